import { type StyleRow, wholeWords } from './finding.ts'

// Sentences, marks, digits and direction by the desk's style sheet, as data. Patterns are matched on
// text without diacritics, tatweel and bidi marks.

const DIALECT_WORDS =
  'عشان|علشان|دلوقتي|دلوقت|إزاي|ازاي|ليش|هيك|كده|كدا|اللي|إيش|ايش|لسه|لسا|برضو|برضه|عايز|عايزة|عايزين|عاوز|عاوزة|بدنا|هادا|هاد|هيدا|شلون|وايد|إحنا|احنا|مفيش|مافيش|معندوش|معندهاش|ماعندوش|عندهاش|عندوش|عندهمش|فلوس|بكرا|ميقدرش|مايقدرش|هلق|هلأ|شنو|ليه|بتاع|بتاعة|بتاعت|مش|أوي|كتير|شوية|شوي|النهاردة|النهارده|امبارح|إمبارح|يبغى|تبغى|أبغى|ماكو|بس|أيوه|زي ما|هسه|هسة|هالشي|هالحكي|دابا|بزاف'
// The future and the present of the colloquials, of verbs that this news uses.
const DIALECT_VERBS =
  '[هح][يت](?:رتفع|نزل|زيد|علن|شتري|كون|بقى|بيع|طلق|خسر|كسب|وصل|طلع|حصل)|ب[يت](?:قول|قولوا|رتفع|زيد|نزل|شتري|بيع|عمل|عملوا|طلع|خسر|كسب|وصل)|عم (?:[يت])(?:رتفع|نخفض|زيد|نزل|شتري|بيع|طلع|خسر)|هال(?:شركة|سهم|أسبوع|سنة|يوم|سوق|خبر|أيام|مرة|رقم)'

const LAST_WORD =
  'في|من|إلى|على|عن|مع|أن|إن|التي|الذي|الذين|بين|قبل|حتى|أو|ثم|لكن|بسبب|عبر|ضد|نحو|منذ|كما|قد|وقد|لم|لن|سوف|حيث|بينما|لدى|لأن|بأن|فإن|وهو|وهي|مثل|دون|عند|و|إذا|كان|كانت|هذا|هذه'
const CLOSING = '\\s*["»”)]*'
// «(...)» is an editor's omission, not a cut.
const OMISSION = '(?<!\\()'

/** Held against each sentence by itself. */
export const SENTENCE_ROWS: readonly StyleRow[] = [
  {
    rule: 'cut',
    pattern: new RegExp(
      `(?:(?<![\\u0621-\\u065f\\u0670-\\u06d3])[وف]?(?:${LAST_WORD})|[،؛,\\-–]|${OMISSION}\\.{3}|${OMISSION}…)${CLOSING}$`,
      'g',
    ),
    advice: 'الجملة مقطوعة',
    hard: true,
  },
  {
    rule: 'cut',
    pattern: new RegExp(
      `(?<![\\u0621-\\u065f\\u0670-\\u06d3])[وف]?(?:في|من|إلى|على|عن|أن|التي|الذي|أو|لأن|بأن)\\s*[.!]${CLOSING}$`,
      'g',
    ),
    advice: 'الجملة مقطوعة',
    hard: true,
  },
  {
    rule: 'opens-with-number',
    pattern: /^[«"(]?[\d٠-٩][\d٠-٩.,٫٬]*/g,
    advice: 'لا يفتتح الرقم جملة',
    hard: false,
  },
  {
    rule: 'opens-with-latin',
    pattern: /^[«"(]?[A-Za-z][A-Za-z0-9.&-]*/g,
    advice: 'تبدأ الجملة بكلمة عربية',
    hard: false,
  },
  {
    rule: 'long',
    pattern: /^(?:\S+\s+){45,}\S+/g,
    advice: 'فكرة واحدة في 12 إلى 25 كلمة',
    hard: false,
  },
]

const SCALE_OR_UNIT =
  '(?:ألف|آلاف|مليون|ملايين|مليار|مليارات|تريليون|دولار|ريال|درهم|يورو|%|٪|في المئة|بالمئة|نقطة|غيغاواط|نانومتر)'

const MARKS: readonly StyleRow[] = [
  {
    rule: 'dangling-waw',
    pattern: /(?<=^|[\s(])و(?=\s*[.،؛:!؟»)]|\s*$)/gm,
    advice: 'واو بلا معطوف',
    hard: true,
  },
  {
    rule: 'detached-waw',
    pattern: /(?<=^|\s)و(?= +[\u0621-\u064a«])/g,
    advice: 'الواو تلتصق بما بعدها',
    hard: false,
  },
  { rule: 'exclamation', pattern: /!+/g, advice: 'بلا علامة تعجب', hard: false },
  { rule: 'dash', pattern: /(?<=\S )[-–—](?= \S)/g, advice: 'فاصلة أو جملة جديدة', hard: false },
  {
    rule: 'points',
    pattern: /(?<=[\u0621-\u064a])[,;?]|(?<=\S) [،؛؟]|« | »|(?<=\d) [%٪]/g,
    advice: 'علامات عربية ملتصقة بما قبلها',
    hard: false,
  },
  { rule: 'quotes', pattern: /["“”]/g, advice: 'علامتا التنصيص «»', hard: false },
]

const CODES = 'USD|EUR|GBP|SAR|AED|KWD|QAR|TWD|CNY|JPY|KRW'

const NUMBERS: readonly StyleRow[] = [
  {
    rule: 'money-sign',
    pattern: /[$€£¥₩]\s?\d[\d.,]*\s?[a-zA-Z]*|(?<![\d.,])\d[\d.,]*\s?[$€£¥₩]/g,
    advice: 'اكتب العملة كلمة: 589 مليار دولار',
    hard: true,
  },
  {
    rule: 'money-sign',
    pattern: new RegExp(
      `\\b(?:${CODES})\\s?\\d[\\d.,]*|(?<![\\d.,])\\d[\\d.,]*\\s?(?:${CODES})\\b`,
      'g',
    ),
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
    rule: 'wrong-side',
    pattern: /[%٪]\s?[\d٠-٩](?![\d٠-٩.,]*[%٪])|[\d٠-٩][-−–+]\s?[%٪]/g,
    advice: 'العلامة بعد الرقم: 17%',
    hard: true,
  },
  {
    rule: 'range',
    pattern: new RegExp(
      `(?<![\\dA-Za-z.,/-])\\d[\\d.,]*\\s?[-–—]\\s?\\d[\\d.,]* ?${SCALE_OR_UNIT}(?![\\u0621-\\u065f])`,
      'g',
    ),
    advice: 'اكتب: بين 60 و65 مليار دولار، فالشرطة تقلب الترتيب',
    hard: true,
  },
  {
    rule: 'signed-number',
    pattern: /(?<![\p{L}\d.%٪–-])[-−+]\d[\d.,]*\s?%?/gu,
    advice: 'الاتجاه فعل، لا علامة',
    hard: false,
  },
  {
    rule: 'date-form',
    pattern: /(?<![\d./-])\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?![\d/-])/g,
    advice: 'اكتب: 27 يناير 2025',
    hard: false,
  },
  {
    rule: 'digits',
    pattern: /[٠-٩۰-۹](?=%)|[0-9](?=٪)|[٠-٩۰-۹][.,](?=[٠-٩۰-۹])|[0-9][٫٬](?=[0-9])/g,
    advice: 'للأرقام 17 علاماتها . , % وللأرقام ١٧ علاماتها ٫ ٬ ٪',
    hard: false,
  },
  {
    rule: 'percent',
    pattern: /(?<![\d.,])\d[\d.,]* ?(?:في المئة|بالمئة|في المائة|بالمائة)/g,
    advice: 'مع الأرقام: 17%',
    hard: false,
  },
  {
    rule: 'percent',
    pattern:
      /(?<![\u0621-\u064a])[وف]?[يت]?(?:ارتفع|رتفع|تراجع|انخفض|نخفض|صعد|هبط|قفز|نزل|نما|زاد|هوى|خسر)ت?(?: [\u0621-\u064a]+){0,3} بنسبة(?= \d)/g,
    advice: 'بعد الفعل: تراجع السهم 17%، بلا كلمة بنسبة',
    hard: false,
  },
  {
    rule: 'one-scale',
    pattern: /\d[\d.,]* (?:تريليون|مليار)ا? و\d[\d.,]* (?:مليار|مليون)/g,
    advice: 'مقدار واحد للرقم: 589.3 مليار',
    hard: false,
  },
  {
    rule: 'unit',
    pattern:
      /\d[\d.,]* (?:غيغاواطات|ميغاواطات|غيغاواطا|ميغاواطا|نانومترات|نانومترا|يوروهات|يوانات|ينات|وونات)/g,
    advice: 'لا يتغير: 3 نانومتر، 5 يورو',
    hard: false,
  },
]

/** Held against a text as a whole. */
export const TEXT_ROWS: readonly StyleRow[] = [
  ...MARKS,
  ...NUMBERS,
  {
    rule: 'dialect',
    pattern: wholeWords(`${DIALECT_WORDS}|${DIALECT_VERBS}`),
    advice: 'الفصحى',
    hard: true,
  },
]
