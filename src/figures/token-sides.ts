import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'

/** Which tokens a price of a language model is for; null where its clause does not say. */
export type TokenSide = 'input' | 'output' | null

const INPUT = /^(?:input|inputs|[وفبل]*(?:ال)?(?:مدخلات|مدخله|ادخال|داخله))$/
const OUTPUT = /^(?:output|outputs|[وفبل]*(?:ال)?(?:مخرجات|مخرجه|اخراج|خارجه|ناتجه))$/
const REACH = 10

/** "$2.50 per million output tokens", «2.50 دولار لكل مليون رمز من المخرجات»: the first word behind a price, before the next one. */
export function tokenSideOf(figure: ReadFigure, { tokens, figures }: Clauses): TokenSide {
  if (figure.unit !== 'money') return null
  const limit = figures.find(({ first, unit }) => first >= figure.next && unit === 'money')?.first
  const behind = tokens.slice(figure.next, Math.min(limit ?? tokens.length, figure.next + REACH))
  const found = behind.find(({ word }) => INPUT.test(word) || OUTPUT.test(word))
  if (found === undefined) return null
  return INPUT.test(found.word) ? 'input' : 'output'
}
