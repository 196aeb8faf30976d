import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { Assignment } from './draft.ts'
import { canStandAlone, isQuestion, isShort } from './fitness.ts'
import { type FigureReading, readFigures } from './read-figures.ts'
import {
  asksOfThePast,
  barredParts,
  isAnswer,
  isOldNews,
  isUntellable,
  sharesFigures,
} from './reservations.ts'
import { safetyProblems } from './safety-problems.ts'
import { type PartReading, readParts } from './score-parts.ts'
import { trimOpening } from './trim-opening.ts'
import { denies, leavesOpen, useOf } from './usable-article.ts'
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
  /** How many words of it an Arabic editor would change. */
  readonly advice: number
}

/**
 * Every sentence in the edition's language that can stand alone, names its subject, breaks no hard rule and
 * misleads nobody: what its article takes back, asks or only supposes is left out.
 */
export function findCandidates(assignment: Assignment, desk: WritingDesk): Candidate[] {
  return assignment.stories.slice(0, MAX_STORIES).flatMap((story) =>
    story.articles
      .filter((article) => article.language === assignment.language)
      // What cannot be linked to its source is not told.
      .filter((article) => article.url !== '')
      .flatMap((article) => sentencesOf(story, article, desk)),
  )
}

function sentencesOf(story: RankedStory, article: Article, desk: WritingDesk): Candidate[] {
  const { language } = article
  const use = useOf(article)
  if (use === 'none') return []
  const sentences = splitSentences(article.text, language).slice(0, MAX_SENTENCES_PER_ARTICLE)
  return sentences.flatMap(({ text: sentence }, position) => {
    if (sentence.length > MAX_SENTENCE_LENGTH) return []
    const isSafe = denies(sentence, language) || leavesOpen(sentence, language)
    if (use === 'denials' && !isSafe) return []
    const quote = trimOpening(sentence, language)
    const next = sentences[position + 1]?.text ?? ''
    if (!canStandAlone(quote, language) || isTakenBack(quote, next, { language, desk })) return []
    return candidateOf({ story, article, quote, position }, desk) ?? []
  })
}

type Found = Pick<Candidate, 'story' | 'article' | 'quote' | 'position'>

function candidateOf(found: Found, desk: WritingDesk): Candidate | null {
  const { article, quote } = found
  const { language } = article
  const parts = tellableParts(quote, article)
  // Names, figures and the Arabic rules are costly: they are looked for where a part could want the sentence.
  if (Object.values(parts.scores).every((score) => score === 0)) return null
  const text = desk.normalise(quote, language)
  if (safetyProblems(text, language, desk).length > 0) return null
  const mentions = desk.names.find(text, language)
  const named = mentions.map(({ start }) => start)
  if (!namesItsSubject(text, language, named) || sharesFigures(text, language, named)) return null
  if (named.length === 0 && isShort(quote, language)) return null
  if (desk.breaksRules(text, language)) return null
  return {
    ...found,
    text,
    words: new Set(tokens(text, language)),
    figures: readFigures(text, language),
    companies: [...new Set(mentions.map((mention) => mention.company))],
    parts,
    advice: desk.countAdvice(text, language),
  }
}

/** Whether a sentence, or the one behind it, keeps it from being told as it stands. */
function isTakenBack(
  quote: string,
  next: string,
  { language, desk }: { language: Language; desk: WritingDesk },
): boolean {
  if (isUntellable(quote, language)) return true
  if (!isQuestion(quote)) {
    return denies(next, language) && !denies(quote, language) && !leavesOpen(quote, language)
  }
  if (asksOfThePast(quote, language) || isAnswer(next, language)) return true
  const asked = desk.nameCompanies(quote, language)
  return desk.nameCompanies(next, language).some((company) => asked.includes(company))
}

/** The parts that a sentence speaks for, without those where it would mislead. */
function tellableParts(quote: string, { language, publishedAt }: Article): PartReading {
  const { scores, angles } = readParts(quote, language)
  const barred = new Set<Part>(barredParts(quote, language))
  if (isOldNews(quote, language, new Date(publishedAt).getUTCFullYear())) barred.add('shock')
  if (denies(quote, language)) for (const part of PARTS) if (part !== 'risks') barred.add(part)
  const left = PARTS.map((part): [Part, number] => [part, barred.has(part) ? 0 : scores[part]])
  return { scores: { ...scores, ...Object.fromEntries(left) }, angles }
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
