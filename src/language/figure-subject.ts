import type { Company } from '#domain/company.ts'
import type { DateParts, Unit } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { ownerNames } from './owner-names.ts'
import { printDate } from './print-date.ts'

/** Whose a figure is and what it measures. */
export interface FigureSubject {
  readonly metric: string | null
  readonly direction: 'up' | 'down' | null
  readonly unit: Unit
  /** Whether it is what something rose or fell to, and no change. */
  readonly isLevel: boolean
}

/** A figure's subject as a noun, "Nvidia's loss of market value"; null for what we have no sure noun for. */
export function figureSubject(
  { metric, direction, unit, isLevel }: FigureSubject,
  owner: Company,
  language: Language,
): string | null {
  const isPercent = unit === 'percent'
  const moves = isLevel ? null : direction
  const noun = NOUNS.find(
    (one) =>
      one.of === metric &&
      one.moves === moves &&
      (one.percent === undefined || one.percent === isPercent),
  )
  return noun?.[language](ownerNames(owner)) ?? null
}

const PERIOD = /^(?:(FY)?(\d{4}))?-?(?:Q(\d)|H(\d)|(\d{2}))?$/u

/**
 * When a figure was, from its ISO form: the weekday of a day, a quarter, a year. Null for a week and for no date.
 */
export const printPeriod = (date: string, language: Language): string | null =>
  printDate(datePartsOf(date), language)

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
