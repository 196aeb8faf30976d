import type { DirectionCue, DirectionRow } from './directions.ts'

/** Past third person, the stem of the present without its prefix, and nouns and adjectives as written. */
type Verb = readonly [past: string, present: string, nouns?: string]

const UP: readonly Verb[] = [
  ['ارتفع', 'رتفع', 'ارتفاع ارتفاعا الارتفاع مرتفع مرتفعا مرتفعة'],
  ['صعد', 'صعد', 'صعود صعودا الصعود صاعدا صاعدة'],
  ['قفز', 'قفز', 'قفزة قفزا قافزا قافزة'],
  ['زاد', 'زيد', 'زيادة الزيادة زادت'],
  ['ازداد', 'زداد', 'ازدياد'],
  ['نما', 'نمو', 'نمو نموا النمو نمت'],
  ['ربح', 'ربح', 'رابحا رابحة'],
  ['كسب', 'كسب', 'كاسبا'],
  ['أضاف', 'ضيف', 'مضيفا مضيفة إضافة'],
  ['رفع', 'رفع', 'رفع رافعا رافعة'],
  ['استعاد', 'ستعيد', 'استعادة مستعيدا مستعيدة استعادت'],
  ['استرد', 'سترد', 'استرداد مستردا'],
  ['عوض', 'عوض', 'تعويض معوضا'],
  ['تعافى', 'تعافى', 'تعافي تعافت'],
  ['انتعش', 'نتعش', 'انتعاش'],
  ['تقدم بنسبة', 'تقدم بنسبة'],
  ['تضاعف', 'تضاعف', 'مضاعفة'],
  ['اتسع', 'تسع', 'اتساع'],
  ['سجل مكاسب', 'سجل مكاسب'],
]

const DOWN: readonly Verb[] = [
  ['هبط', 'هبط', 'هبوط هبوطا الهبوط هابطا هابطة'],
  ['تراجع', 'تراجع', 'تراجع تراجعا التراجع متراجعا متراجعة'],
  ['انخفض', 'نخفض', 'انخفاض انخفاضا الانخفاض منخفضا منخفضة'],
  ['نزل', 'نزل', 'نزول نزولا نازلا'],
  ['هوى', 'هوي', 'هوت هويا هاويا'],
  ['تهاوى', 'تهاوى', 'تهاوت تهاوي'],
  ['خسر', 'خسر', 'خاسرا خاسرة'],
  ['فقد', 'فقد', 'فقدان فاقدا فاقدة'],
  ['تكبد', 'تكبد', 'متكبدا متكبدة'],
  ['انهار', 'نهار', 'انهيار'],
  ['تدهور', 'تدهور', 'تدهور'],
  ['انكمش', 'نكمش', 'انكماش'],
  ['نقص', 'نقص'],
  ['تقلص', 'تقلص', 'تقلص متقلصا'],
  ['تبخر', 'تبخر'],
]

const SHRINK: readonly Verb[] = [
  ['محا', 'محو', 'محت ماحيا ماحية محو'],
  ['قلص', 'قلص', 'تقليص مقلصا مقلصة'],
  ['خفض', 'خفض', 'خفض تخفيض مخفضا مخفضة'],
]

const PRESENT = ['ي', 'ت', 'ن']
const PRESENT_ENDINGS = ['', 'ان', 'ون', 'وا', 'ا']
const PAST_ENDINGS = ['', 'ت', 'ا', 'تا', 'وا', 'ن']

function forms([past, present, nouns = '']: Verb): string {
  const [verb = past, ...rest] = past.split(' ')
  const [presentVerb = present] = present.split(' ')
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`
  const pasts = PAST_ENDINGS.map((ending) => verb + ending)
  const presents = PRESENT.flatMap((prefix) =>
    PRESENT_ENDINGS.map((ending) => prefix + presentVerb + ending),
  )
  return [...pasts, ...presents]
    .map((form) => form + tail)
    .concat(nouns.split(' ').filter(Boolean))
    .join('|')
}

const rows = (cue: DirectionCue, verbs: readonly Verb[]): DirectionRow[] =>
  verbs.map((verb) => [cue, forms(verb)] as const)

const SPEECH = ['أضاف', 'أضافت', 'وأضاف', 'وأضافت', 'أضافوا', 'يضيف', 'تضيف']

/** Arabic words of rising and falling. «أضاف أن» is speech and «تراجع عن» a change of mind. */
export const ARABIC_DIRECTIONS: readonly DirectionRow[] = [
  [
    'none',
    SPEECH.flatMap((verb) => [
      `${verb} أن`,
      `${verb} الشركة أن`,
      `${verb} أنه`,
      `${verb} أنها`,
      `${verb} الوزارة أن`,
    ]).join('|'),
  ],
  [
    'none',
    'تراجع عن|تراجعت عن|يتراجع عن|تتراجع عن|رفع دعوى|رفعت دعوى|رفع دعاوى|يرفع دعوى|زيادة على ذلك|إضافة إلى|بالإضافة إلى|فضلا عن|نزولا عند|فقد كان|فقد قال|ما زال|لا يزال|ما زالت',
  ],
  ['loss', 'خسارة|خسائر|الخسائر|خسائره|خسائرها|خسارته|خسارتها|الخسارة|خسارتها الصافية|عجز'],
  [
    'gain',
    'مكاسب|المكاسب|مكاسبه|مكاسبها|أرباح|أرباحه|أرباحها|الأرباح|ربح|ربحا|ربحها|الربح|صافي الربح|صافي ربح',
  ],
  ...rows('shrink', SHRINK),
  ...rows('up', UP),
  ...rows('down', DOWN),
]
