import type { DirectionCue, DirectionRow } from './directions.ts'

/** Past third person, the stem of the present without its prefix, and nouns and adjectives as written. */
type Verb = readonly [past: string, present: string, nouns?: string]

const UP: readonly Verb[] = [
  ['ارتفع', 'رتفع', 'ارتفاع ارتفاعا الارتفاع مرتفع مرتفعا مرتفعة'],
  ['صعد', 'صعد', 'صعود صعودا الصعود صاعدا صاعدة'],
  ['قفز', 'قفز', 'قفزة قفزا قافزا قافزة'],
  ['زاد', 'زيد', 'زيادة الزيادة زادت'],
  ['ازداد', 'زداد', 'ازدياد'],
  ['نما', 'نمو', 'نموا نمت'],
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
  ['تنامى', 'تنامى', 'تنامت تنامي'],
  ['تزايد', 'تزايد', 'تزايدا'],
  ['تصاعد', 'تصاعد'],
  ['تحسن', 'تحسن', 'تحسنا'],
  ['وثب', 'ثب', 'وثبة'],
  ['حلق', 'حلق'],
  ['جنى', 'جني', 'جنت'],
  ['اتسع', 'تسع', 'اتساع'],
  ['سجل مكاسب', 'سجل مكاسب'],
  ['ارتد', 'رتد', 'ارتداد مرتدا'],
  ['طلع', 'طلع'],
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
  ['تدنى', 'تدنى', 'تدنت تدني'],
  ['انحدر', 'نحدر', 'انحدار'],
  ['انزلق', 'نزلق', 'انزلاق'],
  ['تضاءل', 'تضاءل'],
  ['تآكل', 'تآكل'],
  ['انحسر', 'نحسر', 'انحسار'],
  ['سقط', 'سقط', 'سقوط'],
  ['تبخر', 'تبخر'],
  ['تخلى عن', 'تخلى عن'],
  ['اقتطع', 'قتطع', 'اقتطاع'],
  ['تباطأ', 'تباطأ', 'تباطؤ متباطئا'],
]

const SHRINK: readonly Verb[] = [
  ['تقلص', 'تقلص', 'تقلص متقلصا'],
  ['محا', 'محو', 'محت ماحيا ماحية محو'],
  ['قلص', 'قلص', 'تقليص مقلصا مقلصة'],
  ['خفض', 'خفض', 'خفض تخفيض مخفضا مخفضة'],
]

const PRESENT = ['ي', 'ت', 'ن']
const PRESENT_ENDINGS = ['', 'ان', 'ون', 'وا', 'ا']
const PRONOUNS = ['ه', 'ها', 'هم', 'هما']
const PAST_ENDINGS = ['', 'ت', 'ا', 'تا', 'وا', 'ن']

function forms([past, present, nouns = '']: Verb): string {
  const [verb = past, ...rest] = past.split(' ')
  const [presentVerb = present] = present.split(' ')
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`
  const pasts = PAST_ENDINGS.map((ending) => verb + ending)
  const presents = PRESENT.flatMap((prefix) =>
    PRESENT_ENDINGS.map((ending) => prefix + presentVerb + ending),
  )
  // «خفّضته», «رفعها»: a verb takes its object's pronoun.
  const taking = [verb, `${verb}ت`, ...PRESENT.map((prefix) => prefix + presentVerb)]
    // A weak end changes before it; «جنيه» is a pound.
    .filter((form) => !/[اىيو]ت?$/.test(form))
    .flatMap((form) => PRONOUNS.map((pronoun) => form + pronoun))
  return [...pasts, ...presents, ...taking]
    .map((form) => form + tail)
    .concat(nouns.split(' ').filter(Boolean).flatMap(withSuffixes))
    .join('|')
}

/** «صعوده», «قفزتها»: nouns without the article or the ending of the accusative take a pronoun. */
function withSuffixes(noun: string): string[] {
  if (/^ال|ا$/.test(noun)) return [noun]
  const stem = noun.replace(/ة$/, 'ت')
  return [noun, ...PRONOUNS.map((suffix) => stem + suffix)]
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
    'تراجع عن|تراجعت عن|يتراجع عن|تتراجع عن|رفع دعوى|رفعت دعوى|رفع دعاوى|يرفع دعوى|زيادة على ذلك|إضافة إلى|بالإضافة إلى|فضلا عن|نزولا عند|ما يزيد على|ما يزيد عن|يزيد على|تزيد على|يزيد عن|تزيد عن|زاد على|زادت على|زاد عن|زادت عن|فقد كان|فقد قال|ما زال|لا يزال|ما زالت',
  ],
  [
    'loss',
    'خسارة|خسائر|الخسائر|خسائره|خسائرها|خسارته|خسارتها|الخسارة|الخسائر|خسائرهما|خسارته|عجز|العجز',
  ],
  ['growth', 'نمو|النمو|نموها|نموه'],
  [
    'gain',
    'مكاسب|المكاسب|مكاسبه|مكاسبها|أرباح|أرباحه|أرباحها|الأرباح|ربح|ربحا|ربحها|الربح|صافي الربح|صافي ربح',
  ],
  ['up', 'أعلى بنسبة|أكثر بنسبة|أعلى بنحو|في المنطقة الخضراء|المنطقة الخضراء'],
  ['down', 'أقل بنسبة|أدنى بنسبة|أقل بنحو|في المنطقة الحمراء|المنطقة الحمراء'],
  ...rows('shrink', SHRINK),
  ...rows('up', UP),
  ...rows('down', DOWN),
]
