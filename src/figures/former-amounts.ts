import type { Quantity } from './quantity.ts'
import type { Token } from './tokens.ts'

// Which amounts stand beside another as what it was before, and which are only somebody else's.

// «لعام», «لدى»: no name.
const NOT_A_NAME = /^ل(?:ل|لعام|عام|سنه|فتره|ربع|شهر|نفس|ذات|دي|م$|ن$)/

/** «57 في المئة، مقابل 22 في المئة لسامسونغ»: another's, and none that it was before. */
export const isOfOther = (
  tokens: readonly Token[],
  { first, next }: Pick<Quantity, 'first' | 'next'>,
): boolean =>
  tokens[first - 1]?.word === 'مقابل' &&
  /^ل/.test(tokens[next]?.word ?? '') &&
  !NOT_A_NAME.test(tokens[next]?.word ?? '')

const RESULT =
  /^(?:an?|its|net|pre|tax|pretax|-|operating|loss|profit|of|قدره|قدرها|بلغ|بلغت|قيمته|قيمتها|خساره|ربح|صافي|صافيه)$/
const MEASURED = new Set('of قدره قدرها بلغ بلغت قيمته قيمتها'.split(' '))
const FORMER = /^(?:from|against|versus|مقابل|بعد)$/
const RESULT_REACH = 6

/** "from a profit of £398m", «مقابل خسارة قدرها 1.6 مليار دولار», "€96m (2024: €142m)". */
export function isFormer(tokens: readonly Token[], first: number): boolean {
  if (isLabelled(tokens, first)) return true
  if (!MEASURED.has(tokens[first - 1]?.word ?? '')) return false
  for (let at = first - 1; at >= Math.max(0, first - RESULT_REACH); at--) {
    const word = tokens[at]?.word ?? ''
    if (FORMER.test(word)) return true
    if (!RESULT.test(word)) return false
  }
  return false
}

const LABEL =
  /^(?:q|h|fy|fiscal|the|a|full|half|quarter|year|prior|previous|last|first|second|third|fourth|ago|earlier|before|of|-|(?:ال)?(?:عام|سنه|ربع|نصف|فتره|سابقه?|ماضيه?|مماثله?|مقابله?|اول|ثاني|ثالث|رابع)|قبل|من|في)?$/
const LABEL_REACH = 6

/** In brackets behind an amount and behind a colon: what it was in the year, or the quarter, that the label names. */
function isLabelled(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.word !== ':') return false
  for (let at = first - 2; at >= Math.max(0, first - LABEL_REACH); at--) {
    const word = tokens[at]?.word ?? ''
    if (word === '(') return at < first - 2
    if (!LABEL.test(word)) return false
  }
  return false
}

const EARLIER =
  /^(?:an?|the|its|earlier|previous|prior|former|old|initial|original|range|of|forecast|نطاق|مدي|سابق|قدره)$/
const EARLIER_REACH = 5

/** "up from an earlier $23bn to $27bn", behind a range: what it was before is a range too. */
export function isEarlier(tokens: readonly Token[], low: Span, high: Span): boolean {
  const isJoined =
    high.first === low.next + 1 && /^(?:to|-|–|and|الي)$/.test(tokens[low.next]?.word ?? '')
  let at = low.first - 1
  while (at > low.first - EARLIER_REACH && EARLIER.test(tokens[at]?.word ?? '')) at--
  return isJoined && /^(?:from|من)$/.test(tokens[at]?.word ?? '')
}

type Span = Pick<Quantity, 'first' | 'next'>
