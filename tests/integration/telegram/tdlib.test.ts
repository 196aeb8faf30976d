import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { renderMessage, type TelegramMessage } from '#chat/telegram/render.ts'
import { splitText } from '#chat/telegram/split.ts'
import { createTexts } from '#chat/texts.ts'
import { editionSchema } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'
import { cleanUp, runMujaz } from '#tests/support/run-mujaz.ts'
import { findTdlib } from '#tests/support/tdlib.ts'
import { wrongText } from '#tests/support/telegram/check-message.ts'
import { arabicEdition, englishEdition } from '#tests/unit/chat/sample-editions.ts'
import { anyRichText, toHtml } from './telegram-texts.ts'

const tdlib = findTdlib()
const texts = createTexts()

const SAMPLES = ['--feeds', 'samples/feeds.yaml', '--data', ':memory:']
const WEEK = [...SAMPLES, '--now', '2025-02-01T00:00:00Z', '--window', '5d', '--lang', 'both']

/** The briefs of the sample week and two that hold every kind of item, as they are and folded. */
async function allBriefs(): Promise<RichText[]> {
  const { stdout } = await runMujaz(['brief', ...WEEK, '--format', 'json'])
  const week = editionSchema.array().length(2).parse(JSON.parse(stdout))
  const briefs = [...week, arabicEdition(), englishEdition()].map((one) => renderBrief(one, texts))
  return [...briefs, ...briefs.map(fold)]
}

const fold = (text: RichText): RichText =>
  text.map((block) =>
    block.kind === 'title' || block.kind === 'heading' ? block : { ...block, isFolded: true },
  )

const messagesOf = (text: RichText): TelegramMessage[] => splitText(text).map(renderMessage)

/** Every sentence of the bot in a language, with a figure for each variable and without its code. */
function sentencesOf(language: Language): RichText {
  const file = join(import.meta.dirname, `../../../src/chat/locales/${language}.ftl`)
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.replace(/^[a-z0-9-]+ =|^ *\*?\[\w+\]/, '').replace(/`[^`]*`/g, ''))
    .map((line) => line.replace(/\{[^{}]*\}?|^ *\}/g, '5').trim())
  return lines.map((text) => ({ kind: 'paragraph', language, spans: [{ text }] }))
}

function expectKept(message: TelegramMessage): void {
  if (message.text === '') return
  expect(tdlib?.parseHtml(toHtml(message))).toEqual({
    text: message.text,
    entities: message.entities,
  })
}

/** What a client would make of our words by itself, where we have put no entity of our own. */
function foundIn({ text, entities }: TelegramMessage): string[] {
  const own = entities.filter(({ type }) => type === 'text_link' || type === 'code')
  const isOurs = (at: number) =>
    own.some(({ offset, length }) => offset <= at && at < offset + length)
  return (tdlib?.findEntities(text) ?? [])
    .filter(({ offset }) => !isOurs(offset))
    .map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`)
}

// Its package is optional and there is none for other platforms: without it these are skipped.
describe.skipIf(tdlib === null)(`as Telegram's own library reads it`, () => {
  let briefs: readonly RichText[]
  beforeAll(async () => {
    briefs = await allBriefs()
  })
  afterAll(cleanUp)

  test('every whole brief keeps its text and every entity', () => {
    expect(briefs).toHaveLength(8)
    for (const message of briefs.flatMap(messagesOf)) expectKept(message)
  })

  test('no brief holds a mention, a tag or an address by accident', () => {
    expect(briefs.flatMap(messagesOf).flatMap(foundIn)).toEqual([])
  })

  test.each(['en', 'ar'] as const)('no sentence of the bot (%s) holds one either', (language) => {
    const found = messagesOf(sentencesOf(language)).flatMap(foundIn)
    expect(sentencesOf(language).length).toBeGreaterThan(50)
    expect(found.filter((one) => !one.startsWith('bot_command'))).toEqual([])
  })

  test('any text keeps its entities', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        for (const message of messagesOf(text)) expectKept(message)
      }),
      { numRuns: 500 },
    )
  })

  test('our own check of texts takes what Telegram takes of ours', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        for (const { text: written, entities } of messagesOf(text)) {
          expect(wrongText(written, entities)).toBeNull()
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a cashtag and a command are found in an Arabic line as in an English one', () => {
    const line = (language: 'ar' | 'en', text: string) =>
      foundIn(renderMessage([{ kind: 'paragraph', language, spans: [{ text }] }]))
    const wanted = ['cashtag $NVDA', 'bot_command /brief']
    expect(line('en', 'Nvidia $NVDA fell: /brief')).toEqual(wanted)
    expect(line('ar', 'هوى سهم $NVDA الاثنين: /brief')).toEqual(wanted)
  })
})
