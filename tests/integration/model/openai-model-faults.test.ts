import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Answer, type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts'
import { ask, failureOf, KEY } from './ask-model.ts'

const PATH = '/chat/completions'
const JSON_TYPE = { 'content-type': 'application/json' }
const NO_COMPLETION = "the model endpoint's answer is no chat completion"
const UNREACHABLE = 'the model endpoint could not be reached: check OPENAI_BASE_URL'

// Behaves worse than a mock of an API does.
let endpoint: FeedServer

beforeAll(async () => {
  endpoint = await startFeedServer()
})
afterAll(() => endpoint.close())

const calls = (): number => endpoint.requests.get(PATH)?.length ?? 0

const aChoice = { finish_reason: 'stop', message: { role: 'assistant', content: '{"items":[]}' } }
const aCompletion = { id: 'c1', object: 'chat.completion', model: 'm', choices: [aChoice] }

/** The failure of a call and how many requests it took. */
async function failWith(answer: Answer, timeoutMs = 2_000): Promise<[string, number]> {
  endpoint.answer(PATH, answer)
  const before = calls()
  const message = await failureOf(ask(endpoint.origin, { timeoutMs }))
  return [message, calls() - before]
}

test.each([
  ['headers', (_request, _response) => {}],
  [
    'the first byte of a body',
    (_request, response) => response.writeHead(200, JSON_TYPE).flushHeaders(),
  ],
  [
    'half a body',
    (_request, response) => void response.writeHead(200, JSON_TYPE).write('{"id":"c1"'),
  ],
] satisfies [string, Answer][])(
  'an endpoint that stalls at %s ends at the deadline',
  async (_, answer) => {
    const start = performance.now()
    expect(await failWith(answer, 250)).toEqual(['the model did not answer in time', 1])
    expect(performance.now() - start).toBeLessThan(1_500)
  },
)

test('a deadline that passes while we wait to try again ends the wait', async () => {
  const start = performance.now()
  const answer = sends('{}', { ...JSON_TYPE, 'retry-after': '5' }, 429)
  expect(await failWith(answer, 300)).toEqual(['the model did not answer in time', 1])
  expect(performance.now() - start).toBeLessThan(1_500)
})

test('a server that asks to wait until a time of day is not asked again', async () => {
  const answer = sends('{}', { ...JSON_TYPE, 'retry-after': 'Wed, 29 Jan 2025 08:00:00 GMT' }, 429)
  expect(await failWith(answer)).toEqual(['the model endpoint answered 429', 1])
})

test('a rate limit that has passed costs nothing but the wait', async () => {
  let asked = 0
  endpoint.answer(PATH, (request, response) => {
    asked += 1
    if (asked === 1) sends('{}', { ...JSON_TYPE, 'retry-after': '0' }, 429)(request, response)
    else sends(JSON.stringify(aCompletion), JSON_TYPE)(request, response)
  })
  expect((await ask(endpoint.origin)).text).toBe('{"items":[]}')
  expect(asked).toBe(2)
})

test('a socket that closes before any answer is tried once more', async () => {
  expect(await failWith((request) => request.socket.destroy())).toEqual([UNREACHABLE, 2])
})

test('a socket that closes within the answer is a lost endpoint', async () => {
  const [message] = await failWith((_request, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '5000' }).write('{"id":"c1",')
    setImmediate(() => response.destroy())
  })
  expect(message).toBe(UNREACHABLE)
})

test('a port where nobody listens is a lost endpoint', async () => {
  const gone = await startFeedServer()
  await gone.close()
  expect(await failureOf(ask(gone.origin))).toBe(UNREACHABLE)
})

test('a truncated answer is no JSON', async () => {
  const body = JSON.stringify(aCompletion).slice(0, -20)
  expect(await failWith(sends(body, JSON_TYPE))).toEqual([
    "the model endpoint's answer is no JSON",
    1,
  ])
})

test.each([
  ['null', null],
  ['an array', []],
  ['no choices', { ...aCompletion, choices: undefined }],
  ['empty choices', { ...aCompletion, choices: [] }],
  ['choices that are no list', { ...aCompletion, choices: { 0: aChoice } }],
  ['a choice without a message', { ...aCompletion, choices: [{ finish_reason: 'stop' }] }],
  [
    'content that is no text',
    { ...aCompletion, choices: [{ message: { content: [{ type: 'text' }] } }] },
  ],
  ['an error with status 200', { error: { message: 'overloaded' } }],
])('%s is no completion', async (_, body) => {
  expect(await failWith(sends(JSON.stringify(body), JSON_TYPE))).toEqual([NO_COMPLETION, 1])
})

test('a page of HTML is no completion', async () => {
  const page = '<!doctype html><title>Log in</title>'
  expect(await failWith(sends(page, { 'content-type': 'text/html' }))).toEqual([NO_COMPLETION, 1])
})

test('a refusal is told as one', async () => {
  const choice = { finish_reason: 'stop', message: { content: null, refusal: 'I cannot help.' } }
  const body = JSON.stringify({ ...aCompletion, choices: [choice] })
  expect(await failWith(sends(body, JSON_TYPE))).toEqual([
    'the model refused to write the edition',
    1,
  ])
})

test('the key travels in its header and nowhere else', async () => {
  let body = ''
  endpoint.answer(PATH, (request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => sends(JSON.stringify(aCompletion), JSON_TYPE)(request, response))
  })
  await ask(endpoint.origin)
  const sent = endpoint.requests.get(PATH)?.at(-1)
  expect(sent?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(JSON.parse(body)).toMatchObject({ model: 'desk-model' })
  expect(`${sent?.url}${body}`).not.toContain(KEY)
})

test('an endpoint that leaves out or garbles usage and model is taken at its configured name', async () => {
  const usage = { prompt_tokens: '12', completion_tokens: -4 }
  endpoint.answer(PATH, sends(JSON.stringify({ ...aCompletion, model: 7, usage }), JSON_TYPE))
  expect(await ask(endpoint.origin)).toEqual({
    text: '{"items":[]}',
    model: 'desk-model',
    promptTokens: 0,
    completionTokens: 0,
    costUsd: null,
  })
})

test('a caller that stops ends the call at once', async () => {
  endpoint.answer(PATH, () => {})
  const stop = new AbortController()
  const start = performance.now()
  const call = failureOf(ask(endpoint.origin, { signal: stop.signal }))
  stop.abort()
  expect(await call).toBe('the call of the model was stopped')
  expect(performance.now() - start).toBeLessThan(1_000)
})

test.each([302, 307, 308])('a redirect (%i) carries the prompt nowhere', async (status) => {
  const there = await startFeedServer()
  onTestFinished(() => there.close())
  there.answer('/elsewhere', sends(JSON.stringify(aCompletion), JSON_TYPE))
  const location = `${there.origin}/elsewhere`
  const [message] = await failWith((_request, response) => {
    response.writeHead(status, { location }).end()
  })
  expect(message).toBe(UNREACHABLE)
  expect(there.requests.get('/elsewhere')).toBeUndefined()
})
