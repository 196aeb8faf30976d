import { type Amount, exact, inBaseUnits, readAmount } from './amounts.ts'
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
export function lendAcross(quantities: readonly LinkedQuantity[]): LinkedQuantity[] {
  return quantities.map((bare, at) => {
    if (!bare.isBare || bare.change === undefined) return bare
    const owner = [quantities[at - 1], quantities[at + 1]].find(
      (other) => other !== undefined && isOtherEnd(other, bare),
    )
    return owner === undefined ? bare : lend(owner, bare)
  })
}

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
  if (RIVALS.test(tokens[first - 1]?.word ?? '') && opensEnd(tokens[next])) return true
  const at = tokens[next]?.word === '-' ? next + 1 : next
  const word = tokens[at]?.word ?? ''
  if (/^و./.test(word) && readAmount(tokens, at) !== null) return true
  if (!LINKS.test(word)) return false
  return [at + 1, at + 2, at + 3].some((start) => isNumber(tokens, start))
}

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
