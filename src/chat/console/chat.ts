import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type AnswerDeps, answer } from '#chat/answer.ts'
import { say } from '#chat/command-context.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Language } from '#domain/language.ts'
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
  for await (const line of lines) {
    if (/^\/(?:quit|exit)$/i.test(line.trim())) break
    if (line.trim() !== '') {
      const text = line.slice(0, LONGEST_LINE)
      write(chat, await answer(chat.deps, { address, text, clientLanguage: chat.language }))
    }
    prompt()
  }
  lines.close()
}

const LONGEST_LINE = 4096

function write(chat: ConsoleChat, replies: readonly Reply[]): void {
  for (const { text } of replies) chat.output.write(`${renderText(text, chat.rendering)}\n`)
}
