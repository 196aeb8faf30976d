import type { ReadFigure } from './read-figures.ts'

const TOLERANCE = 0.005
const MAX_FIGURES = 60

/** Whether a figure is the sum, difference, average or ratio of two that the sources state: true perhaps, but nobody's word. */
export function isDerived(claim: ReadFigure, sources: readonly ReadFigure[]): boolean {
  const stated = sources.slice(0, MAX_FIGURES)
  if (stated.some((figure) => isSaidAnew(claim, figure))) return true
  return stated.some((left, index) =>
    stated.slice(index + 1).some((right) => isKin(left, right) && isMadeOf(claim, left, right)),
  )
}

/** "Doubled" told as 100 %, "half" as 50 %. */
function isSaidAnew(claim: ReadFigure, source: ReadFigure): boolean {
  const [multiple, percent] = claim.unit === 'multiple' ? [claim, source] : [source, claim]
  if (multiple.unit !== 'multiple' || percent.unit !== 'percent') return false
  const told = Math.abs(percent.value)
  return [multiple.value, multiple.value - 1, 1 - multiple.value].some(
    (share) => Math.abs(share * 100 - told) <= TOLERANCE * told,
  )
}

const isKin = (a: ReadFigure, b: ReadFigure): boolean =>
  a.unit === b.unit && a.currency === b.currency

function isMadeOf(claim: ReadFigure, left: ReadFigure, right: ReadFigure): boolean {
  const [a, b] = [Math.abs(left.value), Math.abs(right.value)]
  const [high, low, unit] = [Math.max(a, b), Math.min(a, b), left.unit]
  const results: number[] = []
  if (isKin(claim, left)) results.push(high + low, high - low, (high + low) / 2)
  if (claim.unit === 'point' && unit === 'percent') results.push(high - low)
  if (low > 0 && claim.unit === 'multiple') results.push(high / low)
  if (low > 0 && claim.unit === 'percent') {
    results.push((high / low - 1) * 100, (1 - low / high) * 100, (low / high) * 100)
  }
  return results.some(
    (result) => result > 0 && Math.abs(Math.abs(claim.value) - result) <= TOLERANCE * result,
  )
}
