import type { Article } from '#domain/article.ts'
import type { Problem } from '#domain/figure.ts'
import { DAY_MS } from '#domain/time.ts'
import { detectLanguage } from '#language/detect.ts'
import { cleanText } from '#language/normalise.ts'
import { checkItem } from './check-item.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { findEventDate } from './find-event-date.ts'
import { findQuote } from './find-quote.ts'
import { printProblems } from './is-printable.ts'
import { untoldGrave, wordingProblems } from './model-item-rules.ts'
import type { Labelled } from './model-prompt.ts'
import type { ModelItem } from './model-schema.ts'
import { withPrintedFigures } from './print-figures.ts'
import type { WritingDesk } from './writing-desk.ts'

const MIN_MECHANISM_WORDS = 2
const OUR_READING = /^\s*(?:our reading|قراءتنا)(?!\p{L})/iu

export interface ReviewContext {
  readonly assignment: Assignment
  readonly articles: Labelled
  readonly desk: WritingDesk
}

/** A model's item under the desk's rules. */
export interface Review {
  /** As it may be printed, where it has no problems; else null. */
  readonly draft: DraftItem | null
  /** All that is wrong with it, in words for the model. */
  readonly problems: readonly string[]
  /** What of that the figure contract found. */
  readonly found: readonly Problem[]
}

/**
 * Holds a model's item against everything that an item must be: its place in the frame, language and style, the
 * figure contract and its quotes. Figures are printed from their own values and names in the desk's spelling first.
 */
export function reviewItem(item: ModelItem, context: ReviewContext): Review {
  const { assignment, articles, desk } = context
  const { language } = assignment
  const text = printedText(wholeText(item), context)
  const first = articles.get(item.cites[0] ?? '')
  const problems = [
    ...placeProblems(item, context),
    ...wordingProblems(item, language),
    ...untoldGrave(text, language, citedBy(item, context)).map(
      (what) => `the text tells of ${what}, and no cited article does`,
    ),
    ...printProblems(text, language, desk).map((reason) => `the text ${reason}`),
    ...unnamed(item, text, context).map((name) => `the text does not name "${name}"`),
    ...(first ? [] : [`there is no article ${item.cites[0] ?? ''}`]),
  ]
  if (!first) return { draft: null, problems, found: [] }
  const draft = draftOf({ ...item, text }, first.storyId, context)
  const found = checkItem(draft, assignment, desk)
  const all = [...problems, ...found.map(inWords)]
  return { draft: all.length === 0 ? draft : null, problems: all, found }
}

const citedBy = ({ cites }: ModelItem, { articles }: ReviewContext): Article[] =>
  cites.flatMap((label) => articles.get(label)?.article ?? [])

// The other side stands behind what it is the other side of.
const wholeText = ({ text, counter }: ModelItem): string =>
  counter === null ? text : `${/[.!?؟]\s*$/u.test(text) ? text : `${text}.`} ${counter}`

// One line without invisible marks, in the desk's spelling.
function printedText(text: string, { assignment: { language }, desk }: ReviewContext): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim()
  return withPrintedFigures(desk.normalise(line, language), language)
}

// Winners are told by bucket and mechanism, only what to watch may be a question, and nobody can watch for what is over.
function placeProblems(item: ModelItem, { assignment: { to } }: ReviewContext): string[] {
  const { part, text, kind, bucket, counter, date } = item
  const isWinner = part === 'winners'
  const rules: readonly (readonly [boolean, string])[] = [
    [isWinner && bucket === null, 'a winner has a bucket'],
    [isWinner && !tellsMechanism(item), 'mechanism: words of the text that say by what it gains'],
    [!isWinner && counter !== null, 'counter: null elsewhere than in winners'],
    [kind === 'reported' && OUR_READING.test(text), 'what is our reading is inferred'],
    [part !== 'watch' && /[?؟]/u.test(text), 'only an item to watch may ask'],
    [part === 'watch' && isDate(date) && Date.parse(date) < startOfDay(to), 'the event is over'],
  ]
  return rules.flatMap(([isBroken, rule]) => (isBroken ? [rule] : []))
}

function tellsMechanism({ text, mechanism }: ModelItem): boolean {
  const words = folded(mechanism ?? '').replace(/[.؟?!،,]+$/u, '')
  return words.split(' ').length >= MIN_MECHANISM_WORDS && folded(text).includes(words)
}

const folded = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim().toLowerCase()

function unnamed(item: ModelItem, text: string, { assignment, desk }: ReviewContext): string[] {
  const named = desk.nameCompanies(text, assignment.language)
  return item.companies.filter((name) => {
    const language = detectLanguage(name) ?? assignment.language
    return (
      !folded(text).includes(folded(name)) &&
      !desk.nameCompanies(name, language).some((id) => named.includes(id))
    )
  })
}

function draftOf(item: ModelItem, storyId: string, context: ReviewContext): DraftItem {
  const wordsOf = (label: string, text: string) => {
    const article = context.articles.get(label)?.article
    return (article && findQuote(text, article)) ?? text
  }
  // A label that we never gave out stays in the list, so that the check finds and names it: it is no article's id.
  const idOf = (label: string) => context.articles.get(label)?.article.id ?? label
  return {
    part: item.part,
    text: item.text,
    kind: item.kind,
    storyId,
    cites: [...new Set(item.cites.map(idOf))],
    quotes: item.quotes.map(({ article, text }) => ({
      articleId: idOf(article),
      text: wordsOf(article, text),
    })),
    ...(item.part === 'winners' && item.bucket ? { bucket: item.bucket } : {}),
    ...(isDateBorneOut(item, context) ? { date: item.date } : {}),
  }
}

const inWords = ({ code, text, detail }: Problem): string =>
  `${code}: "${text}"${detail === undefined ? '' : ` (${detail})`}`

const isDate = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)

const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

// The date stands beside the text, where the check does not see it: the item's own words or its quotes must
// name the same day. Without it the item can still stand.
function isDateBorneOut(
  item: ModelItem,
  { articles, assignment: { language, to } }: ReviewContext,
): item is ModelItem & { date: string } {
  if (item.part !== 'watch' || !isDate(item.date)) return false
  const first = articles.get(item.cites[0] ?? '')?.article
  const told = [
    ...(first ? [{ text: item.text, article: { ...first, language } }] : []),
    ...item.quotes.flatMap(({ article: label, text }) => {
      const article = articles.get(label)?.article
      return article ? [{ text, article }] : []
    }),
  ]
  return told.some(
    ({ text, article }) => findEventDate(text, article, startOfDay(to)) === item.date,
  )
}
