import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { type CheckOutcome, NEVER, nextCheckAt } from '#feeds/next-check.ts'
import { retryAfterMs } from '#feeds/retry-after.ts'

const next = (overrides: Partial<CheckOutcome> = {}) =>
  nextCheckAt({
    feedId: 'chips',
    everyMinutes: 30,
    now: 0,
    failures: 0,
    failure: null,
    askedMs: 0,
    ...overrides,
  })
const afterFailures = (failures: number) => next({ failures, failure: 'unreachable' })

test('a feed that works is polled after its interval, with a jitter of its own', () => {
  expect(next()).toBeGreaterThanOrEqual(30 * MINUTE_MS)
  expect(next()).toBeLessThanOrEqual(33 * MINUTE_MS)
  expect(next()).toBe(next())
  expect(next({ feedId: 'other' })).not.toBe(next())
})

test('failures in a row double the wait, and from the eighth on there is one probe a day', () => {
  expect(afterFailures(2) - afterFailures(1)).toBe(60 * MINUTE_MS)
  expect(next({ everyMinutes: 1, failures: 7, failure: 'unreachable' })).toBeLessThan(3 * HOUR_MS)
  for (const failures of [8, 1000]) {
    expect(afterFailures(failures)).toBeGreaterThanOrEqual(DAY_MS)
    expect(afterFailures(failures)).toBeLessThanOrEqual(DAY_MS + 3 * MINUTE_MS)
  }
})

test.each(['turned-away', 'page'] as const)(
  '%s waits for hours even where polls are minutes apart',
  (failure) => {
    expect(next({ everyMinutes: 5, failures: 1, failure })).toBeGreaterThanOrEqual(2 * HOUR_MS)
    expect(next({ everyMinutes: 5, failures: 2, failure })).toBeGreaterThanOrEqual(4 * HOUR_MS)
  },
)

test('what the server or the document asks for is kept where it is later, up to a day', () => {
  expect(next({ askedMs: 5 * HOUR_MS })).toBeGreaterThanOrEqual(5 * HOUR_MS)
  expect(next({ askedMs: 1000 })).toBe(next())
  expect(next({ askedMs: 30 * DAY_MS })).toBeLessThanOrEqual(DAY_MS + 3 * MINUTE_MS)
  expect(next({ failures: 1, failure: 'turned-away', askedMs: 9 * HOUR_MS })).toBeGreaterThan(
    9 * HOUR_MS,
  )
})

test('a feed that is gone is never polled again', () => {
  expect(next({ failures: 1, failure: 'gone' })).toBe(NEVER)
  expect(new Date(NEVER).toISOString()).toMatch(/^\+275760/)
})

test('Retry-After is read in seconds and as a date, and never above a day', () => {
  expect(retryAfterMs('120', 0)).toBe(120_000)
  expect(retryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(MINUTE_MS)
  expect(retryAfterMs('99999999', 0)).toBe(DAY_MS)
  expect(retryAfterMs('1000000000000', 0)).toBe(DAY_MS)
  expect(retryAfterMs('9'.repeat(400), 0)).toBe(DAY_MS)
  expect(retryAfterMs('soon', 0)).toBeUndefined()
  expect(retryAfterMs(null, 0)).toBeUndefined()
})
