import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { DateParts } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { type Disagreement, findDisagreements } from '#figures/find-disagreements.ts'
import { printDate } from '#language/print-date.ts'
import { printFigure } from '#language/print-figure.ts'
import type { Assignment, DraftItem } from './draft.ts'
import { ownerNames } from './owner-names.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_ITEMS = 3
const MAX_STORIES = 25
const MAX_SIDES = 3

/**
 * A risk flag for each figure on which the outlets of a story differ: all values, each with the words of one
 * article that states it. The best ranked stories first, three at most. Told in the edition's language
 * whatever the sources' are; a figure that we have no words for is not told.
 */
export function disagreementItems(assignment: Assignment, desk: WritingDesk): DraftItem[] {
  return assignment.stories
    .slice(0, MAX_STORIES)
    .flatMap(({ story, articles }) =>
      findDisagreements(articles, desk.names).flatMap((disagreement): DraftItem[] => {
        const text = sentenceOf(disagreement, assignment.language, desk)
        if (text === null) return []
        const quotes = quotesOf(disagreement, articles, assignment.language)
        const cites = quotes.map(({ articleId }) => articleId)
        return [{ part: 'risks', text, kind: 'reported', storyId: story.id, cites, quotes }]
      }),
    )
    .slice(0, MAX_ITEMS)
}

const shownSides = ({ sides }: Disagreement): Disagreement['sides'] => sides.slice(0, MAX_SIDES)

/** One article for each side, in the edition's language where there is one, then the most authoritative. */
function quotesOf(
  disagreement: Disagreement,
  articles: readonly Article[],
  language: Language,
): DraftItem['quotes'] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const rank = (articleId: string): number => {
    const article = byId.get(articleId)
    return (article?.language === language ? 0 : 10) + (article?.tier ?? 9)
  }
  return shownSides(disagreement).flatMap(({ tellings }) =>
    [...tellings]
      .sort((a, b) => rank(a.articleId) - rank(b.articleId) || (a.articleId < b.articleId ? -1 : 1))
      .slice(0, 1)
      .map(({ articleId, sentence }) => ({ articleId, text: sentence })),
  )
}

function sentenceOf(
  disagreement: Disagreement,
  language: Language,
  desk: WritingDesk,
): string | null {
  const owner = desk.companies.find(({ id }) => id === disagreement.owner)
  const subject = owner === undefined ? null : subjectOf(disagreement, owner, language)
  const date = printDate(datePartsOf(disagreement.date), language)
  const values = shownSides(disagreement).map(({ figure }) => printFigure(figure, language))
  if (subject === null || date === null || values.some((value) => value === null)) return null
  const listed = listOf(
    values.flatMap((value) => value ?? []),
    language,
  )
  return language === 'en'
    ? `Outlets differ on ${subject} ${date}: ${listed}.`
    : `تختلف المصادر في ${subject} ${date}: ${listed}.`
}

function listOf(values: readonly string[], language: Language): string {
  const [comma, or] = language === 'en' ? [', ', ' or '] : [' أو ', ' أو ']
  return [values.slice(0, -1).join(comma), ...values.slice(-1)].join(or)
}

const PERIOD = /^(?:(FY)?(\d{4}))?-?(?:Q(\d)|H(\d)|(\d{2}))?$/u

/** The date of a disagreement as a text names it: the weekday of a day, a quarter, a year. Empty for a week. */
function datePartsOf(date: string): DateParts {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
    return { weekday: Temporal.PlainDate.from(date).dayOfWeek }
  }
  const [, fiscal, ...numbers] = PERIOD.exec(date) ?? []
  const parts = ['year', 'quarter', 'half', 'month'].flatMap((name, at) =>
    numbers[at] === undefined ? [] : [[name, Number(numbers[at])] as const],
  )
  return { ...Object.fromEntries(parts), ...(fiscal === undefined ? {} : { fiscal: true }) }
}

/** What the outlets differ on, as a noun; null for what we have no sure noun for. */
function subjectOf(
  { metric, direction, sides }: Disagreement,
  owner: Company,
  language: Language,
): string | null {
  const names = ownerNames(owner)
  const isPercent = sides[0]?.figure.unit === 'percent'
  const isLevel = direction === null || sides[0]?.figure.change === 'to'
  const noun = NOUNS.find(
    ({ of, moves, percent }) =>
      of === metric &&
      moves === (isLevel ? null : direction) &&
      (percent === undefined || percent === isPercent),
  )
  return noun?.[language](names) ?? null
}

type Names = ReturnType<typeof ownerNames>

interface Noun {
  readonly of: string
  readonly moves: 'up' | 'down' | null
  readonly percent?: boolean
  readonly en: (names: Names) => string
  readonly ar: (names: Names) => string
}

const level = (of: string, english: string, arabic: string): Noun => ({
  of,
  moves: null,
  percent: false,
  en: ({ possessive }) => `${possessive} ${english}`,
  ar: ({ ar }) => `${arabic} ${ar}`,
})

const growth = (of: string, english: string, arabic: string): readonly Noun[] => [
  {
    of,
    moves: 'up',
    percent: true,
    en: ({ possessive }) => `the rise in ${possessive} ${english}`,
    ar: ({ ar }) => `نسبة نمو ${arabic} ${ar}`,
  },
  {
    of,
    moves: 'down',
    percent: true,
    en: ({ possessive }) => `the fall in ${possessive} ${english}`,
    ar: ({ ar }) => `نسبة تراجع ${arabic} ${ar}`,
  },
]

const NOUNS: readonly Noun[] = [
  {
    of: 'market-value',
    moves: 'down',
    percent: false,
    en: ({ possessive }) => `${possessive} loss of market value`,
    ar: ({ ar, its }) => `خسارة ${ar} من ${its('قيمت')} السوقية`,
  },
  {
    of: 'market-value',
    moves: 'up',
    percent: false,
    en: ({ possessive }) => `${possessive} gain in market value`,
    ar: ({ withLam }) => `ارتفاع القيمة السوقية ${withLam}`,
  },
  {
    of: 'market-value',
    moves: null,
    percent: false,
    en: ({ possessive }) => `${possessive} market value`,
    ar: ({ withLam }) => `القيمة السوقية ${withLam}`,
  },
  {
    of: 'share-price',
    moves: 'down',
    percent: true,
    en: ({ en }) => `the fall in ${en} shares`,
    ar: ({ ar }) => `تراجع سهم ${ar}`,
  },
  {
    of: 'share-price',
    moves: 'up',
    percent: true,
    en: ({ en }) => `the rise in ${en} shares`,
    ar: ({ ar }) => `ارتفاع سهم ${ar}`,
  },
  level('revenue', 'revenue', 'إيرادات'),
  level('net-profit', 'net profit', 'صافي ربح'),
  level('net-loss', 'net loss', 'صافي خسارة'),
  level('operating-profit', 'operating profit', 'الربح التشغيلي لدى'),
  level('orders', 'orders', 'طلبيات'),
  ...growth('revenue', 'revenue', 'إيرادات'),
  ...growth('net-profit', 'net profit', 'صافي ربح'),
  ...growth('orders', 'orders', 'طلبيات'),
]
