import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** A time up to now in which something rose or fell: the year or the week so far, or another. */
export type TimeSpan = 'year' | 'week' | 'other'

const LED_BY =
  /^(?:of|its|their|his|in|so|far|value|worth|price|من|في|خلال|قيمتها|قيمته|قيمه|سعره|سعرها)$/
const MAX_LEAD = 4
const SINCE = /^(?:since|[وف]?منذ)$/
const START =
  /^(?:the )?(?:start|beginning|turn) of the year|^january|^(?:بدايه|مطلع|اول) (?:ال)?(?:عام|سنه)/
const SO_FAR =
  /^(?:this (?:year|month|quarter|week)|year - to - date|هذا (?:العام|الشهر|الاسبوع|الربع)|هذه السنه|(?:العام|الشهر|الربع) (?:الجاري|الحالي))/
const PHRASE = 5

/**
 * Whether a rise or a fall is that of a time up to now, and so of no single day: "gained 164% since their debut",
 * "up 30% this year", «فقدت 11% من قيمتها منذ بداية العام».
 */
export function timeSpanOf(
  { unit, first, next }: ReadFigure,
  { tokens, segments }: Clauses,
): TimeSpan | null {
  if (unit !== 'percent') return null
  const behind = tokens.slice(next, next + MAX_LEAD + 1)
  const lead = behind.findIndex(({ word }) => !LED_BY.test(word))
  const found = lead < 0 ? null : spanAt(tokens, next + lead)
  if (found !== null) return found
  // "Since its debut, the stock has gained 164%"
  const isOpened = (segments[first] ?? 0) <= (segments[0] ?? 0) + 1
  return isOpened && SINCE.test(tokens[0]?.word ?? '') ? spanAt(tokens, 0) : null
}

function spanAt(tokens: readonly Token[], at: number): TimeSpan | null {
  const words = tokens
    .slice(at, at + PHRASE + 1)
    .map(({ word, text }) => (word === '' ? text : word))
  const isSince = SINCE.test(words[0] ?? '')
  const phrase = words.slice(isSince ? 1 : 0).join(' ')
  if (isSince) return START.test(phrase) ? 'year' : 'other'
  if (!SO_FAR.test(phrase)) return null
  const unit = phrase.split(' ').slice(0, 2).join(' ')
  if (/week|اسبوع/.test(unit)) return 'week'
  return /year|عام|سنه/.test(unit) ? 'year' : 'other'
}
