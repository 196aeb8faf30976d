import type { Weekday } from '#domain/subscription.ts'
import { foldWord } from './command-words.ts'

/** `workdays` are those of the reader's own country. */
export type Days = readonly Weekday[] | 'workdays'

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]
const SUNDAY_TO_THURSDAY: readonly Weekday[] = [1, 2, 3, 4, 7]

const fold = <Value>(words: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(
    Object.entries(words).flatMap(([list, value]) =>
      list.split(', ').map((word) => [foldWord(word), value] as const),
    ),
  )

const DAY_NAMES = fold<Weekday>({
  'mon, monday, mondays, الاثنين, الإثنين, اثنين': 1,
  'tue, tues, tuesday, tuesdays, الثلاثاء, الثلاثا, ثلاثاء': 2,
  'wed, wednesday, wednesdays, الأربعاء, الاربعا, أربعاء': 3,
  'thu, thur, thurs, thursday, thursdays, الخميس, خميس': 4,
  'fri, friday, fridays, الجمعة, جمعة': 5,
  'sat, saturday, saturdays, السبت, سبت': 6,
  'sun, sunday, sundays, الأحد, أحد': 7,
})

const DAY_SETS = fold<Days>({
  'every day, everyday, daily, all days, كل يوم, يوميا, كل الأيام, جميع الأيام': EVERY_DAY,
  'weekdays, week days': MONDAY_TO_FRIDAY,
  'workdays, working days, business days, أيام العمل, الأيام العاملة': 'workdays',
  'weekends, weekend, عطلة الأسبوع': [6, 7],
})

const FILLERS = fold({ 'on, from, days, every, من, أيام, يوم, يومي, كل, and, و': true })
const TO = fold({ 'to, through, till, until, -, –, إلى, حتى': true })

export interface DaysRead {
  readonly days: Days
  /** How many words were read. */
  readonly count: number
}

/**
 * The days that begin a list of words: `mon-fri`, `every day`, `Sunday to Thursday`, «من الأحد إلى
 * الخميس», «أيام العمل», `Mon Wed Fri`; null where it begins with no day.
 */
export function daysAtStart(words: readonly string[]): DaysRead | null {
  const set = setAtStart(words)
  if (set) return set
  const days = new Set<Weekday>()
  let end = 0
  for (let at = 0; at < words.length; ) {
    const range = rangeAtStart(words.slice(at))
    if (range) {
      for (const day of range.days) days.add(day)
      at += range.count
      end = at
    } else if (FILLERS.has(foldWord(words[at] ?? ''))) at += 1
    else break
  }
  return end === 0 ? null : { days: EVERY_DAY.filter((day) => days.has(day)), count: end }
}

/** The days that all of a text names; null for anything else. */
export function parseDays(text: string): Days | null {
  const words = text.split(/[\s،,]+/).filter((word) => word !== '')
  const read = daysAtStart(words)
  return read && read.count === words.length ? read.days : null
}

function setAtStart(words: readonly string[]): DaysRead | null {
  for (const count of [3, 2, 1]) {
    const phrase = words
      .slice(0, count)
      .map(foldWord)
      .filter((word) => word !== 'on' && word !== 'في')
    const days = DAY_SETS.get(phrase.join(' '))
    if (days && words.length >= count) return { days, count }
  }
  return null
}

/** One day, `sun-thu` in one word, or two days with a word between them. */
function rangeAtStart(
  words: readonly string[],
): { days: readonly Weekday[]; count: number } | null {
  const [first = '', second = '', third = ''] = words
  const [start, end, ...more] = first.split(/[-–]/).map(dayOf)
  if (start == null || more.length > 0) return null
  if (end !== undefined) return end === null ? null : { days: daysBetween(start, end), count: 1 }
  const last = TO.has(foldWord(second)) ? dayOf(third) : null
  return last ? { days: daysBetween(start, last), count: 3 } : { days: [start], count: 1 }
}

function dayOf(word: string): Weekday | null {
  const folded = foldWord(word)
  return DAY_NAMES.get(folded) ?? DAY_NAMES.get(folded.replace(/^و/, '')) ?? null
}

/** Also over the end of the week. */
const daysBetween = (from: Weekday, to: Weekday): readonly Weekday[] =>
  EVERY_DAY.filter((day) => (day - from + 7) % 7 <= (to - from + 7) % 7)

// Where Friday and Saturday are the days of rest. The Emirates rest on Saturday and Sunday.
const SUNDAY_FIRST: ReadonlySet<string> = new Set([
  'Asia/Riyadh',
  'Asia/Kuwait',
  'Asia/Qatar',
  'Asia/Bahrain',
  'Asia/Muscat',
  'Asia/Aden',
  'Asia/Baghdad',
  'Asia/Amman',
  'Asia/Damascus',
  'Asia/Gaza',
  'Asia/Hebron',
  'Asia/Jerusalem',
  'Africa/Cairo',
  'Africa/Khartoum',
  'Africa/Tripoli',
  'Africa/Algiers',
])

/** The days themselves: workdays are Sunday to Thursday in most Arab countries, else Monday to Friday. */
export function daysIn(zone: string, days: Days): readonly Weekday[] {
  if (days !== 'workdays') return days
  return SUNDAY_FIRST.has(zone) ? SUNDAY_TO_THURSDAY : MONDAY_TO_FRIDAY
}
