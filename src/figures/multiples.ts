import { readAmount } from './amounts.ts'
import { isFractionUnit } from './fractions.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { METRICS } from './lexicon/metrics.ts'
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
  if (tokens[at]?.kind !== 'word') return null
  const found = findMultiple(tokens, at)
  if (found !== null) {
    if (MULTIPLE_VERBS.has(tokens[at]?.word ?? '')) return readTimes(tokens, found.next) ?? found
    return isOwnFigure(tokens, found.next) && !isPartOfAmount(tokens, at, found) ? found : null
  }
  if (isFifth(tokens, at)) return { value: 0.2, next: at + 1 }
  return isDoubleNoun(tokens, at) ? { value: 2, next: at + 1 } : null
}

// «خمس الإيرادات» is a part: a number would stand before an indefinite noun.
const isFifth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.forms.includes('خمس') === true &&
  !/^ال/.test(tokens[at]?.word ?? '') &&
  /^ال/.test(tokens[at + 1]?.word ?? '')

// "double-digit growth" and "double check" hold no figure.
const isOwnFigure = (tokens: readonly Token[], next: number): boolean =>
  !/^(?:-|digit|digits|check|down|edged)$/.test(tokens[next]?.word ?? '')

// «نصف تريليون» is an amount, «ربع سنوي» a rhythm, "a third country" an order.
function isPartOfAmount(tokens: readonly Token[], at: number, found: MultipleRead): boolean {
  if (found.value >= 1) return false
  if (found.value === THREE_QUARTERS && isPeriod(tokens, at, found.next)) return true
  if (opensLongerAmount(tokens, at, found.next)) return true
  const last = tokens[found.next - 1]?.word ?? ''
  const after = tokens[found.next]?.word ?? ''
  if (/^(?:third|fifth|tenth)$/.test(last)) return /^[a-z]/.test(after)
  if (last === 'الربع') return !/^(?:بمقدار|بنسبه|بنحو|بواقع)$/.test(tokens[at - 1]?.word ?? '')
  if (last === 'ربع')
    return !isWhole(tokens[found.next]) || /^السنه|^الماضي|^الحالي|^الجاري|^المقبل/.test(after)
  return /^(?:سنوي|شهري|نهاييه?|قرن|عام|سنه|ساعه|يوم|سنويه)$/.test(after)
}

// «ربع الإيرادات», «ربع مستخدميها», «ربع مستخدمي إنتل» are parts, «ربع سنوي» is a rhythm.
const isWhole = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:ال|ما|هذ)|(?:ها|هم)$/.test(token.word) ||
    COUNT_NOUNS.opensWith(token) ||
    METRICS.opensWith(token) ||
    COUNT_NOUNS.opensWith({ ...token, forms: [token.word.replace(/ي$/, ''), `${token.word}ن`] }))

const THREE_QUARTERS = 0.75

/** "The first three quarters of 2025", «ثلاثة أرباع متتالية»: quarters of a year. */
const isPeriod = (tokens: readonly Token[], at: number, next: number): boolean =>
  /^(?:first|last|past|next|previous|اول|اخر)$/.test(tokens[at - 1]?.word ?? '') ||
  tokens[next]?.kind === 'number' ||
  /^(?:fiscal|last|من|عام|العام|السنه|سنه|ماليه|متتاليه|متواليه)$/.test(tokens[next]?.word ?? '')

/** "by half a billion", «بربع نقطة مئوية»: the fraction goes on. */
function opensLongerAmount(tokens: readonly Token[], at: number, next: number): boolean {
  const amount = readAmount(tokens, /^(?:by|in)$/.test(tokens[at]?.word ?? '') ? at + 1 : at)
  if (amount === null) return false
  return amount.next > next || (amount.next === next && isFractionUnit(tokens, next))
}

function findMultiple(tokens: readonly Token[], at: number): MultipleRead | null {
  const found = MULTIPLE_WORDS.findLoose(tokens, at)
  return found === null || isTimesAhead(tokens, found.next) ? null : found
}

const TIMES_REACH = 8

/** «مضاعفة عدد الخريجين ثلاث مرات»: how often stands behind the object. */
function isTimesAhead(tokens: readonly Token[], next: number): boolean {
  if (!DOUBLING.test(tokens[next - 1]?.word ?? '')) return false
  for (let at = next + 1; at < next + TIMES_REACH; at++) {
    const token = tokens[at]
    if (token?.kind === 'mark') return false
    if (token !== undefined && /^(?:مرات|امثال|اضعاف)$/.test(token.word)) return true
  }
  return false
}

const DOUBLING = /^[وفلب]?(?:(?:ال)?مضاعف(?:ه|تها|ته)|[يتس]{0,2}ضاعف(?:ت|وا)?|[يت]?تضاعف(?:ت)?)$/

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
  if (token === undefined || !token.forms.includes('ضعف')) return false
  const before = tokens[at - 1]?.word ?? ''
  // «أكثر من الضعف» is twice, «من الضعف» weakness.
  if (token.word.startsWith('ال')) return isTheDouble(before, tokens[at - 2])
  return DOUBLE_BEFORE.has(before) || DOUBLE_AFTER.has(tokens[at + 1]?.word ?? '')
}

const isTheDouble = (before: string, earlier: Token | undefined): boolean =>
  /^(?:ب?مقدار|ب?نحو|قرابه|حوالي|بنسبه|بواقع)$/.test(before) ||
  (before === 'من' && /(?:اكثر|اقل|يقرب)$/.test(earlier?.word ?? ''))
