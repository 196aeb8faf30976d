import type { Article } from '#domain/article.ts'
import type { Problem } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { glossaryTermsIn } from '#language/glossary.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { DraftItem } from './draft.ts'
import { readFigures } from './read-figures.ts'
import type { WritingDesk } from './writing-desk.ts'

// A paraphrase keeps more of its source's words than this; what an article never spoke of keeps hardly any.
const MIN_SHARED = 0.3
const MIN_WORDS = 4

interface Told {
  readonly text: string
  readonly language: Language
  readonly kind: DraftItem['kind']
  readonly cites: readonly string[]
}

/**
 * Whether each sentence speaks of what its articles speak of, names and figures aside, which others check: in one
 * language some of its words are theirs; across the two it shares a company, a figure or a term of the glossary.
 */
export function checkSupport(
  { text, language, kind, cites }: Told,
  articles: readonly Article[],
  desk: WritingDesk,
): Problem[] {
  const cited = articles.filter(({ id }) => cites.includes(id))
  const own = cited.filter((article) => article.language === language)
  const least = kind === 'reported' ? MIN_SHARED : 0
  const words = new Set(own.flatMap((article) => wordsOf(wholeOf(article), language)))
  return splitSentences(text, language).flatMap(({ text: sentence }): Problem[] => {
    const told = wordsOf(sentence, language)
    const shared = told.filter((word) => words.has(word)).length / told.length
    if (told.length < MIN_WORDS || (shared > 0 && shared >= least)) return []
    const others = cited.filter((article) => article.language !== language)
    if (others.some((other) => sharesSubject(sentence, language, { other, desk }))) return []
    return [{ code: 'citation', text: sentence, detail: 'no cited article speaks of this' }]
  })
}

const wholeOf = ({ title, text }: Article): string => `${title}\n${text}`

// Figures are checked by their values.
const wordsOf = (text: string, language: Language): string[] =>
  tokens(text, language).filter((word) => !/\d/u.test(word))

/** Whether a sentence and an article in the other language have a company, a figure or a term in common. */
function sharesSubject(
  sentence: string,
  language: Language,
  { other, desk }: { other: Article; desk: WritingDesk },
): boolean {
  const whole = wholeOf(other)
  const shares = (read: (text: string, language: Language) => Iterable<unknown>): boolean => {
    const told = new Set(read(sentence, language))
    return told.size > 0 && !told.isDisjointFrom(new Set(read(whole, other.language)))
  }
  // The cheapest first.
  return (
    shares(desk.nameCompanies) ||
    shares((text, its) => readFigures(text, its).keys) ||
    shares((text) => glossaryTermsIn(text, desk.glossary))
  )
}
