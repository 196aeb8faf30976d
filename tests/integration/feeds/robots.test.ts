import { expect, test } from 'vitest'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createMayRead } from '#feeds/robots.ts'
import { sends, waitForRequest } from '#tests/support/feed-server.ts'
import { aPollingScene } from '#tests/support/polling-scene.ts'

/** A server whose robots.txt allows everything, and what reads it. */
async function aScene() {
  const { server } = await aPollingScene()
  server.answer('/robots.txt', sends('User-agent: *\nAllow: /', { 'content-type': 'text/plain' }))
  const clock = { now: () => 0 }
  const fetchUrl = createFetchUrl({ userAgent: 'Mujaz', clock, timeoutMs: 2000 })
  const mayRead = createMayRead({ fetchUrl, clock })
  const ask = (page: string, { signal = new AbortController().signal, allowPrivate = true } = {}) =>
    mayRead({ url: `${server.origin}${page}`, allowPrivate, signal })
  return { server, ask }
}

test('pages read at the same time ask for robots.txt once', async () => {
  const { server, ask } = await aScene()
  expect(await Promise.all([ask('/1'), ask('/2'), ask('/3')])).toEqual([true, true, true])
  expect(server.requests.get('/robots.txt')).toHaveLength(1)
})

test('a feed that may not ask a private server does not keep out one that may', async () => {
  const { ask } = await aScene()
  expect(await ask('/1', { allowPrivate: false })).toBe(false)
  expect(await ask('/1')).toBe(true)
})

test('who gives up does not take along who waits for the same robots.txt', async () => {
  const { server, ask } = await aScene()
  server.answer('/robots.txt', () => undefined)
  const impatient = new AbortController()
  const first = ask('/1', { signal: impatient.signal })
  await waitForRequest(server, '/robots.txt')
  const second = ask('/2')
  server.answer('/robots.txt', sends('', {}, 404))
  impatient.abort()
  await expect(first).rejects.toThrow()
  expect(await second).toBe(true)
})
