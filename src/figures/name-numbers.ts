import { AMBIGUOUS_MONTHS } from './lexicon/calendar.ts'
import { LETTER_NAMES, NAME_HEADS } from './lexicon/name-heads.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { isParticle } from './things.ts'
import type { Token } from './tokens.ts'

const MAX_MODEL = 10_000

/**
 * Whether a number without unit or scale belongs to the name before it: "Llama 3.1", "Fortune 500",
 * «جي 42». English names show by their capital, Arabic ones by a known head or a letter's name.
 */
export function isNameNumber(tokens: readonly Token[], at: number, value: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || value >= MAX_MODEL) return false
  if (before.word === '#' || isAfterHead(tokens, at)) return true
  if (before.kind !== 'word') return false
  if (closesQuotedName(tokens, at)) return true
  return LETTER_NAMES.has(before.word) ? isLetterName(tokens, at) : isCapitalName(before)
}

const MAX_QUOTED = 4

/** «الشعاع 3»: the number that closes a short name in guillemets. */
function closesQuotedName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.isQuoted !== true || tokens[at + 1]?.isQuoted === true) return false
  let first = at
  while (first > 0 && tokens[first - 1]?.isQuoted === true) first--
  const words = tokens.slice(first, at)
  return (
    words.length > 0 &&
    words.length < MAX_QUOTED &&
    words.every(({ kind, word }) => kind === 'word' && !isParticle({ word }))
  )
}

/** «14 إيه»: a number before the letter of its name. */
export const isQuotedModel = (tokens: readonly Token[], at: number, next: number): boolean =>
  tokens[at]?.isQuoted === true &&
  tokens[next]?.isQuoted === true &&
  LETTER_NAMES.has(tokens[next].word)

/** As `isNameNumber` for the heads that keep their number even before a noun ("Fortune 500 companies"). */
export function isAfterHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (before.word === '.' && /^nos?$/.test(tokens[at - 2]?.word ?? '')) return true
  if (before.word === 'p') return tokens[at - 2]?.word === '&'
  if (before.forms.some((form) => NAME_HEADS.has(form)))
    return /^[^a-z]/.test(before.text) || before.word === 'iphone'
  return false
}

const INITIALS = 3

/** Behind three letters, which are a name by themselves, a number counts: «إيه إم دي 300 رقاقة». */
export const isAfterInitials = (tokens: readonly Token[], at: number): boolean =>
  at >= INITIALS &&
  tokens
    .slice(at - INITIALS, at)
    .every(({ word }) => LETTER_NAMES.has(word.replace(/^[وبل]/, '')) || LETTER_NAMES.has(word))

// «في» is also the letter V: it is one only behind another letter.
const PARTICLES = new Set(['في', 'او', 'ان', 'اي', 'يو'])

const COMPANY_LETTERS = 4

function isLetterName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.word ?? ''
  const letters = tokens.slice(Math.max(0, at - COMPANY_LETTERS), at)
  // «إيه إس إم إل 48 آلة»: so many letters are a company, which has no number.
  if (letters.filter((token) => LETTER_NAMES.has(token.word)).length === COMPANY_LETTERS)
    return false
  return !PARTICLES.has(word) || LETTER_NAMES.has(tokens[at - 2]?.word ?? '')
}

const isCapitalName = (token: Token): boolean =>
  /^[A-Z]/.test(token.text) && !STOP_WORDS.has(token.word) && !AMBIGUOUS_MONTHS.has(token.word)
