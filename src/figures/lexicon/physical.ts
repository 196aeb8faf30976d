import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

export interface PhysicalUnit {
  /** The base unit of its dimension. */
  readonly base: string
  readonly power: number
  readonly factor: number
  readonly isDual?: boolean
}

type Row = PhraseRow<PhysicalUnit>

const SI: readonly (readonly [power: number, en: string, ar: readonly string[]])[] = [
  [3, 'kilo', ['كيلو']],
  [6, 'mega', ['ميغا', 'ميجا']],
  [9, 'giga', ['غيغا', 'جيجا', 'جيغا']],
  [12, 'tera', ['تيرا']],
  [15, 'peta', ['بيتا']],
  [18, 'exa', ['إكسا']],
]

const unit = (base: string, power = 0, factor = 1): PhysicalUnit => ({ base, power, factor })

/** All SI multiples of a unit, in both languages; Arabic writes them as one word or two. */
function prefixed(base: string, en: readonly string[], ar: readonly string[]): Row[] {
  return SI.flatMap(([power, prefix, prefixes]): Row[] => {
    const arabic = prefixes.flatMap((start) =>
      ar.flatMap((end) => [start + end, `${start} ${end}`]),
    )
    const duals = arabic.map((word) => `${word}ين|${word}ان`)
    return [
      [unit(base, power), [...en.map((end) => prefix + end), ...arabic].join('|')],
      [{ ...unit(base, power), isDual: true }, duals.join('|')],
    ]
  })
}

const WATTS = ['واط', 'وات', 'واطا']

/** Units that follow a number, with their dimension's base unit. */
export const PHYSICAL_UNITS = phraseTable<PhysicalUnit>([
  ...prefixed(
    'Wh',
    ['watt hours', 'watt hour'],
    ['واط ساعة', 'وات ساعة', 'واط في الساعة', 'واط / ساعة', 'وات / ساعة', 'واط ساعي'],
  ),
  ...prefixed('W', ['watt', 'watts'], WATTS),
  ...prefixed('B', ['byte', 'bytes'], ['بايت', 'بايتا']),
  ...prefixed('bit', ['bit', 'bits'], ['بت', 'بتا']),
  ...prefixed('bit/s', ['bits per second', 'bit per second'], ['بت في الثانية']),
  ...prefixed('B/s', ['bytes per second'], ['بايت في الثانية']),
  ...prefixed('Hz', ['hertz'], ['هرتز']),
  ...prefixed('flops', ['flops', 'flop'], ['فلوبس']),
  [unit('W'), 'watt|watts|w|واط|وات'],
  [unit('W', 3), 'kw'],
  [unit('W', 6), 'mw'],
  [unit('W', 9), 'gw'],
  [unit('W', 12), 'tw'],
  [unit('Wh', 3), 'kwh'],
  [unit('Wh', 6), 'mwh'],
  [unit('Wh', 9), 'gwh'],
  [unit('Wh', 12), 'twh'],
  [unit('B', 6), 'mb'],
  [unit('B', 9), 'gb'],
  [unit('B', 12), 'tb'],
  [unit('B', 15), 'pb'],
  [unit('B', 18), 'eb'],
  [unit('bit/s', 6), 'mbps'],
  [unit('bit/s', 9), 'gbps'],
  [unit('bit/s', 12), 'tbps'],
  [unit('Hz', 6), 'mhz'],
  [unit('Hz', 9), 'ghz'],
  [
    unit('m', -9),
    'nm|nanometer|nanometers|nanometre|nanometres|نانومتر|نانومترا|نانومترات|نانو متر|نانو',
  ],
  [unit('m', -6), 'micron|microns|micrometers|micrometres|ميكرون|ميكرومتر'],
  [unit('m', -3), 'mm|millimeter|millimeters|millimetre|millimetres|ملم|مليمتر|ملليمتر|مليمترا'],
  [unit('m', -2), 'cm|centimeter|centimeters|centimetre|centimetres|سم|سنتيمتر|سنتيمترا'],
  [unit('m'), 'meter|meters|metre|metres|متر|مترا|أمتار'],
  [unit('m', 3), 'km|kilometer|kilometers|kilometre|kilometres|كيلومتر|كيلومترا|كيلومترات|كم|كلم'],
  [
    unit('km/h'),
    'kph|km / h|kmh|kilometers per hour|kilometres per hour|كيلومتر في الساعة|كيلومترا في الساعة',
  ],
  [unit('mile'), 'mile|miles|ميل|ميلا|أميال'],
  [unit('foot'), 'foot|feet|ft|قدم|قدما|أقدام'],
  [unit('inch'), 'inch|inches|بوصة|بوصات'],
  [unit('acre'), 'acre|acres|فدان|فدانا|أفدنة'],
  [unit('m2', 4), 'hectare|hectares|هكتار|هكتارا|هكتارات'],
  [
    unit('m2'),
    'square meters|square metres|square meter|square metre|sq m|sqm|متر مربع|مترا مربعا|أمتار مربعة',
  ],
  [
    unit('m2', 6),
    'square kilometers|square kilometres|square kilometer|square kilometre|sq km|كيلومتر مربع|كيلومترا مربعا',
  ],
  [unit('foot2'), 'square feet|square foot|sq ft|قدم مربع|قدم مربعة|قدما مربعا|قدما مربعة'],
  [unit('g'), 'gram|grams|غرام|غراما|جرام|غرامات'],
  [unit('g', 3), 'kg|kilogram|kilograms|kilos|كيلوغرام|كيلوغراما|كيلوجرام|كغم|كلغ'],
  [unit('g', 6), 'tonne|tonnes|metric tons|metric ton|طن|طنا|أطنان|ton|tons'],
  [unit('lb'), 'lbs|رطل|رطلا|أرطال'],
  [unit('bbl'), 'barrel|barrels|برميل|برميلا|براميل'],
  [
    unit('bbl/d'),
    'barrels per day|barrels a day|barrels daily|barrel per day|barrel a day|barrel - a - day|barrel - per - day|barrels / day|barrels of oil per day|barrels of oil a day|barrels of crude a day|barrels of crude per day|bpd|b / d|bbl / d|برميل يوميا|برميل في اليوم|برميل نفط يوميا|برميلا يوميا|برميل من النفط يوميا|براميل يوميا',
  ],
  [unit('bbl/d', 6), 'mb / d|mbpd|mmbpd'],
  [
    unit('boe/d'),
    'barrels of oil equivalent per day|barrels of oil equivalent a day|boe / d|boepd|برميل نفط مكافئ يوميا|برميل مكافئ نفطي يوميا',
  ],
  [unit('g', 12), 'mtpa|mtpy'],
  [
    unit('m3'),
    'cubic meters|cubic metres|cubic meter|cubic metre|cu m|متر مكعب|مترا مكعبا|أمتار مكعبة',
  ],
  [unit('foot3'), 'cubic feet|cubic foot|cu ft|قدم مكعب|قدم مكعبة|قدما مكعبا|قدما مكعبة'],
  [unit('mile/h'), 'mph|miles per hour|miles an hour|ميل في الساعة|ميلا في الساعة'],
  [unit('ounce'), 'ounce|ounces|troy ounces|أوقية|أوقيات|أونصة|أونصات'],
  [unit('B/s', 9), 'gb / s|gbytes / s'],
  [unit('B/s', 12), 'tb / s'],
  [unit('ops', 12), 'tops'],
  [
    unit('°C'),
    '° c|°|degrees celsius|degree celsius|degrees centigrade|degrees|درجة مئوية|درجات مئوية',
  ],
  [unit('litre'), 'liter|liters|litre|litres|لتر|لترا|لترات'],
  [unit('gallon'), 'gallon|gallons|غالون|غالونا|غالونات'],
])
