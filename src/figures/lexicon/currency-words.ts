import { foldWord } from '#figures/fold.ts'
import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

export interface Money {
  /** ISO 4217. */
  readonly currency: string
  /** The amount of one in the currency's own unit: 0.01 for cents. */
  readonly worth: number
  /** «دولارين» is two dollars without a number before it. */
  readonly isDual?: boolean
  /** The noun alone, where several countries' money bears it and no country is the usual one: «جنيه», "crowns". */
  readonly family?: string
}

/** A country's money: ISO code, English adjectives, Arabic adjectives (masculine singular). */
type Country = readonly [currency: string, english: string, arabic: string]

interface Family {
  readonly name: string
  /** Whether the noun alone leaves the country open; the first country is the usual one. */
  readonly isOpen: boolean
  readonly english: string
  readonly arabic: string
  /** What «ان» and «ين» are added to. */
  readonly dual?: string
  readonly countries: readonly Country[]
}

const FAMILIES: readonly Family[] = [
  {
    name: 'dollar',
    isOpen: false,
    english: 'dollar|dollars',
    arabic: 'دولار|دولارا|دولارات|الدولار|الدولارات',
    dual: 'دولار',
    countries: [
      ['USD', 'us|u.s|american', 'أميركي|أمريكي'],
      ['TWD', 'taiwan|new taiwan|taiwanese', 'تايواني|تايواني جديد'],
      ['HKD', 'hong kong', 'هونغ كونغ|هونغ كونغي'],
      ['CAD', 'canadian', 'كندي'],
      ['AUD', 'australian', 'أسترالي'],
      ['SGD', 'singapore|singaporean', 'سنغافوري'],
      ['NZD', 'new zealand', 'نيوزيلندي|نيوزيلاندي'],
    ],
  },
  {
    name: 'pound',
    isOpen: true,
    english: 'pound|pounds',
    arabic: 'جنيه|جنيها|جنيهات|الجنيه|الجنيهات',
    dual: 'جنيه',
    countries: [
      ['EGP', 'egyptian', 'مصري'],
      ['GBP', 'british|uk', 'إسترليني|استرليني|بريطاني'],
      ['SDG', 'sudanese', 'سوداني'],
    ],
  },
  {
    name: 'riyal',
    isOpen: false,
    english: 'riyal|riyals|rial|rials',
    arabic: 'ريال|ريالا|ريالات|الريال|الريالات',
    dual: 'ريال',
    countries: [
      ['SAR', 'saudi', 'سعودي'],
      ['QAR', 'qatari|qatar', 'قطري'],
      ['OMR', 'omani', 'عماني'],
      ['YER', 'yemeni', 'يمني'],
      ['IRR', 'iranian', 'إيراني'],
      ['BRL', 'brazilian', 'برازيلي'],
    ],
  },
  {
    name: 'dirham',
    isOpen: false,
    english: 'dirham|dirhams',
    arabic: 'درهم|درهما|دراهم|الدرهم|الدراهم',
    dual: 'درهم',
    countries: [
      ['AED', 'uae|emirati', 'إماراتي'],
      ['MAD', 'moroccan', 'مغربي'],
    ],
  },
  {
    name: 'dinar',
    isOpen: true,
    english: 'dinar|dinars',
    arabic: 'دينار|دينارا|دنانير|الدينار|الدنانير',
    dual: 'دينار',
    countries: [
      ['KWD', 'kuwaiti|kuwait', 'كويتي'],
      ['BHD', 'bahraini|bahrain', 'بحريني'],
      ['JOD', 'jordanian', 'أردني'],
      ['IQD', 'iraqi', 'عراقي'],
      ['TND', 'tunisian', 'تونسي'],
      ['DZD', 'algerian', 'جزائري'],
      ['LYD', 'libyan', 'ليبي'],
    ],
  },
  {
    name: 'lira',
    isOpen: true,
    english: 'lira|liras',
    arabic: 'ليرة|ليرات|الليرة|الليرات',
    countries: [
      ['TRY', 'turkish', 'تركي'],
      ['LBP', 'lebanese', 'لبناني'],
      ['SYP', 'syrian', 'سوري'],
    ],
  },
  {
    name: 'crown',
    isOpen: true,
    english: 'crown|crowns|krona|kronor|krone|kroner',
    arabic: 'كرونة|كرونات|كرونا',
    countries: [
      ['SEK', 'swedish', 'سويدي'],
      ['NOK', 'norwegian', 'نرويجي'],
      ['DKK', 'danish', 'دنماركي'],
      ['CZK', 'czech', 'تشيكي'],
    ],
  },
  {
    name: 'rupee',
    isOpen: true,
    english: 'rupee|rupees',
    arabic: 'روبية|روبيات',
    dual: 'روبيت',
    countries: [
      ['INR', 'indian', 'هندي'],
      ['PKR', 'pakistani|pakistan', 'باكستاني'],
      ['IDR', 'indonesian', 'إندونيسي'],
    ],
  },
  {
    name: 'peso',
    isOpen: true,
    english: 'peso|pesos',
    arabic: 'بيزو|بيزوات',
    countries: [
      ['MXN', 'mexican', 'مكسيكي'],
      ['PHP', 'philippine', 'فلبيني'],
      ['ARS', 'argentine', 'أرجنتيني'],
      ['CLP', 'chilean', 'تشيلي'],
      ['COP', 'colombian', 'كولومبي'],
    ],
  },
  {
    name: 'franc',
    isOpen: false,
    english: 'franc|francs',
    arabic: 'فرنك|فرنكا|فرنكات',
    dual: 'فرنك',
    countries: [['CHF', 'swiss', 'سويسري']],
  },
]

/** Money of one country, with its adjectives beside its noun or not. */
const SINGLES: readonly (readonly [currency: string, words: string, worth?: number])[] = [
  ['USD', 'greenbacks'],
  ['USD', 'cents|cent|us cents|سنت|سنتا|سنتات|سنت أميركي|سنتا أميركيا', 0.01],
  ['EUR', 'euro|euros|يورو|اليورو'],
  ['EUR', 'euro cents|eurocents|سنت يورو', 0.01],
  ['GBP', 'pounds sterling|sterling|quid|إسترليني|استرليني'],
  ['GBP', 'pence|penny|بنس|بنسا|بنسات', 0.01],
  ['SAR', 'halala|halalas|هللة|هللات', 0.01],
  ['EGP', 'piastres|piasters|قرش|قرشا|قروش', 0.01],
  ['JPY', 'yen|japanese yen|ين|ين ياباني|ينا|ينا يابانيا|ينات'],
  [
    'CNY',
    'yuan|chinese yuan|renminbi|يوان|يوان صيني|يوانا|يوانا صينيا|يوانات|رنمينبي|رينمينبي|اليوان',
  ],
  [
    'KRW',
    'won|korean won|south korean won|وون|وون كوري|وون كوري جنوبي|وونا|ون|ون كوري|ون كوري جنوبي|الوون',
  ],
  ['ILS', 'shekel|shekels|israeli shekels|شيكل|شيكلا|شواكل|شيقل|شيقلا|شيكل إسرائيلي'],
  ['RUB', 'ruble|rubles|rouble|roubles|russian rubles|روبل|روبلا|روبلات|روبل روسي'],
  ['IDR', 'rupiah|indonesian rupiah'],
  ['BRL', 'reais|brazilian reais|brazilian real'],
  ['ZAR', 'rand|south african rand|راند|راند جنوب أفريقي'],
  ['MYR', 'ringgit|malaysian ringgit|رينغيت|رينغيت ماليزي|رنغيت'],
  ['THB', 'baht|thai baht|بات|بات تايلندي|بات تايلاندي|باهت'],
  ['VND', 'dong|vietnamese dong|دونغ|دونغ فيتنامي'],
  ['PLN', 'zloty|zlotys|polish zlotys|زلوتي|زلوتي بولندي'],
  ['HUF', 'forint|forints|فورنت|فورنت مجري'],
  ['NGN', 'naira|nigerian naira|نايرا'],
]

/** «سعودي سعوديا سعودية»: an adjective as the number before its noun wants it. */
const inflected = (adjective: string): string[] => {
  if (!adjective.endsWith('ي')) return [adjective]
  return ['', 'ا', 'ة'].map((end) => adjective.replaceAll(/ي(?= |$)/g, `ي${end}`))
}

function named({ english, arabic, dual }: Family, country: Country): PhraseRow<Money>[] {
  const [currency, englishAdjectives, arabicAdjectives] = country
  const phrases = [
    ...pairs(englishAdjectives.split('|'), english.split('|')),
    ...pairs(arabic.split('|'), arabicAdjectives.split('|').flatMap(inflected)),
  ]
  const rows: PhraseRow<Money>[] = [[{ currency, worth: 1 }, phrases.join('|')]]
  if (dual !== undefined) {
    const duals = ['ان', 'ين'].flatMap((end) =>
      arabicAdjectives
        .split('|')
        .map((adjective) => `${dual}${end} ${adjective}${dual.endsWith('ت') ? 'ت' : ''}${end}`),
    )
    rows.push([{ currency, worth: 1, isDual: true }, duals.join('|')])
  }
  return rows
}

const pairs = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`))

// An English "pound" is sterling, an Arabic «جنيه» may be either.
const ENGLISH_USUAL: ReadonlyMap<string, string> = new Map([['pound', 'GBP']])

function alone({ name, isOpen, english, arabic, dual, countries }: Family): PhraseRow<Money>[] {
  const usual = countries[0]?.[0] ?? ''
  const bare = { worth: 1, ...(isOpen ? { family: name } : {}) }
  const rows: PhraseRow<Money>[] = [
    [{ ...bare, currency: ENGLISH_USUAL.get(name) ?? usual }, english],
    [{ ...bare, currency: usual }, arabic],
  ]
  if (dual !== undefined)
    rows.push([{ ...bare, currency: usual, isDual: true }, `${dual}ان|${dual}ين`])
  return rows
}

/** Words that follow an amount. The longest match decides: «دولار تايواني» is no US dollar. */
export const CURRENCY_WORDS = phraseTable<Money>([
  ...FAMILIES.flatMap((family) => [
    ...alone(family),
    ...family.countries.flatMap((country) => named(family, country)),
  ]),
  ...SINGLES.map(([currency, words, worth = 1]): PhraseRow<Money> => [{ currency, worth }, words]),
])

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap(({ name, countries }) => countries.map(([currency]) => [currency, name])),
)

/** Whether the money of a country goes by a family's noun: GBP is a pound. */
export const isOfFamily = (currency: string | undefined, family: string): boolean =>
  FAMILY_OF.get(currency ?? '') === family

/** «من الريالات», "of euros": what may stand between a scale and its money. */
export const MONEY_OF: ReadonlySet<string> = new Set(['of', foldWord('من')])
