import { findAsides, isAsideFrom } from './asides.ts'
import type { Clauses } from './cues.ts'
import { ORDINALS } from './lexicon/calendar.ts'
import type { DateMention, ReadFigure } from './read-figures.ts'

// How far a date reaches in its sentence, and which period a text takes for known.

const PERIOD = /^(?:quarter|period|half|الربع|الفتره|النصف)$/
const PERIOD_REACH = 5
const WHICH = /^(?:latest|reported|same|past|just)$/

/** "for the quarter", "in the quarter just ended": which one, the texts before may have told of two. */
export function isOfKnownPeriod(
  { first, next }: ReadFigure,
  { tokens, segments }: Clauses,
): boolean {
  const at = tokens.findLastIndex(
    ({ word }, index) =>
      (index < next + PERIOD_REACH || segments[index] === segments[first]) && PERIOD.test(word),
  )
  const isNumbered = ORDINALS.findLoose(tokens, at + 1) !== null
  const isOne =
    /^(?:the|في|خلال)$/.test(
      tokens[WHICH.test(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1]?.word ?? '',
    ) || /^ال/.test(tokens[at]?.word ?? '')
  return at >= 0 && isOne && !isNumbered
}

const VERB = /^(?:is|are|was|were|will|would|could|may|has|had|have)$/

/** "The deal for $310m is set to cut 2027 earnings by 5 cents": what the clause says of its subject is dated, not the subject. */
export function isOfPredicate(
  date: DateMention,
  { first, next }: ReadFigure,
  { tokens, figures, segments }: Clauses,
): boolean {
  const isOfOther = figures.some(
    (other) => other.first >= date.next && segments[other.first] === segments[first],
  )
  return isOfOther && tokens.slice(next, date.first).some(({ word }) => VERB.test(word))
}

/** "Oracle, which on Monday had dropped 4%, recouped 1.9%": the day is the aside's. */
export function isInAside(
  date: DateMention,
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): boolean {
  const told = findAsides(tokens).filter(({ first, next }) =>
    figures.some((other) => other.first > first && other.first < next),
  )
  return isAsideFrom(told, date.first, figure.first)
}

/** "(2024: €142 million)": a bracketed year with a colon is that of the figure behind it alone. */
export function isLabelOfOther(
  { first, next }: DateMention,
  figure: ReadFigure,
  { tokens }: Clauses,
): boolean {
  if (tokens[first - 1]?.word !== '(' || tokens[next]?.word !== ':') return false
  const end = tokens.findIndex(({ word }, at) => at > next && word === ')')
  return figure.first < first || (end >= 0 && figure.first > end)
}

/** "Friday's $142.62": the day is that of one figure alone. */
export const isPossessive = (
  { next }: DateMention,
  { first }: ReadFigure,
  { tokens, figures }: Clauses,
): boolean =>
  next !== first &&
  /['’]s$/.test(tokens[next - 1]?.text ?? '') &&
  figures.some((figure) => figure.first === next)
