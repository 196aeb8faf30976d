import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

const rows = (names: readonly string[]): PhraseRow<number>[] =>
  names.map((phrases, index) => [index + 1, phrases] as const)

/** 1 January … 12 December; Arabic in the Gulf's, the Levant's and the Maghreb's names. */
export const MONTHS = phraseTable<number>(
  rows([
    'january|jan|يناير|كانون الثاني|جانفي',
    'february|feb|فبراير|شباط|فيفري',
    'march|mar|مارس|آذار',
    'april|apr|أبريل|إبريل|نيسان|أفريل',
    'may|مايو|أيار|ماي',
    'june|jun|يونيو|يونيه|حزيران|جوان',
    'july|jul|يوليو|يوليه|تموز|جويلية',
    'august|aug|أغسطس|آب|أوت',
    'september|sep|sept|سبتمبر|أيلول',
    'october|oct|أكتوبر|تشرين الأول',
    'november|nov|نوفمبر|تشرين الثاني',
    'december|dec|ديسمبر|كانون الأول',
  ]),
)

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS = phraseTable<number>(
  rows([
    'monday|mon|mondays|الاثنين|الإثنين',
    'tuesday|tue|tues|الثلاثاء',
    'wednesday|wed|الأربعاء',
    'thursday|thu|thurs|الخميس',
    'friday|fri|الجمعة',
    'saturday|sat|السبت',
    'sunday|sun|الأحد',
  ]),
)

/** English months and weekdays that are words too: a capital and a date's company are asked for. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'جوان',
  'اب',
  'ماي',
])
export const AMBIGUOUS_WEEKDAYS: ReadonlySet<string> = new Set(['mon', 'sat', 'sun', 'wed', 'fri'])

export const ORDINALS = phraseTable<number>([
  [1, 'first|1st|الأول|الأولى|أول'],
  [2, 'second|2nd|الثاني|الثانية|ثاني'],
  [3, 'third|3rd|الثالث|الثالثة|ثالث'],
  [4, 'fourth|4th|الرابع|الرابعة|رابع'],
])

export const QUARTER_WORDS = phraseTable<'quarter' | 'half'>([
  ['quarter', 'quarter|qtr|الربع|ربع'],
  ['half', 'half|النصف|نصف'],
])

/** Before a year: "fiscal 2026", «السنة المالية 2026». */
export const FISCAL_WORDS = phraseTable<true>([
  [true, 'fiscal|fiscal year|fy|financial year|السنة المالية|العام المالي|سنة مالية|عام مالي'],
])

export const YEAR_WORDS = phraseTable<true>([[true, 'year|عام|العام|سنة|السنة|لعام|لسنة']])

/** Where the text leaves the date to the day on which it was published. */
export interface RelativeDate {
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year'
  readonly offset: number
}

const of = (unit: RelativeDate['unit'], offset: number): RelativeDate => ({ unit, offset })

export const RELATIVE_DATES = phraseTable<RelativeDate>([
  [of('day', 0), 'today|tonight|this morning|this afternoon|اليوم|اليوم الجاري'],
  [of('day', -1), 'yesterday|أمس|أمس الأول من|يوم أمس|البارحة'],
  [of('day', 1), 'tomorrow|غدا|الغد'],
  [of('week', 0), 'this week|هذا الأسبوع|الأسبوع الجاري|الأسبوع الحالي'],
  [of('week', -1), 'last week|الأسبوع الماضي|الأسبوع الفائت'],
  [of('week', 1), 'next week|الأسبوع المقبل|الأسبوع القادم'],
  [of('month', 0), 'this month|هذا الشهر|الشهر الجاري|الشهر الحالي'],
  [of('month', -1), 'last month|الشهر الماضي'],
  [of('month', 1), 'next month|الشهر المقبل|الشهر القادم'],
  [of('quarter', -1), 'last quarter|الربع الماضي'],
  [of('quarter', 0), 'this quarter|current quarter|الربع الجاري|الربع الحالي'],
  [of('quarter', 1), 'next quarter|الربع المقبل|الربع القادم'],
  [of('year', 0), 'this year|هذا العام|هذه السنة|العام الجاري|العام الحالي|السنة الجارية'],
  [of('year', -1), 'last year|العام الماضي|السنة الماضية|العام الفائت'],
  [of('year', 1), 'next year|العام المقبل|العام القادم|السنة المقبلة'],
])
