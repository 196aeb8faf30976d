import { expect, test } from 'vitest'
import { COMMAND_NAMES } from '#chat/command-words.ts'
import { createTexts } from '#chat/texts.ts'
import { aChat, linesOf } from './a-chat.ts'

/** What buttons and links press; nobody has to know them. */
const HIDDEN = ['start', 'more', 'join', 'setup']

test.each([
  ['/help', 'What Mujaz can do'],
  ['مساعدة', 'ما يقدّمه «موجز»'],
])('%s lists every command that a reader may type', async (text, title) => {
  const lines = linesOf(await aChat().type(text)).split('\n')
  expect(lines[0]).toBe(title)
  const listed = lines.flatMap((line) => /^\/(\w+): ./.exec(line)?.[1] ?? [])
  expect(listed.toSorted()).toEqual(COMMAND_NAMES.filter((n) => !HIDDEN.includes(n)).toSorted())
})

test('every listed command has its line in the menus, which Telegram takes up to 256 letters', () => {
  const texts = createTexts()
  for (const name of COMMAND_NAMES.filter((one) => !['more', 'join', 'setup'].includes(one))) {
    for (const language of ['en', 'ar'] as const) {
      const line = texts(language, `menu-${name}`)
      expect(line.length).toBeGreaterThan(2)
      expect(line.length).toBeLessThanOrEqual(256)
    }
  }
})
