import { findAsides, isAsideFrom } from './asides.ts'
import { adjacentCue, type Clauses, type Cue, cueBefore, cueInClause, findCues } from './cues.ts'
import { DIRECTIONS, type DirectionCue, NEGATIONS } from './lexicon/directions.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'
import { isHedgingVerb } from './verb-hedges.ts'

export type Direction = 'up' | 'down'

const OBJECT_WINDOW = 8
const CLAUSE_WORD = /^(?:after|as|while|when|and|but|,|،|;|بعد|بعدما|مع|بينما)$/
const NEGATION_WINDOW = 2

const NOUN_COMPANY =
  /^(?:an?|the|its|their|early|earlier|of|for|in|some|all|more|further|'s|percent|%)$/

/** The words of the lexicon; "a gain" and "early gains" are things, "Nvidia gains 3%" is none. */
export const findWords = (tokens: readonly Token[]): Cue<DirectionCue>[] =>
  findCues(tokens, DIRECTIONS).flatMap((cue): Cue<DirectionCue>[] => {
    if (isNoMotion(tokens, cue)) return []
    const isGain = /^gains?$/.test(tokens[cue.first]?.word ?? '')
    const isNoun =
      (isGain && NOUN_COMPANY.test(tokens[cue.first - 1]?.word ?? '')) || isProfit(tokens, cue)
    return [isNoun ? { ...cue, value: 'gain' } : cue]
  })

/** «مقابل ربح بلغ 31 مليونا»: the noun, where «ربح السهم 2%» has the verb. */
const isProfit = (tokens: readonly Token[], { first }: Cue<DirectionCue>): boolean =>
  /^[وف]?ربحا?$/.test(tokens[first]?.word ?? '') &&
  (/^(?:مقابل|من|الي|مع|تحقيق|عن)$/.test(tokens[first - 1]?.word ?? '') ||
    /^(?:بلغ|قدره|قيمته|صاف|صافيا)$/.test(tokens[first + 1]?.word ?? ''))

/** The words of rising and falling in a sentence, each with its object and its negation counted in. */
export function findDirections(tokens: readonly Token[]): Cue<Direction>[] {
  const cues = findWords(tokens)
  const moved = cues.flatMap((cue, index): Cue<Direction>[] => {
    const direction = directionOf(tokens, cue, cues[index + 1])
    if (direction === null || isObject(tokens, cues, index)) return []
    const value = isNegated(tokens, cue.first) ? opposite(direction) : direction
    return [{ ...cue, value }]
  })
  return [...moved, ...comparatives(tokens)].sort((a, b) => a.first - b.first)
}

// "advanced 3.5 percent" moves a figure, "advanced packaging" none.
function isNoMotion(tokens: readonly Token[], { first, next }: Cue<DirectionCue>): boolean {
  const behind = tokens[next]
  // «فقد نمت»: a particle before a verb of the past.
  if (tokens[first]?.word === 'فقد') return behind !== undefined && isDoneVerb(behind)
  if (tokens[first]?.word !== 'advanced') return false
  return !tokens.slice(next, next + ADVANCE_REACH).some(({ kind }) => kind === 'number')
}

const ADVANCE_REACH = 4

const PERCENT = /^(?:%|٪|percent|pct|cent|بالميه|بالمايه|الميه|المايه)$/
const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ['above', 'up'],
  ['below', 'down'],
  ['more', 'up'],
  ['less', 'down'],
  ['fewer', 'down'],
  ['اكثر', 'up'],
  ['اقل', 'down'],
])

/** "7% more than a year earlier" */
const comparatives = (tokens: readonly Token[]): Cue<Direction>[] =>
  tokens.flatMap(({ word }, at): Cue<Direction>[] => {
    const value = COMPARATIVES.get(word)
    const before = tokens[at - 1]
    const isDelta = before?.kind === 'number' && /^(?:than|من)$/.test(tokens[at + 1]?.word ?? '')
    if (value === undefined || !(isDelta || PERCENT.test(before?.word ?? ''))) return []
    return [{ value, first: at, next: at + 1 }]
  })

export function nearestCue(
  all: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Cue<Direction> | null {
  // "Intel, which cut 21,000 jobs, plans to take on 3,000": what an aside moves the rest does not.
  const asides = findAsides(clauses.tokens)
  const cues = all.filter(({ first }) => !isAsideFrom(asides, first, figure.first))
  return (
    relativeCue(cues, figure, clauses) ??
    cueBeforeOrigin(cues, figure, clauses) ??
    adjacentCue(cues, figure, clauses) ??
    cueInClause(cues, figure, clauses) ??
    (hasVerb(figure, clauses) ? null : cueBefore(cues, figure, clauses)) ??
    gappedCue(cues, figure, clauses)
  )
}

/** Whether the figure's clause says for itself what becomes of it: "…, and assets passed $5bn". */
function hasVerb({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  const start = segments.indexOf(segments[first] ?? 0)
  return tokens.slice(start, first).some(isHedgingVerb)
}

const ORIGIN_REACH = 9

/** "$5bn, down from $6bn", «5 مليارات دولار، نزولًا من 6 مليارات»: the word stands between the two ends. */
function cueBeforeOrigin(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  { figures }: Clauses,
): Cue<Direction> | null {
  const origin = figures.find(({ first }) => first >= figure.next)
  if (origin?.change !== 'from' || origin.first - figure.next > ORIGIN_REACH) return null
  if (figure.change === 'from') return null
  return cues.find(({ first, next }) => first >= figure.next && next <= origin.first) ?? null
}

const RELATIVE_REACH = 4

/** "recovering most of the 5.1 percent it had lost": the clause behind the figure is about it alone. */
function relativeCue(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  { tokens }: Clauses,
): Cue<Direction> | null {
  if (!/^(?:it|they|he|she|that)$/.test(tokens[figure.next]?.word ?? '')) return null
  const cue = cues.find(({ first }) => first > figure.next && first <= figure.next + RELATIVE_REACH)
  if (cue === undefined) return null
  return /^(?:had|has|have|it|they)$/.test(tokens[cue.first - 1]?.word ?? '') ? cue : null
}

/** "the Nasdaq giving up 2.7 percent and the S&P 500 1.9 percent": a clause without a verb has the one of the clause before. */
function gappedCue(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  { tokens, segments, figures }: Clauses,
): Cue<Direction> | null {
  const start = segments.indexOf(segments[figure.first] ?? 0)
  const before = figures.findLast(({ next }) => next <= start)
  if (before?.unit !== figure.unit || !/^(?:and|,|و.*)$/.test(tokens[start]?.word ?? ''))
    return null
  const words = tokens.slice(start + 1, figure.first)
  if (words.length > GAP_WORDS || words.some(isLowerCase)) return null
  return cues.findLast(({ first }) => segments[first] === segments[before.first]) ?? null
}

const GAP_WORDS = 6
const isLowerCase = ({ text }: Token): boolean => /^[a-z]/.test(text) && text !== 'the'

export const STATES: Readonly<Partial<Record<DirectionCue, Direction>>> = {
  loss: 'down',
  gain: 'up',
  growth: 'up',
}

/** The direction that a sentence gives a figure: its sign, the word at its side, or the verb of its clause. */
export function directionFor(
  cues: readonly Cue<Direction>[],
  figure: ReadFigure,
  clauses: Clauses,
): Direction | null {
  if (figure.direction !== undefined) return figure.direction
  return nearestCue(cues, figure, clauses)?.value ?? null
}

function directionOf(
  tokens: readonly Token[],
  cue: Cue<DirectionCue>,
  next: Cue<DirectionCue> | undefined,
): Direction | null {
  switch (cue.value) {
    case 'none':
      return null
    case 'shrink':
      return isNear(tokens, cue, next) && next?.value === 'loss' ? 'up' : 'down'
    case 'loss':
      return 'down'
    case 'gain':
    case 'growth':
      return 'up'
    default:
      return cue.value
  }
}

export function isNear(
  tokens: readonly Token[],
  first: Cue<DirectionCue>,
  second: Cue<DirectionCue> | undefined,
): boolean {
  if (second === undefined || second.first - first.next >= OBJECT_WINDOW) return false
  return !tokens.slice(first.next, second.first).some(({ word }) => CLAUSE_WORD.test(word))
}

/** A loss or a gain that a verb before it takes, or that a verb behind it moves, has no direction of its own. */
function isObject(
  tokens: readonly Token[],
  cues: readonly Cue<DirectionCue>[],
  index: number,
): boolean {
  const cue = cues[index]
  const before = cues[index - 1]
  if (cue === undefined) return false
  // "erased gains of 5%": here the gains are what the verb takes.
  if (before?.value === 'shrink' && isNear(tokens, before, cue)) return true
  if (STATES[cue.value] === undefined) return false
  return (
    (isVerb(before) && isNear(tokens, before, cue)) ||
    (isVerb(cues[index + 1]) && isNear(tokens, cue, cues[index + 1]))
  )
}

export const isVerb = (cue: Cue<DirectionCue> | undefined): cue is Cue<DirectionCue> =>
  cue?.value === 'up' || cue?.value === 'down' || cue?.value === 'shrink'

export const opposite = (direction: Direction): Direction => (direction === 'up' ? 'down' : 'up')

export function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - NEGATION_WINDOW); index--) {
    const word = tokens[index]?.word ?? ''
    if (NEGATIONS.has(word) || NEGATIONS.has(word.replace(/^[وف]/, '')))
      return !isExcepted(tokens, at)
  }
  return false
}

const EXCEPTION_REACH = 5

/** «لم يرتفع السهم سوى 1%», «لم تنمُ إلا 19%»: it rose. */
const isExcepted = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + EXCEPTION_REACH).some(({ word }) => /^(?:سوي|الا)$/.test(word))
