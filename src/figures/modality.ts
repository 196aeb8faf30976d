import type { NameMention } from '#language/names.ts'
import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { isDoneVerb, UNDER_WAY } from './lexicon/done-verbs.ts'
import { isFuture, MODALITIES, type Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
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
}

/** The words of a sentence that tell a figure as planned, expected or possible, left to right; names hold none. */
export function findModalities(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
): Cue<Modality>[] {
  const cues = findCues(tokens, MODALITIES)
  const futures = tokens.flatMap((token, at): Cue<Modality>[] =>
    isFuture(token.word) ? [{ value: 'planned', first: at, next: at + 1 }] : [],
  )
  const isInName = ({ first }: Cue<Modality>): boolean => {
    const at = tokens[first]?.start ?? 0
    return mentions.some(({ start, end }) => at >= start && at < end)
  }
  return [...cues, ...futures]
    .filter((cue) => !isInName(cue) && !isAchieved(tokens, cue))
    .sort((a, b) => a.first - b.first || b.next - a.next)
}

// "became the first company to reach $4 trillion" has reached it.
const isAchieved = (tokens: readonly Token[], { first }: Cue<Modality>): boolean =>
  tokens[first]?.word === 'to' &&
  [1, 2].some((back) => /^(?:first|only|second|latest)$/.test(tokens[first - back]?.word ?? ''))

/** How a sentence tells a figure: by the word before it in its clause, at its side, behind it, or in the clause that it continues. */
export function tellingOf(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): Telling {
  const before = cues.filter(({ first }) => first < figure.first)
  const found =
    cueInClause(before, figure, clauses) ??
    adjacentCue(cues, figure, clauses) ??
    passiveCue(cues, figure, clauses) ??
    (isShort(figure, clauses) ? cueBefore(before, figure, clauses) : null)
  return {
    modality: found?.value ?? null,
    isAhead: found?.value === 'planned' && isAhead(clauses.tokens[found.first]?.word ?? ''),
    mayBePlanned:
      found !== null ||
      hangsOnPlan(before, figure, clauses) ||
      leadsToPlan(cues, figure, clauses) ||
      isUnderWay(clauses.tokens),
    isDone: hasDoneVerb(clauses.tokens, startOf(figure, clauses), figure.first),
  }
}

const AHEAD =
  /^(?:will|expects?|plans|intends?|aims|[وف]?(?:تتوقع|يتوقع|تعتزم|يعتزم|تخطط|يخطط|تنوي|ينوي))$/

const isAhead = (word: string): boolean => AHEAD.test(word) || isFuture(word)

const startOf = (figure: ReadFigure, { segments }: Clauses): number =>
  segments.indexOf(segments[figure.first] ?? 0)

const AUXILIARY = /^(?:to|will|would|could|may|might|can|should|must|shall)$/

// "will cut" has done nothing yet.
const hasDoneVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token, at) => isDoneVerb(token) && !AUXILIARY.test(tokens[from + at - 1]?.word ?? ''))

// «بعدما سجلت خسارة قدرها» has a verb of its own; "and to have 500 chips" still hangs on the plan before it.
const MAX_OWN_WORDS = 3

function isShort(figure: ReadFigure, clauses: Clauses): boolean {
  const start = startOf(figure, clauses)
  return figure.first - start <= MAX_OWN_WORDS && !hasDoneVerb(clauses.tokens, start, figure.first)
}

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

/** Whether a sentence tells in the present of what somebody goes about: "is buying", "invests", «تبني». It may lie ahead. */
const isUnderWay = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, at) =>
      UNDER_WAY.has(word) ||
      (/^(?:is|are)$/.test(word) && /[a-z]{3}ing$/.test(tokens[at + 1]?.word ?? '')),
  )

/** Whether no verb of the past stands between a plan before the figure and the figure. */
function hangsOnPlan(
  before: readonly Cue<Modality>[],
  figure: ReadFigure,
  { tokens }: Clauses,
): boolean {
  const last = before.at(-1)
  return last !== undefined && !hasDoneVerb(tokens, last.next, figure.first)
}

/** "The reactors, of 470 MW each, are to be built": the verb comes behind the figure's short clause. */
function leadsToPlan(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  clauses: Clauses,
): boolean {
  if (!isShort(figure, clauses)) return false
  const cue = cues.find(({ first }) => first >= figure.next)
  return cue !== undefined && !hasDoneVerb(clauses.tokens, figure.next, cue.first)
}
