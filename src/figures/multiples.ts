import { readAmount } from './amounts.ts'
import {
  DOUBLE_AFTER,
  DOUBLE_BEFORE,
  MULTIPLE_VERBS,
  MULTIPLE_WORDS,
  RATIOS,
} from './lexicon/ratios.ts'
import type { Token } from './tokens.ts'

export interface MultipleRead {
  readonly value: number
  readonly next: number
}

/** A multiple that is a word by itself: "doubled", «ضعف», «تضاعف ثلاث مرات»; null where none starts at `at`. */
export function readMultipleWord(tokens: readonly Token[], at: number): MultipleRead | null {
  const found = MULTIPLE_WORDS.findLoose(tokens, at)
  if (found !== null) {
    if (MULTIPLE_VERBS.has(tokens[at]?.word ?? '')) return readTimes(tokens, found.next) ?? found
    return isOwnFigure(tokens, found.next) && !isPartOfAmount(tokens, at, found) ? found : null
  }
  return isDoubleNoun(tokens, at) ? { value: 2, next: at + 1 } : null
}

// "double-digit growth" and "double check" hold no figure.
const isOwnFigure = (tokens: readonly Token[], next: number): boolean =>
  !/^(?:-|digit|digits|check|down|edged)$/.test(tokens[next]?.word ?? '')

// «نصف تريليون» is an amount, «ربع سنوي» a rhythm, "a third country" an order.
function isPartOfAmount(tokens: readonly Token[], at: number, found: MultipleRead): boolean {
  if (found.value >= 1) return false
  if (readAmount(tokens, at) !== null) return true
  const last = tokens[found.next - 1]?.word ?? ''
  const after = tokens[found.next]?.word ?? ''
  if (/^(?:third|fifth|tenth)$/.test(last)) return /^[a-z]/.test(after)
  if (/^(?:ال)?ربع$/.test(last))
    return !/^(?:ال|ما|هذ)/.test(after) || /^السنه|^الماضي|^الحالي|^الجاري|^المقبل/.test(after)
  return /^(?:سنوي|شهري|نهاييه?|قرن|عام|سنه|ساعه|يوم|سنويه)$/.test(after)
}

/** The number that a doubling verb takes: «تضاعف ثلاث مرات» is three. */
function readTimes(tokens: readonly Token[], at: number): MultipleRead | null {
  const amount = readAmount(tokens, at)
  const times = amount === null ? RATIOS.find(tokens, at) : RATIOS.find(tokens, amount.next)
  if (times?.value.unit !== 'multiple') return null
  if (amount !== null) return { value: amount.value, next: times.next }
  return times.value.isDual === true ? { value: 2, next: times.next } : null
}

function isDoubleNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.forms.includes('ضعف') || token.word.startsWith('ال'))
    return false
  const before = tokens[at - 1]?.word ?? ''
  return DOUBLE_BEFORE.has(before) || DOUBLE_AFTER.has(tokens[at + 1]?.word ?? '')
}
