import type { NameFinder } from '#language/names.ts'
import type { Evidence } from './claim.ts'
import { datesOf } from './figures-in-context.ts'
import { isCorrection, isProvisional } from './lexicon/provisional.ts'
import { isUnknownOwner } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Source } from './sources.ts'
import { readSource } from './sources.ts'
import type { Statement } from './statements.ts'

/** An article of a story; publishers of one family count as one voice. */
export interface Voice extends Evidence {
  readonly family: string
}

/** One value of a figure, and the articles that state it in these words. */
interface Side {
  readonly figure: ReadFigure
  readonly tellings: readonly { readonly articleId: string; readonly sentence: string }[]
}

/** A figure on which outlets of one story differ. */
export interface Disagreement {
  readonly owner: string
  readonly metric: string | null
  readonly direction: Statement['direction']
  /** The day or period that all sides name, as `datesOf` writes it, and the parts that a text may print. */
  readonly date: string
  /** Told by most families first, then the smaller value. Two at least. */
  readonly sides: readonly Side[]
}

/** Further apart they are two things, or one of them is a slip; outlets differ by less. */
export const MAX_DIFFERENCE = 0.05

/**
 * The figures on which outlets of different families differ: same owner, metric, direction, unit, date, told as
 * done and without a hedge, a few per cent apart and more than rounding explains. Errs on the side of silence:
 * a figure without a date, one of a session that was still running and one that its own house replaced are left out.
 */
export function findDisagreements(voices: readonly Voice[], names: NameFinder): Disagreement[] {
  if (new Set(voices.map(({ family }) => family)).size < 2) return []
  const tellings = voices.flatMap((voice) => tellingsOf(voice, readSource(voice, names)))
  const retracted = new Set(voices.flatMap((voice) => retractedBy(voice, readSource(voice, names))))
  const standing = tellings.filter(
    ({ voice, statement }) => !retracted.has(amountKey(voice, statement.figure)),
  )
  const groups = Map.groupBy(standing, ({ key }) => key)
  return [...groups.values()].flatMap((group) => disagreementOf(latestOfHouses(group)) ?? [])
}

/** One exact figure in one sentence of one article. */
export interface Telling {
  readonly key: string
  readonly voice: Voice
  readonly sentence: string
  readonly statement: Statement
  readonly date: string
}

const amountKey = ({ family }: Voice, { unit, currency, value }: ReadFigure): string =>
  `${family} ${unit} ${currency} ${value}`

/** The amounts that an article takes back for its house: its correction names them, the rest of it does not. */
function retractedBy(voice: Voice, { sentences }: Source): string[] {
  const [taken, told] = [true, false].map((wanted) =>
    sentences
      .filter(({ text }) => isCorrection(text) === wanted)
      .flatMap(({ figures }) => figures.map((figure) => amountKey(voice, figure))),
  )
  const kept = new Set(told)
  return (taken ?? []).filter((key) => !kept.has(key))
}

/** What an article tells as done, without a hedge and of a day or period: what may be held against another outlet's. */
export function tellingsOf(voice: Voice, { sentences, published }: Source): Telling[] {
  return sentences.flatMap(({ text, statements }) => {
    if (isProvisional(text) || isCorrection(text)) return []
    return statements.flatMap((statement): Telling[] => {
      const date = isExact(statement) ? dateOf(statement, published) : null
      if (date === null) return []
      return [{ key: keyOf(statement, date), voice, sentence: text, statement, date }]
    })
  })
}

/** Amounts of which it can be said that two of them are one figure. */
export const UNITS: ReadonlySet<string> = new Set(['money', 'percent', 'count', 'physical'])

function isExact({ figure, owners, ownership, modality, direction, metric }: Statement): boolean {
  const [owner, ...others] = owners
  return (
    UNITS.has(figure.unit) &&
    (figure.unit !== 'count' || figure.noun !== undefined) &&
    figure.hedge === undefined &&
    figure.range === undefined &&
    figure.change !== 'from' &&
    modality === null &&
    ownership === 'subject' &&
    owner !== undefined &&
    others.length === 0 &&
    !isUnknownOwner(owner) &&
    (direction !== null || metric !== null)
  )
}

const MARKET = new Set(['share-price', 'market-value', 'index'])
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/u

/** What moves on a market is compared day by day, what a company reports by its period; without one, nothing is. */
function dateOf({ metric, ...statement }: Statement, published: Temporal.PlainDate): string | null {
  const dates = datesOf({ metric, ...statement }, published)
  const isMarket = metric === null || MARKET.has(metric)
  const fitting = dates.filter((date) => IS_DAY.test(date) === isMarket)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function keyOf({ figure, owners, metric, direction }: Statement, date: string): string {
  const { unit, currency, noun, change } = figure
  return JSON.stringify([owners[0], metric, direction, unit, currency, noun, change, date])
}

/** A house's newer figure stands for its older one; an article that gives several tells them apart by something. */
function latestOfHouses(tellings: readonly Telling[]): Telling[] {
  return [...Map.groupBy(tellings, ({ voice }) => voice.family).values()].flatMap((house) => {
    const newest = Math.max(...house.map(({ voice }) => voice.publishedAt))
    const latest = house.filter(({ voice }) => voice.publishedAt === newest)
    const values = new Set(latest.map(({ statement }) => statement.figure.value))
    // Older articles of the house that agree with its newest one are its voice too.
    return values.size > 1
      ? []
      : house.filter(({ statement }) => values.has(statement.figure.value))
  })
}

function disagreementOf(tellings: readonly Telling[]): Disagreement | null {
  const [first] = tellings
  if (first === undefined) return null
  const all = [...Map.groupBy(tellings, ({ statement }) => statement.figure.value).values()]
    .map(sideOf)
    .sort((a, b) => b.families - a.families || a.side.figure.value - b.side.figure.value)
    .map(({ side }) => side)
  const kept: Side[] = []
  // What only rounds a side that more houses tell, and what lies too far off it, says nothing new.
  for (const side of all) if (kept.every((other) => differ(side, other))) kept.push(side)
  if (kept.length < 2) return null
  const { owners, metric, direction } = first.statement
  return { owner: owners[0] ?? '', metric, direction, date: first.date, sides: kept }
}

function sideOf(tellings: readonly Telling[]): { side: Side; families: number } {
  const [first] = tellings
  if (first === undefined) throw new Error('a side is told by somebody')
  return {
    side: {
      figure: first.statement.figure,
      tellings: tellings.map(({ voice, sentence }) => ({ articleId: voice.id, sentence })),
    },
    families: new Set(tellings.map(({ voice }) => voice.family)).size,
  }
}

/** A few per cent apart, and neither is the other one with fewer digits, rounded or cut off. */
function differ(one: Side, other: Side): boolean {
  const [a, b] = [one.figure, other.figure]
  const difference = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value))
  return difference <= MAX_DIFFERENCE && !isShortened(a, b) && !isShortened(b, a)
}

/** Whether a figure is another one with fewer digits, rounded or cut off. */
export function isShortened(coarse: ReadFigure, fine: ReadFigure): boolean {
  if (coarse.significant >= fine.significant) return false
  const place = Math.floor(Math.log10(Math.abs(coarse.value))) - coarse.significant + 1
  return Math.abs(coarse.value - fine.value) < 10 ** place
}
