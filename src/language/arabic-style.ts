// The desk's style sheet as data. Patterns are matched on text without diacritics and tatweel.

/** `hard`: a sentence of ours may not go out with it. */
interface StyleRow {
  readonly rule: string
  readonly pattern: RegExp
  readonly advice: string
  readonly hard: boolean
}

const START = '(?<![\\u0621-\\u065f\\u0670-\\u06d3])'
const END = '(?![\\u0621-\\u065f\\u0670-\\u06d3])'

/** Whole words behind `و` or `ف`; `{}` in a row stands for any one word. */
const words = (phrase: string): RegExp =>
  new RegExp(`${START}[وف]?(?:${phrase.replaceAll('{}', '[\\u0621-\\u064a]{2,}')})${END}`, 'g')

const soft = (phrase: string, write: string): StyleRow => ({
  rule: 'avoid',
  pattern: words(phrase),
  advice: write === '' ? 'احذفها' : `اكتب: ${write}`,
  hard: false,
})

const hard = (phrase: string, write: string): StyleRow => ({ ...soft(phrase, write), hard: true })

/** What to avoid, and what to write; an empty second column says to leave it out. */
const AVOID: readonly StyleRow[] = [
  soft('(?:قام|قامت|قاموا|تقوم|يقوم) ب{}', 'الفعل نفسه: أطلقت، نشرت'),
  soft('(?:تم|يتم|تمت|سيتم) (?:ال)?[\\u0621-\\u064a]{4,}', 'الفعل نفسه مبنيًا للمعلوم أو للمجهول'),
  soft('من قبل (?:ال|شركة|وزارة|هيئة){}', 'الفاعل بعد فعله'),
  soft('بشكل (?:كبير|ملحوظ|لافت)', 'كثيرًا، بشدة'),
  soft('بشكل (?:رسمي|سريع|مباشر|خاص|عام|يومي|سنوي|كامل|واضح)', 'رسميًا، سريعًا، مباشرة'),
  soft('على خلفية', 'بعد، إثر'),
  soft('[يت]لعب دورا', 'يؤدي دورًا'),
  soft('[يت]أخذ مكانا', 'يُعقد، يحدث'),
  soft('من ناحية أخرى', 'في المقابل'),
  soft('(?:بدوره|بدورها|الجدير بالذكر|جدير بالذكر|في سياق متصل|تجدر الإشارة)', ''),
  soft('في نهاية اليوم', 'في المحصلة، إن لم يكن الوقت'),
  hard('مغير قواعد اللعبة', 'تحوّل جذري'),
  soft('لاعب رئيسي', 'من كبرى الشركات'),
  hard('الحافة الرائدة', 'الأكثر تقدمًا'),
  hard('تغلبت على (?:ال)?توقعات', 'فاقت التوقعات'),
  hard('فوتت (?:ال)?توقعات', 'جاءت دون التوقعات'),
  soft('نمو سلبي|النمو السلبي', 'انكماش'),
  hard('شراء الانخفاض', 'الشراء عند الهبوط'),
  hard('مسبار (?:مكافحة|جنائي|احتكار)', 'تحقيق'),
  soft('دعوى ضد', 'دعوى على'),
  soft('تحقيق(?:ا|ات)? حول', 'تحقيق في'),
  soft('[أي]كد(?:ت)? على', 'أكد'),
  soft('(?:قال|قالت|يقول|تقول) (?:أن|بأن)', 'قال إن'),
  soft('[أيت]?ؤ?ثر(?:ت)? على', 'أثّر في'),
  soft('أجاب(?:ت)? على', 'أجاب عن'),
  soft('بالنسبة (?:ل|إلى ){}', 'أما … فـ'),
  soft('فيما يتعلق ب{}', 'بشأن، عن'),
  soft('كشركة', 'بوصفها شركة'),
  soft('نفس ال{}', 'الاسم ثم نفسه أو نفسها'),
  soft('(?:الثلاث|الأربع|الخمس|الست|السبع) شركات', 'الشركات الثلاث'),
  soft('إلا أن(?:ه|ها)', 'فإنه، أو جملة جديدة'),
  soft('سوف {}', 'السين قبل الفعل'),
  soft('(?:الربع|العام|الشهر|الأسبوع) القادم', 'المقبل'),
  soft('تواجد|التواجد', 'وجود'),
  soft('خارطة (?:ال)?طريق', 'خريطة الطريق'),
  soft('ضرب(?:ت)? رقما قياسيا', 'سجّل مستوى قياسيًا'),
  soft('أسعار رخيصة|الأسعار الرخيصة', 'أسعار منخفضة'),
  hard('\\d+ (?:مرة|مرات) أكثر {}', 'أكثر كفاءة بـ45 مرة'),
  hard('(?:ثاني|ثالث|رابع|خامس) أكبر شركة (?:في العالم )?في السوق', 'من حيث القيمة السوقية'),
  soft('يوم أمس', 'أمس'),
  soft('قائمة المراقبة', 'قائمة المتابعة'),
  soft('ضعفي|تضاعف(?:ت)? (?:ثلاث|أربع|خمس|عشر) مرات', 'ثلاثة أمثال'),
  soft('(?:زعم|زعمت|ادعى|ادعت)', 'تقول … إن'),
]

const DIALECT = words(
  '(?:عشان|علشان|دلوقتي|دلوقت|إزاي|ازاي|ليش|هيك|كده|كدا|اللي|إيش|ايش|لسه|برضو|برضه|عايز|عايزة|عاوز|بدنا|هادا|شلون|وايد|إحنا|احنا|مفيش|مافي|هلق|هلأ|شنو|ليه|بتاع|زيه)',
)

const LAST_WORD =
  'في|من|إلى|على|عن|مع|أن|إن|التي|الذي|الذين|بين|قبل|حتى|أو|ثم|لكن|بسبب|عبر|ضد|نحو|منذ|كما|قد|وقد|لم|لن|سوف|حيث|بينما|لدى|لأن|بأن|فإن|وهو|وهي|مثل|دون|عند|و|إذا|كان|كانت|هذا|هذه'

const CUT = new RegExp(`(?:${START}(?:و|ف)?(?:${LAST_WORD})|[،؛,:\\-–]|\\.{3}|…)\\s*["»”)]*$`, 'g')
const CUT_WITH_STOP = new RegExp(
  `${START}(?:في|من|إلى|على|عن|أن|إن|التي|الذي|أو|لأن|بأن|و)\\s*[.!؟]\\s*["»”)]*$`,
  'g',
)

/** Marks and words that need no registry. */
export const STYLE_ROWS: readonly StyleRow[] = [
  ...AVOID,
  { rule: 'cut', pattern: CUT, advice: 'الجملة مقطوعة', hard: true },
  { rule: 'cut', pattern: CUT_WITH_STOP, advice: 'الجملة مقطوعة', hard: true },
  {
    rule: 'dangling-waw',
    pattern: /(?<=^|\s)و(?=\s*[.،؛:!؟»)]|\s*$)/g,
    advice: 'واو بلا معطوف',
    hard: true,
  },
  {
    rule: 'detached-waw',
    pattern: /(?<=^|\s)و(?= +[\u0621-\u064a«])/g,
    advice: 'الواو تلتصق بما بعدها',
    hard: false,
  },
  {
    rule: 'money-sign',
    pattern: /[$€£¥₩]\s?\d[\d.,]*\s?[a-zA-Z]*|(?<![\d.,])\d[\d.,]*\s?[$€£¥₩]/g,
    advice: 'اكتب العملة كلمة: 589 مليار دولار',
    hard: true,
  },
  {
    rule: 'money-sign',
    pattern: /(?<![A-Za-z\d.,])\d[\d.,]*\s?(?:bn|mn|tn|trn|million|billion|trillion)\b/g,
    advice: 'اكتب المقدار كلمة: مليار، مليون',
    hard: true,
  },
  {
    rule: 'signed-number',
    pattern: /(?<![\dA-Za-z.–-])[-−+]\d[\d.,]*\s?%?/g,
    advice: 'الاتجاه فعل، لا علامة',
    hard: false,
  },
  { rule: 'exclamation', pattern: /!+/g, advice: 'بلا علامة تعجب', hard: false },
  { rule: 'dialect', pattern: DIALECT, advice: 'الفصحى', hard: true },
  {
    rule: 'opens-with-number',
    pattern: /^[«"]?\d[\d.,]*/g,
    advice: 'لا يفتتح الرقم جملة',
    hard: false,
  },
  {
    rule: 'points',
    pattern: /(?<=[\u0621-\u064a])[,;?]|\s[،؛؟]/g,
    advice: 'علامات عربية ملتصقة بما قبلها',
    hard: false,
  },
  { rule: 'quotes', pattern: /["“”]/g, advice: 'علامتا التنصيص «»', hard: false },
]
