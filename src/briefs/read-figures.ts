import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'

/** What a sentence says in numbers, in a form that sentences of both languages share. */
export interface FigureReading {
  /** Canonical figures without dates and durations: `money|USD|589000000000`. */
  readonly keys: ReadonlySet<string>
  /** Which way a figure went, where the sentence says it. */
  readonly directions: ReadonlyMap<string, 'up' | 'down'>
  /** The days that it names: `weekday 1` is Monday, `day 1-27` the 27th of January. */
  readonly days: ReadonlySet<string>
}

export function readFigures(text: string, language: Language): FigureReading {
  const keys = new Set<string>()
  const directions = new Map<string, 'up' | 'down'>()
  const days = new Set<string>()
  for (const figure of extractFigures(text, language)) {
    if (figure.unit === 'date') for (const day of daysOf(figure)) days.add(day)
    if (figure.unit === 'date' || figure.unit === 'duration') continue
    const key = `${figure.unit}|${figure.currency ?? ''}|${Math.abs(figure.value)}`
    keys.add(key)
    if (figure.direction) directions.set(key, figure.direction)
  }
  return { keys, directions, days }
}

function daysOf({ date }: Figure): string[] {
  const { weekday, month, day } = date ?? {}
  return [
    ...(weekday === undefined ? [] : [`weekday ${weekday}`]),
    ...(month === undefined || day === undefined ? [] : [`day ${month}-${day}`]),
  ]
}

/**
 * Whether two sentences cannot speak of the same amounts: a figure that both have went up in one and down
 * in the other, or both name weekdays, or both calendar days, and none is the same.
 */
export function contradicts(a: FigureReading, b: FigureReading): boolean {
  for (const [key, direction] of a.directions) {
    const other = b.directions.get(key)
    if (other !== undefined && other !== direction) return true
  }
  return ['weekday', 'day'].some((kind) => {
    const [ours, theirs] = [a, b].map(({ days }) =>
      [...days].filter((name) => name.startsWith(`${kind} `)),
    )
    if (!ours?.length || !theirs?.length) return false
    return ours.every((day) => !theirs.includes(day))
  })
}
