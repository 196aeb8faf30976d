import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tokensAtMost } from '#briefs/model-meter.ts'
import { LANGUAGES } from '#domain/language.ts'
import { DAY_MS } from '#domain/time.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { NOW } from '#tests/support/builders.ts'
import { type Answer, type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts'
import { completionOf, editionAt, keepNews, trueAnswer } from './edition-at.ts'

const PATH = '/v1/chat/completions'
const JSON_TYPE = { 'content-type': 'application/json' }
const TODAY = new Date(NOW).toISOString().slice(0, 10)
/** As the tests' endpoint tells it. */
const TOKENS = 1_200

let server: FeedServer
let store: Store

beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  store = await openStore(':memory:')
  await keepNews(store)
  return () => store.close()
})

const requests = () => server.requests.get(PATH)?.length ?? 0
const write = (answer: Answer, setting: Partial<Parameters<typeof editionAt>[1]> = {}) => {
  server.answer(PATH, answer)
  return editionAt(`${server.origin}/v1`, { store, ...setting })
}
const good = sends(completionOf(trueAnswer()), JSON_TYPE)
const oneWrong = sends(
  completionOf(
    trueAnswer('en', (item) =>
      item.part === 'risks' ? { ...item, text: `${item.text} x.example` } : item,
    ),
  ),
  JSON_TYPE,
)
/** The most that the first call of the tests can take: the meter reserves it. */
async function reservedForOne(): Promise<number> {
  const other = await openStore(':memory:')
  await keepNews(other)
  await write((request) => request.socket.destroy(), { store: other })
  const [day] = await other.usage.since(TODAY)
  await other.close()
  return (day?.estimatedTokens ?? 0) / (day?.calls ?? 1)
}

test('both calls of an edition are counted, and priced', async () => {
  const { edition } = await write(oneWrong, { prices: { input: 0.4, output: 1.6 } })
  const costUsd = (2 * (1_000 * 0.4 + 200 * 1.6)) / 1_000_000
  expect(edition.usage).toEqual({ promptTokens: 2_000, completionTokens: 400, calls: 2, costUsd })
  expect(await store.usage.since(TODAY)).toEqual([
    {
      day: TODAY,
      model: 'desk-model',
      calls: 2,
      promptTokens: 2_000,
      completionTokens: 400,
      estimatedTokens: 0,
      costUsd,
    },
  ])
})

test('a day is that on which the money goes, not that of the edition', async () => {
  await write(good, { now: NOW + 3 * DAY_MS })
  expect((await store.usage.since('2000-01-01')).map(({ day }) => day)).toEqual(['2025-01-31'])
})

test.each([
  [
    'an answer that was cut off',
    sends(
      completionOf('{"it', {
        choices: [{ finish_reason: 'length', message: { content: '{"it' } }],
      }),
      JSON_TYPE,
    ),
  ],
  ['a refusal', sends(completionOf('', { choices: [{ message: { refusal: 'No.' } }] }), JSON_TYPE)],
  ['an answer that is no edition', sends(completionOf('Sorry.'), JSON_TYPE)],
])('%s costs what the endpoint says', async (_, answer) => {
  const { edition } = await write(answer, { prices: { input: 1, output: 1 } })
  expect(edition.edition.writer).toBe('extract')
  expect(await store.usage.since(TODAY)).toMatchObject([
    { calls: 1, promptTokens: 1_000, completionTokens: 200, estimatedTokens: 0, costUsd: 0.0012 },
  ])
})

test.each([
  ['a socket that closes', (request) => request.socket.destroy(), 2],
  ['a body that never ends', (_request, response) => void response.writeHead(200).write('{'), 1],
  ['an answer without usage', sends(completionOf(trueAnswer(), { usage: null }), JSON_TYPE), 1],
  [
    'usage that is no number',
    sends(completionOf(trueAnswer(), { usage: { prompt_tokens: '9' } }), JSON_TYPE),
    1,
  ],
] satisfies [string, Answer, number][])(
  '%s may have cost all that was reserved',
  async (_, answer, calls) => {
    const reserved = await reservedForOne()
    await write(answer, { timeoutMs: 1_000 })
    expect(await store.usage.since(TODAY)).toMatchObject([
      { calls, promptTokens: 0, completionTokens: 0, estimatedTokens: calls * reserved },
    ])
  },
)

test.each([
  ['500', 2],
  ['401', 1],
] as const)('a request that the endpoint refuses with %s costs nothing', async (status, calls) => {
  await write(sends('{}', JSON_TYPE, Number(status)))
  expect(await store.usage.since(TODAY)).toMatchObject([
    { calls, promptTokens: 0, completionTokens: 0, estimatedTokens: 0 },
  ])
})

test('a request that never left costs nothing', async () => {
  const gone = await startFeedServer()
  await gone.close()
  await editionAt(`${gone.origin}/v1`, { store })
  expect(await store.usage.since(TODAY)).toMatchObject([{ calls: 2, estimatedTokens: 0 }])
})

test('what is reserved is more than common tokenizers make of the prompt', async () => {
  // One token for three characters of English, one for each letter of Arabic, is more than they take.
  expect(tokensAtMost('Nvidia lost about $589 billion.')).toBeGreaterThan(31 / 3)
  expect(tokensAtMost('خسرت إنفيديا 589')).toBeGreaterThanOrEqual(14)
  expect(await reservedForOne()).toBeGreaterThan(4_000 + 2_000)
})

test.each([
  ['daily', { dailyTokens: 5_000, monthlyTokens: 900_000 }, /model\.dailyTokens: 5,000/u],
  ['monthly', { dailyTokens: 900_000, monthlyTokens: 5_000 }, /model\.monthlyTokens: 5,000/u],
])(
  'over the %s budget no call is made, and the extractive edition goes out',
  async (_, budget, reason) => {
    const before = requests()
    const { edition, told } = await write(good, { budget })
    expect(requests() - before).toBe(0)
    expect(edition.edition.writer).toBe('extract')
    expect(edition.lead).not.toBeNull()
    expect(told).toEqual([expect.stringMatching(reason)])
    expect(await store.usage.since(TODAY)).toEqual([])
  },
)

test('a budget that is used up is there again on the next day', async () => {
  const budget = { dailyTokens: (await reservedForOne()) + TOKENS / 2, monthlyTokens: 900_000 }
  await write(good, { budget })
  const ar = { budget, language: 'ar' as const }
  expect((await write(good, ar)).edition.edition.writer).toBe('extract')
  const { told } = await write(sends(completionOf(trueAnswer('ar')), JSON_TYPE), {
    ...ar,
    now: NOW + DAY_MS,
  })
  expect(told).toEqual([])
})

test('two languages that are written at once do not overshoot the budget together', async () => {
  // Room for one and nearly for two: the name of the language makes one prompt a little shorter.
  const budget = { dailyTokens: 2 * (await reservedForOne()) - 10, monthlyTokens: 900_000 }
  const before = requests()
  const held = Promise.withResolvers<void>()
  const whenReleased: Answer = (request, response) => {
    void held.promise.then(() => good(request, response))
  }
  const writing = LANGUAGES.map((language) => write(whenReleased, { budget, language }))
  // The other one's tokens are reserved and not yet taken.
  const refused = await Promise.race(writing)
  expect(refused.edition.edition.writer).toBe('extract')
  expect(refused.told).toEqual([expect.stringContaining('would break the budget')])
  await vi.waitFor(() => expect(requests() - before).toBe(1), { timeout: 5_000 })
  held.resolve()
  await Promise.all(writing)
})

test('a budget that has no room for a second call leaves the first one its edition', async () => {
  const budget = { dailyTokens: (await reservedForOne()) + TOKENS / 2, monthlyTokens: 900_000 }
  const { edition, told } = await write(oneWrong, { budget })
  expect(edition.edition.writer).toBe('model')
  expect(edition.usage.calls).toBe(1)
  expect(told).toEqual([expect.stringMatching(/not repaired: a call of up to .* the budget/u)])
})
