import { LANGUAGES, type Language } from '#domain/language.ts'
import { cleanText, foldForMatch } from '#language/normalise.ts'

export type CommandName = 'start' | 'subscribe' | 'brief' | 'lang' | 'stop' | 'help' | 'last'

export interface ParsedCommand {
  /** Null where the text is no command of ours. */
  readonly name: CommandName | null
  /** What follows the command, as typed. */
  readonly rest: string
  /** Whether its first word is Arabic: a hint at the reader's language. */
  readonly isArabic: boolean
}

const WORDS: Readonly<Record<CommandName, readonly string[]>> = {
  start: ['start', 'hello', 'ابدأ', 'بدء', 'مرحبا'],
  subscribe: ['subscribe', 'اشترك', 'اشتراك', 'الاشتراك'],
  brief: ['brief', 'now', 'موجز', 'الموجز', 'الآن'],
  lang: ['lang', 'language', 'لغة', 'اللغة'],
  stop: ['stop', 'unsubscribe', 'توقف', 'أوقف', 'إيقاف', 'إلغاء'],
  help: ['help', '?', '؟', 'مساعدة', 'المساعدة', 'تعليمات'],
  last: ['last', 'آخر', 'الأخير', 'السابق'],
}

const LANGUAGE_WORDS: Readonly<Record<Language | 'both', readonly string[]>> = {
  en: ['en', 'english', 'الإنجليزية', 'إنجليزية', 'إنجليزي', 'بالإنجليزية', 'الإنكليزية'],
  ar: ['ar', 'arabic', 'العربية', 'عربية', 'عربي', 'بالعربية'],
  both: ['both', 'all', 'كلتاهما', 'كلاهما', 'اللغتان', 'اللغتين', 'باللغتين'],
}

/** Longer texts are no phrase of these. */
const MAX_PHRASE = 40

/** Words that make a command together. */
const PHRASES: Readonly<Record<'last', readonly string[]>> = {
  last: ['last brief', 'آخر موجز', 'الموجز الأخير', 'الموجز السابق'],
}

// Case, diacritics, and the spellings that Arabic readers vary make no difference.
const foldWord = (word: string): string => foldForMatch(word, 'ar')

const foldedWords = <K extends string>(words: Readonly<Record<K, readonly string[]>>) =>
  new Map(
    (Object.keys(words) as K[]).flatMap((key) => words[key].map((word) => [foldWord(word), key])),
  )

const COMMANDS: ReadonlyMap<string, CommandName> = foldedWords(WORDS)
const PHRASE_COMMANDS: ReadonlyMap<string, CommandName> = foldedWords(PHRASES)
const LANGUAGE_NAMES: ReadonlyMap<string, Language | 'both'> = foldedWords(LANGUAGE_WORDS)

/** A sentence may begin with one of these, so without a slash they must stand alone. */
const ALONE: ReadonlySet<CommandName> = new Set(['start', 'stop', 'help', 'last'])

/** Reads `/brief@MujazBot ar`, `Stop`, `«اشترك» 7:30 دبي`, `العربية`. Total. */
export function parseCommand(text: string): ParsedCommand {
  const words = cleanText(text).trim()
  const end = words.search(/\s/)
  const first = end < 0 ? words : words.slice(0, end)
  const rest = end < 0 ? '' : words.slice(end).trim()
  const isArabic = /^\/?[«"]?\p{Script=Arabic}/u.test(first)
  const hasSlash = first.startsWith('/')
  const phrase = findPhrase(words)
  if (phrase) return { name: phrase, rest: '', isArabic }
  const name = COMMANDS.get(foldWord(bareWord(first))) ?? null
  if (name && (hasSlash || rest === '' || !ALONE.has(name))) return { name, rest, isArabic }
  if (!hasSlash && parseLanguages(words)) return { name: 'lang', rest: words, isArabic }
  return { name: null, rest: words, isArabic }
}

function findPhrase(text: string): CommandName | null {
  if (text.length > MAX_PHRASE) return null
  return PHRASE_COMMANDS.get(foldWord(bareWord(text).replace(/\s+/g, ' '))) ?? null
}

/** Without the slash, the bot's name and the marks that people put around a word. */
const bareWord = (word: string): string =>
  word
    .replace(/^\//, '')
    .replace(/(?!^)@.*$/, '')
    .replace(/^[«"“]|[»"”.!،]$/g, '')

/** `ar`, `English`, `both`, `العربية والإنجليزية`; null where a word is no language. */
export function parseLanguages(text: string): readonly Language[] | null {
  const words = text.split(/[\s,،+&/]+/).filter((word) => word !== '' && !/^(and|و)$/i.test(word))
  const named = words.map(languageOf)
  if (named.length === 0 || named.includes(null)) return null
  const chosen = LANGUAGES.filter((one) => named.includes(one) || named.includes('both'))
  return chosen
}

function languageOf(word: string): Language | 'both' | null {
  const folded = foldWord(word.replace(/^[«"“]|[»"”.]$/g, ''))
  return LANGUAGE_NAMES.get(folded) ?? LANGUAGE_NAMES.get(folded.replace(/^و/, '')) ?? null
}
