import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** "350.2 billion riyals ($93.4 billion)": the same amount, of which the same is said. */
export function isConversion(
  tokens: readonly Token[],
  before: ReadFigure,
  { first, next, unit, currency }: ReadFigure,
): boolean {
  if (unit !== 'money' || before.unit !== 'money' || before.currency === currency) return false
  const isBracketed = tokens[next]?.word === ')' && first - before.next <= CONVERSION_GAP
  return isBracketed && tokens[before.next]?.word === '('
}

// "(", "about"
const CONVERSION_GAP = 3
