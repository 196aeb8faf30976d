import { afterAll, expect, test } from 'vitest'
import type { Delivery } from '#domain/delivery.ts'
import { openStore } from '#store/open-store.ts'
import { aDelivery, aDigest, aSubscription, NOW } from '#tests/support/builders.ts'
import { cleanUp, newFolder, runMujaz } from '#tests/support/run-mujaz.ts'

afterAll(cleanUp)

/** A data folder in which reader 1001 has messages in these states, and missed a slot; reader 1002 has stopped. */
async function aDataFolder(...states: readonly Delivery['state'][]): Promise<string> {
  const data = newFolder()
  const store = await openStore(`${data}/mujaz.db`)
  const reader = aSubscription({ nextRunAt: NOW })
  const deliveries = states.map((state, position) =>
    aDelivery({ id: `d1-${position}`, position, state, dueAt: NOW + position }),
  )
  await store.subscriptions.save(reader)
  await store.digests.save(aDigest({ subscription: reader, deliveries }))
  const missed = [{ id: 'd0', localDate: '2025-01-27', slot: '08:00' }]
  await store.digests.recordMissed(reader.id, missed, NOW)
  const gone = { id: 'sub-2', chat: '1002', status: 'stopped', nextRunAt: null } as const
  await store.subscriptions.save(aSubscription(gone))
  await store.close()
  return data
}

const statesIn = async (data: string) => {
  const { stdout } = await runMujaz(['deliveries', 'list', '--json', '--data', data])
  const lines: { id?: string; state: string }[] = JSON.parse(stdout)
  return lines.map(({ id, state }) => `${id ?? 'slot'} ${state}`)
}

test('the ledger is listed newest first, with the missed slots, by state and by chat', async () => {
  const data = await aDataFolder('sent', 'unknown')
  const [all, unknown, missed, other] = await Promise.all([
    runMujaz(['deliveries', 'list', '--data', data]),
    runMujaz(['deliveries', 'list', '--state', 'unknown,failed', '--data', data]),
    runMujaz([
      'deliveries',
      'list',
      '--state',
      'missed',
      '--chat',
      'telegram:1001',
      '--data',
      data,
    ]),
    runMujaz(['deliveries', 'list', '--chat', 'telegram:1002', '--data', data]),
  ])
  expect(all.stdout.split('\n').map((line) => line.split('  ').slice(0, 3))).toEqual([
    ['d1-1', 'unknown', 'telegram:1001'],
    ['d1-0', 'sent', 'telegram:1001'],
    ['missed', 'telegram:1001', '2025-01-27 08:00 (its local time)'],
    [''],
  ])
  expect(unknown.stdout).toMatch(/^d1-1 {2}unknown .+\n$/u)
  expect(missed.stdout).toMatch(/^missed {2}telegram:1001 .+\n$/u)
  expect(other).toEqual({ code: 0, stdout: 'No messages.\n', stderr: '' })
})

test('a message is sent again only where it is named, by id or by state', async () => {
  const data = await aDataFolder('sent', 'unknown', 'failed', 'pending')
  const nothing = await runMujaz(['deliveries', 'retry', '--data', data])
  const all = await runMujaz(['deliveries', 'retry', '--state', 'pending', '--data', data])
  expect([nothing.code, all.code]).toEqual([2, 2])
  const byId = await runMujaz(['deliveries', 'retry', 'd1-1', 'd1-0', 'd9', '--data', data])
  expect(byId).toEqual({
    code: 1,
    stderr: '',
    stdout:
      'd9: there is no such message\nd1-0: sent, left as it is\nd1-1: unknown → pending (the reader may get it twice)\n',
  })
  const byState = await runMujaz(['deliveries', 'retry', '--state', 'failed', '--data', data])
  expect(byState).toEqual({ code: 0, stdout: 'd1-2: failed → pending\n', stderr: '' })
  expect((await statesIn(data)).sort()).toEqual([
    'd1-0 sent',
    'd1-1 pending',
    'd1-2 pending',
    'd1-3 pending',
    'slot missed',
  ])
})

test('what waits can be dropped, and nothing else', async () => {
  const data = await aDataFolder('sent', 'pending')
  const ended = await runMujaz(['deliveries', 'drop', '--state', 'pending', '--data', data])
  expect(ended).toEqual({ code: 0, stdout: 'd1-1: pending → failed\n', stderr: '' })
  const sent = await runMujaz(['deliveries', 'drop', 'd1-0', '--data', data])
  expect(sent).toMatchObject({ code: 1, stdout: 'd1-0: sent, left as it is\n' })
  expect(await statesIn(data)).toEqual(['d1-1 failed', 'd1-0 sent', 'slot missed'])
})

test('readers are listed, exported as one JSON object and forgotten for good', async () => {
  const data = await aDataFolder('sent')
  const listed = await runMujaz(['subscriptions', 'list', '--data', data])
  expect(listed.stdout).toMatch(
    /^telegram:1001 {2}active {2}en {2}08:00 .+ next .+Z\ntelegram:1002 {2}stopped .+ no next brief\n$/u,
  )
  const words = ['telegram:1001', '--data', data]
  const exported = await runMujaz(['subscriptions', 'export', ...words])
  expect(JSON.parse(exported.stdout)).toMatchObject({
    chat: 'telegram:1001',
    subscription: { id: 'sub-1', times: ['08:00'] },
    digests: [
      { outcome: 'missed', messages: [] },
      { outcome: 'made', messages: ['sent'] },
    ],
  })
  const forgotten = await runMujaz(['subscriptions', 'forget', ...words])
  expect(forgotten.stdout).toBe(
    'Forgotten: all of telegram:1001 (1 subscription, 2 digests, 0 reports).\n',
  )
  const again = await runMujaz(['subscriptions', 'export', ...words])
  expect(again).toEqual({
    code: 1,
    stdout: '',
    stderr: 'mujaz: subscriptions: nothing is stored of telegram:1001\n',
  })
  const left = await runMujaz(['subscriptions', 'list', '--data', data])
  expect(left.stdout).toMatch(/^telegram:1002 .+\n$/u)
})

test('the next slots are told for times and for a chat, over a change of the clocks', async () => {
  const data = await aDataFolder('sent')
  const spring = ['--at', '02:30', '--zone', 'New York', '--days', 'sat-sun', '--count', '3']
  const [told, chat] = await Promise.all([
    runMujaz(['schedule', 'next', ...spring, '--now', '2025-03-08T00:00:00Z']),
    runMujaz([
      'schedule',
      'next',
      '--chat',
      'telegram:1001',
      '--count',
      '1',
      '--json',
      '--now',
      '2025-01-28T07:00:00Z',
      '--data',
      data,
    ]),
  ])
  expect(told).toEqual({
    code: 0,
    stderr: '',
    stdout:
      '2025-03-08T07:30:00Z  2025-03-08 02:30 America/New_York\n' +
      '2025-03-09T07:00:00Z  2025-03-09 03:00 America/New_York\n' +
      '2025-03-15T06:30:00Z  2025-03-15 02:30 America/New_York\n',
  })
  expect(JSON.parse(chat.stdout)).toEqual([
    { at: '2025-01-29T05:00:00Z', local: '2025-01-29T08:00', date: '2025-01-29', slot: '08:00' },
  ])
})

test('words that these commands do not take are told with what they do', async () => {
  const data = await aDataFolder('sent')
  const ends = await Promise.all(
    [
      ['deliveries', 'mend'],
      ['deliveries', 'list', '--state', 'lost'],
      ['deliveries', 'list', '--chat', '1001'],
      ['subscriptions', 'export'],
      ['schedule', 'next'],
      ['schedule', 'next', '--at', '25:00'],
      ['schedule', 'next', '--at', '08:00', '--zone', 'Atlantis'],
      ['schedule', 'next', '--at', '08:00', '--days', 'someday'],
      ['schedule', 'next', '--chat', 'telegram:1002', '--data', data],
    ].map((words) => runMujaz(words)),
  )
  expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 1])
  for (const { stdout, stderr } of ends) {
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^mujaz: (?:.*expected.*|.*is stopped.*)\n$/u)
  }
})
