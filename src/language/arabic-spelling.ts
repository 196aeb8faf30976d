// Spelling as the desk writes it, as data and one pass over it. It never changes a word for another
// word: what could be two words is left as it stands.

const NOT_BEFORE = '(?<![\\u0621-\\u065f\\u0670-\\u06d3])'
const NOT_AFTER = '(?![\\u0621-\\u065f\\u0670-\\u06d3])'
const PREFIX = '(?:[وف]?(?:[بك]?ال|لل|[بكل])?)'
// Lam and kaf alone make other words of a bare alif: لامس is "touched".
const SAFE_PREFIX = '(?:[وف]?(?:[بك]?ال|لل|ب)?)'
const list = (words: string): string => words.split(' ').join('|')

// The derived verbs and nouns of forms VII to X open with a bare alif.
const BARE_ALIF = list(
  'رتفع رتفاع نخفض نخفاض ستثمر ستثمار قتصاد صطناع ثنين ستحوذ ستحواذ تفاق حتياط ختبار ختراق شتراك عتبر عتماد كتتاب متلك متلاك نضم نهار نهيار نتشار نتخاب جتماع تصال تجاه تخذ تحاد ستخدم ستخدام ستهلاك ستمر ستمرار حتكار حتمال نقطاع نتقال نفصال ندماج قتراح قتراض لتزام متداد ستقر ستقرار ستعاد ستجاب ستيراد سترداد ستقبال ستكمال ستطلاع ستخبار ستدلال ستنزاف ستهدف ستهداف فتتاح حتياج رتباط زدهار زدياد كتشاف كتشف نتعاش نكماش نتهى نتهاء نطلق نطلاق عتزم عتزام تفق جتمع نتقل رتبط عتقد قترح ختار ختيار نتظر نتظار ستغل شتر بتكر بتكار',
)
// Without their hamza these are nothing else.
const HAMZA_WORDS =
  'أعلن أعلنت إطلاق أطلقت إنفاق إيرادات إنتاج أسهم أكثر أكبر أرباح أشباه أسعار أسواق أموال أعمال إلى أيضا أمس إدارة إجراءات أجهزة أنظمة أبحاث أصول أسبوع أشهر أعلى أقل أداء'.split(
    ' ',
  )
const bare = (word: string): string => word.replace(/[أإ]/g, 'ا')
const HAMZA_BY_BARE = new Map(HAMZA_WORDS.map((word) => [bare(word), word]))
// Adjectives whose last letter Egyptian and Persian keyboards leave without its dots.
const UNDOTTED = list(
  'اصطناع رئيس أميرك أمريك عالم صين سعود مال تجار عسكر دفاع أمن رقم تقن سنو سيبران تنفيذ رأسمال',
)

const rule = (pattern: string, write: string | ((...groups: string[]) => string)) =>
  ({ pattern: new RegExp(`${NOT_BEFORE}${pattern}`, 'g'), write }) as const

const RULES = [
  rule(`(${PREFIX})بلايين${NOT_AFTER}`, '$1مليارات'),
  rule(`(${PREFIX})بليون(?=(?:ان|ين|ي|ًا|اً|ا)?${NOT_AFTER})`, '$1مليار'),
  rule(`(${PREFIX})ترليون(?=(?:ان|ين|ي|ًا|اً|ا|ات)?${NOT_AFTER})`, '$1تريليون'),
  rule(`(${PREFIX})(?:[أا]مري|امير)ك(?=[اي])`, '$1أميرك'),
  rule(`(${PREFIX})ترامب${NOT_AFTER}`, '$1ترمب'),
  rule(`(${PREFIX})كلفة${NOT_AFTER}`, '$1تكلفة'),
  rule(`(${PREFIX})مسئول`, '$1مسؤول'),
  rule(`(${PREFIX})شئون`, '$1شؤون'),
  rule(`(${PREFIX})(?:مائ[ةه]|مئه)${NOT_AFTER}`, '$1مئة'),
  rule(`(${PREFIX})(الكتروني)`, '$1إلكتروني'),
  rule(`(${PREFIX}(?:ال)?)إ(?=${BARE_ALIF})`, '$1ا'),
  rule(
    `(${SAFE_PREFIX})(${[...HAMZA_BY_BARE.keys()].join('|')})${NOT_AFTER}`,
    (_all, prefix = '', word = '') => prefix + (HAMZA_BY_BARE.get(word) ?? word),
  ),
  rule(`او${NOT_AFTER}`, 'أو'),
  rule(`([وف]?(?:ف|الت|الذ))ى${NOT_AFTER}`, '$1ي'),
  rule(`(${PREFIX}(?:${UNDOTTED}))ى${NOT_AFTER}`, '$1ي'),
]

/** Writes the words of an Arabic text as the desk spells them; all else stays. */
export function respell(text: string): string {
  let spelled = text
  for (const { pattern, write } of RULES)
    spelled =
      typeof write === 'string' ? spelled.replace(pattern, write) : spelled.replace(pattern, write)
  return spelled
}

const SHORT_VOWELS = /[\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g
const WORD_BEGINS = /(?:^|[^\u0621-\u065f])[وف]?$/
// Kept: shadda, tanwin of fath, and the damma on a first letter, which tells a passive (أُعلن، حُذّر; not مُهمّ).
const READ_MARKS = new Set(['\u0651', '\u064b'])

const keepMark = (mark: string, at: number, text: string): string => {
  if (READ_MARKS.has(mark)) return mark
  if (mark !== '\u064f' || text.charAt(at - 1) === 'م') return ''
  return WORD_BEGINS.test(text.slice(Math.max(0, at - 3), at - 1)) ? mark : ''
}

/** Drops tatweel (but that of «بـ45») and the diacritics that the desk does not write. */
export const withoutStrayMarks = (text: string): string =>
  text
    .replace(
      /(?<![\u0621-\u064a][\u0621-\u064a][بكل]|[دذرزو])(?<=[بكل])ـ+(?=["«(]?[0-9A-Za-z])/g,
      '\ue000',
    )
    .replace(/\u0640/g, '')
    .replace(/\ue000/g, 'ـ')
    .replace(SHORT_VOWELS, keepMark)
    .replace(/ا\u064b+/g, 'ًا')
    .replace(/\u064b{2,}/g, '\u064b')
    .replace(/([ةء])ً/g, (both, letter: string) => (letter === 'ة' ? letter : both))
    // A mark that is gone may leave the others out of canonical order.
    .normalize('NFC')

/** Arabic-Indic and Persian digits, their separators and ٪ as ASCII; ک and ی as Arabic letters. */
export const withAsciiNumbers = (text: string): string =>
  text
    .replace(/(?<=[٠-٩۰-۹])[٬،](?=[٠-٩۰-۹]{3}(?![٠-٩۰-۹]))/g, ',')
    .replace(/(?<=[٠-٩۰-۹])[٫،](?=[٠-٩۰-۹])/g, '.')
    .replace(/٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬/g, ',')
    .replace(/٪/g, '%')

/** Persian letters of an Arabic text as Arabic ones. */
export const withArabicLetters = (text: string): string =>
  text
    .replace(new RegExp(`${NOT_BEFORE}علی${NOT_AFTER}`, 'g'), 'على')
    .replace(new RegExp(`${NOT_BEFORE}[إا]لی${NOT_AFTER}`, 'g'), 'إلى')
    .replace(/ی/g, 'ي')
    .replace(/[کڪ]/g, 'ك')
    .replace(/[ہھە]/g, 'ه')

const QUOTED = /(^|[\s(،؛:]|[وفبكل])"([^"\s](?:[^"]*[^"\s])?)"(?=$|[\s.,،؛:؟!)])/g

/** Straight and curly quotes as guillemets where every one of them has its partner. */
export function withGuillemets(text: string): string {
  const curly = text
    .replace(/“([^“”″]*)[”″]/g, (_all, said: string) => `«${said.trim()}»`)
    // A right-to-left slip of the key: «أ» و»ب».
    .replace(/(?<=(?:^|[\s(])[وبلكف])»(?=\S)/g, '«')
  const straight = curly.replace(QUOTED, '$1«$2»')
  const quotes = straight.includes('"') ? curly : straight
  return quotes.replace(/« /g, '«').replace(/ »/g, '»')
}

/** Stops touch the word before them and stand apart from the next; commas are Arabic ones. */
export const withArabicPoints = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=[\u0621-\u065f»)]) *,(?= |$|[\u0621-\u064a«])/g, '،')
    .replace(/(?<=[\u0621-\u065f»)]) *;/g, '؛')
    .replace(/(?<=[\u0621-\u065f»)]) *\?/g, '؟')
    .replace(/ +(?=[،؛؟])/g, '')
    .replace(/ +(?=[.:](?:\s|$|»))/g, '')
    .replace(/(?<=\d) +(?=%)/g, '')
    .replace(/(?<=[\u0621-\u065f»)%\d][،؛])(?=[\u0621-\u064a«(\d])/g, ' ')
    .replace(/(?<=^|\s)و +(?=[\u0621-\u064a«])/g, 'و')
    .trim()
