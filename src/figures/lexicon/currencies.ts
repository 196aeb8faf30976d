import { phraseTable } from '#figures/phrases.ts'

export interface Money {
  /** ISO 4217. */
  readonly currency: string
  /** The amount of one in the currency's own unit: 0.01 for cents. */
  readonly worth: number
  /** «دولارين» is two dollars without a number before it. */
  readonly isDual?: boolean
}

const of = (currency: string, worth = 1): Money => ({ currency, worth })
const dual = (currency: string): Money => ({ currency, worth: 1, isDual: true })

/** Symbols, by the letters that touch them: `$` alone, `NT$`, `HK$`. */
export const CURRENCY_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['﷼', 'SAR'],
  ['\u20c1', 'SAR'],
])

export const SYMBOL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['nt', 'TWD'],
  ['hk', 'HKD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nz', 'NZD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['cn', 'CNY'],
  ['rmb', 'CNY'],
  ['jp', 'JPY'],
])

/** Codes that stand before or after an amount. */
export const CURRENCY_CODES = phraseTable<string>([
  ['USD', 'usd|u.s. dollar'],
  ['EUR', 'eur'],
  ['GBP', 'gbp'],
  ['JPY', 'jpy'],
  ['CNY', 'cny|rmb|cnh'],
  ['KRW', 'krw'],
  ['TWD', 'twd|ntd'],
  ['HKD', 'hkd'],
  ['SGD', 'sgd'],
  ['AUD', 'aud'],
  ['CAD', 'cad'],
  ['NZD', 'nzd'],
  ['CHF', 'chf'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['DKK', 'dkk'],
  ['INR', 'inr|rs'],
  ['SAR', 'sar|sr'],
  ['AED', 'aed|dhs|dh'],
  ['QAR', 'qar'],
  ['KWD', 'kwd'],
  ['BHD', 'bhd'],
  ['OMR', 'omr'],
  ['EGP', 'egp'],
  ['ILS', 'ils|nis'],
  ['TRY', 'try'],
  ['BRL', 'brl'],
  ['MXN', 'mxn'],
])

const DOLLARS = 'دولار|دولارا|دولارات|الدولار|الدولارات'
const RIYALS = 'ريال|ريالا|ريالات|الريال|الريالات'
const DIRHAMS = 'درهم|درهما|دراهم|الدرهم|الدراهم'
const DINARS = 'دينار|دينارا|دنانير|الدينار|الدنانير'
const POUNDS = 'جنيه|جنيها|جنيهات|الجنيه|الجنيهات'
const LIRAS = 'ليرة|ليرات|الليرة'
const KRONER = 'كرونة|كرونات|كرونا'
const FRANCS = 'فرنك|فرنكا|فرنكات'
const WONS = 'وون|ون'

const named = (nouns: string, adjectives: string): string =>
  nouns
    .split('|')
    .flatMap((noun) => adjectives.split('|').map((adjective) => `${noun} ${adjective}`))
    .join('|')

/** «دولاران تايوانيان», «دولارين تايوانيين»: the dual takes the adjective's dual. */
const dualOf = (currency: string, noun: string, adjective = ''): [Money, string] => [
  dual(currency),
  ['ان', 'ين'].map((end) => `${noun}${end}${adjective && ` ${adjective}${end}`}`).join('|'),
]

/** Words that follow an amount. The longest match decides: «دولار تايواني» is no US dollar. */
export const CURRENCY_WORDS = phraseTable<Money>([
  [
    of('USD'),
    'dollar|dollars|us dollar|us dollars|u.s dollar|u.s dollars|american dollars|greenbacks',
  ],
  [of('USD', 0.01), 'cents|us cents|cent'],
  [of('TWD'), 'taiwan dollars|taiwan dollar|new taiwan dollars|taiwanese dollars'],
  [of('HKD'), 'hong kong dollars|hong kong dollar'],
  [of('CAD'), 'canadian dollars|canadian dollar'],
  [of('AUD'), 'australian dollars|australian dollar'],
  [of('SGD'), 'singapore dollars|singapore dollar'],
  [of('NZD'), 'new zealand dollars'],
  [of('EUR'), 'euro|euros'],
  [of('GBP'), 'pound|pounds|pounds sterling|british pounds|sterling'],
  [of('GBP', 0.01), 'pence'],
  [of('JPY'), 'yen|japanese yen'],
  [of('CNY'), 'yuan|renminbi|chinese yuan'],
  [of('KRW'), 'won|korean won|south korean won'],
  [of('INR'), 'rupees|rupee|indian rupees'],
  [of('CHF'), 'swiss francs|francs|swiss franc'],
  [of('SEK'), 'swedish crowns|swedish kronor|kronor|crowns'],
  [of('NOK'), 'norwegian crowns|norwegian kroner'],
  [of('DKK'), 'danish crowns|danish kroner'],
  [of('SAR'), 'riyals|riyal|saudi riyals|saudi riyal'],
  [of('QAR'), 'qatari riyals|qatari riyal'],
  [of('AED'), 'dirhams|dirham|uae dirhams|emirati dirhams'],
  [of('KWD'), 'kuwaiti dinars|kuwaiti dinar'],
  [of('BHD'), 'bahraini dinars'],
  [of('EGP'), 'egyptian pounds|egyptian pound'],
  [of('ILS'), 'shekels|shekel|israeli shekels'],
  [of('TRY'), 'lira|liras|turkish lira'],
  [of('RUB'), 'rubles|roubles|ruble|rouble'],
  [of('USD'), `${DOLLARS}|${named(DOLLARS, 'أميركي|أمريكي|أميركيا|أمريكيا|أميركية|أمريكية')}`],
  dualOf('USD', 'دولار'),
  dualOf('USD', 'دولار', 'أميركي'),
  dualOf('TWD', 'دولار', 'تايواني'),
  dualOf('CAD', 'دولار', 'كندي'),
  dualOf('AUD', 'دولار', 'أسترالي'),
  dualOf('SGD', 'دولار', 'سنغافوري'),
  [of('USD', 0.01), 'سنت|سنتا|سنتات'],
  [of('TWD'), named(DOLLARS, 'تايواني|تايوانيا|تايوانية|تايواني جديد')],
  [of('HKD'), named(DOLLARS, 'هونغ كونغ|هونغ كونغي')],
  [of('CAD'), named(DOLLARS, 'كندي|كنديا|كندية')],
  [of('AUD'), named(DOLLARS, 'أسترالي|أستراليا|أسترالية')],
  [of('SGD'), named(DOLLARS, 'سنغافوري|سنغافوريا|سنغافورية')],
  [of('EUR'), 'يورو|اليورو'],
  [of('GBP'), named(POUNDS, 'إسترليني|إسترلينيا|إسترلينية|استرليني|استرلينية|بريطاني')],
  [of('EGP'), `${POUNDS}|${named(POUNDS, 'مصري|مصريا|مصرية')}`],
  [of('JPY'), 'ين|ين ياباني|ينا|ينات'],
  [of('CNY'), 'يوان|يوان صيني|يوانا|رنمينبي'],
  [of('KRW'), `${WONS}|${named(WONS, 'كوري|كوري جنوبي')}`],
  [of('INR'), 'روبية|روبيات|روبية هندية|روبيات هندية'],
  [of('CHF'), named(FRANCS, 'سويسري|سويسريا|سويسرية')],
  [of('SEK'), `${KRONER}|${named(KRONER, 'سويدية')}`],
  [of('NOK'), named(KRONER, 'نرويجية')],
  [of('DKK'), named(KRONER, 'دنماركية')],
  [of('SAR'), `${RIYALS}|${named(RIYALS, 'سعودي|سعوديا|سعودية')}`],
  dualOf('SAR', 'ريال'),
  dualOf('SAR', 'ريال', 'سعودي'),
  dualOf('QAR', 'ريال', 'قطري'),
  dualOf('AED', 'درهم', 'إماراتي'),
  dualOf('KWD', 'دينار', 'كويتي'),
  dualOf('GBP', 'جنيه', 'إسترليني'),
  dualOf('EGP', 'جنيه', 'مصري'),
  dualOf('CHF', 'فرنك', 'سويسري'),
  dualOf('INR', 'روبيت', 'هنديت'),
  [of('QAR'), named(RIYALS, 'قطري|قطريا|قطرية')],
  [of('OMR'), named(RIYALS, 'عماني|عمانيا|عمانية')],
  [of('AED'), `${DIRHAMS}|${named(DIRHAMS, 'إماراتي|إماراتيا|إماراتية')}`],
  [of('MAD'), named(DIRHAMS, 'مغربي|مغربيا|مغربية')],
  [of('KWD'), `${named(DINARS, 'كويتي|كويتيا|كويتية')}|${DINARS}`],
  [of('BHD'), named(DINARS, 'بحريني|بحرينيا|بحرينية')],
  [of('JOD'), named(DINARS, 'أردني|أردنيا|أردنية')],
  [of('IQD'), named(DINARS, 'عراقي|عراقيا|عراقية')],
  [of('ILS'), 'شيكل|شيكلا|شواكل|شيقل'],
  [of('TRY'), `${named(LIRAS, 'تركية')}|${LIRAS}`],
  [of('RUB'), 'روبل|روبلا|روبلات'],
])
