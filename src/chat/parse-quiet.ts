import { parseTime } from '#domain/clock-time.ts'
import type { QuietHours } from '#domain/subscription.ts'
import { foldWord } from './command-words.ts'

const OFF: ReadonlySet<string> = new Set(
  ['off', 'none', 'no', 'never', 'إلغاء', 'بدون', 'لا', 'إيقاف', 'بلا'].map(foldWord),
)
const MAX_LENGTH = 60

/** `22:00-06:00`, `10 pm to 6 am`, «من 10 مساءً إلى 6 صباحًا», `off`; null for anything else. */
export function parseQuiet(text: string): QuietHours | 'off' | null {
  if (text.length > MAX_LENGTH) return null
  if (OFF.has(foldWord(text.trim()))) return 'off'
  const ends = text.split(/[-–]|\bto\b|\buntil\b|إلى|الى|حتى/iu)
  const [from, to, ...more] = ends.map((end) =>
    parseTime(end.trim().replace(/^(?:from|between|من|بين)\s+/iu, '')),
  )
  if (!from || !to || more.length > 0 || from === to) return null
  return { from, to }
}
