import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfQuiet, type Quiet } from '#digests/quiet-hours.ts'
import { nextSlot, type Schedule, type Slot } from '#digests/schedule.ts'
import type { Weekday } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, toIso } from '#domain/time.ts'
import { at } from '#tests/support/builders.ts'

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const daily = (zone: string, ...times: readonly string[]): Schedule => ({
  zone,
  times,
  days: EVERY_DAY,
})

const next = (schedule: Schedule, after: string): string => {
  const slot = nextSlot(schedule, at(after))
  return `${toIso(slot.at)} ${slot.localDate} ${slot.slot}`
}

/** All slots after one instant up to another, as a service that never sleeps would meet them. */
function slotsBetween(schedule: Schedule, from: Instant, to: Instant): Slot[] {
  const slots: Slot[] = []
  for (let slot = nextSlot(schedule, from); slot.at <= to; slot = nextSlot(schedule, slot.at)) {
    slots.push(slot)
  }
  return slots
}

test('the next slot is today’s while it is to come, and tomorrow’s at its very instant', () => {
  const riyadh = daily('Asia/Riyadh', '08:00')

  expect(next(riyadh, '2025-01-28T04:59:59.999Z')).toBe('2025-01-28T05:00:00Z 2025-01-28 08:00')
  expect(next(riyadh, '2025-01-28T05:00Z')).toBe('2025-01-29T05:00:00Z 2025-01-29 08:00')
})

test('of several times the nearest comes first, whatever their order', () => {
  const twice = daily('Europe/London', '18:00', '07:30')

  expect(next(twice, '2025-01-28T00:00Z')).toBe('2025-01-28T07:30:00Z 2025-01-28 07:30')
  expect(next(twice, '2025-01-28T07:30Z')).toBe('2025-01-28T18:00:00Z 2025-01-28 18:00')
})

test('days are those of the reader’s zone, not of UTC', () => {
  const mondays: Schedule = { zone: 'Pacific/Auckland', times: ['06:00'], days: [1] }

  expect(next(mondays, '2025-01-28T00:00Z')).toBe('2025-02-02T17:00:00Z 2025-02-03 06:00')
})

test('a time that the clocks skip comes at the first instant after the gap', () => {
  const newYork = daily('America/New_York', '02:30')

  expect(next(newYork, '2025-03-09T00:00-05:00')).toBe('2025-03-09T07:00:00Z 2025-03-09 02:30')
  expect(next(newYork, '2025-03-09T07:00Z')).toBe('2025-03-10T06:30:00Z 2025-03-10 02:30')
})

test('a time that the clocks repeat comes once, the first time', () => {
  const newYork = daily('America/New_York', '01:30')

  expect(next(newYork, '2025-11-02T00:00-04:00')).toBe('2025-11-02T05:30:00Z 2025-11-02 01:30')
  expect(next(newYork, '2025-11-02T05:30Z')).toBe('2025-11-03T06:30:00Z 2025-11-03 01:30')
})

test('a gap over midnight keeps the date that the slot was meant for', () => {
  const nuuk = daily('America/Nuuk', '23:30')

  expect(next(nuuk, '2025-03-29T12:00Z')).toBe('2025-03-30T01:00:00Z 2025-03-29 23:30')
  expect(next(nuuk, '2025-03-30T01:00Z')).toBe('2025-03-31T00:30:00Z 2025-03-30 23:30')
})

test('a date that a zone never had has no slot', () => {
  const apia = daily('Pacific/Apia', '08:00')
  const slots = slotsBetween(apia, at('2011-12-29T10:00Z'), at('2012-01-01T00:00Z'))

  expect(slots.map((slot) => slot.localDate)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01'])
})

test('a schedule without days or times, an unknown zone and a time that is none are refused', () => {
  const fails = (change: Partial<Schedule>) => () =>
    nextSlot({ ...daily('UTC', '08:00'), ...change }, 0)

  expect(fails({ days: [] })).toThrow(RangeError)
  expect(fails({ times: [] })).toThrow(RangeError)
  expect(fails({ zone: 'Asia/Nowhere' })).toThrow(RangeError)
  expect(fails({ times: ['25:00'] })).toThrow(RangeError)
})

const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Nuuk',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
] as const
const TIMES = Array.from({ length: 96 }, (_, index) =>
  new Date(index * 15 * MINUTE_MS).toISOString().slice(11, 16),
)

function transitionsOf(zone: string): Instant[] {
  const found: Instant[] = []
  let from = Temporal.Instant.from('2025-01-01T00:00Z').toZonedDateTimeISO(zone)
  for (;;) {
    const transition = from.getTimeZoneTransition('next')
    if (!transition || transition.year > 2025) return found
    found.push(transition.epochMilliseconds)
    from = transition
  }
}

test.each(ZONES)('%s has one slot a local date at any time, over both nights', (zone) => {
  const transitions = transitionsOf(zone)
  expect(transitions.length).toBeGreaterThanOrEqual(2)
  const wrong: string[] = []
  for (const transition of transitions) {
    for (const time of TIMES) {
      const slots = slotsBetween(
        daily(zone, time),
        transition - 3 * DAY_MS,
        transition + 3 * DAY_MS,
      )
      const dates = slots.map((slot) => slot.localDate)
      const gaps = slots.slice(1).map((slot, index) => slot.at - (slots[index]?.at ?? 0))
      const isDaily = gaps.every((gap) => gap >= 22 * HOUR_MS && gap <= 26 * HOUR_MS)
      if (new Set(dates).size !== dates.length || dates.length < 5 || !isDaily) {
        wrong.push(`${time} ${dates.join(' ')}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

const time = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  return new Date(minute * MINUTE_MS).toISOString().slice(11, 16)
})
const schedule: fc.Arbitrary<Schedule & Quiet> = fc.record({
  zone: fc.constantFrom(...ZONES, 'Asia/Riyadh', 'Asia/Kathmandu', 'Pacific/Apia'),
  times: fc.array(time, { minLength: 1, maxLength: 4 }),
  days: fc.uniqueArray(fc.constantFrom(...EVERY_DAY), { minLength: 1 }),
  quiet: fc.option(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)),
})
const instant = fc.integer({ min: at('2011-01-01T00:00Z'), max: at('2035-01-01T00:00Z') })

test('from anywhere before a slot the same slot is next: none is lost, none comes twice', () => {
  fc.assert(
    fc.property(
      schedule,
      instant,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (plan, from, part) => {
        const slot = nextSlot(plan, from)
        const between = from + Math.floor((slot.at - 1 - from) * part)

        expect(slot.at).toBeGreaterThan(from)
        expect(plan.times).toContain(slot.slot)
        expect(plan.days).toContain(Temporal.PlainDate.from(slot.localDate).dayOfWeek)
        expect(nextSlot(plan, between)).toEqual(slot)
        expect(endOfQuiet(slot.at, plan)).toBe(slot.at)
      },
    ),
    { numRuns: 1000 },
  )
})

const NIGHT = { from: '22:00', to: '07:00' }

test('slots within the quiet hours are one at their end, the newest; the others stay', () => {
  const reader = { ...daily('Asia/Riyadh', '23:00', '06:00', '08:00'), quiet: NIGHT }

  expect(next(reader, '2025-01-28T05:00Z')).toBe('2025-01-29T04:00:00Z 2025-01-29 06:00')
  expect(next(reader, '2025-01-29T04:00Z')).toBe('2025-01-29T05:00:00Z 2025-01-29 08:00')
})

test('quiet hours end at their last minute, and begin with their first', () => {
  const quiet = { from: '12:00', to: '13:00' }
  const reader = { ...daily('UTC', '12:00', '13:00', '11:59'), quiet }

  expect(next(reader, '2025-01-28T00:00Z')).toBe('2025-01-28T11:59:00Z 2025-01-28 11:59')
  expect(next(reader, '2025-01-28T11:59Z')).toBe('2025-01-28T13:00:00Z 2025-01-28 13:00')
  expect(next(reader, '2025-01-28T13:00Z')).toBe('2025-01-29T11:59:00Z 2025-01-29 11:59')
})

test('an end of quiet hours that the clocks skip is the end of the gap; one that they repeat comes once', () => {
  const quiet = { from: '00:00', to: '02:30' }
  const reader = { ...daily('America/New_York', '01:00'), quiet }
  const repeated = { ...daily('America/New_York', '00:30'), quiet: { from: '00:00', to: '01:30' } }

  expect(next(reader, '2025-03-08T12:00Z')).toBe('2025-03-09T07:00:00Z 2025-03-09 01:00')
  expect(next(repeated, '2025-11-01T12:00Z')).toBe('2025-11-02T05:30:00Z 2025-11-02 00:30')
  expect(next(repeated, '2025-11-02T05:30Z')).toBe('2025-11-03T06:30:00Z 2025-11-03 00:30')
})

test('a slot before the end of a pause does not count, one at its very end does', () => {
  const reader = (pausedUntil: Instant) => ({ ...daily('Asia/Riyadh', '08:00'), pausedUntil })
  const morning = at('2025-01-31T05:00Z')

  expect(next(reader(morning), '2025-01-28T00:00Z')).toBe('2025-01-31T05:00:00Z 2025-01-31 08:00')
  expect(next(reader(morning + 1), '2025-01-28T00:00Z')).toContain('2025-02-01')
  expect(next(reader(morning), '2025-02-03T00:00Z')).toContain('2025-02-03')
})
