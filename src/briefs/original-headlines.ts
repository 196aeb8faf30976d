import type { Article } from '#domain/article.ts'
import type { Bucket } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { glossaryTermsIn } from '#language/glossary.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { bucketsIn, findBucket } from './find-bucket.ts'
import { tellsNews } from './fitness.ts'
import { moveOf, tellsOfFall } from './moves.ts'
import { readFigures } from './read-figures.ts'
import { safetyProblems } from './safety-problems.ts'
import { readParts } from './score-parts.ts'
import { templateText } from './template-item.ts'
import { useOf } from './usable-article.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_HEADLINES_PER_PART = 2
const MAX_STORIES = 25
const MAX_TOLD = 60
const LEDE_LENGTH = 400
const BODY_LENGTH = 2000
// What the title says of its part counts twice more than what the lede says.
const TITLE_WEIGHT = 2
const SAME_WORDS = 0.75
const SAME_SUBJECTS = 0.65
const MIN_SUBJECTS = 3
// «Meta capex» names a subject and says nothing of it.
const MIN_HEADLINE_WORDS: Readonly<Record<Language, number>> = { en: 4, ar: 3 }
// A headline without names or figures is recognised by its terms alone: it takes more of them.
const MIN_TERMS = 6

interface Headlines {
  readonly desk: WritingDesk
  /** Articles that the edition tells in its own language already. */
  readonly told: readonly Article[]
  readonly maxPerPart: number
}

/**
 * The stories that no source tells in the edition's language, at most two in a part: each as a sentence of
 * ours where its figures allow one, else as its headline, untouched. The quote is the headline either way:
 * renderers show and link it, and say that it is the original (the cited article is in another language).
 * One whose names, figures and terms stand in a told article is left out.
 */
export function originalHeadlines(
  assignment: Assignment,
  { desk, told, maxPerPart }: Headlines,
): DraftItem[] {
  const limit = Math.min(MAX_HEADLINES_PER_PART, maxPerPart)
  const known = told.slice(0, MAX_TOLD).map((article) => subjectsOf(article, bodyOf(article), desk))
  const own = assignment.stories.flatMap(({ articles }) =>
    articles.filter((article) => article.language === assignment.language),
  )
  const items: DraftItem[] = []
  for (const story of assignment.stories.slice(0, MAX_STORIES)) {
    if (story.articles.some((article) => article.language === assignment.language)) continue
    const best = untoldArticle(story, own, desk)
    const item = best && headlineOf(story, best, { desk, language: assignment.language })
    if (!item || items.filter(({ part }) => part === item.part).length >= limit) continue
    if (items.some((told) => areAlike(headlineIn(told), best.title, best.language))) continue
    const subjects = subjectsOf(best, ledeOf(best), desk)
    if (known.some((other) => coversAll(other, subjects))) continue
    // Two stories in the other language may be one for the reader, too.
    known.push(subjectsOf(best, bodyOf(best), desk))
    items.push(item)
  }
  return items
}

const headlineIn = ({ quotes }: DraftItem): string => quotes[0]?.text ?? ''

function areAlike(a: string, b: string, language: Language): boolean {
  const [ours, theirs] = [a, b].map((title) => new Set(tokens(title, language)))
  if (!ours?.size || !theirs) return false
  return ours.intersection(theirs).size / Math.min(ours.size, theirs.size) >= SAME_WORDS
}

// A name of the registry, and what happened to it: a figure, a move, or a strong word of the frame.
function tellsSomething({ title, language }: Article, desk: WritingDesk): boolean {
  if (title.split(/\s+/u).length < MIN_HEADLINE_WORDS[language]) return false
  if (desk.names.find(title, language).length === 0) return false
  const { angles } = readParts(title, language)
  return (
    Object.values(angles).some((found) => found.length > 0) ||
    readFigures(title, language).keys.size > 0 ||
    moveOf(title, language) !== null
  )
}

/** Whether an article of the edition's own language names the headline's company and all its figures. */
function isToldBy(own: readonly Article[], headline: Article, desk: WritingDesk): boolean {
  const { title, language } = headline
  const ofTitle = readFigures(title, language).keys
  const figures = ofTitle.size > 0 ? ofTitle : readFigures(ledeOf(headline), language).keys
  const [main] = desk.names.find(`${title}\n${ledeOf(headline)}`, language)
  if (main === undefined || figures.size === 0) return false
  return own.some((article) => {
    if (!article.companies.includes(main.company.id)) return false
    const told = readFigures(`${article.title}\n${bodyOf(article)}`, article.language).keys
    return [...figures].every((figure) => told.has(figure))
  })
}

/** The article whose headline may stand for its story; null where the edition's language tells it already. */
function untoldArticle(
  { articles }: RankedStory,
  own: readonly Article[],
  desk: WritingDesk,
): Article | null {
  const [best] = articles
    .filter((article) => article.url !== '' && tellsNews(article.title) && useOf(article) === 'all')
    .filter(({ title, language }) => safetyProblems(title, language, desk).length === 0)
    .filter((article) => tellsSomething(article, desk))
    .sort((a, b) => a.tier - b.tier || a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  return best === undefined || isToldBy(own, best, desk) ? null : best
}

function headlineOf(
  { story }: RankedStory,
  best: Article,
  { desk, language }: { desk: WritingDesk; language: Language },
): DraftItem | null {
  const place = placeOf(best, desk)
  if (place === null || desk.breaksRules(best.title, best.language)) return null
  return {
    ...place,
    text: templateText(best, language, desk) ?? best.title,
    kind: 'reported',
    storyId: story.id,
    cites: [best.id],
    quotes: [{ articleId: best.id, text: best.title }],
  }
}

const bodyOf = ({ text }: Article): string => text.slice(0, BODY_LENGTH)
const ledeOf = ({ text, language }: Article): string =>
  splitSentences(text.slice(0, LEDE_LENGTH), language)[0]?.text ?? ''

/** What an article is about in words that both languages share. */
interface Subjects {
  readonly inTitle: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

function subjectsOf({ title, language }: Article, body: string, desk: WritingDesk): Subjects {
  const read = (passage: string): string[] => [
    ...desk.nameCompanies(passage, language),
    ...readFigures(passage, language).keys,
  ]
  const opening = `${title}\n${body}`
  const terms = glossaryTermsIn(opening, desk.glossary).map((term) => `term ${term.en}`)
  const buckets = bucketsIn(opening, language).map((bucket) => `bucket ${bucket}`)
  return { inTitle: new Set(read(title)), all: new Set([...read(opening), ...terms, ...buckets]) }
}

function coversAll(known: Subjects, subjects: Subjects): boolean {
  if (subjects.all.size < (subjects.inTitle.size > 0 ? MIN_SUBJECTS : MIN_TERMS)) return false
  if ([...subjects.inTitle].some((subject) => !known.all.has(subject))) return false
  const shared = [...subjects.all].filter((subject) => known.all.has(subject)).length
  return shared / subjects.all.size >= SAME_SUBJECTS
}

function placeOf(
  { title, text, language }: Article,
  desk: WritingDesk,
): { part: Part; bucket?: Bucket } | null {
  const lede = `${title}\n${text.slice(0, LEDE_LENGTH)}`
  const companies = desk.names.find(lede, language).map((mention) => mention.company)
  const bucket = tellsOfFall(title, language) ? null : findBucket(lede, language, companies)
  const [ofTitle, ofLede] = [title, lede].map((passage) => readParts(passage, language).scores)
  const score = (part: Part): number =>
    part === 'winners' && bucket === null
      ? 0
      : TITLE_WEIGHT * (ofTitle?.[part] ?? 0) + (ofLede?.[part] ?? 0)
  const part = PARTS.reduce((best, next) => (score(next) > score(best) ? next : best))
  if (score(part) === 0) return null
  return part === 'winners' && bucket ? { part, bucket } : { part }
}
