import { expect, test } from 'vitest'
import { type FeedFailure, type FeedState, keptAddress } from '#domain/feed.ts'
import { HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { NEVER } from '#feeds/next-check.ts'
import { afterFailure, afterSuccess, noticesOf, type PollSuccess } from '#feeds/poll-state.ts'
import { aFeed, aFeedState, NOW } from '#tests/support/builders.ts'

const MOVED = 'https://new.example/feed.xml'
const poll = (state: FeedState) => ({ feed: aFeed(), state, everyMinutes: 30 })
const succeed = (state: FeedState, overrides: Partial<PollSuccess> = {}) =>
  afterSuccess(
    poll(state),
    { etag: '"1"', lastModified: null, ttlMinutes: null, movedTo: null, waitMs: 0, ...overrides },
    NOW,
  )
const fail = (state: FeedState, failure: FeedFailure = 'unreachable') =>
  afterFailure(poll(state), { failure, reason: 'no answer', waitMs: 0 }, NOW)

test('the longest of interval, ttl and the server’s wish decides', () => {
  expect(succeed(aFeedState()).nextCheckAt).toBeLessThan(NOW + HOUR_MS)
  const ttl = succeed(aFeedState(), { ttlMinutes: 120, waitMs: HOUR_MS })
  expect(ttl.nextCheckAt).toBeGreaterThanOrEqual(NOW + 120 * MINUTE_MS)
  const asked = succeed(aFeedState(), { ttlMinutes: 60, waitMs: 5 * HOUR_MS })
  expect(asked.nextCheckAt).toBeGreaterThanOrEqual(NOW + 5 * HOUR_MS)
})

test('an address is kept from the third redirect to the same place in a row', () => {
  let state = aFeedState()
  for (const movedTo of [MOVED, 'https://other.example/', MOVED, MOVED]) {
    state = succeed(state, { movedTo })
    expect(keptAddress(state)).toBeNull()
  }
  const kept = succeed(state, { movedTo: MOVED })
  expect(keptAddress(kept)).toBe(MOVED)
  expect(noticesOf(state, kept)).toEqual([
    { feedId: 'sample-wire', kind: 'moved', reason: `polled at ${MOVED} from now on` },
  ])
  const later = succeed(kept)
  expect(keptAddress(later)).toBe(MOVED)
  expect(noticesOf(kept, later)).toEqual([])
})

test('a poll without a redirect begins the count anew', () => {
  const twice = aFeedState({ movedTo: MOVED, movedCount: 2 })
  expect(succeed(twice)).toMatchObject({ movedTo: null, movedCount: 0 })
})

test('a kept address that fails, or is gone, gives way to the configured one', () => {
  const kept = aFeedState({ movedTo: MOVED, movedCount: 3, etag: '"1"' })
  for (const failure of ['unreachable', 'gone'] as const) {
    const state = fail(kept, failure)
    expect(state).toMatchObject({ movedTo: null, etag: null, failure: 'unreachable' })
    expect(state.nextCheckAt).toBeLessThan(NEVER)
  }
})

test('a failure keeps the validators of what was read last', () => {
  expect(fail(aFeedState({ etag: '"1"' }))).toMatchObject({
    etag: '"1"',
    failures: 1,
    failure: 'unreachable',
    lastError: 'no answer',
  })
})

test('a spell of failures is told once, and its end once', () => {
  const told: string[] = []
  let state = aFeedState()
  const step = (next: FeedState) => {
    told.push(...noticesOf(state, next).map(({ kind }) => kind))
    state = next
  }
  for (let count = 0; count < 10; count++) step(fail(state))
  expect(told).toEqual(['failing'])
  step(succeed(state))
  step(succeed(state))
  expect(told).toEqual(['failing', 'recovered'])
  step(fail(state))
  step(succeed(state))
  expect(told).toEqual(['failing', 'recovered'])
  step(fail(state, 'gone'))
  expect(told).toEqual(['failing', 'recovered', 'gone'])
  expect(state.nextCheckAt).toBe(NEVER)
})
