import type { NounForms } from './arabic-numbers.ts'

/** How a currency is printed: a sign before the amount or a word behind it, and the Arabic noun. */
export interface CurrencyName {
  readonly en: { readonly sign: string } | { readonly word: string }
  readonly ar: NounForms
}

const never = (word: string): NounForms => ({
  one: `${word} واحد`,
  two: `2 ${word}`,
  few: word,
  many: word,
  other: word,
})

interface Forms {
  readonly plural: string
  readonly many: string
  /** The adjective in the masculine singular: «تايواني». */
  readonly adjective?: string
}

// The adjective follows each form: «دولاران تايوانيان», «5 دولارات تايوانية», «42 دولارًا تايوانيًا».
function masculine(word: string, { plural, many, adjective }: Forms): NounForms {
  const behind = (ending: string): string =>
    adjective === undefined ? '' : ` ${adjective}${ending}`
  return {
    one: `${word}${behind('')} واحد`,
    two: `${word}ان${behind('ان')}`,
    twoGenitive: `${word}ين${behind('ين')}`,
    few: `${plural}${behind('ة')}`,
    many: `${many}${behind('ًا')}`,
    other: `${word}${behind('')}`,
  }
}

function dollar(adjective?: string): NounForms {
  const forms = { plural: 'دولارات', many: 'دولارًا' }
  return masculine('دولار', adjective === undefined ? forms : { ...forms, adjective })
}
const riyal = (adjective: string): NounForms =>
  masculine('ريال', { plural: 'ريالات', many: 'ريالًا', adjective })
const pound = (adjective: string): NounForms =>
  masculine('جنيه', { plural: 'جنيهات', many: 'جنيهًا', adjective })

/** The currencies that our own sentences print. In others an amount is quoted, never retold. */
export const CURRENCY_NAMES: ReadonlyMap<string, CurrencyName> = new Map([
  ['USD', { en: { sign: '$' }, ar: dollar() }],
  ['EUR', { en: { sign: '€' }, ar: never('يورو') }],
  ['GBP', { en: { sign: '£' }, ar: pound('إسترليني') }],
  ['JPY', { en: { word: 'yen' }, ar: never('ين') }],
  ['CNY', { en: { word: 'yuan' }, ar: never('يوان') }],
  ['KRW', { en: { word: 'won' }, ar: never('وون') }],
  ['TWD', { en: { sign: 'NT$' }, ar: dollar('تايواني') }],
  ['CAD', { en: { sign: 'C$' }, ar: dollar('كندي') }],
  ['AUD', { en: { sign: 'A$' }, ar: dollar('أسترالي') }],
  ['SGD', { en: { sign: 'S$' }, ar: dollar('سنغافوري') }],
  [
    'INR',
    {
      en: { word: 'rupees' },
      ar: {
        one: 'روبية هندية واحدة',
        two: 'روبيتان هنديتان',
        twoGenitive: 'روبيتين هنديتين',
        few: 'روبيات هندية',
        many: 'روبية هندية',
        other: 'روبية هندية',
      },
    },
  ],
  ['SAR', { en: { word: 'riyals' }, ar: riyal('سعودي') }],
  ['QAR', { en: { word: 'Qatari riyals' }, ar: riyal('قطري') }],
  [
    'AED',
    {
      en: { word: 'dirhams' },
      ar: masculine('درهم', { plural: 'دراهم', many: 'درهمًا', adjective: 'إماراتي' }),
    },
  ],
  [
    'KWD',
    {
      en: { word: 'Kuwaiti dinars' },
      ar: masculine('دينار', { plural: 'دنانير', many: 'دينارًا', adjective: 'كويتي' }),
    },
  ],
  ['EGP', { en: { word: 'Egyptian pounds' }, ar: pound('مصري') }],
  [
    'CHF',
    {
      en: { word: 'Swiss francs' },
      ar: masculine('فرنك', { plural: 'فرنكات', many: 'فرنكًا', adjective: 'سويسري' }),
    },
  ],
])
