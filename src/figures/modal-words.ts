import type { Cue } from './cues.ts'
import { isFuture, isPresent, type Modality } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

const PREPOSITION = /^[وف]?(?:في|من|الي|علي|عن|مع|لدي|بين|قرب|مدينه|ولايه|شركه|سهم)$/

/** «ستستثمر» is a verb of the future; «في سياتل» and «شركة سيلكا» name what only looks like one. */
export const isFutureVerb = (tokens: readonly Token[], at: number): boolean =>
  isFuture(tokens[at]?.word ?? '') && !PREPOSITION.test(tokens[at - 1]?.word ?? '')

const IN_WHICH = /^(?:which|where|whose|that|who|الذي|التي|حيث)$/
const HOLDS = /^(?:holds|owns|controls|has|[يت]ملك|[يت]متلك|[يت]سيطر)$/
const HOLDS_REACH = 5

/** "will build it under a venture in which EDGE holds 51%": a clause of its own tells what is so already. */
export const isHeldAlready = (tokens: readonly Token[], from: number, figure: number): boolean => {
  const at = tokens.findLastIndex(({ word }, index) => index < figure && HOLDS.test(word))
  return (
    at >= from &&
    figure - at <= HOLDS_REACH &&
    tokens.slice(Math.max(from, at - HOLDS_REACH), at).some(({ word }) => IN_WHICH.test(word))
  )
}

const BEFORE_MONTH =
  /^(?:in|of|since|by|until|till|from|to|and|for|last|this|next|late|early|mid|on|-)$/

/** "In May", "May 5" name the month; a headline's "Intel May Cut Jobs" does not. */
export function isMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isBeside = before?.kind === 'number' || after?.kind === 'number'
  return (
    isBeside ||
    BEFORE_MONTH.test(before?.word ?? '') ||
    /^(?:was|is|has|had|saw|brought)$/.test(after?.word ?? '')
  )
}

/** «وقد يصل إلى» is possible; «كان قد خسر», «وقد نما» and «فقد زادت» are done, and «فقد تاسي» is a loss. */
export function isPerfect(
  tokens: readonly Token[],
  { first, next }: Cue<Modality>,
  isBeforeName: boolean,
): boolean {
  if (next !== first + 1 || !/^و?[فل]?قد$/.test(tokens[first]?.word ?? '')) return false
  const verb = tokens[next]?.word === 'لا' ? tokens[next + 1] : tokens[next]
  return verb === undefined || isBeforeName || !isPresent(verb.word)
}
