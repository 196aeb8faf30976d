/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

type SpotUnit = 'money' | 'percent' | 'point' | 'physical' | 'duration' | 'count'

/**
 * A figure as the bench sees it, without the code that it measures: what that code does not see is
 * changed too, and shows as a miss.
 */
export interface Spot extends Span {
  readonly unit: SpotUnit
  readonly number: Span
  /** The number as it stands, scale left out. */
  readonly mantissa: number
  readonly scale: Span | null
  /** A currency's symbol, or the unit's word. */
  readonly symbol: Span | null
  readonly word: Span | null
  readonly hedge: Hedge | null
  /** One end of a range, or of "from … to …". */
  readonly isRange: boolean
}

interface Hedge extends Span {
  readonly family: 'about' | 'over' | 'under'
}

const NUMBER = '(?<number>[0-9٠-٩]+(?:[.,٬٫][0-9٠-٩]+)*)'
// A right-to-left mark inside a number turns its halves around: such numbers are left alone.
const START = '(?<![\\p{L}\\p{M}\\p{N}.,،٬٫/:$€£¥#@+\\u200e\\u200f-])'
const END = '(?![\\p{L}\\p{M}\\p{N}])'

const UNIT_WORDS: Readonly<Record<SpotUnit, string>> = {
  point: 'percentage points?|basis points?|bps|نقطة مئوية|نقاط مئوية|نقطة أساس|نقاط أساس',
  percent: 'per cent|percent|pct|%|٪|في المئة|في المائة|بالمئة|بالمائة',
  money:
    'dollars|euros|pounds|yen|won|دولار(?:اً|ًا|ا|ات)?|يورو|ريال(?:اً|ًا|ا|ات)?|درهم(?:اً|ًا|ا)?|دينار(?:اً|ًا|ا)?|جنيه(?:اً|ًا|ا|ات)?|وون',
  physical:
    'gigawatts?|GW|megawatts?|MW|nanometers?|nm|GB|TB|غيغاواط|ميغاواط|جيجاواط|ميجاواط|نانومتر(?:اً|ًا|ا)?|غيغابايت',
  duration:
    'years?|months?|weeks?|days?|عام(?:اً|ًا|ا)?|أعوام|سنة|سنوات|شهر(?:اً|ًا|ا)?|أشهر|أسبوع(?:اً|ًا|ا)?|أسابيع|يوم(?:اً|ًا|ا)?|أيام',
  count:
    'GPUs|chips|people|employees|workers|jobs|customers|users|companies|servers|vehicles|homes|drones|missiles|satellites|troops|soldiers|students|رقاقة|رقائق|شخص(?:اً|ًا|ا)?|موظف(?:اً|ًا|ا|ين)?|وظيفة|وظائف|عميل(?:اً|ًا|ا)?|مستخدم(?:اً|ًا|ا)?|شركة|شركات|خادم(?:اً|ًا|ا)?|مسيّرة|صاروخ(?:اً|ًا|ا)?|طائرة|جندي(?:اً|ًا|ا)?|طالب(?:اً|ًا|ا)?|سيارة',
}
const UNITS = Object.keys(UNIT_WORDS) as SpotUnit[]

const SYMBOL = '(?<symbol>(?:US|NT|HK)?\\$|[€£¥])?'
const SCALE =
  'trillion|billion|million|thousand|tn|trn|bn|bln|mn|mln|[mbMBT]|تريليون(?:اً|ًا|ا|ات)?|مليار(?:اً|ًا|ا|ات)?|مليون(?:اً|ًا|ا)?|ملايين|ألف(?:اً|ًا|ا)?|آلاف'
const WORDS = UNITS.map((unit) => UNIT_WORDS[unit]).join('|')
const GAP = '[\\s\\u00a0-]?'
const SPOT = new RegExp(
  `${START}${SYMBOL}${NUMBER}(?:${GAP}(?<scale>${SCALE})${END})?(?:${GAP}(?<word>${WORDS})${END})?`,
  'dgu',
)
const CURRENCY_ADJECTIVE = /^ (?:تايواني|كندي|أسترالي|سنغافوري|هونغ|جنوبي|قطري|عماني|مغربي|لبناني)/u
const NO_END = /^(?:[-–]?\d|\p{L}|[.,،٫]?[\u200e\u200f]?\d)/u
const UNIT_OF = UNITS.map((unit) => [unit, new RegExp(`^(?:${UNIT_WORDS[unit]})$`, 'u')] as const)

/** All figures of a text that this bench can change, in text order. Digits only: numbers in words stay as they are. */
export function findSpots(text: string): Spot[] {
  return [...text.matchAll(SPOT)].flatMap((match) => {
    const spot = toSpot(text, match)
    return spot === null ? [] : [{ ...spot, hedge: findHedge(text, spot) }]
  })
}

function toSpot(text: string, match: RegExpExecArray): Spot | null {
  const part = (name: string): Span | null => {
    const range = match.indices?.groups?.[name]
    if (range === undefined) return null
    return { start: range[0], end: range[1], text: text.slice(...range) }
  }
  const [number, scale, symbol] = [part('number'), part('scale'), part('symbol')]
  const word = symbol === null ? part('word') : null
  const unit = unitOf(symbol, word)
  const mantissa = number === null ? Number.NaN : mantissaOf(number.text)
  if (number === null || unit === null || Number.isNaN(mantissa)) return null
  const end = (word ?? scale ?? number).end
  if (NO_END.test(text.slice(end, end + 3)) || CURRENCY_ADJECTIVE.test(text.slice(end))) return null
  const span = { start: match.index, end, text: text.slice(match.index, end) }
  return {
    ...span,
    unit,
    number,
    mantissa,
    scale,
    symbol,
    word,
    hedge: null,
    isRange: isRange(text, span),
  }
}

function unitOf(symbol: Span | null, word: Span | null): SpotUnit | null {
  if (symbol !== null) return 'money'
  if (word === null) return null
  return UNIT_OF.find(([, pattern]) => pattern.test(word.text))?.[0] ?? null
}

/** The value of printed digits; not a number where a separator might be either. */
export function mantissaOf(printed: string): number {
  const ascii = asciiDigits(printed)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(ascii)) return Number(ascii.replaceAll(',', ''))
  if (/^\d+(?:\.\d{1,2}|\.\d{4,})?$/u.test(ascii)) return Number(ascii)
  return /^0\.\d+$/u.test(ascii) ? Number(ascii) : Number.NaN
}

export const asciiDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')

const RANGE_BEFORE =
  /(?:\d[^\s]* ?[-–]|\bfrom|\bbetween|\bbetween [^;]{1,40} and|\bfrom [^;]{1,40} to|بين|(?:^|\s)من|\d[^.؛]{0,25} إلى|\d[^.؛]{0,25}\bto) ?$/u
const RANGE_AFTER = /^ ?(?:[-–] ?[\d$]|to [$€£]?\d|إلى \d|إلى [٠-٩]|و\d|from |من \d)/u

const isRange = (text: string, { start, end }: Span): boolean =>
  RANGE_BEFORE.test(text.slice(Math.max(0, start - 45), start)) ||
  RANGE_AFTER.test(text.slice(end, end + 12))

const HEDGES: Readonly<Record<Hedge['family'], string>> = {
  about:
    '~|about|around|roughly|nearly|almost|approximately|close to|some|(?:an )?estimated|نحو|حوالي|حوالى|قرابة|ما يقارب|ما يقرب من|زهاء|في حدود|[يت]?قاربت?|[يت]?ناهزت?',
  over: 'more than|over|above|at least|no less than|in excess of|upwards of|topped|exceeded|surpassed|أكثر من|ما يزيد على|ما يزيد عن|لا يقل عن|ما لا يقل عن|[يت]?تجاوزت?|تخطت?ى?|[يت]?فوق|[يت]زيد (?:على|عن)|زادت? (?:على|عن)|أعلى من',
  under:
    'less than|under|below|up to|as much as|as many as|as high as|no more than|nearer|أقل من|أدنى من|ما يصل إلى|لا يتجاوز|لا تتجاوز|لا يزيد على|دون|يقل عن|تقل عن',
}
const HEDGES_BEFORE = (Object.keys(HEDGES) as Hedge['family'][]).map(
  (family) =>
    [
      family,
      new RegExp(`(?<![\\p{L}\\p{M}])و?(?:بـ|[بل])?(?:${HEDGES[family]})(?: an?)? ?$`, 'iu'),
    ] as const,
)
const HEDGE_AFTER =
  /^ ?(?:or (?:more|less|so)|at least|at most|\+|تقريب|على الأقل|على الأكثر|بحد أقصى|كحد أقصى|أو أكثر|فأكثر)/u
const WINDOW = 24

// «تزيد نسبته على 4.2», "topped the forecast of 5": a hedge whose words stand apart.
const LOOSE_HEDGE =
  /exceed|surpass|top(?:s|ped)|estimat|[يت](?:زيد|تجاوز|فوق|قل|قارب|ناهز|صل)|تجاوز|قارب|ناهز|زادت?|وصل/u

/** Whether words near before a figure may hedge it, without being a hedge that this bench can change. */
export const isLooselyHedged = (text: string, { start }: Spot): boolean =>
  LOOSE_HEDGE.test(text.slice(Math.max(0, start - WINDOW), start))

/** The longest hedge before an amount, its preposition included; one without words for any hedge behind it. */
function findHedge(text: string, { start, end }: Span): Hedge | null {
  const from = Math.max(0, start - WINDOW)
  const before = text.slice(from, start)
  const found = HEDGES_BEFORE.flatMap(([family, pattern]): Hedge[] => {
    const match = pattern.exec(before)
    if (match === null) return []
    return [{ family, start: from + match.index, end: start, text: match[0] }]
  })
  const [longest] = found.sort((a, b) => a.start - b.start)
  if (longest !== undefined) return longest
  const isBehind = HEDGE_AFTER.test(text.slice(end, end + WINDOW))
  return isBehind ? { family: 'about', start, end: start, text: '' } : null
}
