import { type Change, splice } from './true-claim.ts'
import { scaledValue } from './wrong-amounts.ts'

type Swap = readonly [from: RegExp, to: string]

const UNIT_SWAPS: readonly Swap[] = [
  [/^(?:%|٪|percent|per cent|pct)$/u, ' percentage points'],
  [/^(?:في المئة|في المائة|بالمئة|بالمائة)$/u, ' نقطة مئوية'],
  [/^(?:percentage points?)$/u, ' percent'],
  [/^(?:basis points?|bps)$/u, ' percentage points'],
  [/^(?:نقطة مئوية|نقاط مئوية)$/u, ' في المئة'],
  [/^(?:نقطة أساس|نقاط أساس)$/u, ' نقطة مئوية'],
  [/^years?$/u, ' months'],
  [/^months?$/u, ' weeks'],
  [/^weeks?$/u, ' months'],
  [/^days?$/u, ' weeks'],
  [/^(?:عام(?:ا|اً|ًا)?|سنة)$/u, ' شهرًا'],
  [/^(?:أعوام|سنوات)$/u, ' أشهر'],
  [/^(?:أشهر)$/u, ' سنوات'],
  [/^أسابيع$/u, ' أيام'],
  [/^أيام$/u, ' أسابيع'],
]

/** Per cent for percentage points, months for years. */
export const otherUnit: Change = {
  kind: 'unit',
  apply: ({ text, spots, stated, claim }) =>
    spots.flatMap((spot) => {
      const { word } = spot
      if (word === null || spot.isRange) return []
      const isArabicSign = claim.language === 'ar' && /^[%٪]$/u.test(word.text)
      const to = isArabicSign
        ? ' نقطة مئوية'
        : UNIT_SWAPS.find(([from]) => from.test(word.text))?.[1]
      if (to === undefined || stated.sentencesWith(spot.mantissa).length > MAX_TELLINGS) return []
      if (isToldIn(UNIT_OF_SWAP, to, stated.sentencesWith(spot.mantissa))) return []
      return [splice(text, { start: (spot.scale ?? spot.number).end, end: word.end }, to)]
    }),
}

// A number that stands everywhere may well stand with the other unit too.
const MAX_TELLINGS = 3

const UNIT_OF_SWAP: readonly Swap[] = [
  [/percentage point|نقطة مئوية|نقاط مئوية/u, 'point'],
  [/percent|per cent|%|٪|في الم|بالم/u, 'percent'],
  [/month|شهر/u, 'month'],
  [/week|أسبوع|أسابيع/u, 'week'],
  [/year|عام|سنة|سنوات|أعوام/u, 'year'],
  [/day|يوم|أيام/u, 'day'],
]

function isToldIn(units: readonly Swap[], to: string, sentences: readonly string[]): boolean {
  const wanted = units.find(([pattern]) => pattern.test(to))
  return wanted !== undefined && sentences.some((sentence) => wanted[0].test(sentence))
}

/** Money for a share of a hundred: `$5` becomes `5%`, and `5%` becomes `$5`. */
export const moneyAsPercent: Change = {
  kind: 'unit: $ for %',
  apply: ({ text, spots, stated, claim }) =>
    spots.flatMap((spot) => {
      const { unit, mantissa, number } = spot
      const isPlain = spot.scale === null && !spot.isRange && mantissa < 100
      const other = ({ money: 'percent', percent: 'money' } as const)[unit as 'money' | 'percent']
      if (!isPlain || other === undefined) return []
      if (stated.hasFigure({ value: mantissa, unit: other, isHedged: spot.hedge !== null }))
        return []
      const money = claim.language === 'ar' ? `${number.text} دولار` : `$${number.text}`
      return [splice(text, spot, other === 'money' ? money : `${number.text}%`)]
    }),
}

const NOUNS: Readonly<Record<'en' | 'ar', Readonly<Record<string, string>>>> = {
  en: {
    GPUs: 'employees',
    chips: 'people',
    people: 'companies',
    employees: 'customers',
    jobs: 'homes',
    drones: 'soldiers',
    companies: 'people',
    customers: 'chips',
    servers: 'people',
    missiles: 'soldiers',
    soldiers: 'missiles',
    vehicles: 'people',
    homes: 'people',
  },
  ar: {
    رقاقة: 'موظف',
    رقائق: 'شركات',
    موظف: 'شركة',
    موظفا: 'شركة',
    شخص: 'شركة',
    شخصا: 'شركة',
    شركة: 'طائرة',
    شركات: 'وظائف',
    طائرة: 'شركة',
    وظيفة: 'طائرة',
    صاروخا: 'شخصا',
    جنديا: 'صاروخا',
  },
}
const TANWIN = /[\u064b-\u0652]/gu

/** Other things are counted. */
export const otherNoun: Change = {
  kind: 'unit: noun',
  apply: ({ text, spots, stated, claim }) =>
    spots.flatMap((spot) => {
      const { word } = spot
      if (spot.unit !== 'count' || word === null) return []
      const to = NOUNS[claim.language][word.text.replace(TANWIN, '')]
      const isTold = stated
        .sentencesWith(spot.mantissa)
        .some((sentence) => to !== undefined && sentence.includes(to))
      return to === undefined || isTold ? [] : [splice(text, word, to)]
    }),
}

const CURRENCIES: readonly (readonly [from: RegExp, to: string, code: string])[] = [
  [/^(?:US)?\$$/u, '€', 'EUR'],
  [/^(?:NT|HK)\$$/u, '$', 'USD'],
  [/^€$/u, '$', 'USD'],
  [/^£$/u, '€', 'EUR'],
  [/^¥$/u, '$', 'USD'],
  [/^dollars$/u, 'euros', 'EUR'],
  [/^(?:euros|pounds|yen|won)$/u, 'dollars', 'USD'],
  [/^دولار(?:ا|اً|ًا)?$/u, 'يورو', 'EUR'],
  [/^دولارات$/u, 'ريالات', 'SAR'],
  [/^يورو$/u, 'دولار', 'USD'],
  [/^ريال$/u, 'دولار', 'USD'],
  [/^ريال(?:ا|اً|ًا)$/u, 'دولارًا', 'USD'],
  [/^ريالات$/u, 'دولارات', 'USD'],
  [/^(?:درهم|دينار|جنيه|وون)(?:ا|اً|ًا)?$/u, 'دولار', 'USD'],
]

/** Euros for dollars. */
export const otherCurrency: Change = {
  kind: 'currency',
  apply: ({ text, spots, stated }) =>
    spots.flatMap((spot) => {
      const span = spot.symbol ?? spot.word
      const swap = CURRENCIES.find(([from]) => span !== null && from.test(span.text))
      if (spot.unit !== 'money' || span === null || swap === undefined) return []
      const [, to, code] = swap
      const isStated = stated.hasFigure({
        value: scaledValue(spot),
        currency: code,
        isHedged: spot.hedge !== null,
      })
      return isStated ? [] : [splice(text, span, to)]
    }),
}
