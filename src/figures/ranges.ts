import { exact } from './amounts.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { isFuture } from './lexicon/modality.ts'
import type { Quantity } from './quantity.ts'
import type { Token } from './tokens.ts'

/** A quantity that may be an end of a range, or of a change "from … to …". */
export interface LinkedQuantity extends Quantity {
  readonly range?: 'low' | 'high'
  readonly change?: 'from' | 'to'
}

const DASHES = new Set(['-', '–', '—', '−'])
const TO = new Set(['to', 'الي'])
const FROM = new Set(['from', 'من'])
const BETWEEN = new Set(['between', 'بين'])
const AND = new Set(['and', 'و'])
// "against $142.62 on Friday" tells what it was before.
const BEFORE_CHANGE = new Set(['from', 'against', 'versus', 'من', 'مقابل', 'بدلا'])

/**
 * Links quantities that stand side by side: "60-65 billion" and "between 60 and 65" are two ends that
 * share scale and unit, "from 75 to 80 billion" a change whose ends share them too.
 */
export function linkRanges(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): LinkedQuantity[] {
  const linked: LinkedQuantity[] = quantities.map((quantity) => withChange(tokens, quantity))
  for (let index = 1; index < linked.length; index++) {
    const low = linked[index - 1]
    const high = linked[index]
    if (low === undefined || high === undefined) continue
    const link = linkOf(tokens, low, high)
    if (link === null) continue
    const [first, second] = shareUnit(low, high)
    linked[index - 1] = link === 'range' ? inRange(first, 'low') : { ...first, ...changeOf(low) }
    linked[index] = link === 'range' ? inRange(second, 'high') : { ...second, ...changeOf(high) }
  }
  return linked
}

/** An end of a range; «من 60 إلى 65» is no change then. */
function inRange(
  { change: _, ...quantity }: LinkedQuantity,
  range: 'low' | 'high',
): LinkedQuantity {
  return { ...quantity, range }
}

const changeOf = ({ change }: LinkedQuantity): { change?: 'from' | 'to' } =>
  change === undefined ? {} : { change }

function withChange(tokens: readonly Token[], quantity: Quantity): LinkedQuantity {
  const before = tokens[quantity.first - 1]?.word ?? ''
  if (BEFORE_CHANGE.has(before) && !isHedgeWord(tokens, quantity.first))
    return { ...quantity, change: 'from' }
  return TO.has(before) && tokens[quantity.first - 2]?.word !== 'up'
    ? { ...quantity, change: 'to' }
    : quantity
}

// «أكثر من 5» and "in excess of" end in a preposition that tells of no change.
const HEDGE_BEFORE_FROM = /^(?:اكثر|اقل|اعلي|يقرب|ادني|اكبر|اصغر|بدءا|اعتبارا|ازيد)$/

const isHedgeWord = (tokens: readonly Token[], first: number): boolean =>
  (tokens[first - 2]?.forms ?? []).some((form) => HEDGE_BEFORE_FROM.test(form))

type Link = 'range' | 'change' | null

/** How two neighbours hang together, by the one word or mark between them. */
function linkOf(tokens: readonly Token[], low: LinkedQuantity, high: LinkedQuantity): Link {
  if (high.first !== low.next + 1 || !canShare(low, high)) return null
  const link = tokens[low.next]?.word ?? ''
  if (DASHES.has(link) && low.value <= high.value) return 'range'
  if (AND.has(link) && isBetween(tokens, low.first)) return 'range'
  if (TO.has(link)) return linkByTo(tokens, low, high)
  return BEFORE_CHANGE.has(link) ? 'change' : null
}

/** "from 75 to 80" behind a verb of motion is a change, else it is a range as "60 to 65" is. */
function linkByTo(tokens: readonly Token[], low: LinkedQuantity, high: LinkedQuantity): Link {
  const motion = motionBefore(tokens, low.first)
  const range = toLink(low, high)
  if (isAfterFrom(tokens, low.first)) return motion === null ? (range ?? 'change') : 'change'
  return motion === 'done' ? null : range
}

const MOTION_REACH = 14

/** The word of motion that leads to an amount: "narrowed by 4 bp to 118 bp" is no range, "to rise 5% to 7%" is one. */
function motionBefore(tokens: readonly Token[], first: number): 'done' | 'planned' | null {
  const before = tokens[first - 1]?.word ?? ''
  if (before === 'by') return 'done'
  if (/^(?:of|بين|at|between)$/.test(before)) return null
  for (let at = first - 1; at >= Math.max(0, first - MOTION_REACH); at--) {
    if (endsSearch(tokens[at])) return null
    if (DIRECTIONS.findLoose(tokens, at) !== null) return isPlanned(tokens, at) ? 'planned' : 'done'
  }
  return null
}

const endsSearch = (token: Token | undefined): boolean =>
  /^[,،;]$/.test(token?.word ?? '') || isAmount(token)

// A year on the way is no other amount.
const isAmount = (token: Token | undefined): boolean =>
  token?.kind === 'number' &&
  !(token.numeral?.isPlain === true && token.numeral.mantissa.length === 4)

// "expects revenue to rise 5% to 7%"
const isPlanned = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|will|could|may|might)$/.test(tokens[at - 1]?.word ?? '') ||
  isFuture(tokens[at]?.word ?? '')

const isAfterFrom = (tokens: readonly Token[], first: number): boolean =>
  FROM.has(tokens[first - 1]?.word ?? '')

// "rose 5 to 80" is no range; "60 to 65 billion" and "$60bn to $65bn" are.
const toLink = (low: LinkedQuantity, high: LinkedQuantity): 'range' | null =>
  (low.value <= high.value || (low.power === 0 && high.power > 0)) &&
  !(high.isBare && !low.isBare && low.unit !== 'money')
    ? 'range'
    : null

function isBetween(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    if (tokens[at]?.forms.some((form) => BETWEEN.has(form))) return true
  }
  return false
}

function canShare(low: Quantity, high: Quantity): boolean {
  if (low.unit === high.unit) {
    return low.currency === high.currency && (low.noun === high.noun || low.isBare || high.isBare)
  }
  return low.isBare || high.isBare
}

function shareUnit(low: LinkedQuantity, high: LinkedQuantity): [LinkedQuantity, LinkedQuantity] {
  const isScaleShared = low.power === 0 && high.power > 0 && low.value < 1000 && low.value > 0
  const scaled = isScaleShared
    ? { ...low, value: exact(low.value * 10 ** high.power), power: high.power }
    : low
  if (scaled.isBare && !high.isBare) return [lend(high, scaled), high]
  return high.isBare && !scaled.isBare ? [scaled, lend(scaled, high)] : [scaled, high]
}

const lend = (owner: LinkedQuantity, bare: LinkedQuantity): LinkedQuantity => ({
  ...bare,
  unit: owner.unit,
  ...(owner.currency === undefined ? {} : { currency: owner.currency }),
  ...(owner.noun === undefined ? {} : { noun: owner.noun }),
  isBare: false,
})
