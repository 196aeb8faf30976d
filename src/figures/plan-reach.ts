import type { Clauses, Cue } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { isPresent, type Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

// Where a plan reaches from one clause of a sentence into another.

export const startOf = (figure: ReadFigure, { segments }: Clauses): number =>
  segments.indexOf(segments[figure.first] ?? 0)

const AUXILIARY = /^(?:to|will|would|could|may|might|can|should|must|shall)$/

// "will cut" has done nothing yet.
export const hasDoneVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token, at) => isDoneVerb(token) && !AUXILIARY.test(tokens[from + at - 1]?.word ?? ''))

// «بعدما سجلت خسارة قدرها» has a verb of its own; "and to have 500 chips" still hangs on the plan before it.
const MAX_OWN_WORDS = 3

export function isShort(figure: ReadFigure, clauses: Clauses): boolean {
  const start = startOf(figure, clauses)
  return figure.first - start <= MAX_OWN_WORDS && !hasDoneVerb(clauses.tokens, start, figure.first)
}

/** Whether no verb of the past stands between a plan before the figure and the figure. */
export function hangsOnPlan(
  before: readonly Cue<Modality>[],
  figure: ReadFigure,
  { tokens }: Clauses,
): boolean {
  const last = before.at(-1)
  return last !== undefined && !hasDoneVerb(tokens, last.next, figure.first)
}

/** "The reactors, of 470 MW each, are to be built": the verb comes behind the figure's short clause. */
export function leadsToPlan(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): boolean {
  if (!isShort(figure, clauses)) return false
  const cue = cues.find(({ first }) => first >= figure.next)
  return cue !== undefined && !hasDoneVerb(clauses.tokens, figure.next, cue.first)
}

// They compare, or tell what somebody says: no part of a plan.
const NO_GOING_ON =
  /^(?:following|according|citing|saying|noting|warning|beating|topping|exceeding|surpassing|missing|ending|closing|trading|having|owing|up|down)$/
const PARTICIPLE = /^[a-z]{2,}ing$/
const THAT = /^[وف]?ان$/
const SO_THAT = /^[وف]?ل(?=[يت]\p{L}{2})/u

/**
 * The plan that a clause without a past of its own goes on with, however long it is: ", lifting their share to 10%",
 * «وأن تتجاوز السعة 300», «ليرتفع العدد إلى 80».
 */
export function planGoneOnWith(
  before: readonly Cue<Modality>[],
  figure: ReadFigure,
  { tokens, segments }: Clauses,
): Cue<Modality> | null {
  const plan = before.at(-1)
  if (plan === undefined || hasDoneVerb(tokens, plan.next, figure.first)) return null
  for (let at = figure.first - 1; at >= plan.next; at--) {
    if (tokens[at]?.kind === 'mark' && /^[;؛:]$/.test(tokens[at]?.word ?? '')) return null
    if (segments[at] === segments[figure.first] && goesOn(tokens, at)) return plan
  }
  return null
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  const [{ word: before = '' } = {}, { word = '' } = {}, { word: behind = '' } = {}] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + 1],
  ]
  if (THAT.test(word)) return isPresent(behind)
  if (!/^(?:[,،—]|and)$/.test(before)) return false
  if (SO_THAT.test(word)) return isPresent(word.replace(SO_THAT, ''))
  return PARTICIPLE.test(word) && !NO_GOING_ON.test(word)
}

const PARTICIPLE_REACH = 8

/** "A second phase, lifting capacity to 300 MW, depends on a decision": the verb of the whole comes behind. */
export function planOfWhole(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  { tokens, segments }: Clauses,
): Cue<Modality> | null {
  const start = segments.indexOf(segments[figure.first] ?? 0)
  if (!goesOn(tokens, start + 1)) return null
  const end = tokens.findIndex(({ word }, at) => at >= figure.next && /^[,،—]$/.test(word))
  if (end < 0 || end - figure.next > PARTICIPLE_REACH) return null
  return cues.find(({ first }) => first === end + 1) ?? null
}
