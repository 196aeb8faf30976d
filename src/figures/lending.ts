import { type Amount, exact, inBaseUnits, readAmount } from './amounts.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import type { Quantity } from './quantity.ts'
import type { LinkedQuantity } from './ranges.ts'
import type { Token } from './tokens.ts'

/** Whether two neighbours may share scale and unit: the same ones, or one has none. */
export function canShare(low: Quantity, high: Quantity): boolean {
  if (low.unit === high.unit) {
    return low.currency === high.currency && (low.noun === high.noun || low.isBare || high.isBare)
  }
  return low.isBare || high.isBare
}

/** Two neighbours with the scale and the unit of either. */
export function shareUnit(
  low: LinkedQuantity,
  high: LinkedQuantity,
): [LinkedQuantity, LinkedQuantity] {
  const scaled = withScale(low, high)
  if (scaled.isBare && high.isBare) return [known(scaled), known(high)]
  if (scaled.isBare) return [lend(high, scaled), high]
  return high.isBare ? [scaled, lend(scaled, high)] : [scaled, high]
}

const known = ({ isWordAlone: _, ...quantity }: LinkedQuantity): LinkedQuantity => quantity

// "60-65 billion": the first end borrows the scale.
function withScale(low: LinkedQuantity, high: LinkedQuantity): LinkedQuantity {
  const isShared = low.power === 0 && high.power > 0 && low.value < 1000 && low.value > 0
  if (!isShared) return low
  return { ...low, value: exact(low.value * 10 ** high.power), power: high.power }
}

const lend = (owner: LinkedQuantity, bare: LinkedQuantity): LinkedQuantity => ({
  ...known(bare),
  value: inBaseUnits(bare.value, owner.unitFactor, owner.unitPower),
  unit: owner.unit,
  ...(owner.currency === undefined ? {} : { currency: owner.currency }),
  ...(owner.family === undefined ? {} : { family: owner.family }),
  ...(owner.noun === undefined ? {} : { noun: owner.noun }),
  ...(owner.thing === undefined ? {} : { thing: owner.thing }),
  isBare: false,
})

const REACH = 14

/** The unit of the other end of a change, past what is said of it: "to 6.4 million barrels a day in August from 5.99 million". */
export function lendAcross(
  quantities: readonly LinkedQuantity[],
  tokens: readonly Token[],
): LinkedQuantity[] {
  let sum: LinkedQuantity | undefined
  return quantities.map((bare, at) => {
    const [before, behind] = [quantities[at - 1], quantities[at + 1]]
    const lent = bare.isBare ? lentBy([before, behind, sum], bare, tokens) : bare
    if (SUMS.has(lent.unit) && !lent.isBare) sum = lent
    return lent
  })
}

function lentBy(
  [before, behind, sum]: readonly (LinkedQuantity | undefined)[],
  bare: LinkedQuantity,
  tokens: readonly Token[],
): LinkedQuantity {
  const noun = behind === undefined ? undefined : nounBehindNode(bare, behind, tokens)
  if (noun !== undefined) return { ...known(bare), noun, unit: 'count', isBare: false }
  const owner = ownerOf(bare, [before, behind], tokens)
  if (owner !== undefined) return lend(owner, bare)
  return sum !== undefined && isElided(sum, bare, tokens)
    ? { ...lend(sum, bare), isUnitLent: true }
    : bare
}

/** "6.4 billion dirhams, above the average forecast of 5.7 billion": what counts nothing is money where money went before. */
const isElided = (
  sum: LinkedQuantity,
  { first, next, power }: LinkedQuantity,
  tokens: readonly Token[],
): boolean => {
  if (sum.unit !== 'money' || power < MILLION || !opensEnd(tokens[next])) return false
  // "revenue of $7bn, and 12 countries whose subscribers reach 202m"
  const from = Math.max(sum.next, first - COUNTED_REACH)
  return !tokens.slice(from, first).some((_, at) => COUNT_NOUNS.find(tokens, from + at) !== null)
}

const COUNTED_REACH = 8

/** The neighbour whose unit a bare number has, by what stands between them. */
function ownerOf(
  bare: LinkedQuantity,
  [before, behind]: readonly (LinkedQuantity | undefined)[],
  tokens: readonly Token[],
): LinkedQuantity | undefined {
  const isOfBefore =
    before !== undefined && (isSumOf(before, bare, tokens) || isSomeOf(before, bare, tokens))
  if (isOfBefore) return before
  if (bare.change === undefined) return undefined
  return [before, behind].find((other) => other !== undefined && isOtherEnd(other, bare))
}

const BY = /^(?:by|[وف]?بمقدار|[وف]?بواقع)$/
const OF_THEM = /^(?:which|whom|them|it|[وف]?منها|[وف]?منه)$/
const NEAR = 3

/** "Raised by 248,000 barrels a day to 9.97 million", "$10 billion, of which 3 billion is spent": a large number of the same. */
function isSumOf(owner: LinkedQuantity, bare: LinkedQuantity, tokens: readonly Token[]): boolean {
  if (owner.isBare || !SUMS.has(owner.unit) || bare.power < MILLION) return false
  if (bare.first - owner.next > REACH) return false
  const before = (at: number): readonly Token[] => tokens.slice(Math.max(0, at - NEAR), at)
  const isRaised = bare.change === 'to' && before(owner.first).some(({ word }) => BY.test(word))
  return isRaised || before(bare.first).some(({ word }) => OF_THEM.test(word))
}

const OF_ALL = /^(?:of|[وف]?من)$/
const OF_REACH = 4

/** "Of a further 14 open cases, nine concern US companies": right behind the comma, some of them. */
const isSomeOf = (owner: LinkedQuantity, bare: LinkedQuantity, tokens: readonly Token[]): boolean =>
  owner.unit === 'count' &&
  owner.noun !== undefined &&
  bare.value < owner.value &&
  /^[,،]$/.test(tokens[owner.next]?.word ?? '') &&
  bare.first === owner.next + 1 &&
  tokens
    .slice(Math.max(0, owner.first - OF_REACH), owner.first)
    .some(({ word }) => OF_ALL.test(word))

/** "six 2nm customers": what is counted stands behind a node. */
const nounBehindNode = (
  bare: LinkedQuantity,
  { first, next, unit, noun }: LinkedQuantity,
  tokens: readonly Token[],
): string | undefined =>
  first === bare.next && unit === 'physical' && noun === 'm'
    ? COUNT_NOUNS.find(tokens, next)?.value.noun
    : undefined

const SUMS = new Set<LinkedQuantity['unit']>(['money', 'physical', 'count'])
const MILLION = 6

function isOtherEnd(owner: LinkedQuantity, bare: LinkedQuantity): boolean {
  if (owner.isBare || owner.unit === 'duration' || owner.unit === 'multiple') return false
  const gap = owner.first < bare.first ? bare.first - owner.next : owner.first - bare.next
  if (gap > REACH || owner.power !== bare.power) return false
  if (owner.change !== undefined) return owner.change !== bare.change
  return bare.change === 'from' && owner.first < bare.first && owner.power > 0
}

const LINKS = /^(?:-|–|—|to|or|and|of|out|in|against|versus|الي|حتي|او|و|من|مقابل|ضد)$/
const RIVALS = /^(?:to|against|versus|مقابل|ضد)$/

/** Whether a number in words without a unit stands beside one that may lend it: "three to five years", "five votes to four". */
export function mayBorrow(
  tokens: readonly Token[],
  first: number,
  { value, next }: Pick<Amount, 'value' | 'next'>,
): boolean {
  if (value < 2) return isOpenRange(tokens, next) || endsTally(tokens, first, next)
  if (isSomeBehind(tokens, first) || isBeforeNode(tokens, next)) return true
  if (RIVALS.test(tokens[first - 1]?.word ?? '') && opensEnd(tokens[next])) return true
  const at = tokens[next]?.word === '-' ? next + 1 : next
  const word = tokens[at]?.word ?? ''
  if (/^و./.test(word) && readAmount(tokens, at) !== null) return true
  if (!LINKS.test(word)) return false
  return [at + 1, at + 2, at + 3].some((start) => isNumber(tokens, start))
}

/** "Of a further 14 open cases, nine concern": the sentence begins with the whole. */
const isSomeBehind = (tokens: readonly Token[], first: number): boolean =>
  /^[,،]$/.test(tokens[first - 1]?.word ?? '') && OF_ALL.test(tokens[0]?.word ?? '')

/** "six 2nm customers" */
const isBeforeNode = (tokens: readonly Token[], next: number): boolean =>
  tokens[next]?.kind === 'number' &&
  /^(?:nm|nanometers?|nanometres?)$/.test(tokens[next + 1]?.word ?? '')

// "One of two" and "one in five" count one thing, "one to two years" none.
const isOpenRange = (tokens: readonly Token[], next: number): boolean =>
  /^(?:to|or|-|–)$/.test(tokens[next]?.word ?? '') && isNumber(tokens, next + 1)

/** "a vote of eight to one", «ثمانية مقابل واحد» */
const endsTally = (tokens: readonly Token[], first: number, next: number): boolean =>
  RIVALS.test(tokens[first - 1]?.word ?? '') &&
  opensEnd(tokens[next]) &&
  (readAmount(tokens, first - 2)?.value ?? 0) > 1

const isNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' || readAmount(tokens, at) !== null

// "beat them five to four."
const opensEnd = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'mark' ||
  /^(?:to|in|on|at|by|for|that|when|while|as|and|but|with|after|before|ل|في|علي|عن|بعد|قبل|خلال|يوم|[لبوف]\p{L}{2,})$/u.test(
    token.word,
  )
