import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type GoldenStory, type RecordedItem, readGoldenStories } from '#eval/golden-story.ts'
import { replayModel } from '#eval/replay-model.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const chat = z.object({ messages: z.array(z.object({ content: z.string() })) })

async function answerTo(
  request: IncomingMessage,
  story: GoldenStory,
  items: readonly RecordedItem[],
) {
  const { messages } = chat.parse(JSON.parse(await readText(request)))
  const { text } = await replayModel(story, items).complete({
    system: messages[0]?.content ?? '',
    user: messages[1]?.content ?? '',
    schema: { name: 'edition', json: {} },
    signal: new AbortController().signal,
  })
  return {
    id: 'c1',
    object: 'chat.completion',
    model: 'sample-model',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }],
    usage: { prompt_tokens: 1_500, completion_tokens: 300, total_tokens: 1_800 },
  }
}

/** An endpoint that answers with these items of a story. */
async function anEndpoint(story: GoldenStory, items: readonly RecordedItem[]): Promise<string> {
  const server = createServer((request, response) => {
    void answerTo(request, story, items).then((answer) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}/v1` : ''
}

async function runEval(words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['eval/main.ts', ...words], {
    cwd: ROOT,
    env: { ...process.env, OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '', ...env },
  })
  const [out, err, [code]] = await Promise.all([
    readText(child.stdout),
    readText(child.stderr),
    once(child, 'close'),
  ])
  return { code, out, err }
}

const story = (id: string): GoldenStory => {
  const found = readGoldenStories().find((golden) => golden.id === id)
  if (found === undefined) throw new Error(`no story ${id}`)
  return found
}

test('a configured model writes the stories that are asked for, and its tokens are told', async () => {
  const golden = story('meta-capex')
  const baseUrl = await anEndpoint(golden, golden.answers.ar)
  const { code, out, err } = await runEval(['--story', golden.id, '--lang', 'ar'], {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODEL: 'sample-model',
  })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('meta-capex (ar): facts 3 of 3, calls 1, tokens 1500 in, 300 out')
  expect(out).toContain('items kept 3 of 3 (100.0%), repaired 0')
})

test('a model whose items fall is told of, item by item, and ends with exit code 1', async () => {
  const golden = story('meta-capex')
  const wrong = golden.answers.en.map((item) => ({
    ...item,
    text: item.text.replace('$70 billion', '$90 billion').replace('1.8 million', '2.8 million'),
  }))
  const baseUrl = await anEndpoint(golden, wrong)
  const { code, out } = await runEval(['--story', golden.id, '--lang', 'en'], {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODEL: 'sample-model',
  })
  expect(code).toBe(1)
  expect(out).toContain('figure-missing: "$90 billion"')
  expect(out).toContain('items kept 1 of 3')
})

test('an unknown option shows the usage', async () => {
  const { code, err } = await runEval(['--fast'], {})
  expect(code).toBe(2)
  expect(err).toContain('npm run eval')
})
