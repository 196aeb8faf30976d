import { expect, test } from 'vitest'
import { settle } from '#digests/settle.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time.ts'
import { aDelivery, NOW } from '#tests/support/builders.ts'

const SENDING = aDelivery({ state: 'sending' })

test('a sent message keeps the platform’s id and no error', () => {
  const before = { ...SENDING, attempts: 1, lastError: 'refused' }

  const { delivery, holdUntil } = settle(before, { kind: 'sent', messageId: '42' }, NOW)

  expect(delivery).toMatchObject({ state: 'sent', messageId: '42', attempts: 2, lastError: null })
  expect(holdUntil).toBeNull()
})

test('a rate limit is no attempt and holds the lane as long as the platform says, an hour at most', () => {
  const limited = (retryAfterMs: number) =>
    settle(SENDING, { kind: 'rate-limited', retryAfterMs }, NOW)

  expect(limited(7 * SECOND_MS)).toMatchObject({
    delivery: { state: 'pending', attempts: 0, dueAt: NOW + 7 * SECOND_MS },
    holdUntil: NOW + 7 * SECOND_MS,
  })
  expect(limited(DAY_MS).holdUntil).toBe(NOW + HOUR_MS)
  expect(limited(-5).holdUntil).toBe(NOW)
  expect(limited(Number.NaN).holdUntil).toBe(NOW + MINUTE_MS)
})

test('a message that did not go out is tried again soon, then for over an hour, then given up', () => {
  const waits: number[] = []
  let delivery = SENDING
  while (delivery.state !== 'failed') {
    delivery = settle(delivery, { kind: 'not-sent', reason: 'refused' }, NOW).delivery
    if (delivery.state === 'pending') waits.push((delivery.dueAt - NOW) / SECOND_MS)
  }

  expect(waits).toEqual([5, 15, 60, 300, 900, 3600])
  expect(delivery).toMatchObject({ attempts: 7, lastError: 'refused' })
})

test('a refused token holds the lane and costs the message no attempt', () => {
  const settled = settle(SENDING, { kind: 'unauthorized', reason: '401' }, NOW)

  expect(settled.delivery).toMatchObject({ state: 'pending', attempts: 0 })
  expect(settled.holdUntil).toBeGreaterThan(NOW)
})

test.each([
  ['blocked', 'blocked'],
  ['rejected', 'failed'],
  ['unknown', 'unknown'],
] as const)('a %s message is %s for good, and the lane goes on', (kind, state) => {
  const settled = settle(SENDING, { kind, reason: 'why' }, NOW)

  expect(settled).toMatchObject({ delivery: { state, lastError: 'why' }, holdUntil: null })
})

test('a chat that moves a second time is given up', () => {
  expect(settle(SENDING, { kind: 'moved', chat: '2' }, NOW).delivery.state).toBe('failed')
})
