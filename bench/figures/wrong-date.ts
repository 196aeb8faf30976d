import type { Evidence } from '#figures/claim.ts'
import { extractFigures } from '#figures/extract.ts'
import type { Spot } from './spots.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
} as const
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
} as const

const LEVANT =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split(
    '|',
  )
const pattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'gu')

const YEAR = /(?<![\d.,$€£/٠-٩-])(?:199\d|20[0-4]\d)(?![\d.,]*\d|%|-|\p{L})/gu

/** A weekday, a month or a year of which no cited article speaks. */
export const inventedDate: Change = {
  kind: 'date: in no article',
  apply: (subject, random) =>
    dateWords(subject).flatMap((date) => {
      const to = random.pick(date.others.filter((other) => !isTold(subject, other)))
      return to === undefined ? [] : [replaced(subject, date, to)]
    }),
}

/** The date of another figure of the same article, where each figure has its date beside it. */
export const otherFiguresDate: Change = {
  kind: 'date: of another figure',
  apply: (subject, random) => {
    const { text, stated, spots } = subject
    const [date, ...more] = dateWords(subject)
    const [spot, ...others] = spots
    if (date === undefined || spot === undefined || more.length + others.length > 0) return []
    if (!isBeside(text, date, spot)) return []
    const telling = stated.sentencesWith(spot.mantissa)
    // A date carries on to the sentences behind it: only where every telling names the day it is clear.
    const isClear = telling.every(
      (sentence) =>
        sentence.includes(date.word) && !date.others.some((other) => sentence.includes(other)),
    )
    const to = random.pick(date.others.filter((other) => stated.text.includes(other)))
    return to === undefined || !isClear || telling.length === 0 ? [] : [replaced(subject, date, to)]
  },
}

const MAX_APART = 45

/** Whether a date and a figure stand in one clause. */
function isBeside(text: string, date: DateWord, spot: Spot): boolean {
  const between =
    date.start < spot.start
      ? text.slice(date.start + date.word.length, spot.start)
      : text.slice(spot.end, date.start)
  const isSince =
    /(?:منذ|since|until|حتى|before|قبل|after|بعد|إغلاق|اغلاق)(?: [\p{L}]+)? ?\(?$/u.test(
      text.slice(Math.max(0, date.start - 16), date.start),
    )
  return !isSince && between.length < MAX_APART && !/[,،;؛:()]/u.test(between)
}

const replaced = ({ text }: Subject, { start, word }: DateWord, to: string): string =>
  splice(text, { start, end: start + word.length }, to)

interface DateWord {
  readonly word: string
  readonly start: number
  readonly others: readonly string[]
}

// "May" and "March" are words as well, and «تموز (يوليو)» says its month twice.
const isPlain = (text: string, { 0: word, index }: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, index - 16), index)
  const after = text.slice(index + word.length, index + word.length + 16)
  const beside = `${before} ${after}`
  const isTwice = LEVANT.some((name) =>
    beside.replace(/[أآإ]/gu, 'ا').includes(name.replace(/[أآإ]/gu, 'ا')),
  )
  return word !== 'May' && word !== 'March' && !isTwice && !before.endsWith('(')
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
    if (match === undefined || found.length !== 1 || !isPlain(text, match)) return []
    const others = list.filter((other) => other !== match[0])
    return [{ word: match[0], start: match.index, others }]
  })
}

function yearsAround(text: string): string[] {
  const year = Number(YEAR_ONCE.exec(text)?.[0])
  return [-3, -2, -1, 1, 2, 3].map((offset) => String(year + offset))
}
const YEAR_ONCE = new RegExp(YEAR.source, 'u')

const RELATIVE_YEAR = /year|عام|سنة|سنوي/u

/** Whether the articles speak of a date in any words: in the other language, by its calendar day, by their own. */
function isTold(subject: Subject, date: string): boolean {
  const { stated, articles } = subject
  const weekday = indexIn([WEEKDAYS.en, WEEKDAYS.ar], date)
  if (weekday >= 0) {
    const isNamed = [WEEKDAYS.en, WEEKDAYS.ar].some((days) =>
      stated.text.includes(days[weekday] ?? ''),
    )
    return isNamed || daysTold(subject).includes(weekday + 1)
  }
  const month = indexIn([MONTHS.en, MONTHS.ar], date)
  if (month >= 0) {
    const names = [MONTHS.en[month], MONTHS.en[month]?.slice(0, 3), MONTHS.ar[month], LEVANT[month]]
    return names.some((name) => name !== undefined && stated.text.includes(name))
  }
  const isNear = articles.some((article) => Math.abs(publishedOn(article).year - Number(date)) <= 1)
  return stated.text.includes(date) || (isNear && RELATIVE_YEAR.test(stated.text))
}

const indexIn = (lists: readonly (readonly string[])[], word: string): number =>
  Math.max(...lists.map((list) => list.indexOf(word)))

const publishedOn = ({ publishedAt, zone }: Evidence): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(publishedAt).toZonedDateTimeISO(zone)

/** The weekdays of the calendar dates in the articles, of the days of their publication and of the days before. */
function daysTold({ articles }: Subject): number[] {
  return articles.flatMap((article) => {
    const published = publishedOn(article)
    const calendar = extractFigures(`${article.title}\n${article.text}`, article.language).flatMap(
      ({ date }) => {
        if (date?.month === undefined || date.day === undefined) return []
        const { month, day, year = published.year } = date
        return [Temporal.PlainDate.from({ year, month, day }).dayOfWeek]
      },
    )
    return [published.dayOfWeek, published.subtract({ days: 1 }).dayOfWeek, ...calendar]
  })
}
