import { isEarlier, isFormer, isOfOther } from './former-amounts.ts'
import { canShare, lendAcross, shareUnit } from './lending.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { isFuture } from './lexicon/modality.ts'
import type { Quantity } from './quantity.ts'
import type { Token } from './tokens.ts'

/** A quantity that may be an end of a range, or of a change "from … to …". */
export interface LinkedQuantity extends Quantity {
  readonly range?: 'low' | 'high'
  readonly change?: 'from' | 'to'
  /** Whether it has its unit only from money that went before. */
  readonly isUnitLent?: boolean
}

const DASHES = new Set(['-', '–', '—', '−'])
const TO = new Set(['to', 'الي', 'حتي'])
const FROM = new Set(['from', 'من'])
const BETWEEN = new Set(['between', 'بين'])
const AND = new Set(['and', 'و'])
const OR = new Set(['or', 'او'])
const BEFORE_CHANGE = new Set(['from', 'against', 'versus', 'من', 'مقابل', 'بدلا'])

/**
 * Links quantities that stand side by side: "60-65 billion" and "between 60 and 65" are two ends that
 * share scale and unit, "from 75 to 80 billion" a change whose ends share them too.
 */
export function linkRanges(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): LinkedQuantity[] {
  const linked: LinkedQuantity[] = quantities.map((quantity, at) =>
    isPrice(tokens, quantity, quantities[at - 1]) ? quantity : withChange(tokens, quantity),
  )
  for (let index = 1; index < linked.length; index++) {
    const [low, high] = [linked[index - 1], linked[index]]
    // "from 9-11% to 11-13%": what closes one range opens no other.
    if (low === undefined || high === undefined || low.range === 'high') continue
    const isFormer = linked[index - 2]?.range === 'high' && isEarlier(tokens, low, high)
    const link = isFormer ? 'range' : linkOf(tokens, low, high)
    if (link !== null) [linked[index - 1], linked[index]] = linkedBy(link, low, high)
  }
  // A small number in words that nothing gave a unit counts nothing: "one of", «خمسة منها».
  return lendAcross(linked, tokens).filter(
    ({ isBare, isWordAlone }) => !isBare || isWordAlone !== true,
  )
}

function linkedBy(
  link: NonNullable<Link>,
  low: LinkedQuantity,
  high: LinkedQuantity,
): [LinkedQuantity, LinkedQuantity] {
  const [first, second] = shareUnit(low, high)
  if (link === 'range') return [inRange(first, 'low'), inRange(second, 'high')]
  const unturned = { ...first, ...changeOf(low) }
  return [unturned, link === 'tally' ? unmoved(second) : { ...second, ...changeOf(high) }]
}

const PRICE_REACH = 14
const PRICE_WORDS = new Set(['مقابل', 'against', 'versus'])

/** «شراء ويز مقابل 32 مليار دولار»: a price, where no amount of its kind stands before it. */
const isPrice = (
  tokens: readonly Token[],
  { first, unit, isBare, power }: Quantity,
  before: Quantity | undefined,
): boolean => {
  if (!PRICE_WORDS.has(tokens[first - 1]?.word ?? '')) return false
  if (before === undefined || first - before.next > PRICE_REACH) return true
  // "6.4 million barrels in May, against 6.7 million in April"
  const mayShare = isBare && power > 0 && before.power === power
  return before.unit !== unit && !mayShare
}

const unmoved = ({ change: _, ...quantity }: LinkedQuantity): LinkedQuantity => quantity

/** An end of a range; «من 60 إلى 65» is no change then. */
const inRange = (quantity: LinkedQuantity, range: 'low' | 'high'): LinkedQuantity => ({
  ...unmoved(quantity),
  range,
})

const changeOf = ({ change }: LinkedQuantity) => (change === undefined ? {} : { change })

function withChange(tokens: readonly Token[], quantity: Quantity): LinkedQuantity {
  const before = tokens[quantity.first - 1]?.word ?? ''
  const earlier = tokens[quantity.first - 2]?.word ?? ''
  if (isComparing(before, earlier) || isFormer(tokens, quantity.first))
    return { ...quantity, change: 'from' }
  if (BEFORE_CHANGE.has(before) && !isHedgeWord(tokens, quantity.first))
    return isOfOther(tokens, quantity) ? quantity : { ...quantity, change: 'from' }
  const isUpTo = /^(?:يصل|تصل)$/.test(earlier) && UP_TO.test(tokens[quantity.first - 3]?.word ?? '')
  const isMoved = TO.has(before) && !NO_MOVE.test(earlier) && !isUpTo
  return isMoved ? { ...quantity, change: 'to' } : quantity
}

// "up to 5", "close to 5" go nowhere.
const NO_MOVE = /^(?:up|close|closer|due|next|equal|amounts?|addition|ما|[وب]?(?:ال)?اضافه)$/

// «ما يصل إلى 5»
const UP_TO = /^[وفبل]?ما$/

const COMPARISONS = new Set(['compared', 'مقارنه', 'بالمقارنه', 'قياسا'])
const COMPARED_TO = new Set(['with', 'to', 'ب', 'مع'])

/** "compared with 33 million", «مقارنة بـ33 مليونا». */
const isComparing = (before: string, earlier: string): boolean =>
  COMPARISONS.has(earlier) && COMPARED_TO.has(before)

// «أكثر من 5» and "in excess of" end in a preposition that tells of no change.
const HEDGE_BEFORE_FROM =
  /^(?:اكثر|اقل|اعلي|يقرب|ادني|اكبر|اصغر|بدءا|اعتبارا|ازيد|ارفع|[اي]قترب|تقترب|اقتربت|مقترب[اه]|بالقرب|far|بقليل|قليلا|بكثير|كثيرا)$/

const isHedgeWord = (tokens: readonly Token[], first: number): boolean =>
  (tokens[first - 2]?.forms ?? []).some((form) => HEDGE_BEFORE_FROM.test(form))

/** A `list` shares its unit and no more. */
type Link = 'range' | 'change' | 'list' | 'tally' | null

const MAX_LINK = 4

/** How two neighbours hang together, by what stands between them. */
function linkOf(tokens: readonly Token[], low: LinkedQuantity, high: LinkedQuantity): Link {
  if (high.first > low.next + MAX_LINK || !canShare(low, high)) return null
  const between = tokens.slice(low.next, high.first).map(({ word }) => word)
  // "three- to five-year"
  const words = between.join(' ').replace(/^- /, '')
  if (words === '') return linkByJoinedAnd(tokens, low, high)
  if (isTallied(low, high) && VERSUS.test(words)) return 'tally'
  return isPart(low, high, words) ? 'list' : linkByWord(tokens, [low, high], words)
}

function linkByWord(
  tokens: readonly Token[],
  [low, high]: readonly [LinkedQuantity, LinkedQuantity],
  link: string,
): Link {
  if (DASHES.has(link)) return low.value <= high.value ? 'range' : tally(low, high)
  if (AND.has(link)) return linkByAnd(tokens, low, high)
  if (OR.has(link)) return low.isBare && !high.isBare ? 'list' : null
  if (TO.has(link)) return linkByTo(tokens, low, high) ?? tally(low, high)
  return BEFORE_CHANGE.has(link) ? 'change' : null
}

function linkByAnd(tokens: readonly Token[], low: LinkedQuantity, high: LinkedQuantity): Link {
  if (isBetween(tokens, low.first)) return 'range'
  return isListed(low, high) ? 'list' : null
}

const VERSUS = /^(?:to|against|versus|الي|مقابل)$/

/** "Six votes to three", «ستة أصوات مقابل ثلاثة»: nothing changes. */
const isTallied = (low: LinkedQuantity, high: LinkedQuantity): boolean =>
  low.noun === 'vote' && high.unit === 'count' && (high.isBare || high.noun === 'vote')

/** "5-4", "five votes to four". */
const tally = (low: LinkedQuantity, high: LinkedQuantity): Link =>
  low.unit === 'count' && high.unit === 'count' && (low.isBare || high.isBare) ? 'list' : null

// "3 and 5 nanometres", "10 or 20 percent": the first has no unit but the second's.
const isListed = (low: LinkedQuantity, high: LinkedQuantity): boolean =>
  low.isBare && !high.isBare && high.unit !== 'count'

const PART_OF =
  /^(?:of|of the|of its|of every|out of|out of the|out of every|in|in every|من|من اصل|من كل|من بين|من بين كل)$/

/** "Four out of five users": the first counts what the second does. */
const isPart = (low: LinkedQuantity, high: LinkedQuantity, words: string): boolean =>
  low.isBare && high.unit === 'count' && low.value < high.value && PART_OF.test(words)

/** «مليار وملياري دولار», where «و» is part of the second. */
function linkByJoinedAnd(
  tokens: readonly Token[],
  low: LinkedQuantity,
  high: LinkedQuantity,
): Link {
  return /^و/.test(tokens[high.first]?.word ?? '') ? linkByAnd(tokens, low, high) : null
}

/** "from 75 to 80" behind a verb of motion is a change, else it is a range as "60 to 65" is. */
function linkByTo(tokens: readonly Token[], low: LinkedQuantity, high: LinkedQuantity): Link {
  const motion = motionBefore(tokens, low.first)
  const range = toLink(low, high)
  if (/^(?:rang(?:es?|ed|ing)|anywhere|[يت]تراوح)$/.test(tokens[low.first - 2]?.word ?? ''))
    return range
  // "raised to 11 to 13 per cent"
  if (low.isBare && !high.isBare && tokens[low.first - 1]?.word === 'to') return range
  if (isAfterFrom(tokens, low.first)) return motion === null ? (range ?? 'change') : 'change'
  return motion === 'done' ? null : range
}

const MOTION_REACH = 14

/** The word of motion that leads to an amount: "narrowed by 4 bp to 118 bp" is no range, "to rise 5% to 7%" is one. */
function motionBefore(tokens: readonly Token[], first: number): 'done' | 'planned' | null {
  const before = tokens[first - 1]?.word ?? ''
  // "to grow by 2% to 3%" is a range, "grew by 2% to 3%" a rate that has grown.
  if (before === 'by') return nearestMotion(tokens, first - 1) === 'planned' ? 'planned' : 'done'
  return nearestMotion(tokens, first)
}

function nearestMotion(tokens: readonly Token[], first: number): 'done' | 'planned' | null {
  if (/^(?:of|بين|at|between)$/.test(tokens[first - 1]?.word ?? '')) return null
  for (let at = first - 1; at >= Math.max(0, first - MOTION_REACH); at--) {
    if (endsSearch(tokens[at])) return null
    if (movesAt(tokens, at)) return isPlanned(tokens, at) ? 'planned' : 'done'
  }
  return null
}

const WENT = /^(?:went|goes|moved|moves|swung|shifted|انتقل|انتقلت|تحول|تحولت)$/

const movesAt = (tokens: readonly Token[], at: number): boolean =>
  WENT.test(tokens[at]?.word ?? '') || DIRECTIONS.findLoose(tokens, at) !== null

const endsSearch = (token: Token | undefined): boolean =>
  /^[,،;]$/.test(token?.word ?? '') || isAmount(token)

// A year on the way is no other amount.
const isAmount = (token: Token | undefined): boolean =>
  token?.kind === 'number' &&
  !(token.numeral?.isPlain === true && token.numeral.mantissa.length === 4)

// "expects revenue to rise 5% to 7%", "sees it growing by 5% to 7%"
const isPlanned = (tokens: readonly Token[], at: number): boolean =>
  /^(?:to|will|could|may|might)$/.test(tokens[at - 1]?.word ?? '') ||
  (tokens[at + 1]?.word === 'by' && /^(?:grow|ris|climb)ing$/.test(tokens[at]?.word ?? '')) ||
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
