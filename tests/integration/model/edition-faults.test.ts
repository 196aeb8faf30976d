import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LANGUAGES } from '#domain/language.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { type Answer, type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts'
import { TRUE_PROPOSALS, textsOf } from '#tests/unit/briefs/model-desk.ts'
import { completionOf, editionAt, keepNews, trueAnswer } from './edition-at.ts'

const PATH = '/v1/chat/completions'
const JSON_TYPE = { 'content-type': 'application/json' }
const REPAIR = /failed the desk/u
const DEADLINE_MS = 1_000

const peer = new LLMock({ host: '127.0.0.1', port: 0 })
let server: FeedServer
let store: Store

beforeAll(async () => {
  await peer.start()
  server = await startFeedServer()
})
afterAll(() => Promise.all([peer.stop(), server.close()]))
beforeEach(async () => {
  peer.reset()
  store = await openStore(':memory:')
  await keepNews(store)
  return () => store.close()
})

const atPeer = (setting: { timeoutMs?: number; language?: 'en' | 'ar' } = {}) =>
  editionAt(`${peer.url}/v1`, { store, ...setting })

function atServer(answer: Answer, timeoutMs = 10_000) {
  server.answer(PATH, answer)
  return editionAt(`${server.origin}/v1`, { store, timeoutMs })
}

const error = (status: number, retryAfter?: number) => () =>
  peer.on({}, { error: { message: 'no' }, status, ...(retryAfter ? { retryAfter } : {}) })
const content =
  (text: string, more: object = {}, fixture: object = {}) =>
  () =>
    peer.onMessage(/./u, { content: text, ...more }, fixture)

test.each(LANGUAGES)('a peer that answers well writes the edition in %s', async (language) => {
  content(trueAnswer(language))()
  const { edition, told } = await atPeer({ language })
  expect(told).toEqual([])
  expect(edition.edition.writer).toBe('model')
  expect(textsOf(edition)).toEqual(TRUE_PROPOSALS[language].map(({ text }) => text))
})

test.each([
  ['429 with 90 seconds to wait', error(429, 90), 'the model endpoint answered 429'],
  ['500', error(500), 'the model endpoint answered 500'],
  ['401', error(401), 'the model endpoint refused OPENAI_API_KEY'],
  [
    'a dropped socket',
    content('{}', {}, { chaos: { disconnectRate: 1 } }),
    'the model endpoint could not be reached: check OPENAI_BASE_URL',
  ],
  [
    'a body that is no JSON',
    content('{}', {}, { chaos: { malformedRate: 1 } }),
    /^the model endpoint's answer is no /u,
  ],
  ['truncated JSON', content(trueAnswer().slice(0, 700)), "the model's answer is no edition"],
  ['wrong-shaped JSON', content('{"brief":["Nvidia fell"]}'), "the model's answer is no edition"],
  [
    'items of a wrong shape',
    content('{"items":[{"headline":"Nvidia fell"},7]}'),
    "the check kept 0 of 2 items of the model's edition",
  ],
  ['a refusal in prose', content('I cannot help with that.'), "the model's answer is no edition"],
  [
    'an end at the token limit',
    content(trueAnswer().slice(0, 700), { finishReason: 'length' }),
    "the model's answer was cut off at its limit: see model.maxOutputTokens in the settings",
  ],
  [
    'a content filter',
    content('', { finishReason: 'content_filter' }),
    "the endpoint's content filter stopped the answer",
  ],
])('%s ends in the extractive edition, and the operator hears why', async (_, set, reason) => {
  set()
  const start = performance.now()
  const { edition, told } = await atPeer()
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(edition.edition).toMatchObject({ writer: 'extract', model: null, promptVersion: null })
  expect(edition.lead).not.toBeNull()
  expect(told).toEqual([typeof reason === 'string' ? reason : expect.stringMatching(reason)])
})

test('an endpoint that ignores the schema and wraps its JSON in words still writes the edition', async () => {
  content(`Here is your brief:\n\`\`\`json\n${trueAnswer()}\n\`\`\`\nAnything else?`)()
  const { edition } = await atPeer()
  expect(edition.edition.writer).toBe('model')
})

const refusal = { choices: [{ finish_reason: 'stop', message: { refusal: 'I cannot.' } }] }
const stalls: Answer = (_request, response) => {
  response.writeHead(200, JSON_TYPE).write('{"id":"c1"')
}

test.each([
  ['a refusal', sends(completionOf('', refusal), JSON_TYPE), /refused to write/u],
  ['headers that never come', () => {}, /did not answer in time/u],
  ['a stalled body', stalls, /did not answer in time/u],
  ['an endless 429', sends('{}', { ...JSON_TYPE, 'retry-after': '4' }, 429), /in time/u],
  ['a socket that closes', (request) => request.socket.destroy(), /could not be reached/u],
  ['a page of HTML', sends('<!doctype html>', { 'content-type': 'text/html' }), /no chat comp/u],
] satisfies [string, Answer, RegExp][])(
  '%s ends in the extractive edition before the deadline',
  async (_, answer, reason) => {
    const start = performance.now()
    const { edition, told } = await atServer(answer, DEADLINE_MS)
    // The rest is what writing takes, on a slow machine.
    expect(performance.now() - start).toBeLessThan(DEADLINE_MS + 4_000)
    expect(edition.edition.writer).toBe('extract')
    expect(edition.lead).not.toBeNull()
    expect(told).toEqual([expect.stringMatching(reason)])
  },
)

test('an endpoint that is gone ends in the extractive edition', async () => {
  const gone = await startFeedServer()
  await gone.close()
  const { edition, told } = await editionAt(`${gone.origin}/v1`, { store })
  expect(edition.edition.writer).toBe('extract')
  expect(told).toEqual(['the model endpoint could not be reached: check OPENAI_BASE_URL'])
})

/** Answers the first prompt with one wrong item, the second one as told. */
const repairedBy =
  (repair: Answer): Answer =>
  (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      if (REPAIR.test(body)) return repair(request, response)
      const wrong = trueAnswer('en', (item) =>
        item.part === 'risks' ? { ...item, text: `${item.text} evil.example` } : item,
      )
      sends(completionOf(wrong), JSON_TYPE)(request, response)
    })
  }

test.each([
  ['stalls', stalls, /not repaired: the model did not answer in time$/u],
  ['fails', sends('{}', JSON_TYPE, 500), /not repaired: the model endpoint answered 500$/u],
  ['is refused', sends(completionOf('', refusal), JSON_TYPE), /not repaired: the model refused/u],
  ['is prose', sends(completionOf('Sorry.'), JSON_TYPE), /not repaired: the model's answer is no/u],
] satisfies [string, Answer, RegExp][])(
  'a second call that %s leaves the model its edition, within the one deadline',
  async (_, repair, trouble) => {
    const start = performance.now()
    const { edition, told } = await atServer(repairedBy(repair), DEADLINE_MS)
    expect(performance.now() - start).toBeLessThan(DEADLINE_MS + 4_000)
    expect(edition.edition.writer).toBe('model')
    expect(edition.verified.dropped).toBe(1)
    expect(told).toEqual([expect.stringMatching(trouble)])
  },
)

test('a second call that succeeds mends the edition', async () => {
  const { edition, told } = await atServer(repairedBy(sends(completionOf(trueAnswer()), JSON_TYPE)))
  expect(told).toEqual([])
  expect(textsOf(edition)).toEqual(TRUE_PROPOSALS.en.map(({ text }) => text))
  expect(edition.usage).toEqual({
    promptTokens: 2_000,
    completionTokens: 400,
    calls: 2,
    costUsd: null,
  })
})

/** Takes only requests without these words, as Mistral's and DeepSeek's endpoints do. */
const refusing =
  (words: string, message: string, status: number): Answer =>
  (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      if (!body.includes(words))
        return sends(completionOf(trueAnswer()), JSON_TYPE)(request, response)
      sends(JSON.stringify({ error: { message } }), JSON_TYPE, status)(request, response)
    })
  }

test.each([
  ['max_completion_tokens', 'body.max_completion_tokens: Extra inputs are not permitted', 422],
  ['"json_schema"', 'This response_format type is unavailable now', 400],
])('an endpoint that refuses %s is asked without it', async (words, message, status) => {
  const { edition, told } = await atServer(refusing(words, message, status))
  expect([edition.edition.writer, told]).toEqual(['model', []])
})

test('an endpoint that refuses something else is not asked for ever', async () => {
  const before = server.requests.get(PATH)?.length ?? 0
  const { told } = await atServer(
    refusing('messages', 'response_format max_completion_tokens', 400),
  )
  expect(told).toEqual(['the model endpoint answered 400'])
  expect((server.requests.get(PATH)?.length ?? 0) - before).toBe(3)
})
