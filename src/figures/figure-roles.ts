import { isAsked } from './asked.ts'
import { baseOf } from './bases.ts'
import type { Clauses } from './cues.ts'
import { isWorthOfDeal } from './deal-worth.ts'
import type { Base } from './lexicon/bases.ts'
import { DEEDS } from './lexicon/deeds.ts'
import type { PeriodLength } from './lexicon/period-lengths.ts'
import { periodLengthOf } from './period-lengths.ts'
import type { ReadFigure } from './read-figures.ts'
import { isShareOf } from './shares-of.ts'
import { isStaffCut, isStaffLevel } from './staff-levels.ts'
import { type Take, takeOf } from './takes.ts'
import { isParticle } from './things.ts'
import { type TimeSpan, timeSpanOf } from './time-spans.ts'
import type { Token } from './tokens.ts'
import { isBidFor, type Trade, tradeOf } from './trades.ts'

/** What part a figure plays in its clause. */
export interface FigureRole {
  /** Whether it is how many are hired or dismissed, or by how much a number changes. */
  readonly isAmount: boolean
  /** Whether it is how many are on the staff. */
  readonly isLevel: boolean
  /** Whether somebody only asks for it. */
  readonly isAsked: boolean
  /** The words that name the test of which it is a score. */
  readonly tests: readonly string[]
  /** Whether it is the whole of which the figure before it is a part: "16 of the 23". */
  readonly isWhole: boolean
  /** Whether it is a part of the figure before it: "32 GW, of which 30 GW". */
  readonly isPart: boolean
  /** Whether it is what a price or a speed is for: "$12 per million tokens". */
  readonly isRate: boolean
  /** Whether its sentence is about somebody whom only a description names: "the search start-up". */
  readonly isDescribed: boolean
  /** With which time a rate of change compares, where its clause says so. */
  readonly base: Base | null
  /** The time up to now in which it came about. */
  readonly timeSpan: TimeSpan | null
  /** How long a time it is of, where no date says so. */
  readonly periodLength: PeriodLength | null
  /** What somebody does with it: buys, sells, invests or raises. */
  readonly trade: Trade | null
  /** What becomes of it, by the verb that takes it. */
  readonly take: Take | null
  /** Whether it is what was bid for securities. */
  readonly isBid: boolean
  /** Whether it is the share that one thing has of another. */
  readonly isShare: boolean
  /** Whether it is what a contract, a deal or a fine comes to. */
  readonly isOfDeal: boolean
}

const REACH = 5
const TO = /^(?:to|at|from|الي|عند|من)$/

export const roleOf = (figure: ReadFigure, clauses: Clauses): FigureRole => ({
  // "Laid off 70 of its 420 staff": the whole is no amount of those laid off.
  isAmount:
    isByHowMuch(figure, clauses) ||
    isStepTo(figure, clauses) ||
    (figure.unit === 'count' &&
      !isWhole(figure, clauses) &&
      (isAmount(figure, clauses) || isStaffCut(figure, clauses))),
  isLevel: isStaffLevel(figure, clauses),
  isAsked: (figure.unit === 'percent' || figure.unit === 'money') && isAsked(figure, clauses),
  tests:
    figure.unit === 'percent' || figure.unit === 'count' || figure.noun === 'point'
      ? testsNear(figure, clauses)
      : [],
  isWhole: isWhole(figure, clauses),
  isPart: isPart(figure, clauses),
  isRate: isRate(figure, clauses.tokens),
  isDescribed: isDescribed(clauses),
  base: baseOf(figure, clauses),
  timeSpan: timeSpanOf(figure, clauses),
  periodLength: periodLengthOf(figure, clauses),
  trade: tradeOf(figure, clauses),
  take: takeOf(figure, clauses),
  isBid: isBidFor(figure, clauses),
  isShare: isShareOf(figure, clauses),
  isOfDeal: isWorthOfDeal(figure, clauses),
})

const KIND =
  /^(?:start-?up|up|company|group|firm|maker|chipmaker|developer|lab|provider|operator|supplier|bank|lender|retailer|carrier)$/
const MAX_DESCRIPTION = 4

/** "The search start-up answers": "the company" and its like are the sentence's before. */
function isDescribed({ tokens }: Clauses): boolean {
  if (tokens[0]?.word !== 'the' || ONLY_KIND.test(tokens[1]?.word ?? '')) return false
  const words = tokens.slice(2, 2 + MAX_DESCRIPTION)
  const end = words.findIndex(({ kind }) => kind === 'number')
  return words.slice(0, end < 0 ? undefined : end).some(({ word }) => KIND.test(word))
}

const ONLY_KIND = /^(?:start|startup|company|group|firm|maker|chipmaker|chip|bank|lender|retailer)$/

const PARTITIVE =
  /^(?:(?:out )?of(?: (?:the|its|their|all|those|these|an?)(?: [a-z]+)?)?|من(?: (?:اصل|بين|مجموع))?|[\u0620-\u064a]+ من (?:اصل|مجموع))$/
const MAX_PARTITIVE = 3

/** Whether a figure is the whole of the one before it: "16 of the 23", "400 MW of a 1.2 GW campus". */
export function isWhole({ unit, first }: ReadFigure, { tokens, figures }: Clauses): boolean {
  if (isFronted(first, tokens)) return true
  const part = figures.findLast(({ next }) => next <= first)
  if (part === undefined || first - part.next > MAX_PARTITIVE) return false
  // "2026 sales of €8.1 billion" are no part of it.
  if (part.unit === 'count' && unit === 'money') return false
  const between = tokens.slice(part.next, first).map(({ word }) => word)
  return PARTITIVE.test(between.join(' '))
}

const MAX_FRONTED = 6
const FRONT = /^(?:of|[وف]?من)$/
const FRONT_OF = /^(?:the|its|their|all|his|her|more|over|about|some|اصل|بين|مجموع)$/

/** "Of the company's 3,100 customers, 212 are affected", «من أصل 3100 عميل، تضرر 212»: it opens the sentence. */
function isFronted(first: number, tokens: readonly Token[]): boolean {
  if (first > MAX_FRONTED || !FRONT.test(tokens[0]?.word ?? '')) return false
  const comma = tokens.findIndex(({ word }) => /^[,،]$/.test(word))
  const hasPart = tokens.slice(comma + 1).some(({ kind }) => kind === 'number')
  return FRONT_OF.test(tokens[1]?.word ?? '') && comma > first && hasPart
}

const OF_BEFORE =
  /(?:^| )(?:of (?:which|whom|them|these|those)|including|among them|[وف]?(?:منها|منهم|منهن|بينها|بينهم|بينهن|تشمل|يشمل))(?: |$)/
const MAX_OF = 6

function isPart({ first, next }: ReadFigure, { tokens, figures }: Clauses): boolean {
  const whole = figures.findLast((other) => other.next <= first)
  if (whole === undefined) return false
  const wordsOf = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ')
  const behind = wordsOf(next, next + 2)
  return (
    OF_BEFORE.test(wordsOf(Math.max(whole.next, first - MAX_OF), first)) ||
    /^(?:of (?:which|whom|them|these|those)|منها|منهم|منهن)\b/u.test(behind)
  )
}

/** "$12 per million input tokens" */
export const isRate = ({ first }: ReadFigure, tokens: readonly Token[]): boolean =>
  /^(?:per|every|each|لكل|كل)$/.test(tokens[first - 1]?.word ?? '')

const BY = /^(?:by|[وف]?بمقدار|[وف]?بواقع)$/
const BY_REACH = 3

/** "rose by about $2.3bn", «زادت بمقدار 2.3 مليار دولار» */
const isByHowMuch = ({ first, change, unit }: ReadFigure, { tokens, segments }: Clauses): boolean =>
  change === undefined &&
  unit !== 'percent' &&
  tokens
    .slice(Math.max(0, first - BY_REACH), first)
    .some(
      (token, at, near) =>
        BY.test(token.word) &&
        segments[first - near.length + at] === segments[first] &&
        near.slice(at + 1).every(({ kind }) => kind === 'word'),
    )

/** «قلصت ديونها 420 مليونا إلى 4.6 مليار»: where a change leads to stands behind how great it is. */
const isStepTo = (figure: ReadFigure, { segments, figures, tokens }: Clauses): boolean => {
  const { change, unit, next, first } = figure
  const level = figures.find((other) => other.first >= next)
  return (
    change === undefined &&
    unit === 'money' &&
    level?.unit === unit &&
    level.change === 'to' &&
    level.currency === figure.currency &&
    level.first - next <= 1 &&
    !/^(?:from|من)$/.test(tokens[first - 1]?.word ?? '') &&
    segments[level.first] === segments[first]
  )
}

/** "Will dismiss 75,000", «ستسرح إنتل 75 ألف موظف»: the verb takes the figure. */
function isAmount({ first, change }: ReadFigure, { tokens, segments }: Clauses): boolean {
  if (change !== undefined) return false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]
    if (token === undefined || segments[at] !== segments[first] || TO.test(token.word)) return false
    const kind = DEEDS.findLoose(tokens, at)?.value.kind
    if (kind === 'dismiss' || kind === 'hire') return true
  }
  return false
}

const TEST = /^(?:test|tests|exam|benchmark|[وفبل]?(?:ال)?(?:اختبار|امتحان))$/
const AROUND = 12
const NAME = 4

/** The name beside «اختبار» or "test" in the figure's clause: behind it in Arabic, before it in English. */
function testsNear(figure: ReadFigure, { tokens, segments, figures }: Clauses): readonly string[] {
  const next = figures.find(({ first }) => first >= figure.next)?.first ?? tokens.length
  const [from, to] = [Math.max(0, figure.first - AROUND), Math.min(next, figure.next + AROUND)]
  const at = tokens.findIndex(
    ({ word }, index) =>
      index >= from && index < to && segments[index] === segments[figure.first] && TEST.test(word),
  )
  if (at < 0) return []
  const isArabic = /^[\u0620-\u06ff]/.test(tokens[at]?.word ?? '')
  const beside = isArabic
    ? tokens.slice(at + 1, at + 1 + NAME)
    : tokens.slice(Math.max(0, at - NAME), at + 1)
  return beside.filter((token) => isName(token, isArabic)).map(({ word }) => word)
}

const MIN_NAME = 4

const isName = (token: Token, isArabic: boolean): boolean => {
  if (token.kind !== 'word' || token.word.length < MIN_NAME || isParticle(token)) return false
  return isArabic
    ? !token.word.startsWith('ال')
    : /^[A-Z]/.test(token.text) && !TEST.test(token.word)
}
