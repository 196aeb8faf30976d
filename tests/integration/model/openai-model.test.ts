import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, failureOf, KEY, REQUEST } from './ask-model.ts'

const peer = new LLMock({ host: '127.0.0.1', port: 0 })
let baseUrl = ''

beforeAll(async () => {
  await peer.start()
  baseUrl = `${peer.url}/v1`
})
afterAll(() => peer.stop())
beforeEach(() => {
  peer.reset()
})

test('a call sends the two messages and a strict schema, and no tools', async () => {
  peer.onMessage(/./u, { content: '{"items":[]}' })
  await ask(baseUrl)
  const sent = peer.getLastRequest()
  expect(sent?.path).toBe('/v1/chat/completions')
  expect(sent?.body).toMatchObject({
    model: 'desk-model',
    messages: [
      { role: 'system', content: REQUEST.system },
      { role: 'user', content: REQUEST.user },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'edition', strict: true, schema: REQUEST.schema.json },
    },
  })
  expect(sent?.body).not.toHaveProperty('tools')
  expect(sent?.body).not.toHaveProperty('functions')
})

test('a reply holds the text, the model that answered and the tokens that it took', async () => {
  peer.onMessage(/./u, {
    content: '{"items":["a"]}',
    model: 'desk-model-2025-01-27',
    usage: { prompt_tokens: 812, completion_tokens: 64, total_tokens: 876 },
  })
  expect(await ask(baseUrl)).toEqual({
    text: '{"items":["a"]}',
    model: 'desk-model-2025-01-27',
    promptTokens: 812,
    completionTokens: 64,
    costUsd: null,
  })
})

test('an answer that ignores the schema comes back as it is, for the writer to judge', async () => {
  peer.onMessage(/./u, { content: 'Here is your brief:\n```json\n{"items":[]}\n```' })
  expect((await ask(baseUrl)).text).toBe('Here is your brief:\n```json\n{"items":[]}\n```')
})

test('a server error that passes costs nothing but the wait', async () => {
  peer.onMessage(/./u, { content: '{"items":[]}' })
  peer.nextRequestError(500, { message: 'hiccup' })
  expect((await ask(baseUrl)).text).toBe('{"items":[]}')
  expect(peer.getRequests()).toHaveLength(2)
})

test('a server that asks for 90 seconds is not asked again', async () => {
  const error = { message: 'slow down', type: 'rate_limit_error' }
  peer.on({}, { error, status: 429, retryAfter: 90 })
  const start = performance.now()
  expect(await failureOf(ask(baseUrl))).toBe('the model endpoint answered 429')
  expect(performance.now() - start).toBeLessThan(1_000)
  expect(peer.getRequests()).toHaveLength(1)
})

test('a server that fails twice is left alone', async () => {
  peer.on({}, { error: { message: `boom ${KEY}` }, status: 500 })
  expect(await failureOf(ask(baseUrl))).toBe('the model endpoint answered 500')
  expect(peer.getRequests()).toHaveLength(2)
})

test('a refused key is told by its name, and not tried again', async () => {
  peer.on({}, { error: { message: `Incorrect API key: ${KEY}` }, status: 401 })
  expect(await failureOf(ask(baseUrl))).toBe('the model endpoint refused OPENAI_API_KEY')
  expect(peer.getRequests()).toHaveLength(1)
})

test('a model that the endpoint does not know is a setting to check', async () => {
  peer.on({}, { error: { message: 'no such model' }, status: 404 })
  expect(await failureOf(ask(baseUrl))).toBe(
    'the model endpoint answered 404: check OPENAI_MODEL and OPENAI_BASE_URL',
  )
})

test.each([
  [
    'length',
    "the model's answer was cut off at its limit: see model.maxOutputTokens in the settings",
  ],
  ['content_filter', "the endpoint's content filter stopped the answer"],
])('an answer that ended for %s is no edition', async (finishReason, message) => {
  peer.onMessage(/./u, { content: '{"items":[', finishReason })
  expect(await failureOf(ask(baseUrl))).toBe(message)
})

test('a slow endpoint ends at the deadline', async () => {
  peer.onMessage(/./u, { content: '{"items":[]}' }, { chaos: { latencyMs: 1_000 } })
  const start = performance.now()
  const call = ask(baseUrl, { timeoutMs: 200 })
  expect(await failureOf(call)).toBe('the model did not answer in time')
  expect(performance.now() - start).toBeLessThan(900)
})

test('a connection that drops each time is a lost endpoint', async () => {
  peer.onMessage(/./u, { content: '{"items":[]}' }, { chaos: { disconnectRate: 1 } })
  expect(await failureOf(ask(baseUrl))).toMatch(/^the model endpoint could not be reached/u)
  expect(peer.getRequests()).toHaveLength(2)
})

test('malformed JSON from the endpoint is no completion', async () => {
  peer.onMessage(/./u, { content: '{"items":[]}' }, { chaos: { malformedRate: 1 } })
  expect(await failureOf(ask(baseUrl))).toMatch(/^the model endpoint's answer is no /u)
})
