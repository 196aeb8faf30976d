import type { Token } from './tokens.ts'

// "Infineon will pay ams Osram €570m": who gives is told of.
const GIVING = new Set(
  'pay pays paid paying give gives gave giving lend lends lent lending owe owes owed owing grant grants granted award awards awarded hand hands handed offer offers offered'.split(
    ' ',
  ),
)

/** Whether a name is whom something is given to: "pay Osram", past a small word of the name itself. */
export const isReceiver = (tokens: readonly Token[], first: number): boolean =>
  GIVING.has(tokens[first - 1]?.word ?? '') ||
  (GIVING.has(tokens[first - 2]?.word ?? '') && /^[a-z]{2,4}$/.test(tokens[first - 1]?.text ?? ''))
