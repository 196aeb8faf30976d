import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfQuiet } from '#digests/quiet-hours.ts'
import { HOUR_MS, MINUTE_MS, toIso } from '#domain/time.ts'
import { at } from '#tests/support/builders.ts'

const end = (from: string, to: string, zone: string, instant: string): string =>
  toIso(endOfQuiet(at(instant), { quiet: { from, to }, zone }))

test.each([
  ['outside them', '22:00', '07:00', '2025-01-28T12:00Z', '2025-01-28T12:00:00Z'],
  ['in the evening', '22:00', '07:00', '2025-01-28T22:00Z', '2025-01-29T07:00:00Z'],
  ['in the morning', '22:00', '07:00', '2025-01-28T06:59:59Z', '2025-01-28T07:00:00Z'],
  ['at their end', '22:00', '07:00', '2025-01-28T07:00Z', '2025-01-28T07:00:00Z'],
  ['by day', '12:00', '14:30', '2025-01-28T13:00Z', '2025-01-28T14:30:00Z'],
  ['until midnight', '20:00', '00:00', '2025-01-28T21:00Z', '2025-01-29T00:00:00Z'],
])('%s', (_, from, to, instant, expected) => {
  expect(end(from, to, 'UTC', instant)).toBe(expected)
})

test('in an hour that the clocks repeat, quiet hours end both times', () => {
  const newYork = (instant: string) => end('00:00', '01:30', 'America/New_York', instant)

  expect(newYork('2025-11-02T05:15Z')).toBe('2025-11-02T05:30:00Z')
  expect(newYork('2025-11-02T06:15Z')).toBe('2025-11-02T06:30:00Z')
})

const minute = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
  return new Date(minutes * MINUTE_MS).toISOString().slice(11, 16)
})

test('the end of quiet hours is outside them, never before, and within a day', () => {
  const zones = ['Asia/Riyadh', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo']
  const quiet = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to)
  const instant = fc.integer({ min: at('2025-01-01T00:00Z'), max: at('2026-01-01T00:00Z') })
  fc.assert(
    fc.property(quiet, fc.constantFrom(...zones), instant, (hours, zone, now) => {
      const until = endOfQuiet(now, { quiet: hours, zone })

      expect(until).toBeGreaterThanOrEqual(now)
      expect(until - now).toBeLessThanOrEqual(25 * HOUR_MS)
      expect(endOfQuiet(until, { quiet: hours, zone })).toBe(until)
    }),
    { numRuns: 2000 },
  )
})
