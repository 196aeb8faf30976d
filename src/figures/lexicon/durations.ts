import { phraseTable } from '#figures/phrases.ts'

export interface DurationUnit {
  readonly base: 'second' | 'month' | 'year'
  readonly factor: number
  readonly isDual?: boolean
}

const of = (base: DurationUnit['base'], factor = 1): DurationUnit => ({ base, factor })
const two = (base: DurationUnit['base'], factor = 1): DurationUnit => ({
  base,
  factor,
  isDual: true,
})
const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
const WEEK = 604_800

export const DURATION_UNITS = phraseTable<DurationUnit>([
  [of('second'), 'second|seconds|sec|secs|ثانية|ثواني|ثوان'],
  [of('second', 0.001), 'millisecond|milliseconds|ms|مللي ثانية|ميلي ثانية|ملي ثانية'],
  [of('second', MINUTE), 'minute|minutes|min|mins|دقيقة|دقائق'],
  [two('second', MINUTE), 'دقيقتين|دقيقتان'],
  [of('second', HOUR), 'hour|hours|hr|hrs|ساعة|ساعات'],
  [two('second', HOUR), 'ساعتين|ساعتان'],
  [
    of('second', DAY),
    'day|days|trading days|business day|business days|working day|working days|يوم|يوما|أيام|يوم عمل|أيام عمل',
  ],
  [two('second', DAY), 'يومين|يومان'],
  [of('second', WEEK), 'week|weeks|أسبوع|أسبوعا|أسابيع'],
  [two('second', WEEK), 'أسبوعين|أسبوعان'],
  [of('month'), 'month|months|شهر|شهرا|أشهر|شهور'],
  [two('month'), 'شهرين|شهران'],
  [of('year'), 'year|years|yr|yrs|عام|عاما|أعوام|سنة|سنوات|سنين'],
  [two('year'), 'عامين|عامان|سنتين|سنتان'],
  // «عقد» is a contract as often as a decade: alone it counts no years.
  [of('year', 10), 'decade|decades|عقود من الزمن|عقدا من الزمن|عقد من الزمن|عقد من الزمان'],
  [two('year', 10), 'عقدين من الزمن|عقدان من الزمن|عقدين من الزمان'],
  [of('year', 100), 'century|centuries|قرن|قرون|قرنا'],
  [two('year', 100), 'قرنين|قرنان'],
])
