import type { Random } from './random.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
} as const
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
} as const

const DAY_WORDS = new RegExp(`(?<![\\p{L}])(?:${[...WEEKDAYS.en, ...WEEKDAYS.ar].join('|')})(?![\\p{L}])`, 'u')

const pattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'gu')

const YEAR = /(?<![\d.,$€£/٠-٩-])(?:199\d|20[0-4]\d)(?![\d.,]*\d|%|-)/gu

/** A weekday, a month or a year of which no cited article speaks. */
export const inventedDate: Change = {
  kind: 'date: in no article',
  apply: (subject, random) => {
    const { text, stated } = subject
    return dateWords(subject).flatMap(({ word, start, others }) => {
      const free = others.filter((other) => !stated.text.includes(other) && !isSameDay(subject, other))
      const to = random.pick(free)
      return to === undefined ? [] : [splice(text, { start, end: start + word.length }, to)]
    })
  },
}

/** The date of another figure of the same article. */
export const otherFiguresDate: Change = {
  kind: 'date: of another figure',
  apply: (subject, random) => swapped(subject, random),
}

function swapped(subject: Subject, random: Random): readonly string[] {
  const { text, stated, spots } = subject
  const dates = dateWords(subject)
  const [date] = dates
  if (date === undefined || dates.length !== 1 || spots.length === 0) return []
  const ofFigures = new Set(spots.flatMap(({ mantissa }) => stated.sentencesWith(mantissa)))
  const isBeside = [...ofFigures].some((sentence) => date.others.some((other) => sentence.includes(other)))
  // A date carries on to the sentences behind it: only an article that dates each figure in its own sentence is clear.
  const isClear = [...ofFigures].every((sentence) => sentence.includes(date.word) || sentence === text)
  if (isBeside || !isClear || !stated.text.includes(date.word)) return []
  const to = random.pick(date.others.filter((other) => stated.text.includes(other)))
  if (to === undefined) return []
  return [splice(text, { start: date.start, end: date.start + date.word.length }, to)]
}

interface DateWord {
  readonly word: string
  readonly start: number
  readonly others: readonly string[]
}

/** The dates of a sentence that has a figure and one date of the kind: it belongs to the figure. */
function dateWords({ text, claim, spots }: Subject): DateWord[] {
  if (spots.length === 0) return []
  const language = claim.language
  const lists = [WEEKDAYS[language], MONTHS[language], yearsAround(text)]
  const patterns = [pattern(WEEKDAYS[language]), pattern(MONTHS[language]), YEAR]
  return lists.flatMap((list, index) => {
    const found = [...text.matchAll(patterns[index] ?? YEAR)]
    const [match] = found
    const isAmbiguous = match?.[0] === 'May' || match?.[0] === 'March'
    if (match === undefined || found.length !== 1 || isAmbiguous) return []
    const others = list.filter((other) => other !== match[0])
    return [{ word: match[0], start: match.index, others }]
  })
}

function yearsAround(text: string): string[] {
  const year = Number(YEAR_ONCE.exec(text)?.[0])
  return [-3, -2, -1, 1, 2, 3].map((offset) => String(year + offset))
}
const YEAR_ONCE = new RegExp(YEAR.source, 'u')

/** Articles without weekdays may still say the day: by its date, by "yesterday", or by the day of their publication. */
function isSameDay({ articles, claim, stated }: Subject, other: string): boolean {
  if (!DAY_WORDS.test(other)) return false
  const at = WEEKDAYS[claim.language].indexOf(other as never)
  const days = articles.flatMap(({ publishedAt, zone }) => {
    const day = Temporal.Instant.fromEpochMilliseconds(publishedAt).toZonedDateTimeISO(zone).dayOfWeek
    return [day, ((day + 5) % 7) + 1]
  })
  const english = WEEKDAYS.en[at] ?? ''
  const arabic = WEEKDAYS.ar[at] ?? ''
  return days.includes(at + 1) || stated.text.includes(english) || stated.text.includes(arabic)
}
