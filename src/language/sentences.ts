import type { Language } from '#domain/language.ts'

/** A sentence of a text: `text` is trimmed and equals `slice(start, end)` of it, in UTF-16 offsets. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const LINE = /[^\n\r\u2028\u2029]+/g
// A stop, more of them, and the quotes and brackets that close with it.
const STOP = /[.!?؟…。]+["'”’»)\]›]*/g
// Always stand before another word.
const TITLES = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt capt sgt adm cmdr maj pres rev hon st mt ft vs v approx e.g i.e cf al ca est dept'.split(
    ' ',
  ),
)
// May close a sentence: they do before a word that opens one.
const TAILS = new Set(
  'inc corp co ltd llc plc bros jr sr etc a.m p.m u.s u.k u.n u.s.a e.u d.c n.v s.a ph.d'.split(
    ' ',
  ),
)
const OPENERS = new Set(
  'the a an in on at it its he she they we i you this that these those but and or so yet for as if when while after before since although though however meanwhile still there here his her their our my what who why how some many most more one two both each all no not now then last next by with from to of under over despite according shares analysts investors'.split(
    ' ',
  ),
)
// Months and "No." are words as well: they are short for something only before a number.
const BEFORE_NUMBER = new Set(
  'no nos jan feb mar apr jun jul aug sep sept oct nov dec fig vol'.split(' '),
)
const LAST_WORD = /[^\s"'“”‘’«»()[\]]{1,24}$/
const NEXT_WORD = /^\s+["'“”‘’«»([]*([\p{L}\p{N}][\p{L}\p{N}\p{M}’']*)/u
const INITIAL =
  /^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+|[\u0621-\u064a]|[\u0621-\u064a](?:\.[\u0621-\u064a])+|هـ)$/u
// Letters of a Latin name as Arabic spells them: «جيه. بي. مورغان».
const LETTER =
  '(?:[إا]يه|بي|سي|دي|[إا]ي|[إا]ف|جيه?|[إا]تش|[آأ]ي|كيه?|[إا]ل|[إا]م|[إا]ن|[أا]و|كيو|[آأ]ر|[إا]س|تي|يو|في|دبليو|[إا]كس|واي|زد)'
const SPELLED = new RegExp(`(?:^|[\\s«"“(])[وبلك]?${LETTER}$`)
const SPELLED_ON = new RegExp(`${LETTER}\\. ?${LETTER}$`)
const IS_LETTER = new RegExp(`^${LETTER}$`)
// The era behind a year: «2015 م.».
const ERA = /\d ?(?:م|هـ)$/
const ARABIC_END = /[\u0600-\u06ff]$/
// Names that begin with a small letter: d-Matrix, xAI, e&, stc.
const LOWER_NAME = /^\s+(?:[a-z]{1,2}(?:-?[A-Z]|&)|stc\b|du\b|ams\b|easyJet)/
const LIST_NUMBER = /^\s*\d{1,2}$/
const ARABIC_WORD_END = /[\u0621-\u065f]{4}$/
const ARABIC_WORD_START = /^[\u0621-\u065f]{3}/
const NEXT_WINDOW = 40

interface Stop {
  readonly before: string
  readonly mark: string
  readonly after: string
}

/** What follows the stop, or null where nothing separates it from the next word. */
function nextWord({ mark, after }: Stop): string | null {
  if (!/^\s/.test(after)) return null
  const word = NEXT_WORD.exec(after)?.[1]
  return word ?? (mark === '' ? null : '')
}

const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word)

function abbreviationEnds(word: string, next: string): boolean {
  const lower = word.toLowerCase()
  const opens = OPENERS.has(next.toLowerCase()) && !startsLower(next)
  if (BEFORE_NUMBER.has(lower)) return !/^\d/.test(next)
  if (TITLES.has(lower)) return false
  if (TAILS.has(lower) || INITIAL.test(word)) return opens
  return true
}

/** Whether a full stop with a space behind it closes its sentence. */
function fullStopEnds(stop: Stop, next: string): boolean {
  if (LIST_NUMBER.test(stop.before)) return false
  if (ERA.test(stop.before)) return true
  if (SPELLED.test(stop.before) && (IS_LETTER.test(next) || SPELLED_ON.test(stop.before)))
    return false
  const word = LAST_WORD.exec(stop.before)?.[0] ?? ''
  return abbreviationEnds(word, next)
}

// Hurried copy runs on: «الشركة.وقال». Letter names (إيه.إم.دي) are shorter.
const isArabicRunOn = ({ before, mark, after }: Stop): boolean =>
  mark === '.' && ARABIC_WORD_END.test(before) && ARABIC_WORD_START.test(after)

const LONG_WORD = /(?:^|\s)([a-z]{5,})$/

/** "32% of spending. sirar by stc signed": a long word is short for nothing, so the next sentence begins with a small letter. */
const isWholeWordBefore = ({ before, mark }: Stop): boolean => {
  const word = LONG_WORD.exec(before)?.[1]
  return mark === '.' && word !== undefined && !TITLES.has(word)
}

function endsSentence(stop: Stop, language: Language): boolean {
  if (stop.after.trim() === '') return true
  if (language === 'ar' && isArabicRunOn(stop)) return true
  const next = nextWord(stop)
  if (next === null) return false
  if (startsLower(next) && !ARABIC_END.test(stop.before))
    return LOWER_NAME.test(stop.after) || isWholeWordBefore(stop)
  return stop.mark === '.' ? fullStopEnds(stop, next) : true
}

function sentenceAt(text: string, from: number, to: number): Sentence[] {
  const raw = text.slice(from, to)
  const trimmed = raw.trim()
  if (trimmed === '') return []
  const start = from + (raw.length - raw.trimStart().length)
  return [{ text: trimmed, start, end: start + trimmed.length }]
}

function splitLine(text: string, from: number, line: string, language: Language): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { 0: mark, index } of line.matchAll(STOP)) {
    const end = index + mark.length
    const stop = {
      before: line.slice(Math.max(start, index - NEXT_WINDOW), index),
      mark,
      after:
        end + NEXT_WINDOW >= line.length ? line.slice(end) : line.slice(end, end + NEXT_WINDOW),
    }
    if (!endsSentence(stop, language)) continue
    sentences.push(...sentenceAt(text, from + start, from + end))
    start = end
  }
  sentences.push(...sentenceAt(text, from + start, from + line.length))
  return sentences
}

/**
 * Splits a text at stops and line ends. Abbreviations, initials, decimals and tickers do not end a
 * sentence; closing quotes and brackets belong to the one before them; a line without a stop, such
 * as a headline, is one sentence. Every character but white space lies in exactly one of them.
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) =>
    splitLine(text, index, line, language),
  )
}
