import { parseTime } from '#domain/clock-time.ts'
import type { Language } from '#domain/language.ts'
import { type Place, parsePlace } from '#domain/zones.ts'
import { foldWord } from './command-words.ts'
import { type Days, daysAtStart } from './parse-days.ts'
import { parseLanguages } from './parse-languages.ts'

/** When a reader wants briefs, in the reader's words; what was not told is absent. */
export interface ScheduleWish {
  readonly times?: readonly string[]
  readonly days?: Days
  readonly place?: Place
  readonly languages?: readonly Language[]
}

export type ParsedSchedule =
  | { readonly kind: 'wish'; readonly wish: ScheduleWish }
  | {
      readonly kind: 'bad-time' | 'bad-place' | 'bad-words' | 'too-many-times'
      readonly text: string
    }

/** `at 8 in the evening`, `الساعة 8:00 صباحًا`. */
const MOST_TIME_WORDS = 5
/** Nobody wants more briefs a day. */
export const MOST_TIMES = 6
const MOST_WORDS = 60

const FILLERS: ReadonlySet<string> = new Set(['and', 'in', 'at', 'و', 'في', 'من'].map(foldWord))

interface Reading {
  readonly times: Set<string>
  readonly languages: string[]
  readonly others: string[]
  days: Days | null
}

/**
 * Reads times, days, a place and languages in any order: `08:00,17:30 sun-thu Riyadh ar`,
 * «7:30 دبي», «من الأحد إلى الخميس», `London`. Total: every text is a wish, which may be empty, or
 * says what is wrong with it.
 */
export function parseSchedule(text: string): ParsedSchedule {
  const words = text
    .split(/[\s،,]+/)
    .map((word) => word.replace(/^و(?=\p{N})/u, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const reading: Reading = { times: new Set(), languages: [], others: [], days: null }
  for (let at = 0; at < words.length; ) at += readWords(words.slice(at), reading)
  return wishOf(reading)
}

/** Takes the words of one thing from the start; returns how many they are. */
function readWords(words: readonly string[], reading: Reading): number {
  const [first = ''] = words
  const time = timeAtStart(words)
  if (time) {
    reading.times.add(time.time)
    return time.count
  }
  const days = daysAtStart(words)
  if (days) {
    reading.days = joinDays(reading.days, days.days)
    return days.count
  }
  if (parseLanguages(first)) reading.languages.push(first)
  else reading.others.push(first)
  return 1
}

function joinDays(before: Days | null, days: Days): Days {
  if (before === null || before === 'workdays' || days === 'workdays') return days
  return [...new Set([...before, ...days])].toSorted((a, b) => a - b)
}

function timeAtStart(words: readonly string[]): { time: string; count: number } | null {
  for (let count = Math.min(MOST_TIME_WORDS, words.length); count > 0; count--) {
    const time = parseTime(words.slice(0, count).join(' '))
    if (time) return { time, count }
  }
  return null
}

function wishOf({ times, days, languages, others }: Reading): ParsedSchedule {
  const named = others.filter((word) => !FILLERS.has(foldWord(word)))
  const place = named.length === 0 ? null : placeOf(others, named)
  if (named.length > 0 && !place) return badSchedule(named, times.size > 0 || days !== null)
  if (times.size > MOST_TIMES) return { kind: 'too-many-times', text: [...times].join(' ') }
  const chosen = parseLanguages(languages.join(' '))
  const wish: ScheduleWish = {
    ...(times.size > 0 && { times: [...times].toSorted() }),
    ...(days && { days }),
    ...(place && { place }),
    ...(chosen && { languages: chosen }),
  }
  return { kind: 'wish', wish }
}

/** With its small words where they belong to the name. */
const placeOf = (words: readonly string[], named: readonly string[]): Place | null =>
  parsePlace(words.join(' ')) ?? parsePlace(named.join(' '))

/** Blames no more than what can be at fault in the words that are no place. */
function badSchedule(words: readonly string[], hasMore: boolean): ParsedSchedule {
  const [first = ''] = words
  const text = words.join(' ')
  // Nothing that begins with a digit is the name of a place.
  const isNumber = /^\p{N}/u.test(first)
  if (isNumber) return { kind: 'bad-time', text: first }
  return { kind: hasMore ? 'bad-place' : 'bad-words', text }
}
