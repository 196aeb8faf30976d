import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { nextCheckAt } from '#feeds/next-check.ts'
import { retryAfterMs } from '#feeds/retry-after.ts'

const next = (failures: number, retryAfter?: number) =>
  nextCheckAt({
    feedId: 'chips',
    everyMinutes: 30,
    now: 0,
    failures,
    ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
  })

test('a feed that works is polled after its interval, with a jitter of its own', () => {
  expect(next(0)).toBeGreaterThanOrEqual(30 * MINUTE_MS)
  expect(next(0)).toBeLessThanOrEqual(33 * MINUTE_MS)
  expect(next(0)).toBe(next(0))
  const other = nextCheckAt({ feedId: 'other', everyMinutes: 30, now: 0, failures: 0 })
  expect(other).not.toBe(next(0))
})

test('failures in a row double the wait, up to a day', () => {
  expect(next(2) - next(1)).toBe(60 * MINUTE_MS)
  expect(next(1000)).toBeLessThanOrEqual(DAY_MS + 3 * MINUTE_MS)
})

test('the server’s wish is kept where it is later', () => {
  expect(next(1, 5 * HOUR_MS)).toBeGreaterThanOrEqual(5 * HOUR_MS)
  expect(next(1, 1000)).toBe(next(1))
})

test('Retry-After is read in seconds and as a date, and never above a day', () => {
  expect(retryAfterMs('120', 0)).toBe(120_000)
  expect(retryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(MINUTE_MS)
  expect(retryAfterMs('99999999', 0)).toBe(DAY_MS)
  expect(retryAfterMs('soon', 0)).toBeUndefined()
  expect(retryAfterMs(null, 0)).toBeUndefined()
})
