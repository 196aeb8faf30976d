import { clockText, daysText, weekdayName } from '#chat/date-text.ts'
import { daysIn, parseDays } from '#chat/parse-days.ts'
import { parseLanguages } from '#chat/parse-languages.ts'
import { MOST_TIMES, parseSchedule } from '#chat/parse-schedule.ts'
import { timesText } from '#chat/schedule-text.ts'
import type { Weekday } from '#domain/subscription.ts'
import { parsePlace, placeOfZone } from '#domain/zones.ts'
import { type Choice, type Menu, toggled } from './menu.ts'

/** A value that begins with it switches one thing on or off, instead of setting all. */
const SWITCH = 'one '

const sameSet = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

export const langMenu: Menu = {
  perRow: 3,
  choices: ({ texts, language }, { languages }) =>
    // The language that the reader seems to use comes first.
    ([language, language === 'ar' ? 'en' : 'ar', 'both'] as const).map((value): Choice => {
      const isOn = sameSet(languages, value === 'both' ? ['en', 'ar'] : [value])
      return { label: texts(language, `language-${value}`), value, isOn }
    }),
  read: (_context, _saved, value) => {
    const languages = parseLanguages(value)
    return languages && { languages }
  },
}

/** Before the Gulf's markets open, after they have closed. */
const USUAL_TIMES = [['08:00'], ['17:30'], ['08:00', '17:30']]
const MORE_TIMES = ['06:00', '07:00', '08:00', '09:00', '12:00', '16:00', '17:30', '20:00']

/** The usual hours, named. */
export const usualTimesMenu: Menu = {
  perRow: 1,
  choices: (context, { times }) =>
    USUAL_TIMES.map((usual, at): Choice => {
      const name = context.texts(context.language, `time-${['open', 'close', 'both'][at]}`, {
        times: timesText(context, usual),
      })
      return { label: name, value: usual.join(','), isOn: sameSet(times, usual) }
    }),
  read: (_context, _saved, value) => {
    const parsed = parseSchedule(value)
    if (parsed.kind === 'too-many-times') return parsed.kind
    const times = parsed.kind === 'wish' ? parsed.wish.times : undefined
    return times ? { times } : null
  },
}

/** Each hour by itself; the last one stays. */
export const timesMenu: Menu = {
  perRow: 3,
  choices: ({ texts, language }, { times }) =>
    [...new Set([...MORE_TIMES, ...times])].toSorted().map((time) => ({
      label: clockText(texts, language, time),
      value: `${SWITCH}${time}`,
      isOn: times.includes(time),
    })),
  read: (context, saved, value) => {
    const change = usualTimesMenu.read(context, saved, withoutSwitch(value))
    if (change === null || change === 'too-many-times') return change
    const [time] = change.times ?? []
    if (!time || !value.startsWith(SWITCH)) return change
    const times = toggled(saved.times, time).toSorted()
    // A chat that has more already may still take some away.
    if (times.length > Math.max(MOST_TIMES, saved.times.length)) return 'too-many-times'
    return times.length > 0 ? { times } : {}
  },
}

const USUAL_DAYS: readonly (readonly [string, readonly Weekday[]])[] = [
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['sun-thu', [1, 2, 3, 4, 7]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
]

export const usualDaysMenu: Menu = {
  perRow: 1,
  choices: ({ texts, language }, { days }) =>
    USUAL_DAYS.map(([value, usual]) => ({
      label: capitalised(daysText(texts, language, usual)),
      value,
      isOn: sameSet(days, usual),
    })),
  read: (_context, saved, value) => {
    const days = parseDays(value)
    return days && { days: daysIn(saved.zone, days) }
  },
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

// A week begins on Sunday for most readers.
const WEEK: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6]

/** The usual sets of days, then each day by itself; the last one stays. */
export const daysMenu: Menu = {
  perRow: 2,
  choices: (context, saved) => [
    ...usualDaysMenu.choices(context, saved),
    ...WEEK.map((day) => ({
      label: weekdayName(day, context.language),
      value: `${SWITCH}${day}`,
      isOn: saved.days.includes(day),
    })),
  ],
  read: (context, saved, value) => {
    if (!value.startsWith(SWITCH)) return usualDaysMenu.read(context, saved, value)
    const day = WEEK.find((one) => String(one) === withoutSwitch(value))
    if (day === undefined) return null
    const days = toggled(saved.days, day).toSorted((a, b) => a - b)
    return days.length > 0 ? { days } : {}
  },
}

const USUAL_ZONES = [
  'Asia/Riyadh',
  'Asia/Dubai',
  'Asia/Kuwait',
  'Asia/Qatar',
  'Africa/Cairo',
  'Asia/Amman',
  'Europe/London',
  'America/New_York',
]

export const zoneMenu: Menu = {
  perRow: 2,
  choices: ({ language }, saved) =>
    [...new Set([...USUAL_ZONES, saved.zone])].map((zone) => ({
      label: placeOfZone(zone).name?.[language] ?? zone,
      value: zone,
      isOn: zone === saved.zone,
    })),
  read: (_context, _saved, value) => {
    const place = parsePlace(value)
    return place && { zone: place.zone }
  },
}

const withoutSwitch = (value: string): string =>
  value.startsWith(SWITCH) ? value.slice(SWITCH.length) : value
