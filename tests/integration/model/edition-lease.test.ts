import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECOND_MS } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { aFolder, aProcess, aStore } from '#tests/integration/store/test-store.ts'
import { NOW } from '#tests/support/builders.ts'
import {
  type Answer,
  type FeedServer,
  sends,
  startFeedServer,
  waitForRequest,
} from '#tests/support/feed-server.ts'
import { completionOf, editionAt, keepNews, trueAnswer } from './edition-at.ts'

const CHILD = new URL('./write-edition.child.ts', import.meta.url)
const JSON_TYPE = { 'content-type': 'application/json' }

let server: FeedServer

beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

// A path of its own for each test, so that requests are counted apart.
let tests = 0
function endpoint(answer: Answer) {
  tests += 1
  const path = `/${tests}/chat/completions`
  server.answer(path, answer)
  return {
    baseUrl: `${server.origin}/${tests}`,
    path,
    requests: () => server.requests.get(path)?.length ?? 0,
  }
}

async function aStoreWithNews(): Promise<{ path: string; store: Store }> {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  await keepNews(store)
  return { path, store }
}

const good = sends(completionOf(trueAnswer()), JSON_TYPE)
/** Answers once both have had the time to ask. */
const slowly: Answer = (request, response) => {
  setTimeout(() => good(request, response), 1_500)
}
/** The id under which the edition of the tests is stored. */
async function editionId(): Promise<string> {
  const { store } = await aStoreWithNews()
  const { edition } = await editionAt(endpoint(good).baseUrl, { store })
  return edition.edition.id
}

test('an edition that is written is not paid for again', async () => {
  const { store } = await aStoreWithNews()
  const { baseUrl, requests } = endpoint(good)
  const first = await editionAt(baseUrl, { store })
  const second = await editionAt(baseUrl, { store })
  expect(second.edition).toEqual(first.edition)
  expect(requests()).toBe(1)
})

test('two stores on one file that write at once pay once and get one edition', async () => {
  const { path, store } = await aStoreWithNews()
  const other = await aStore(path)
  const { baseUrl, requests } = endpoint(slowly)
  const [ours, theirs] = await Promise.all([
    editionAt(baseUrl, { store }),
    editionAt(baseUrl, { store: other }),
  ])
  expect(requests()).toBe(1)
  expect([ours.told, theirs.told]).toEqual([[], []])
  expect(ours.edition.edition.writer).toBe('model')
  expect(theirs.edition).toEqual(ours.edition)
})

test('two processes on one file pay once and get one edition', async () => {
  const { path } = await aStoreWithNews()
  const { baseUrl, requests } = endpoint(slowly)
  const printed = await Promise.all(
    [1, 2].map(() => aProcess(CHILD, path, baseUrl, '20000').output()),
  )
  expect(requests()).toBe(1)
  expect(printed[0]).toMatch(/^model e[0-9a-f]{12}$/u)
  expect(printed[1]).toBe(printed[0])
})

test('who waits in vain gets the extractive edition at its deadline, and pays nothing', async () => {
  const { store } = await aStoreWithNews()
  const { baseUrl, requests } = endpoint(good)
  await store.leases.claim(await editionId(), 'another', { now: NOW, until: NOW + 1 })
  const { edition, told } = await editionAt(baseUrl, { store, timeoutMs: 500 })
  expect(told).toEqual(['another process is still writing this edition'])
  expect([edition.edition.writer, requests()]).toEqual(['extract', 0])
  expect(edition.lead).not.toBeNull()
})

test('where the other gives up, who waits does not ask the endpoint once more', async () => {
  const { path, store } = await aStoreWithNews()
  const other = await aStore(path)
  const fails = sends('{}', JSON_TYPE, 401)
  const { baseUrl, requests } = endpoint((request, response) => {
    setTimeout(() => fails(request, response), 1_000)
  })
  const both = await Promise.all([
    editionAt(baseUrl, { store }),
    editionAt(baseUrl, { store: other }),
  ])
  expect(both.map(({ edition }) => edition.edition.writer)).toEqual(['extract', 'extract'])
  expect(requests()).toBe(1)
  expect(both.flatMap(({ told }) => told).toSorted()).toEqual([
    'another process that was writing this edition gave up',
    'the model endpoint refused OPENAI_API_KEY',
  ])
})

test('a failed edition may be written by a later call at once', async () => {
  const { store } = await aStoreWithNews()
  const failing = endpoint(sends('{}', JSON_TYPE, 401))
  expect((await editionAt(failing.baseUrl, { store })).edition.edition.writer).toBe('extract')
  const { edition } = await editionAt(endpoint(good).baseUrl, { store })
  expect(edition.edition.writer).toBe('model')
})

test('what a killed process held comes back when its lease ends, and not before', async () => {
  const { path, store } = await aStoreWithNews()
  const stalling = endpoint(() => {})
  const child = aProcess(CHILD, path, stalling.baseUrl, '20000')
  await waitForRequest(server, stalling.path)
  await child.kill()
  const { baseUrl, requests } = endpoint(good)
  const soon = await editionAt(baseUrl, { store, timeoutMs: 500, now: NOW + 20 * SECOND_MS })
  expect([soon.edition.edition.writer, requests()]).toEqual(['extract', 0])
  const late = await editionAt(baseUrl, { store, now: NOW + 51 * SECOND_MS })
  expect([late.edition.edition.writer, requests()]).toEqual(['model', 1])
})
