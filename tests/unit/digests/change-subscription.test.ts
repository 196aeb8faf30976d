import { expect, test } from 'vitest'
import { activate, changeSettings, deactivate, pause } from '#digests/change-subscription.ts'
import { aSubscription, at, NOW } from '#tests/support/builders.ts'

test('a changed schedule moves the next slot of an active subscription', () => {
  const changed = changeSettings(aSubscription(), { times: ['17:30'] }, NOW)
  expect(changed).toMatchObject({ status: 'active', nextRunAt: at('2025-01-28T14:30Z') })
})

test.each(['new', 'paused', 'stopped', 'blocked'] as const)(
  'a changed schedule wakes no subscription that is %s',
  (status) => {
    const before = aSubscription({ status, nextRunAt: null })
    const changed = changeSettings(before, { zone: 'Asia/Dubai' }, NOW)
    expect(changed).toMatchObject({ status, zone: 'Asia/Dubai', nextRunAt: null })
  },
)

test('a pause with an end keeps it active, its next slot after the end', () => {
  const paused = pause(aSubscription(), at('2025-01-31T05:00Z'), NOW)
  expect(paused).toMatchObject({
    status: 'active',
    pausedUntil: at('2025-01-31T05:00Z'),
    nextRunAt: at('2025-01-31T05:00Z'),
  })
})

test('a change within a pause does not end it', () => {
  const paused = pause(aSubscription(), at('2025-01-31T06:00Z'), NOW)
  const changed = changeSettings(paused, { times: ['09:30'] }, NOW)
  expect(changed.nextRunAt).toBe(at('2025-01-31T06:30Z'))
})

test('a pause without an end has no next slot, and subscribing ends every pause', () => {
  const paused = pause(aSubscription(), null, NOW)
  expect(paused).toMatchObject({ status: 'paused', pausedUntil: null, nextRunAt: null })
  const until = pause(aSubscription(), at('2025-02-28T06:00Z'), NOW)
  for (const subscription of [paused, until]) {
    const active = { status: 'active', pausedUntil: null, nextRunAt: at('2025-01-29T05:00Z') }
    expect(activate(subscription, {}, NOW)).toMatchObject(active)
  }
})

test('a stopped one keeps what its reader chose', () => {
  const stopped = deactivate(aSubscription({ watch: ['NVDA'], pausedUntil: NOW + 1 }))
  expect(stopped).toMatchObject({ status: 'stopped', watch: ['NVDA'], pausedUntil: null })
})

test.each([
  { watch: ['NVDA'] },
  { times: ['17:30'] },
  { days: [7] as const },
  { zone: 'America/New_York' },
])('a slot that has come stays due when %j is changed or subscribed to', (change) => {
  const due = aSubscription({ nextRunAt: NOW - 1 })
  expect(changeSettings(due, change, NOW)).toMatchObject({ ...change, nextRunAt: NOW - 1 })
  expect(activate(due, change, NOW)).toMatchObject({ ...change, nextRunAt: NOW - 1 })
})

test('a pause gives up a slot that has come', () => {
  const due = aSubscription({ nextRunAt: NOW - 1 })
  expect(pause(due, at('2025-01-31T05:00Z'), NOW).nextRunAt).toBe(at('2025-01-31T05:00Z'))
  expect(pause(due, null, NOW).nextRunAt).toBeNull()
})
