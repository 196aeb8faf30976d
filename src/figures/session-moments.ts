import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** When in a day of trading a figure was true, and whether it is an average. */
export interface SessionMoment {
  readonly moment: 'close' | 'intraday' | null
  readonly isAverage: boolean
}

const CLOSE =
  /^(?:close|closes|closed|closing|end|ends|ended|ending|finish|finishes|finished|settle|settled|settles|[وفل]?(?:اغلق|اقفل|انهي|ختم|اختتم|انهت|يغلق|تغلق)(?:ت|وا|ا)?)$/
const INTRADAY =
  /^(?:intraday|briefly|momentarily|touch(?:ed|es|ing)|peaked|[وف]?لامست?|[وف]?(?:ال)?مبكر[هاي]?|[وف]?بال?مستهل|بمستهل|مستهل)$/
const EARLY_OF =
  /^(?:drop|fall|loss|losses|slide|slump|decline|dip|gain|gains|rise|jump|rally|climb|surge|advance|trade|trading|deals|dealings|session|hours)$/
const REACH = 6

/** Reads a figure's moment from its own clause: "ended 1.7% lower", "after an early drop of 3%", «بعد خسائر مبكرة بلغت 3%». */
export const sessionMomentOf = (figure: ReadFigure, clauses: Clauses): SessionMoment => ({
  moment: figure.unit === 'duration' ? null : momentOf(figure, clauses),
  isAverage: isAverage(figure, clauses.tokens),
})

function momentOf(
  { first, next }: ReadFigure,
  { tokens, segments, figures }: Clauses,
): SessionMoment['moment'] {
  const segment = segments[first]
  const limit = figures.find((other) => other.first >= next)?.first ?? tokens.length
  const [from, to] = [Math.max(0, first - REACH), Math.min(limit, next + REACH)]
  // "erased early losses to end 1.2% higher": the last word before a figure tells.
  for (let at = first - 1; at >= from && segments[at] === segment; at--) {
    const found = momentAt(tokens, at)
    if (found !== null) return found
  }
  for (let at = next; at < to && segments[at] === segment; at++) {
    if (momentAt(tokens, at) === 'intraday') return 'intraday'
  }
  return null
}

function momentAt(tokens: readonly Token[], at: number): SessionMoment['moment'] {
  const token = tokens[at]
  if (token === undefined) return null
  if (isIntraday(token, tokens[at + 1])) return 'intraday'
  return CLOSE.test(token.word) && !isNoun(tokens[at - 1]) ? 'close' : null
}

const isIntraday = ({ word }: Token, behind: Token | undefined): boolean =>
  INTRADAY.test(word) ||
  (word === 'at' && behind?.word === 'one') ||
  (word === 'early' && EARLY_OF.test(behind?.word ?? ''))

// "From Friday's close", "at the end of".
const isNoun = (token: Token | undefined): boolean =>
  /^(?:the|a|an|by|at|its|of)$/.test(token?.word ?? '') || /['’]s$/.test(token?.text ?? '')

const AVERAGE = /^(?:average|averages|averaged|averaging|mean|[وفبل]*(?:ال)?متوسطا?ه?ا?)$/
const LEAD =
  /^(?:of|at|was|is|to|about|around|some|nearly|over|قدره|قدرها|بلغ|يبلغ|عند|نحو|حوالي|قرابه)$/
const MAX_LEAD = 3

// "Exports averaged 6.4 million barrels a day in May": what is told by the day is an average by itself.
const DAILY = /(?:a|per|each) day$|يومي/

/** "a 20-day average of 18.9 billion", «بمتوسط 18.9 مليار». */
function isAverage({ first, text }: ReadFigure, tokens: readonly Token[]): boolean {
  if (DAILY.test(text)) return false
  for (let at = first - 1; at >= Math.max(0, first - MAX_LEAD); at--) {
    const { word = '' } = tokens[at] ?? {}
    if (AVERAGE.test(word)) return true
    if (!LEAD.test(word)) return false
  }
  return false
}

type Told = SessionMoment & {
  readonly words: ReadonlySet<string>
  readonly modality: string | null
}

/** An early fall is no close, and an average no day's number. */
export const isOtherMoment = (claim: Told, source: Told): boolean =>
  (claim.moment !== null && source.moment !== null && claim.moment !== source.moment) ||
  isAverageDropped(claim, source)

const isAverageDropped = (claim: Told, { isAverage, modality }: Told): boolean =>
  isAverage &&
  modality === null &&
  !claim.isAverage &&
  ![...claim.words].some((word) => AVERAGE.test(word) || /^معدل/.test(word))
