import { phraseTable } from '#figures/phrases.ts'

/** Units that are no thing: shares, points and multiples. */
export interface Ratio {
  readonly unit: 'percent' | 'point' | 'basis-point' | 'multiple'
  readonly isDual?: boolean
}

/** After a number; the duals stand without one. */
export const RATIOS = phraseTable<Ratio>([
  [
    { unit: 'percent' },
    '%|٪|％|﹪|percent|per cent|pct|pc|بالمئة|بالمائة|بالمية|في المئة|في المائة|في المية',
  ],
  [
    { unit: 'point' },
    'percentage point|percentage points|percent points|% points|% point|pp|ppt|pps|ppts|نقطة مئوية|نقاط مئوية',
  ],
  [{ unit: 'point', isDual: true }, 'نقطتين مئويتين|نقطتان مئويتان'],
  [
    { unit: 'basis-point' },
    'basis point|basis points|bps|bp|نقطة أساس|نقاط أساس|نقطة أساسية|نقاط أساسية',
  ],
  [{ unit: 'basis-point', isDual: true }, 'نقطتي أساس|نقطتا أساس'],
  [
    { unit: 'multiple' },
    'x|×|times|fold|مرة|مرات|ضعف|ضعفا|أضعاف|أضعافها|أضعافه|مثل|مثلا|أمثال|أمثالها|أمثاله',
  ],
  [
    { unit: 'multiple', isDual: true },
    'مرتين|مرتان|ضعفين|ضعفان|ضعفي|ضعفا|مثلي|مثلا|مثليها|مثليه|ضعفيها|ضعفيه',
  ],
])

/** Words that are a multiple by themselves. */
export const MULTIPLE_WORDS = phraseTable<number>([
  [
    2,
    'twice|doubled|double|doubles|doubling|twofold|تضاعف|تضاعفت|يتضاعف|تتضاعف|مضاعفة|ضاعف|ضاعفت|يضاعف|تضاعف',
  ],
  [3, 'thrice|tripled|triple|triples|tripling|threefold|trebled'],
  [4, 'quadrupled|quadruple|quadruples|quadrupling|fourfold'],
  [5, 'quintupled|fivefold'],
  [6, 'sixfold'],
  [7, 'sevenfold'],
  [8, 'eightfold'],
  [9, 'ninefold'],
  [10, 'tenfold'],
  [20, 'twentyfold'],
  [100, 'hundredfold'],
  [0.5, 'halved|halving|half of|half the|half its|half their|by half|in half|نصف|النصف'],
  [1 / 3, 'a third of|one third of|a third|one third|ثلث|الثلث'],
  [2 / 3, 'two thirds|two thirds of|ثلثي|ثلثا|ثلثين|الثلثين'],
  [0.25, 'a quarter of|one quarter of|ربع'],
  [0.75, 'three quarters of|ثلاثة أرباع'],
  [0.2, 'a fifth of|one fifth of|a fifth|one fifth'],
  [0.4, 'two fifths|two fifths of'],
  [0.6, 'three fifths|three fifths of'],
  [0.8, 'four fifths|four fifths of'],
  [0.1, 'a tenth of|one tenth of|a tenth|one tenth'],
  [0.9, 'nine tenths|nine tenths of'],
])

/** «تضاعف ثلاث مرات» is three, and no figure of two beside it. */
export const MULTIPLE_VERBS: ReadonlySet<string> = new Set(
  'تضاعف تضاعفت يتضاعف تتضاعف ضاعف ضاعفت يضاعف'.split(' '),
)

/** «ضعف» is also weakness: it is a multiple only beside these. */
export const DOUBLE_BEFORE: ReadonlySet<string> = new Set(
  'الي نحو حوالي قرابه بلغ بلغت يبلغ تبلغ يعادل تعادل يساوي بمقدار اي من بلوغ'.split(' '),
)
export const DOUBLE_AFTER: ReadonlySet<string> = new Set(
  'ما المبلغ الرقم القيمه قيمه عدد حجم سعر مستوي هذا هذه ذلك تلك المستوي العدد الحجم السعر'.split(
    ' ',
  ),
)
