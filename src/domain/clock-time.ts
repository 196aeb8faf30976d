/** Longer texts than this are no time of day. */
const MAX_LENGTH = 40

const MARKS = /[\u200e\u200f\u061c\u2066-\u2069\u064b-\u0652\u0640]/gu
const TIME = /^(\d{1,2})(?:[:.٫]?(\d{2}))?\s?(\D*)$/u

/** Which half of the day a word puts an hour in. */
type Half = 'am' | 'pm' | 'night'
const HALVES: ReadonlyMap<string, Half> = new Map([
  ...['am', 'a.m.', 'a.m', 'in the morning', 'ص', 'صباحا', 'الصبح', 'فجرا'].map(
    (word) => [word, 'am'] as const,
  ),
  ...['منتصف الليل', 'بعد منتصف الليل'].map((word) => [word, 'am'] as const),
  ...['pm', 'p.m.', 'p.m', 'in the evening', 'in the afternoon'].map(
    (word) => [word, 'pm'] as const,
  ),
  ...['م', 'مساء', 'المساء', 'عصرا', 'العصر', 'ظهرا', 'بعد الظهر'].map(
    (word) => [word, 'pm'] as const,
  ),
  ...['ليلا', 'at night'].map((word) => [word, 'night'] as const),
])

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['الظهر', '12:00'],
  ['midnight', '00:00'],
  ['منتصف الليل', '00:00'],
])

/**
 * A time of day as readers write it in English or Arabic, in any digits ("8", "8:30 pm", «٨:٣٠»,
 * «8 مساءً»), as `HH:MM`; null for anything else. An hour without a half of the day is on the 24-hour clock.
 */
export function parseTime(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const plain = normalise(text)
  const match = TIME.exec(plain)
  if (!match) return NAMED.get(plain) ?? null
  const [, hourText = '', minuteText = '00', half = ''] = match
  const hour = hourOfDay(Number(hourText), half)
  if (hour === null || Number(minuteText) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minuteText}`
}

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:at|الساعة|عند) /u, '')

function hourOfDay(hour: number, word: string): number | null {
  if (hour > 23) return null
  const half = HALVES.get(word)
  if (word === '') return hour
  if (half === undefined) return null
  // «11 ليلًا» is before midnight, «2 ليلًا» after it.
  const isLate = half === 'pm' || (half === 'night' && hour >= 6 && hour < 12)
  if (isLate) return hour < 12 ? hour + 12 : hour
  if (half === 'am' && hour > 12) return null
  return hour === 12 ? 0 : hour
}
