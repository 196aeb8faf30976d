import { HELD } from './arabic-owners.ts'
import type { Clauses } from './cues.ts'
import { METRICS } from './lexicon/metrics.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { type Owner, PREPOSITIONS } from './owner-roles.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** "Mubadala's $32.7bn", "Microsoft with 20 percent", "the $21.5bn of the QIA": a name that holds the figure itself. */
export function holderBy(
  owners: readonly Owner[],
  figure: ReadFigure,
  tokens: readonly Token[],
): Owner | undefined {
  const wordAt = (at: number): string => tokens[at]?.word ?? ''
  const start = wordAt(figure.first - 1) === 'with' ? figure.first - 1 : figure.first
  const held = heldStart(figure, tokens)
  const holding = held === null ? undefined : owners.find(({ next }) => next === held)
  if (holding !== undefined) return holding
  const measured = measuredFor(owners, figure, tokens)
  if (measured !== undefined) return measured
  const before = owners.find(({ next }) => next === start)
  const isHeld = start < figure.first || /['’]s?$/.test(tokens[start - 1]?.text ?? '')
  if (before !== undefined && isHeld) return before
  if (wordAt(figure.first - 1) !== 'the' || wordAt(figure.next) !== 'of') return undefined
  const name = wordAt(figure.next + 1) === 'the' ? figure.next + 2 : figure.next + 1
  return owners.find(({ first }) => first === name)
}

/** «نموا بنسبة 36% في إيرادات أزور»: of whom it is that the share has changed. */
function measuredFor(
  owners: readonly Owner[],
  { unit, next }: ReadFigure,
  tokens: readonly Token[],
): Owner | undefined {
  if (unit !== 'percent' || tokens[next]?.word !== 'في') return undefined
  const measure = METRICS.findLoose(tokens, next + 1)
  return measure === null ? undefined : owners.find(({ first }) => first === measure.next)
}

const SMALL = /^(?:قدرها|قدره|بلغت|تبلغ|نسبتها|قيمتها|نحو|حوالي)$/
const SMALL_REACH = 3

/** «فيفو بحصة 18.5%», «مبادلة باستثمارات قدرها 32.7 مليار دولار»: where the name before such a word ends. */
function heldStart({ first }: ReadFigure, tokens: readonly Token[]): number | null {
  let at = first - 1
  while (at >= first - SMALL_REACH && SMALL.test(tokens[at]?.word ?? '')) at--
  return HELD.test(tokens[at]?.word ?? '') ? at : null
}

const limitOf = (figure: ReadFigure, { figures }: Clauses): number =>
  figures.find(({ first }) => first >= figure.next)?.first ?? Number.POSITIVE_INFINITY

/** The first subject behind a figure in its own clause. */
export function behindFigure(
  subjects: readonly Owner[],
  figure: ReadFigure,
  clauses: Clauses,
): Owner | undefined {
  const { segments } = clauses
  const limit = limitOf(figure, clauses)
  return subjects.find(
    ({ first }) =>
      first >= figure.next && first < limit && segments[first] === segments[figure.first],
  )
}

const HOLDING = /^(?:at|for|لدي)$/

/** Nouns of a change: "a rise". */
export const CHANGE =
  /^(?:gain|gains|growth|rise|jump|surge|increase|advance|rally|climb|drop|decline|fall|loss|losses|slide|slump|decrease|dip|retreat|plunge)$/

/** Where a holder may stand: "12.2 trillion won at Samsung", "a gain of 1.1% in Al Rajhi", "a 2.4% decline in Al Rajhi". */
function holderPlace({ first, next, unit }: ReadFigure, tokens: readonly Token[]): number | null {
  const wordAt = (at: number): string => tokens[at]?.word ?? ''
  const behind = (at: number): number => (wordAt(at) === 'the' ? at + 1 : at)
  if (HOLDING.test(wordAt(next))) return behind(next + 1)
  if (unit !== 'percent') return null
  const isOfMove = wordAt(first - 1) === 'of' && CHANGE.test(wordAt(first - 2))
  if (isOfMove && MOVING.test(wordAt(next))) return behind(next + 1)
  return CHANGE.test(wordAt(next)) && MOVING.test(wordAt(next + 1)) ? behind(next + 2) : null
}

const MOVING = /^(?:in|by|for|of)$/

/** Who holds a figure from behind it: "12.2 trillion won at Samsung", «80% لإنفيديا». */
export function holderBehind(
  owners: readonly Owner[],
  figure: ReadFigure,
  { tokens }: Clauses,
): Owner | undefined {
  const place = holderPlace(figure, tokens)
  return place === null
    ? owners.find(({ first }) => isGiven(tokens, first, figure.next))
    : owners.find((owner) => owner.first === place && !isModifier(tokens, owner))
}

/** "for the Meta campus": the name only tells which campus. */
const isModifier = (tokens: readonly Token[], { first, next }: Owner): boolean => {
  const behind = tokens[next]
  return (
    tokens[first - 1]?.word === 'the' &&
    behind !== undefined &&
    /^[a-z]{3,}$/.test(behind.text) &&
    !STOP_WORDS.has(behind.word) &&
    !PREPOSITIONS.has(behind.word)
  )
}

const GIVEN = /^ل(?:سهم|اسهم|شركه|مجموعه|بنك|مصرف|موشر|نموذج)?$/

// «80% لإنفيديا», «80% لـ«إنفيديا»», «6.2% لسهم إنفيديا»
const isGiven = (tokens: readonly Token[], first: number, behind: number): boolean => {
  const word = tokens[behind]?.word ?? ''
  return first === behind + (GIVEN.test(word) ? 1 : 0) && word.startsWith('ل')
}
