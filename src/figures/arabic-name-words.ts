import type { NameMention } from '#language/names.ts'
import { foldWord } from './fold.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { METRICS } from './lexicon/metrics.ts'
import { isFuture, MODALITIES, SPEECH_VERBS } from './lexicon/modality.ts'
import { PLACES } from './lexicon/places.ts'
import type { Token } from './tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/** What comes before the name of a house: «شركة فولغيت». */
const HEADS = words('شركة صندوق مجموعة مصرف بنك منصة مؤسسة مختبر')
/** What closes the name of a house: «مدار كابيتال». */
const TAILS = words(
  `كابيتال فنتشرز بارتنرز هولدينغ هولدينغز غروب تكنولوجيز تكنولوجي سيستمز سيستيمز إلكترونيكس إلكتريك لابز باور إنرجي
  نتوركس سوفتوير سيكيوريتي سيكيوريتيز ديناميكس روبوتيكس أناليتيكس سيرفيسز إنترناشونال كوربوريشن إندستريز موتورز
  تيليكوم ميديكال بيوتك أدفايزرز مانجمنت إنفستمنتس فاينانشال بيزنس ريسيرش ديفنس إيروسبيس كلاود داتا`,
)
// They describe a house and do not name it.
const DESCRIPTIONS = words(
  `ناشئة كبرى كبيرة صغيرة جديدة أخرى واحدة محلية عالمية دولية خاصة عامة قابضة مساهمة مالية صناعية تقنية استشارية
  استشارات استثمار استثمارات استثماري استثمارية تحوط تداول تقاعد سيادي سيادية مؤشرات مركزي مركزية تجاري تجارية رقمي
  رقمية تمويل تأمين برمجيات برامج تصنيع صناعة إنتاج تطوير أمن أبحاث بحوث بيانات رقائق أشباه طاقة كهرباء نفط غاز
  اتصالات طيران دفاع سيارات خدمات حوسبة ذكاء تكنولوجيا تقنيات إلكترونيات معدات أدوية نقل شحن عقارات إعلام وساطة
  تابعة متخصصة مقرها يقع تعمل تملكها تديره تديرها شركات غير ذات من في على عن إلى لم لا قد أن إن كانت كان هي هو مثل
  سوى إلا غير وطنية حكومية مملوكة مدرجة أجنبية غربية عربية خليجية آسيوية أوروبية رائدة عملاقة منافسة شقيقة أم أمنا`,
)
const MIN_NAME = 3

/**
 * Arabic words of a claim that by their place are names: behind «شركة» and its like, before «كابيتال» and its like,
 * or joined with «و» to a known name in a foreign shape. Ordinary words are left out as far as the lexicons know them.
 */
export function arabicNameWords(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
): Token[] {
  const isMentioned = (token: Token | undefined): boolean =>
    token !== undefined && mentions.some(({ start, end }) => token.start < end && token.end > start)
  return tokens.filter((token, at) => {
    if (!isArabic(token) || isMentioned(token)) return false
    // «سوفت بنك بحصيلة البيع»: that bank has its name before it.
    if (!isMentioned(tokens[at - 1]) && (isHeaded(tokens, at) || isBank(tokens, at))) return true
    if (headedName(tokens, at) || isEvent(tokens, at)) return true
    return (
      (!isMentioned(tokens[at + 1]) && isTailed(tokens, at)) ||
      isJoinedName(tokens, at, mentions) ||
      isPartner(tokens, at)
    )
  })
}

const MAX_QUOTED = 3

/** The words of short names between guillemets that no lexicon knows: «دو», «إس كيه هاينكس». */
export function quotedNames(tokens: readonly Token[], mentions: readonly NameMention[]): Token[][] {
  return tokens.flatMap((token, at): Token[][] => {
    if (token.isQuoted !== true || tokens[at - 1]?.isQuoted === true) return []
    const behind = tokens.findIndex(({ isQuoted }, index) => index > at && isQuoted !== true)
    const name = tokens.slice(at, behind < 0 ? tokens.length : behind)
    const isName =
      name.length <= MAX_QUOTED &&
      name.every(
        ({ word }, offset) =>
          /^[\u0620-\u064a]{2,}$/.test(word) &&
          isNameLike(tokens, at + offset) &&
          PLACES.findLoose(tokens, at + offset) === null,
      ) &&
      !mentions.some(({ start, end }) => token.start < end && (name.at(-1)?.end ?? 0) > start)
    return isName ? [name] : []
  })
}

const isArabic = ({ kind, word }: Token): boolean =>
  kind === 'word' && word.length >= MIN_NAME && /^[\u0620-\u064a]+$/.test(word)

/** A name behind «سهم» or «شركة» that no registry has: its share or its house is meant. */
export function headedName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const head = tokens[at - 1]?.word ?? ''
  if (token === undefined || !isArabic(token) || !OWNED.test(head)) return false
  const before = tokens[at - 2]
  const isCounted = before?.kind === 'number' || /(?:ين|ون|الف|ميه|مايه)$/.test(before?.word ?? '')
  return !isCounted && !/^[وبلك]|[هي]$/.test(token.word) && isNameLike(tokens, at)
}

const OWNED = /^[وف]?(?:شركه|سهم)$/

const isHeaded = (tokens: readonly Token[], at: number): boolean => {
  const head = tokens[at - 1]
  return (
    head?.forms.some((form) => HEADS.has(form)) === true &&
    !head.word.startsWith('ال') &&
    PLACES.findLoose(tokens, at) === null &&
    isNameLike(tokens, at)
  )
}

// «بنك التسويات», «بنك التنمية» are told by what they do.
const PURPOSES = words(
  `التسويات التنمية الاستثمار الاستثمارات الصادرات التصدير الاستيراد الاحتياط الاحتياطي الاتحاد العالم الشعب الدولة
  الحكومة الأعمال التجارة الصناعة الزراعة الإعمار الطعام الأهداف البيانات المعلومات الدم التسليف الادخار الائتمان
  الإسكان العقارات الأسهم الودائع الشركات الأفراد`,
)

/** «مصرف الإنماء»: a bank's name may be a word with the article, and be no country's. */
function isBank(tokens: readonly Token[], at: number): boolean {
  const [head, token] = [tokens[at - 1], tokens[at]]
  if (token === undefined || !/^[وفبل]?(?:بنك|مصرف)$/.test(head?.word ?? '')) return false
  return (
    token.word.startsWith('ال') &&
    !PURPOSES.has(token.word) &&
    PLACES.findLoose(tokens, at) === null &&
    isNoLexiconWord(tokens, at)
  )
}

const EVENT = /^[وفبل]?(?:مؤتمر|موتمر|معرض|منتدي|ملتقي)$/
// Verbs, participles and adjectives say more of an event; its name has another shape.
const NO_EVENT_NAME = /^(?:[يتنم]|[ولب]\p{L}{3})|(?:ت|ه|ها|وا|ي|يه|يا|ا)$/u

/** «مؤتمر ليب»: what an event is called. */
const isEvent = (tokens: readonly Token[], at: number): boolean =>
  EVENT.test(tokens[at - 1]?.word ?? '') &&
  !NO_EVENT_NAME.test(tokens[at]?.word ?? '') &&
  PLACES.findLoose(tokens, at) === null &&
  isNameLike(tokens, at)

const isTailed = (tokens: readonly Token[], at: number): boolean =>
  TAILS.has(tokens[at + 1]?.word ?? '') && isNameLike(tokens, at)

/** «أوراكل وإريكسون»: the second looks like no Arabic word. */
function isJoinedName(
  tokens: readonly Token[],
  at: number,
  mentions: readonly NameMention[],
): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined || !token.word.startsWith('و')) return false
  if (!mentions.some(({ start, end }) => before.start < end && before.end > start)) return false
  return isForeign(token.text.slice(1)) && isNameLike(tokens, at)
}

const WITH = words('مع لدى ضد أمام عبر بين')

/** «تتعاون مع ريلاينس»: the shape of the word shows a foreign name. */
const isPartner = (tokens: readonly Token[], at: number): boolean =>
  WITH.has(tokens[at - 1]?.word ?? '') &&
  isForeign(tokens[at]?.text ?? '') &&
  isNameLike(tokens, at) &&
  PLACES.findLoose(tokens, at) === null

/** Whether a word by itself may be a name: no lexicon has it, and it has no article. */
export function isNameLike(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || /^(?:ال|لل)/.test(token.word)) return false
  if (token.forms.some((form) => DESCRIPTIONS.has(form))) return false
  if (isDoneVerb(token) || isFuture(token.word)) return false
  return isNoLexiconWord(tokens, at)
}

const TABLES = [DIRECTIONS, METRICS, MODALITIES, SPEECH_VERBS, COUNT_NOUNS]

const isNoLexiconWord = (tokens: readonly Token[], at: number): boolean =>
  TABLES.every((table) => table.findLoose(tokens, at) === null)

// No Arabic word begins so but nouns of action («إنتاج», «إعلان») and «إيرادات»; and none has these letters.
const FOREIGN = /^(?:إ(?!\p{L}{1,3}ا\p{L}|ن|لى|ذا|ذ|يراد)|آ(?!ل|خر|ن))\p{L}{3,}|[پچڤگ]/u
// English and German endings that no Arabic word has.
const FOREIGN_ENDING =
  /\p{L}{2}(?:ينس|كس|كسون|لز|دز|نز|تس|وفت|ينغ|ينج|يتش|شتاين|بيرغ|بيرج|ستون|وود|يشن|يشنز|ورث|لينك|ورك|سيس|جيز|ستيك)$/u
const MIN_CONSONANTS = 6

/** Whether a word has the shape of a foreign name: its first letter, its letters, or too many consonants. */
const isForeign = (word: string): boolean =>
  FOREIGN.test(word) ||
  FOREIGN_ENDING.test(word) ||
  word
    .replace(/^(?:ال|[متيسن])/, '')
    .replace(/(?:ات|ين|ون|ها|ة)$/, '')
    .replace(/[اويأإآىءئؤ]/g, '').length >= MIN_CONSONANTS
