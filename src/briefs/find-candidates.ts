import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { Assignment } from './draft.ts'
import { canStandAlone } from './fitness.ts'
import { type FigureReading, readFigures } from './read-figures.ts'
import { type PartReading, readParts } from './score-parts.ts'
import { trimOpening } from './trim-opening.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_STORIES = 60
const MAX_SENTENCES_PER_ARTICLE = 30
const MAX_SENTENCE_LENGTH = 800

/** A sentence of a source that may become an item. */
export interface Candidate {
  readonly story: RankedStory
  readonly article: Article
  /** As the source has it. */
  readonly quote: string
  /** As we print it: the desk's spelling of names and terms. */
  readonly text: string
  /** Its place in the article, from 0. */
  readonly position: number
  readonly words: ReadonlySet<string>
  readonly figures: FigureReading
  readonly companies: readonly Company[]
  readonly parts: PartReading
}

/** Every sentence in the edition's language that can stand alone, names its subject and breaks no hard rule. */
export function findCandidates(assignment: Assignment, desk: WritingDesk): Candidate[] {
  return assignment.stories
    .slice(0, MAX_STORIES)
    .flatMap((story) =>
      story.articles
        .filter((article) => article.language === assignment.language)
        .flatMap((article) => sentencesOf(story, article, desk)),
    )
}

function sentencesOf(story: RankedStory, article: Article, desk: WritingDesk): Candidate[] {
  const { language } = article
  return splitSentences(article.text, language)
    .slice(0, MAX_SENTENCES_PER_ARTICLE)
    .flatMap(({ text: sentence }, position) => {
      if (sentence.length > MAX_SENTENCE_LENGTH) return []
      const quote = trimOpening(sentence, language)
      if (!canStandAlone(quote, language)) return []
      const parts = readParts(quote, language)
      // Names, figures and the Arabic rules are costly: they are looked for where a part could want the sentence.
      if (Object.values(parts.scores).every((score) => score === 0)) return []
      const text = desk.normalise(quote, language)
      const mentions = desk.names.find(text, language)
      const named = mentions.map(({ start }) => start)
      if (!namesItsSubject(text, language, named) || desk.breaksRules(text, language)) return []
      return [
        {
          story,
          article,
          quote,
          text,
          position,
          words: new Set(tokens(text, language)),
          figures: readFigures(text, language),
          companies: [...new Set(mentions.map((mention) => mention.company))],
          parts,
        },
      ]
    })
}

// A name that the registry does not hold: a capitalised word inside the sentence that is no day, month or
// quarter. Arabic has no capitals: there it is Latin letters, a name in guillemets, or a word that stands
// beside a name.
const OTHER_NAMES: Readonly<Record<Language, RegExp>> = {
  en: /(?<=\S\s+["“'‘(]?)(?!Q\d|CEO|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|November|December|Wall Street)\p{Lu}[\p{L}\d]+/gu,
  ar: /[A-Z][A-Za-z]|«|(?<!\p{L})[وبلف]?(?:شركة|مجموعة|بنك|معهد|هيئة|وزارة|وكالة|جامعة|مؤسسة|صندوق|مجلس|الرئيس|البحرية|محللو|محللون|مستثمرون|المستثمرون|الولايات المتحدة|الصين|للأبحاث|للدراسات|للاستشارات|القابضة|كابيتال)(?!\p{L})/gu,
}
// What stands for a subject that was named in another sentence.
const STANDS_FOR: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the (?:[a-z-]+ ){0,3}(?:company|firm|group|startup|chipmaker|manufacturer|stock|shares)|[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|them|him)\b/u,
  ar: /(?<!\p{L})[وبلف]?(?:الشركة|للشركة|السهم|المجموعة|للمجموعة)(?!\p{L})/u,
}
// «بحسب «رويترز»،»: who reported it is not who did it.
const ATTRIBUTION = /^(?:ب?حسب|وفقا?|نقلا عن)\s[^،]{2,60}،/u

function namesItsSubject(text: string, language: Language, registry: readonly number[]): boolean {
  const others = [...text.matchAll(OTHER_NAMES[language])].map(({ index }) => index)
  const names = [...registry, ...others]
  const standsFor = STANDS_FOR[language].exec(text)?.index
  if (standsFor === undefined) return names.length > 0
  const from = ATTRIBUTION.exec(text)?.[0].length ?? 0
  return names.some((at) => at >= from && at < standsFor)
}
