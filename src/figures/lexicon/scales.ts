import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** `plural` alone counts nothing ("billions"); `dual` is two; `open` is «مليارا»: a dual or an accusative. */
type ScaleForm = 'one' | 'plural' | 'dual' | 'open'

export interface Scale {
  readonly power: number
  readonly form: ScaleForm
}

const arabic = (power: number, word: string, plural: string): PhraseRow<Scale>[] => [
  [{ power, form: 'one' }, `${word}|ال${word}`],
  [{ power, form: 'plural' }, plural],
  [{ power, form: 'dual' }, `${word}ي|${word}ين|${word}ان`],
  [{ power, form: 'open' }, `${word}ا`],
]

/** Scale words. The letters (`bn`, `m`) count only where they touch or follow a number. */
export const SCALES = phraseTable<Scale>([
  [{ power: 3, form: 'one' }, 'thousand|k'],
  [{ power: 6, form: 'one' }, 'million|m|mn|mln|mil'],
  [{ power: 9, form: 'one' }, 'billion|bn|b|bln|bil'],
  [{ power: 12, form: 'one' }, 'trillion|tn|trn|tln|t|lakh crore'],
  [{ power: 7, form: 'one' }, 'crore|crores'],
  [{ power: 5, form: 'one' }, 'lakh|lakhs'],
  [{ power: 3, form: 'plural' }, 'thousands'],
  [{ power: 6, form: 'plural' }, 'millions'],
  [{ power: 9, form: 'plural' }, 'billions'],
  [{ power: 12, form: 'plural' }, 'trillions'],
  ...arabic(3, 'ألف', 'آلاف|الآلاف|ألوف'),
  ...arabic(6, 'مليون', 'ملايين|الملايين'),
  ...arabic(9, 'مليار', 'مليارات|المليارات'),
  ...arabic(9, 'بليون', 'بلايين|البلايين'),
  ...arabic(12, 'تريليون', 'تريليونات|التريليونات'),
  ...arabic(12, 'ترليون', 'ترليونات'),
])

/** The scales that are letters: no amount without a number before them. */
export const SCALE_LETTERS: ReadonlySet<string> = new Set(
  'k m mn mln mil bn b bln bil tn trn tln t'.split(' '),
)
