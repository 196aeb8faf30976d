/** The forms of a counted noun, as the number before it asks for them. */
export interface NounForms {
  /** With its number: «مصدر واحد». */
  readonly one: string
  /** The dual: «مصدران». */
  readonly two: string
  /** The dual after a preposition or as an object: «مصدرين»; without it, `two` serves. */
  readonly twoGenitive?: string
  /** Plural genitive, 3-10: «مصادر». */
  readonly few: string
  /** Singular accusative, 11-99: «مصدرًا». */
  readonly many: string
  /** Singular genitive, hundreds and decimals: «مصدر». */
  readonly other: string
}

type ArabicCase = 'nominative' | 'genitive'

interface Scale {
  readonly value: number
  readonly forms: NounForms
}

// Before its noun a dual loses its nun and a scale word shows no tanwin.
const SCALES: readonly Scale[] = [
  scale(1e12, 'تريليون', 'تريليونات'),
  scale(1e9, 'مليار', 'مليارات'),
  scale(1e6, 'مليون', 'ملايين'),
]
const PLURAL = new Intl.PluralRules('ar')
// More digits than any figure has; fewer would round it without a hedge.
const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 })

function scale(value: number, word: string, plural: string): Scale {
  const forms = { two: `${word}ا`, twoGenitive: `${word}ي`, few: plural, many: word, other: word }
  return { value, forms: { one: word, ...forms } }
}

/** A count with its noun: «مصدر واحد», «مصدران», «3 مصادر», «42 دولارًا», «لا مصادر» for none. */
export function arabicCount(
  n: number,
  forms: NounForms,
  grammar: ArabicCase = 'nominative',
): string {
  const form = PLURAL.select(Math.abs(n))
  if (form === 'zero') return `لا ${forms.few}`
  if (form === 'one') return forms.one
  if (form === 'two') return grammar === 'genitive' ? (forms.twoGenitive ?? forms.two) : forms.two
  return `${FORMAT.format(n)} ${forms[form]}`
}

/**
 * An amount with its scale and noun: «589 مليار دولار», «5 مليارات دولار», «مليارا دولار» or, in
 * the genitive, «ملياري دولار». Below a million it is a count. Nothing is rounded.
 */
export function arabicAmount(
  value: number,
  noun: NounForms,
  grammar: ArabicCase = 'nominative',
): string {
  const scale = SCALES.find((each) => Math.abs(value) >= each.value)
  if (scale === undefined) return arabicCount(value, noun, grammar)
  return `${arabicCount(value / scale.value, scale.forms, grammar)} ${noun.other}`
}
