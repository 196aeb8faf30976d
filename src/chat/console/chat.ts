import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type AnswerDeps, answer } from '#chat/answer.ts'
import { say } from '#chat/command-context.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Language } from '#domain/language.ts'
import type { Button, Buttons, RichText } from '#domain/rich-text.ts'
import { toAsciiDigits } from '#language/digits.ts'
import { type ConsoleOptions, renderText } from './render.ts'

export interface ConsoleChat {
  readonly deps: AnswerDeps
  readonly input: Readable
  readonly output: Writable
  /** A person sits at it: welcome and prompt are shown. */
  readonly isInteractive: boolean
  /** The reader's name: each has a subscription and languages of its own. */
  readonly reader: string
  readonly language: Language
  readonly rendering: ConsoleOptions
  readonly signal: AbortSignal
}

const PROMPT = '> '

/** The bot in the terminal: answers each line in its order, until the input ends or a line says `/quit`. */
export async function runConsoleChat(chat: ConsoleChat): Promise<void> {
  const address = { platform: 'console', chat: chat.reader } as const
  const lines = createInterface({ input: chat.input, signal: chat.signal, terminal: false })
  const prompt = () => chat.isInteractive && chat.output.write(PROMPT)
  if (chat.isInteractive) {
    const speaker = { texts: chat.deps.texts, language: chat.language, address }
    write(chat, [plainReply(say(speaker, 'console-welcome'))])
  }
  prompt()
  let shown: readonly Button[] = []
  for await (const line of lines) {
    if (/^\/(?:quit|exit)$/i.test(line.trim())) break
    if (line.trim() !== '') {
      const typed = { address, clientLanguage: chat.language, ...readLine(line, shown) }
      const replies = await answer(chat.deps, typed)
      write(chat, replies)
      shown = replies.flatMap((reply) => reply.buttons.flat())
    }
    prompt()
  }
  lines.close()
}

const LONGEST_LINE = 4096

/** A number presses the button that was shown with it. */
function readLine(line: string, shown: readonly Button[]): { text: string; isButton?: true } {
  const digits = toAsciiDigits(line.trim())
  const pressed = /^\d{1,3}$/.test(digits) ? shown[Number(digits) - 1] : undefined
  return pressed ? { text: pressed.command, isButton: true } : { text: line.slice(0, LONGEST_LINE) }
}

function write(chat: ConsoleChat, replies: readonly Reply[]): void {
  let before = 0
  for (const { text, buttons } of replies) {
    const language = text.at(-1)?.language ?? chat.language
    const lines = buttonLines(buttons, language, before)
    before += buttons.flat().length
    chat.output.write(`${renderText([...text, ...lines], chat.rendering)}\n`)
  }
}

/** Each row of buttons as a line, numbered through all replies to one message. */
function buttonLines(buttons: Buttons, language: Language, before: number): RichText {
  let number = before
  return buttons.map((row) => {
    const labels = row.map(({ label }) => `(${++number}) ${label}`)
    return { kind: 'note', language, spans: [{ text: labels.join('   ') }] }
  })
}
