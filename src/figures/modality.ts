import type { NameMention } from '#language/names.ts'
import { isOnlyNamed, isPriceBefore, isStandard, opensPlan } from './announced.ts'
import { findAsides, isAsideFrom } from './asides.ts'
import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { IS_NOUN, relativeCue } from './forecast-behind.ts'
import { withForecasters } from './forecasters.ts'
import { isDoneVerb, isStateVerb } from './lexicon/done-verbs.ts'
import { isTellingAhead } from './lexicon/forecasts.ts'
import { isFuture, isPresent, MODALITIES, type Modality } from './lexicon/modality.ts'
import {
  isFutureVerb,
  isHeldAlready,
  isMay,
  isOfPast,
  isPartlyPlanned,
  isPerfect,
  isReckoning,
  isStipulated,
  isUnderWay,
} from './modal-words.ts'
import {
  hangsOnPlan,
  hasDoneVerb,
  isShort,
  leadsToPlan,
  planGoneOnWith,
  planOfWhole,
  startOf,
} from './plan-reach.ts'
import type { ReadFigure } from './read-figures.ts'
import { isOfTerms } from './terms.ts'
import type { Token } from './tokens.ts'

/** How a sentence tells a figure. */
export interface Telling {
  /** Told as planned, expected or possible in so many words; null where it is told as done, or nothing shows. */
  readonly modality: Modality | null
  /** Whether it may hang on a plan that the sentence began with. */
  readonly mayBePlanned: boolean
  /** Whether a verb, and no noun, puts it ahead: "will", "expects", «سترتفع». */
  readonly isAhead: boolean
  /** Whether a verb of its own clause tells it as done. */
  readonly isDone: boolean
  /** Whether a verb of its own clause tells it as what is so. */
  readonly isState: boolean
  /** Whether somebody reckons that it has been done: "estimates show that it lost 98,000 jobs". */
  readonly isReckonedDone: boolean
  /** Whether it is only hoped for, weighed or possible, and nothing that anybody has bound himself to. */
  readonly isOnlyPossible: boolean
}

/** The words of a sentence that tell a figure as planned, expected or possible, left to right; names hold none. */
export function findModalities(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
): Cue<Modality>[] {
  const cues = findCues(tokens, MODALITIES)
  const futures = tokens.flatMap((_, at): Cue<Modality>[] =>
    isFutureVerb(tokens, at) || isStipulated(tokens, at) || isReckoning(tokens, at)
      ? [{ value: 'planned', first: at, next: at + 1 }]
      : [],
  )
  const isNameAt = (first: number): boolean => {
    const at = tokens[first]?.start ?? 0
    return mentions.some(({ start, end }) => at >= start && at < end)
  }
  const found = [...cues, ...futures]
    .map((cue) =>
      isOwnEstimate(tokens, cue, isNameAt(cue.first - 1))
        ? { ...cue, value: 'planned' as const }
        : cue,
    )
    .filter(({ first, next }) => !(isNameAt(first) && isNameAt(next - 1)) && !isMay(tokens, first))
    .filter((cue) => !isAchieved(tokens, cue) && !isPerfect(tokens, cue, isNameAt(cue.next)))
    .sort((a, b) => a.first - b.first || b.next - a.next)
  return withForecasters(found, tokens)
}

/** "ASML estimates that", "it estimates the cost at": its own view, no analysts'. */
const isOwnEstimate = (
  tokens: readonly Token[],
  { first, next }: Cue<Modality>,
  isBehindName: boolean,
): boolean =>
  /^estimate[sd]?$/.test(tokens[first]?.word ?? '') &&
  next === first + 1 &&
  (isBehindName ||
    /^(?:it|company|group|office|agency|ministry|department)$/.test(
      tokens[first - 1]?.word ?? '',
    )) &&
  /^(?:that|it|its|the|a|an|this|they)$/.test(tokens[next]?.word ?? '')

// "became the first company to reach $4 trillion" has reached it.
const isAchieved = (tokens: readonly Token[], { first }: Cue<Modality>): boolean =>
  tokens[first]?.word === 'to' &&
  [1, 2].some((back) => /^(?:first|only|second|latest)$/.test(tokens[first - back]?.word ?? ''))

/** How a sentence tells a figure; the upper end of a range is told as the lower one is. */
export function tellingOf(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): Telling {
  const telling = tellingOfOne(cues, figure, clauses)
  const low = clauses.figures[clauses.figures.indexOf(figure) - 1]
  if (figure.range !== 'high' || low === undefined || telling.modality !== null) return telling
  return { ...telling, mayBePlanned: tellingOfOne(cues, low, clauses).mayBePlanned }
}

/** By the word before it in its clause, at its side, behind it, or in the clause that it continues. */
function tellingOfOne(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): Telling {
  const asides = findAsides(clauses.tokens)
  const before = cues.filter(
    (cue) =>
      cue.first < figure.first &&
      // "expects the group, which has 35 units, to deliver 80": what it has is no plan.
      !isAsideFrom(asides, figure.first, cue.first) &&
      !isOnlyBeaten(cue, figure, clauses) &&
      !isHeldAlready(clauses.tokens, cue.next, figure.first) &&
      !isOfPast(cue, figure, clauses.tokens),
  )
  const found =
    relativeCue(cues, figure, clauses) ??
    cueInClause(before, figure, clauses) ??
    adjacentCue(cues, figure, clauses) ??
    passiveCue(cues, figure, clauses) ??
    (isShort(figure, clauses) ? cueBefore(before, figure, clauses) : null) ??
    planOfWhole(cues, figure, clauses) ??
    planGoneOnWith(before, figure, clauses)
  return {
    modality: found === null || isBase(figure, found, clauses.tokens) ? null : found.value,
    isAhead: found !== null && found.value !== 'guidance' && isActive(clauses.tokens, found),
    mayBePlanned:
      found !== null ||
      hangsOnPlan(before, figure, clauses) ||
      leadsToPlan(cues, figure, clauses) ||
      isPartlyPlanned(figure, clauses.tokens) ||
      opensPlan(cues, figure, clauses) ||
      isUnderWay(clauses.tokens) ||
      isOfTerms(figure, clauses) ||
      isOnlyNamed(figure, clauses) ||
      isPriceBefore(figure, clauses) ||
      isStandard(figure, clauses),
    isDone: hasDoneVerb(clauses.tokens, startOf(figure, clauses), figure.first),
    isState: tellsWhatIs(clauses.tokens.slice(startOf(figure, clauses), figure.first)),
    isReckonedDone: found !== null && hasDoneVerb(clauses.tokens, found.next, figure.first),
    isOnlyPossible: found !== null && POSSIBLE.test(clauses.tokens[found.first]?.word ?? ''),
  }
}

// «صنعت», no «شركات».
const PAST_OF_HER = /^[^يت]\p{L}{1,}[^ا]ت$/u

/** Whether a clause has a verb of what is so, or, in Arabic, one of the past or none of the present. */
const tellsWhatIs = (clause: readonly Token[]): boolean =>
  clause.some((token) => isStateVerb(token) || PAST_OF_HER.test(token.word)) ||
  (clause.some(({ word }) => /\p{Script=Arabic}/u.test(word)) &&
    !clause.some(({ word }) => isPresent(word)))

const POSSIBLE =
  /^(?:could|may|might|hopes?|hoping|hoped|considers?|considering|weighing|mulling|exploring|eyeing|potential|potentially|possible|possibly|talks|negotiat(?:es|ing|ions)|discussions?|discussing|seeks?|wants?|[وف]?(?:قد|ربما|يمكن|[يت]امل|[يت]درس|[يت]بحث|[يت]ريد|[يت]سعي|[يت]تفاوض|محادثات|مباحثات|مفاوضات|محتمله?))$/

const PASSIVE = /^(?:be|been|being|is|are|was|were|as|than|the)$/

/** Whether a cue is a verb with somebody who speaks: "AMD expects", no "is expected". */
function isActive(tokens: readonly Token[], { first }: Cue<Modality>): boolean {
  const word = tokens[first]?.word ?? ''
  if (isFuture(word)) return true
  // «يُتوقع أن» names nobody.
  if (/^[وف]?يتوقع$/.test(word) && tokens[first + 1]?.word === 'ان') return false
  return isTellingAhead(word) && !PASSIVE.test(tokens[first - 1]?.word ?? '')
}

const IS_PLAN = /^(?:forecasts?|targets?|plans?|projections?|goal|estimates?|price)$/

/** "would be $56bn, up from $40.9bn": what a plan starts from is no plan, unless the plan itself was raised. */
function isBase(figure: ReadFigure, cue: Cue<Modality>, tokens: readonly Token[]): boolean {
  const [before, last] = [2, 1].map((back) => tokens[figure.first - back]?.word ?? '')
  const isFrom = figure.change === 'from' || (last === 'from' && /^(?:up|down)$/.test(before ?? ''))
  if (!isFrom || cue.value !== 'planned') return false
  const words = tokens.slice(Math.max(0, cue.first - 1), cue.next)
  return !words.some(
    ({ word }) => IS_PLAN.test(word) || /^(?:ال)?(?:هدف|مستهدف|خط[هط]|توقع)/.test(word),
  )
}

const BREAK =
  /^(?:with|by|as|on|after|thanks|helped|when|مع|بعد|بعدما|بفضل|بدعم|اذ|ب(?:ايرادات|ارباح|مبيعات|صافي|نتائج|ربح))$/

/** "beat estimates with revenue of $57bn", «فاقت التوقعات بإيرادات بلغت»: the forecast is only what it went beyond. */
const isOnlyBeaten = (
  { first, next }: Cue<Modality>,
  figure: ReadFigure,
  { tokens }: Clauses,
): boolean =>
  tokens.slice(first, next).some(({ word }) => IS_NOUN.test(word)) &&
  tokens.slice(next, figure.first).some(({ word }) => BREAK.test(word))

const PASSIVE_REACH = 8

/** "Up to $500bn is to go into it", "a dividend of $0.41 a share is due": the verb stands behind. */
function passiveCue(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<Modality> | null {
  const { tokens, segments, figures } = clauses
  if (figure.unit === 'multiple') return null
  if (hasDoneVerb(tokens, startOf(figure, clauses), figure.first)) return null
  const limit = figures.find(({ first }) => first >= figure.next)?.first ?? Number.POSITIVE_INFINITY
  const reach = Math.min(limit, figure.next + PASSIVE_REACH)
  const cue = cues.find(({ first }) => first >= figure.next && first < reach)
  if (cue === undefined || !/^[a-z]/.test(tokens[cue.first]?.word ?? '')) return null
  if (segments[cue.first] !== segments[figure.first]) return null
  const between = tokens.slice(figure.next, cue.first)
  return between.some((token) => isDoneVerb(token) || OPENER.test(token.word)) ? null : cue
}

const OPENER = /^(?:that|which|who|it|as|on|and|إن|أن|التي|الذي)$/
