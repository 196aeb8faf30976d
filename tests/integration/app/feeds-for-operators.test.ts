import { expect, test } from 'vitest'
import { diagnoseFeeds } from '#app/diagnose-feeds.ts'
import { poll } from '#app/poll.ts'
import { HOUR_MS } from '#domain/time.ts'
import { NEVER } from '#feeds/next-check.ts'
import { createLog } from '#lib/log.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { aFeed, aFeedState, NOW } from '#tests/support/builders.ts'

const REPORT = {
  checked: 4,
  unchanged: 0,
  newArticles: 2,
  dropped: 0,
  failures: [{ feedId: 'a', reason: 'no answer' }],
  notices: [
    { feedId: 'a', kind: 'failing', reason: 'no answer' },
    { feedId: 'b', kind: 'gone', reason: 'the server answered 410' },
    { feedId: 'c', kind: 'moved', reason: 'polled at https://new.example/' },
    { feedId: 'd', kind: 'recovered', reason: '' },
  ],
} as const

test('the log tells each notice in one line, and of each failed poll only a count', async () => {
  const lines: string[] = []
  const log = createLog('info', [], (line) => lines.push(line))
  await poll({ log, refresh: async () => REPORT })
  const told = lines
    .map((line) => JSON.parse(line))
    .map(({ level, feed, msg }) => [level, feed, msg])
  expect(told).toEqual([
    [40, 'a', 'a feed cannot be read'],
    [40, 'b', 'a feed is gone and not polled any more: remove it, or change its url'],
    [30, 'c', 'a feed has moved: change its url'],
    [30, 'd', 'a feed can be read again'],
    [30, undefined, 'polled feeds'],
  ])
})

test('a round in which nothing was due is not told', async () => {
  const lines: string[] = []
  const log = createLog('info', [], (line) => lines.push(line))
  await poll({ log, refresh: async () => ({ ...REPORT, checked: 0 }) })
  expect(lines).toEqual([])
})

test('doctor tells which feeds fail, are gone and have moved', async () => {
  const store = await aStore()
  const feeds = ['good', 'failing', 'gone', 'moved'].map((id) => aFeed({ id }))
  const read = { lastSuccessAt: NOW - HOUR_MS }
  await store.feeds.save(
    aFeedState({ id: 'good', ...read }),
    aFeedState({ id: 'failing', failures: 4, failure: 'page', lastError: 'a captcha' }),
    aFeedState({ id: 'gone', failures: 1, failure: 'gone', lastError: '410', nextCheckAt: NEVER }),
    aFeedState({ id: 'moved', ...read, movedTo: 'https://new.example/', movedCount: 3 }),
  )
  expect(await diagnoseFeeds({ store, feeds }, NOW)).toEqual({
    name: 'feeds',
    state: 'warn',
    detail: [
      '4 enabled, 2 read in the last day, 2 failing',
      '  failing: a captcha (4 in a row, never read)',
      '  gone: 410 (1 in a row, never read; not polled any more: remove it, or change its url)',
      '  moved: has moved to https://new.example/: change its url',
    ].join('\n'),
  })
})
