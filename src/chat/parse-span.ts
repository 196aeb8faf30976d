import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { toAsciiDigits } from '#language/digits.ts'
import { foldWord } from './command-words.ts'

/** A longer pause is a stop. */
const LONGEST_DAYS = 366

const HOURS = ['h', 'hour', 'hours', 'ساعة', 'ساعات']
const DAYS = ['d', 'day', 'days', 'يوم', 'يوما', 'أيام']
const WEEKS = ['w', 'week', 'weeks', 'أسبوع', 'أسبوعا', 'أسابيع']
const MONTHS = ['month', 'months', 'شهر', 'شهرا', 'أشهر', 'شهور']

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [HOURS, HOUR_MS],
      [DAYS, DAY_MS],
      [WEEKS, 7 * DAY_MS],
      [MONTHS, 30 * DAY_MS],
      // The Arabic duals.
      [['ساعتين', 'ساعتان'], 2 * HOUR_MS],
      [['يومين', 'يومان'], 2 * DAY_MS],
      [['أسبوعين', 'أسبوعان'], 14 * DAY_MS],
      [['شهرين', 'شهران'], 60 * DAY_MS],
    ] as const
  ).flatMap(([words, ms]) => words.map((word) => [foldWord(word), ms] as const)),
)

/** A span of time in milliseconds: `3d`, `2 weeks`, `a week`, «أسبوع», «٣ أيام»; null for anything else. */
export function parseSpan(text: string): number | null {
  const plain = foldWord(toAsciiDigits(text)).trim()
  const match = /^(?:for |لمدة |لمده )?(\d{1,3}|an?|one)?\s*(\p{L}+)$/u.exec(plain)
  const unit = UNITS.get(match?.[2] ?? '')
  if (unit === undefined) return null
  const count = Number(match?.[1] ?? 1)
  const ms = (Number.isNaN(count) ? 1 : count) * unit
  return ms > 0 && ms <= LONGEST_DAYS * DAY_MS ? ms : null
}
