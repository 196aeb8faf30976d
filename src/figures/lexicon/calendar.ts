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
  [4, 'fourth|4th|final|الرابع|الرابعة|رابع|الأخير'],
])

const UNITS = 'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ')
const TENS = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(' ')

/** «التاسع عشر من نوفمبر»: 1 to 31, in either case. */
export const DAY_ORDINALS = phraseTable<number>([
  ...TENS.map((word, at): PhraseRow<number> => [at + 1, word]),
  ...UNITS.map((word, at): PhraseRow<number> => [at + 11, `${word} عشر`]),
  [20, 'العشرين|العشرون'],
  ...UNITS.map((word, at): PhraseRow<number> => [at + 21, `${word} والعشرين|${word} والعشرون`]),
  [30, 'الثلاثين|الثلاثون'],
  [31, 'الحادي والثلاثين|الحادي والثلاثون'],
])

export const QUARTER_WORDS = phraseTable<'quarter' | 'half'>([
  ['quarter', 'quarter|qtr|الربع|ربع'],
  ['half', 'half|النصف|نصف'],
])

/** Days counted from the day that the text told before. */
export const FOLLOWING_DAYS = phraseTable<number>([
  [
    1,
    'the next day|the following day|a day later|one day later|the day after|اليوم التالي|بعد ذلك بيوم|بعد يوم واحد',
  ],
  [
    0,
    'on the day|that day|the same day|in the same session|اليوم نفسه|اليوم ذاته|الجلسة نفسها|الجلسة ذاتها|ذلك اليوم',
  ],
  [
    -1,
    'the day before|the previous day|a day earlier|one day earlier|the prior day|اليوم السابق|اليوم الذي سبقه|قبل ذلك بيوم|قبل يوم واحد',
  ],
])

/** Parts of the year of publication. */
export const YEAR_ENDS = phraseTable<1 | 2>([
  [
    1,
    'start of the year|beginning of the year|start of this year|beginning of this year|early this year|مطلع العام|بداية العام|أوائل العام|مستهل العام|مطلع هذا العام|بداية هذا العام',
  ],
  [
    2,
    'end of the year|end of this year|late this year|year end|نهاية العام|نهاية هذا العام|أواخر العام|ختام العام',
  ],
])

/** Where the text leaves the date to the day on which it was published. */
export interface RelativeDate {
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year'
  readonly offset: number
}

const of = (unit: RelativeDate['unit'], offset: number): RelativeDate => ({ unit, offset })

/** Before a year: "fiscal 2026", «السنة المالية 2026». */
export const FISCAL_WORDS = phraseTable<true>([
  [true, 'fiscal|fiscal year|fy|financial year|السنة المالية|العام المالي|سنة مالية|عام مالي'],
])

/** A business year without its number: which one, the company's calendar says. */
export const RELATIVE_FISCAL_YEARS = phraseTable<RelativeDate>([
  [
    of('year', 0),
    'this fiscal year|current fiscal year|this financial year|current financial year|هذه السنة المالية|السنة المالية الحالية|السنة المالية الجارية|هذا العام المالي|العام المالي الحالي|العام المالي الجاري',
  ],
  [
    of('year', -1),
    'last fiscal year|previous fiscal year|last financial year|السنة المالية الماضية|السنة المالية السابقة|العام المالي الماضي|العام المالي السابق',
  ],
  [
    of('year', 1),
    'next fiscal year|next financial year|السنة المالية المقبلة|السنة المالية القادمة|العام المالي المقبل|العام المالي القادم',
  ],
])

/** The year's first half and quarter by their months. */
export const FIRST_MONTHS = phraseTable<{ readonly half: number } | { readonly quarter: number }>([
  [
    { half: 1 },
    'first six months|الأشهر الستة الأولى|الستة أشهر الأولى|الشهور الستة الأولى|أول ستة أشهر',
  ],
  [
    { quarter: 1 },
    'first three months|الأشهر الثلاثة الأولى|الثلاثة أشهر الأولى|الشهور الثلاثة الأولى|أول ثلاثة أشهر',
  ],
])

export const YEAR_WORDS = phraseTable<true>([[true, 'year|عام|العام|سنة|السنة|لعام|لسنة']])

export const RELATIVE_DATES = phraseTable<RelativeDate>([
  [of('day', 0), 'today|tonight|this morning|this afternoon|اليوم|اليوم الجاري'],
  [of('day', -1), 'yesterday|أمس|يوم أمس|البارحة'],
  [of('day', -2), 'أمس الأول|أول أمس|أول من أمس'],
  [of('day', 1), 'tomorrow|غدا|الغد'],
  [
    of('week', 0),
    'this week|for the week|over the week|on the week|during the week|in the week|خلال الأسبوع|على مدار الأسبوع|على مدى الأسبوع|طوال الأسبوع|في الأسبوع|هذا الأسبوع|الأسبوع الجاري|الأسبوع الحالي',
  ],
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
