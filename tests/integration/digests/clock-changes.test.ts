import { expect, test } from 'vitest'
import { nextSlot } from '#digests/schedule.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { aSubscription } from '#tests/support/builders.ts'
import { aWorldOn } from './digest-world.ts'

// Each zone in a year in which its clocks changed; two have never changed theirs since 1986.
const ZONES = [
  ['Asia/Riyadh', 2025],
  ['Asia/Kathmandu', 2025],
  ['Australia/Lord_Howe', 2025],
  ['America/St_Johns', 2010],
  ['Africa/Cairo', 2025],
  ['Europe/London', 2025],
  ['America/New_York', 2025],
  ['Pacific/Apia', 2020],
  ['Asia/Tehran', 2021],
  ['America/Sao_Paulo', 2018],
  ['Africa/Casablanca', 2025],
] as const

const QUARTER_MS = 15 * MINUTE_MS
const TIMES = Array.from({ length: 96 }, (_, index) =>
  new Date(index * QUARTER_MS).toISOString().slice(11, 16),
)

/** The local dates of the year on which the clocks change; two ordinary ones where they do not. */
function nightsOf(zone: string, year: number): Temporal.PlainDate[] {
  const nights: Temporal.PlainDate[] = []
  let from = Temporal.ZonedDateTime.from(`${year}-01-01T00:00[${zone}]`)
  for (;;) {
    const change = from.getTimeZoneTransition('next')
    if (!change || change.year > year) break
    nights.push(change.toPlainDate())
    from = change
  }
  return nights.length > 0
    ? nights
    : ['03-30', '10-26'].map((day) => Temporal.PlainDate.from(`${year}-${day}`))
}

const startOf = (date: Temporal.PlainDate, zone: string): Instant =>
  date.toZonedDateTime(zone).epochMilliseconds

test.each(ZONES)(
  '%s gets exactly one brief a local date at every quarter hour, in both nights of %i',
  async (zone, year) => {
    const nights = nightsOf(zone, year)
    expect(nights.length).toBeGreaterThanOrEqual(2)
    for (const night of nights) {
      const dates = [0, 1].map((days) => night.add({ days }))
      const start = startOf(night, zone)
      const readers = TIMES.map((time, index) => {
        const schedule = aSubscription({ id: time, chat: time, times: [time], zone })
        return { ...schedule, createdAt: index, nextRunAt: nextSlot(schedule, start - 1).at }
      })
      const world = await aWorldOn(await aStore(':memory:'), ...readers)

      for (let now = start; now < startOf(night.add({ days: 2 }), zone); now += QUARTER_MS) {
        await world.run(now)
      }

      for (const chat of TIMES) {
        const slots = await world.slots({ platform: 'telegram', chat })
        expect(slots.sort()).toEqual(dates.map((date) => `${date} ${chat} made`))
      }
      expect(await world.store.deliveries.counts()).toMatchObject({ pending: 2 * TIMES.length })
    }
  },
)
