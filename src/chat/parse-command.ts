import { cleanText } from '#language/normalise.ts'
import {
  COMMANDS_BY_WORD,
  type CommandName,
  foldWord,
  MOST_COMMAND_WORDS,
  TAKES_WORDS,
} from './command-words.ts'
import { parseLanguages } from './parse-languages.ts'

export interface ParsedCommand {
  /** Null where the text is no command of ours. */
  readonly name: CommandName | null
  /** What follows the command, as typed. */
  readonly rest: string
  /** Whether its first word is Arabic: a hint at the reader's language. */
  readonly isArabic: boolean
}

/** Reads `/brief@MujazBot ar`, `Stop`, `«اشترك» 7:30 دبي`, `آخر موجز`, `العربية`. Total. */
export function parseCommand(text: string): ParsedCommand {
  const words = cleanText(text).trim()
  const isArabic = /^\/?[«"]?\p{Script=Arabic}/u.test(words)
  const hasSlash = words.startsWith('/')
  const found = findCommand(words)
  if (found && (hasSlash || found.rest === '' || TAKES_WORDS.has(found.name))) {
    return { ...found, isArabic }
  }
  if (!hasSlash && parseLanguages(words)) return { name: 'lang', rest: words, isArabic }
  return { name: null, rest: words, isArabic }
}

/** The command with the most words at the start of a text, and what follows it. */
function findCommand(text: string): { name: CommandName; rest: string } | null {
  for (let count = MOST_COMMAND_WORDS; count > 0; count--) {
    const end = endOfWord(text, count)
    const [first = '', ...others] = text.slice(0, end).split(/\s+/)
    const name = COMMANDS_BY_WORD.get(foldWord(bareWord([withoutBot(first), ...others].join(' '))))
    if (name) return { name, rest: text.slice(end).trim() }
  }
  return null
}

function endOfWord(text: string, count: number): number {
  const spaces = text.matchAll(/\s+/g).take(count).toArray()
  return spaces.length < count ? text.length : (spaces.at(-1)?.index ?? text.length)
}

const withoutBot = (word: string): string => word.replace(/(?!^)@.*$/, '')

/** Without the slash and the marks that people put around a word. */
const bareWord = (word: string): string => word.replace(/^\//, '').replace(/^[«"“]|[»"”.!،]$/g, '')
