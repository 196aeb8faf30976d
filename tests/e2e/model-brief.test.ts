import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Edition, editionSchema, type Item } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { openStore } from '#store/open-store.ts'
import { type Answer, type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts'
import { cleanUp, type Ended, newFolder, runMujaz } from '#tests/support/run-mujaz.ts'

const PATH = '/v1/chat/completions'
const JSON_TYPE = { 'content-type': 'application/json' }
const WEEK = ['--feeds', 'samples/feeds.yaml', '--now', '2025-02-01T00:00:00Z', '--window', '5d']
const BY_CODE = {
  en: "Written from the sources' own sentences, without a language model",
  ar: 'الصياغة: جمل منتقاة من المصادر، دون نموذج لغوي',
}

let server: FeedServer
let data: string
let editions: readonly Edition[]

beforeAll(async () => {
  server = await startFeedServer()
  data = newFolder()
  const extract = await runMujaz([
    'brief',
    ...WEEK,
    '--data',
    data,
    '--lang',
    'both',
    '--format',
    'json',
  ])
  editions = editionSchema.array().length(2).parse(JSON.parse(extract.stdout))
})
afterAll(async () => {
  cleanUp()
  await server.close()
})

/** The stored week, told by the model at the server, as an operator sees it who wants to know. */
const brief = (...words: readonly string[]): Promise<Ended> =>
  runMujaz(
    ['brief', ...WEEK, '--data', data, '--offline', '--lang', 'both', '--verbose', ...words],
    {
      env: {
        OPENAI_API_KEY: 'sk-a-key-of-the-tests',
        OPENAI_BASE_URL: `${server.origin}/v1`,
        OPENAI_MODEL: 'stub',
      },
    },
  )

/** Writes an edition of the sources' own sentences, as a very careful model would. */
const careful: Answer = (request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (chunk: string) => {
    body += chunk
  })
  request.on('end', () => {
    const { messages } = JSON.parse(body)
    const user = String(messages[1].content)
    const language = user.endsWith('Write the edition in Arabic.') ? 'ar' : 'en'
    const completion = {
      model: 'stub-2025',
      choices: [{ finish_reason: 'stop', message: { content: answerFor(user, language) } }],
      usage: { prompt_tokens: 30_000, completion_tokens: 2_000 },
    }
    sends(JSON.stringify(completion), JSON_TYPE)(request, response)
  })
}

function answerFor(user: string, language: Language): string {
  const fenced = /<<<(\w+)\n([\s\S]*?)\n\1>>>/u.exec(user)?.[2] ?? ''
  const shown = fenced.split('\n').map((line) => JSON.parse(line))
  const edition = editions.find((each) => each.edition.language === language)
  const items = PARTS.flatMap((part) => {
    const told: readonly (Item & { bucket?: string })[] = edition?.sections[part] ?? []
    return told.flatMap(({ quotes: [quote], bucket = null }) => {
      const title = edition?.articles[quote?.article ?? '']?.title
      const label = shown.find((article) => article.title === title)?.id
      if (!label || !quote || !shown.some(({ text }) => String(text).includes(quote.text)))
        return []
      const shared = { kind: 'reported', cites: [label], companies: [], counter: null, date: null }
      const mechanism = part === 'winners' ? quote.text : null
      const quotes = [{ article: label, text: quote.text }]
      return [{ part, text: quote.text, ...shared, quotes, bucket, mechanism }]
    })
  })
  return JSON.stringify({ items })
}

test('a model writes both languages once, and brief, details and JSON say so', async () => {
  server.answer(PATH, careful)
  const { code, stdout, stderr } = await brief()
  expect(code).toBe(0)
  expect(stdout).toContain('Written by stub-2025')
  expect(stdout).toContain('الصياغة: نموذج stub-2025')
  expect(
    stderr.match(/model stub-2025, prompt 2, 30,000 tokens read and 2,000 written/gu),
  ).toHaveLength(2)
  expect(stderr).toContain('cost unknown')

  // Stored, and not paid for again.
  server.answer(PATH, sends('{}', JSON_TYPE, 500))
  const [en] = editionSchema.array().parse(JSON.parse((await brief('--format', 'json')).stdout))
  expect(en?.edition).toMatchObject({ writer: 'model', model: 'stub-2025', promptVersion: '2' })
  expect(en?.usage).toMatchObject({ promptTokens: 30_000, completionTokens: 2_000, costUsd: null })
})

test('a model that fails is told to the operator, and both briefs say that code wrote them', async () => {
  server.answer(PATH, sends('{}', JSON_TYPE, 401))
  const { code, stdout, stderr } = await brief('--window', '96h')
  expect(code).toBe(0)
  for (const line of Object.values(BY_CODE)) expect(stdout).toContain(line)
  expect(stderr.match(/the model endpoint refused OPENAI_API_KEY/gu)).toHaveLength(2)
  expect(stderr.match(/extractive writer; \d+ of \d+ claims kept/gu)).toHaveLength(2)
})

test('over budget no call is made, and the doctor tells what was taken', async () => {
  server.answer(PATH, careful)
  const store = await openStore(join(data, 'mujaz.db'))
  const day = new Date().toISOString().slice(0, 10)
  const all = { day, model: 'stub', tokens: 950_000 }
  await store.usage.reserve(all, { dailyTokens: 2_000_000, monthlyTokens: 2_000_000 })
  await store.close()
  const before = server.requests.get(PATH)?.length ?? 0
  const { stdout, stderr } = await brief('--window', '72h')
  expect((server.requests.get(PATH)?.length ?? 0) - before).toBe(0)
  for (const line of Object.values(BY_CODE)) expect(stdout).toContain(line)
  expect(stderr.match(/would break the budget \(model\.dailyTokens: 1,000,000\)/gu)).toHaveLength(2)

  const doctor = await runMujaz([
    'doctor',
    '--feeds',
    'samples/feeds.yaml',
    '--data',
    data,
    '--json',
  ])
  const usage = JSON.parse(doctor.stdout).find(({ name }: { name: string }) => name === 'usage')
  expect(usage.state).toBe('warn')
  expect(usage.detail).toMatch(/^today 1,014,000 of 1,000,000 tokens, this month 1,014,000 of 20,/u)
  expect(usage.days).toEqual([
    expect.objectContaining({
      day,
      model: 'stub',
      calls: 5,
      promptTokens: 60_000,
      completionTokens: 4_000,
    }),
  ])
})
