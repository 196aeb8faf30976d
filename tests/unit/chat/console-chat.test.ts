import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runConsoleChat } from '#chat/console/chat.ts'
import { createTexts } from '#chat/texts.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'

async function talk(lines: string, isInteractive = false) {
  const services = memoryServices()
  const output = new PassThrough()
  const written = readAll(output)
  await runConsoleChat({
    deps: { services, texts: createTexts(), log: memoryLog() },
    input: Readable.from([lines]),
    output,
    isInteractive,
    reader: 'desk',
    language: 'en',
    rendering: { bidi: 'none', links: 'visible', color: false },
    signal: new AbortController().signal,
  })
  output.end()
  return { services, text: await written }
}

test('each line of a pipe is answered in its order, for the named reader', async () => {
  const { services, text } = await talk('/subscribe 09:00 Asia/Dubai\n\n/lang en\n/stop')
  const order = ['Subscribed: every day at 09:00', 'Briefs now come in English', 'Stopped']
  expect(order.map((words) => text.indexOf(words))).toEqual(
    order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
  )
  expect(text.match(/Subscribed|Briefs now|Stopped/g)).toHaveLength(3)
  expect([...services.saved.keys()]).toEqual(['console:desk'])
})

test('/quit ends it before the input does', async () => {
  const { text } = await talk('/quit\n/brief\n')
  expect(text).toBe('')
})

test('a person is shown a welcome and a prompt, a pipe is not', async () => {
  expect((await talk('/quit\n', true)).text).toMatch(/^Type a command[\s\S]*> $/)
})

test('buttons are shown with numbers, and typing a number presses its button', async () => {
  const { services, text } = await talk('/start\n1\n٢\n')
  expect(text).toContain('(1) English   (2) العربية')
  expect(text).toMatch(/At what time\?[\s\S]*On which days\?/)
  expect(services.saved.get('console:desk')).toMatchObject({ languages: ['en'], times: ['17:30'] })
})

test('a number without a button is a message like any other', async () => {
  expect((await talk('/help\n1\n')).text).toContain('That is not one of the commands')
})
