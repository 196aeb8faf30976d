import type { Figure } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { arabicAmount, arabicCount, type NounForms } from './arabic-numbers.ts'
import { CURRENCY_NAMES, type CurrencyName } from './currency-names.ts'

/** What is printed of a figure: any `Figure`, and whether its hedge counts the amount in. */
export interface PrintableFigure
  extends Pick<Figure, 'value' | 'unit' | 'currency' | 'noun' | 'hedge'> {
  /** "At least" and "up to"; absent, "more than" and "less than". */
  readonly isInclusive?: boolean
}

/** The case of the noun in Arabic: it shows in the dual («مليارا دولار», «ملياري دولار»). */
type Grammar = 'nominative' | 'genitive'

const HEDGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    about: 'about',
    over: 'more than',
    'at least': 'at least',
    under: 'less than',
    'up to': 'up to',
  },
  ar: {
    about: 'نحو',
    over: 'أكثر من',
    'at least': 'ما لا يقل عن',
    under: 'أقل من',
    'up to': 'ما يصل إلى',
  },
}

// More digits than any figure has; fewer would round it without a hedge.
const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 })
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/**
 * A figure as our own sentences print it: `about $589 billion`, «نحو 589 مليار دولار», `17%`, with its hedge
 * in our words and the noun's right form. Never rounds. Null for what it has no words for: a currency,
 * a thing counted or a unit outside its lists, multiples, durations and dates.
 */
export function printFigure(
  figure: PrintableFigure,
  language: Language,
  grammar: Grammar = 'nominative',
): string | null {
  const hedge = hedgeOf(figure, language)
  const amount = printAmount(figure, language, hedge === null ? grammar : 'genitive')
  if (amount === null) return null
  return hedge === null ? amount : `${hedge} ${amount}`
}

/** The two ends of a range: `$60 billion to $65 billion`, «بين 60 و65 مليار دولار». Null as for one figure. */
export function printRange(
  low: PrintableFigure,
  high: PrintableFigure,
  language: Language,
): string | null {
  const [first, last] = [low, high].map((end) => printAmount(end, language, 'genitive'))
  if (first == null || last == null) return null
  if (language === 'en') return `${first} to ${last}`
  const number = sharedNumber(first, last)
  return `بين ${number ?? first} و${last}`
}

function hedgeOf({ hedge, isInclusive = false }: PrintableFigure, language: Language) {
  if (hedge === undefined) return null
  const inclusive = hedge === 'over' ? 'at least' : 'up to'
  return HEDGES[language][isInclusive && hedge !== 'about' ? inclusive : hedge] ?? null
}

function printAmount(figure: PrintableFigure, language: Language, grammar: Grammar) {
  const value = Math.abs(figure.value)
  switch (figure.unit) {
    case 'money':
      return printMoney(value, CURRENCY_NAMES.get(figure.currency ?? ''), language, grammar)
    case 'percent':
      return `${FORMAT.format(value)}%`
    case 'point':
      return printNamed(value, POINTS, language, grammar)
    case 'basis-point':
      return printNamed(value, BASIS_POINTS, language, grammar)
    case 'count':
      return printNamed(value, THINGS.get(figure.noun ?? ''), language, grammar)
    case 'physical':
      return printPhysical(value, figure.noun ?? '', language)
    default:
      return null
  }
}

function printMoney(
  value: number,
  name: CurrencyName | undefined,
  language: Language,
  grammar: Grammar,
): string | null {
  if (name === undefined) return null
  if (language === 'ar') return arabicAmount(value, name.ar, grammar)
  const amount = englishAmount(value)
  return 'sign' in name.en ? `${name.en.sign}${amount}` : `${amount} ${name.en.word}`
}

function englishAmount(value: number): string {
  const scale = SCALES.find(([size]) => value >= size)
  return scale === undefined
    ? FORMAT.format(value)
    : `${FORMAT.format(value / scale[0])} ${scale[1]}`
}

interface Thing {
  readonly en: readonly [one: string, many: string]
  readonly ar: NounForms
}

function printNamed(
  value: number,
  thing: Thing | undefined,
  language: Language,
  grammar: Grammar,
): string | null {
  if (thing === undefined) return null
  if (language === 'ar') return arabicAmount(value, thing.ar, grammar)
  return `${englishAmount(value)} ${thing.en[value === 1 ? 0 : 1]}`
}

const POINTS: Thing = {
  en: ['percentage point', 'percentage points'],
  ar: {
    one: 'نقطة مئوية واحدة',
    two: 'نقطتان مئويتان',
    twoGenitive: 'نقطتين مئويتين',
    few: 'نقاط مئوية',
    many: 'نقطة مئوية',
    other: 'نقطة مئوية',
  },
}

const BASIS_POINTS: Thing = {
  en: ['basis point', 'basis points'],
  ar: {
    one: 'نقطة أساس واحدة',
    two: 'نقطتا أساس',
    twoGenitive: 'نقطتي أساس',
    few: 'نقاط أساس',
    many: 'نقطة أساس',
    other: 'نقطة أساس',
  },
}

/** What our own sentences count, by the canonical noun of the figure. */
const THINGS: ReadonlyMap<string, Thing> = new Map([
  [
    'gpu',
    {
      en: ['GPU', 'GPUs'],
      ar: {
        one: 'وحدة معالجة رسومات واحدة',
        two: 'وحدتا معالجة رسومات',
        twoGenitive: 'وحدتي معالجة رسومات',
        few: 'وحدات معالجة رسومات',
        many: 'وحدة معالجة رسومات',
        other: 'وحدة معالجة رسومات',
      },
    },
  ],
  [
    'chip',
    {
      en: ['chip', 'chips'],
      ar: {
        one: 'رقاقة واحدة',
        two: 'رقاقتان',
        twoGenitive: 'رقاقتين',
        few: 'رقائق',
        many: 'رقاقة',
        other: 'رقاقة',
      },
    },
  ],
  [
    'employee',
    {
      en: ['job', 'jobs'],
      ar: {
        one: 'وظيفة واحدة',
        two: 'وظيفتان',
        twoGenitive: 'وظيفتين',
        few: 'وظائف',
        many: 'وظيفة',
        other: 'وظيفة',
      },
    },
  ],
])

interface Step {
  readonly size: number
  readonly en: string
  readonly ar: string
}

const step = (size: number, en: string, ar: string): Step => ({ size, en, ar })

/** Steps of a physical unit, the largest first. Their Arabic nouns do not inflect. */
const PHYSICAL: ReadonlyMap<string, readonly Step[]> = new Map([
  [
    'W',
    [
      step(1e12, 'TW', 'تيراواط'),
      step(1e9, 'GW', 'غيغاواط'),
      step(1e6, 'MW', 'ميغاواط'),
      step(1e3, 'kW', 'كيلوواط'),
      step(1, 'watts', 'واط'),
    ],
  ],
])

// A nanometre is a billionth of a metre, and floats make 3.0000000000000004 of three of them.
const DIGITS = 12

function printPhysical(value: number, noun: string, language: Language): string | null {
  const unit = PHYSICAL.get(noun)?.find(({ size }) => value >= size)
  if (unit === undefined) return null
  const amount = Number((value / unit.size).toPrecision(DIGITS))
  if (language === 'en') return `${FORMAT.format(amount)} ${unit.en}`
  const forms = { one: `${unit.ar} واحد`, two: `2 ${unit.ar}`, few: unit.ar, many: unit.ar }
  return arabicCount(amount, { ...forms, other: unit.ar })
}

// «بين 60 و65 مليار دولار»: what both ends have behind their numbers is written once, and agrees with the last.
const NUMBER = /^([\d.,]+) (\S+) (.+)$/u

function sharedNumber(first: string, last: string): string | null {
  const [, number, scale = '', noun] = NUMBER.exec(first) ?? []
  const [, , otherScale = '', otherNoun] = NUMBER.exec(last) ?? []
  if (number === undefined || noun !== otherNoun) return null
  return stemOf(scale) === stemOf(otherScale) ? number : null
}

// «مليار» and «مليارات», «مليون» and «ملايين» are one scale.
const stemOf = (scale: string): string => scale.replace(/ات$/u, '').replace('ملايين', 'مليون')
