import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import { foldForMatch } from '#language/normalise.ts'
import { moveOf } from './moves.ts'

/** What a sentence says in numbers, in a form that sentences of both languages share. */
export interface FigureReading {
  /** Canonical figures without dates and durations: `money|USD|589000000000`. */
  readonly keys: ReadonlySet<string>
  /** Which way the sentence says that they went. */
  readonly move: 'up' | 'down' | null
  /** The days that it names: `weekday 1` is Monday, `day 1-27` the 27th of January. */
  readonly days: ReadonlySet<string>
}

export function readFigures(text: string, language: Language): FigureReading {
  const keys = new Set<string>()
  const days = new Set(weekdaysIn(text, language))
  for (const figure of extractFigures(text, language)) {
    if (figure.unit === 'date') for (const day of calendarDaysOf(figure)) days.add(day)
    if (figure.unit === 'date' || figure.unit === 'duration' || isMereOne(figure)) continue
    keys.add(`${figure.unit}|${figure.currency ?? ''}|${Math.abs(figure.value)}`)
  }
  return { keys, move: moveOf(text, language), days }
}

// «One of the largest buyers» counts nothing.
const isMereOne = ({ unit, value }: Figure): boolean => unit === 'count' && value === 1

const WEEKDAYS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(mon)|(tues)|(wednes)|(thurs)|(fri)|(satur)|(sun))day\b/gu,
  ar: /(?<!\p{L})[وبل]?(?:(الاثنين)|(الثلاثاء)|(الاربعاء)|(الخميس)|(الجمعه)|(السبت)|(الاحد))(?!\p{L})/gu,
}

// A bare weekday is no figure, but it tells one day's move from another's.
const weekdaysIn = (text: string, language: Language): string[] =>
  [...foldForMatch(text, language).matchAll(WEEKDAYS[language])].map(
    ([, ...names]) => `weekday ${names.findIndex(Boolean) + 1}`,
  )

const calendarDaysOf = ({ date: { month, day } = {} }: Figure): string[] =>
  month === undefined || day === undefined ? [] : [`day ${month}-${day}`]

/**
 * Whether two sentences cannot speak of the same amounts: a figure that both have goes up in one and down
 * in the other, or both name weekdays, or both calendar days, and none is the same.
 */
export function contradicts(a: FigureReading, b: FigureReading): boolean {
  const moveApart = a.move !== null && b.move !== null && a.move !== b.move
  if (moveApart && [...a.keys].some((key) => b.keys.has(key))) return true
  return ['weekday', 'day'].some((kind) => {
    const [ours, theirs] = [a, b].map(({ days }) =>
      [...days].filter((name) => name.startsWith(`${kind} `)),
    )
    if (!ours?.length || !theirs?.length) return false
    return ours.every((day) => !theirs.includes(day))
  })
}

// Closer than this is rounding (589 and «about 590»), further off another amount.
const ROUNDING = 0.003
const DISAGREEMENT = 0.05

/** Whether a figure is among the known ones, but for rounding. */
export const isKnownFigure = (key: string, known: Iterable<string>): boolean =>
  [...known].some((other) => differenceOf(key, other) <= ROUNDING)

/** Whether two sentences give nearly the same amount in two figures, as outlets do that disagree: 589 and 593. */
export function differsSlightly(a: FigureReading, b: FigureReading): boolean {
  if (contradicts(a, b)) return false
  return [...a.keys].some((key) => {
    const differences = [...b.keys].map((other) => differenceOf(key, other))
    const least = Math.min(Infinity, ...differences)
    return least > ROUNDING && least < DISAGREEMENT
  })
}

// Relative; infinite where they measure different things.
function differenceOf(key: string, other: string): number {
  const kind = key.slice(0, key.lastIndexOf('|') + 1)
  if (!other.startsWith(kind)) return Infinity
  const [ours, theirs] = [key, other].map((name) => Number(name.slice(kind.length)))
  if (ours === theirs) return 0
  return theirs ? Math.abs((ours ?? 0) / theirs - 1) : Infinity
}
