import { headedName, isNameLike } from './arabic-name-words.ts'
import { foldWord } from './fold.ts'
import { isLetterName } from './letter-names.ts'
import { PLACES } from './lexicon/places.ts'
import { type Owner, PREPOSITIONS } from './owner-roles.ts'
import { quotedEnd } from './quoted-names.ts'
import type { Token } from './tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/**
 * Arabic names that the registry lacks, or has in a longer form only, by the word before them: «سهم دياجيو»,
 * «سهم الراجحي», «قالت يونايتد بارسل إنها», «نالت ريفيت من الجيش».
 */
export const arabicOwners = (tokens: readonly Token[], known: readonly Owner[]): Owner[] =>
  tokens.flatMap((_, at): Owner[] => {
    const isKnown = known.some(({ first, next }) => at >= first && at < next)
    return isKnown ? [] : (ownerAt(tokens, at, known) ?? [])
  })

function ownerAt(tokens: readonly Token[], at: number, known: readonly Owner[]): Owner[] | null {
  if (isShareOf(tokens, at) || isShortName(tokens, at, known))
    return [namedBy(tokens, { first: at, next: at + 1 }, known)]
  const next = lettersEnd(tokens, at) ?? freeQuote(tokens, at, known)
  if (next !== null) return [namedBy(tokens, { first: at, next }, [])]
  const end = speakerEnd(tokens, at)
  if (end !== null) return [{ ...namedBy(tokens, { first: at, next: end }, []), role: 'speaker' }]
  return isReceiving(tokens, at) || isHolding(tokens, at)
    ? [namedBy(tokens, { first: at, next: at + 1 }, [])]
    : null
}

const MIN_LETTERS = 2

/** Where a name ends that is told letter by letter: «سهم سي ثري إيه آي». */
function lettersEnd(tokens: readonly Token[], at: number): number | null {
  if (!/^[وفل]?(?:سهم|شركه|ل?شركه)$/.test(tokens[at - 1]?.word ?? '')) return null
  if (PREPOSITIONS.has(tokens[at - 2]?.word ?? '')) return null
  const rest = tokens.slice(at)
  const behind = rest.findIndex(({ word }) => !isLetterName(word))
  const length = behind < 0 ? rest.length : behind
  return length < MIN_LETTERS ? null : at + length
}

/** Where a quoted name ends of which the registry knows nothing. */
function freeQuote(tokens: readonly Token[], at: number, known: readonly Owner[]): number | null {
  const end = quotedEnd(tokens, at)
  return end === null || known.some(({ first, next }) => first < end && next > at) ? null : end
}

interface Span {
  readonly first: number
  readonly next: number
}

/** An owner by its words: one that the sentence names in full has its id («سهم بلوم» behind «بلوم إنرجي»). */
function namedBy(tokens: readonly Token[], { first, next }: Span, known: readonly Owner[]): Owner {
  const spelled = tokens.slice(first, next).map(({ word }) => word)
  const full = known.find((owner) => !owner.isPerson && owner.words[0] === spelled[0])
  if (full !== undefined) return { ...full, first, next, role: 'subject' }
  const nobody = { isPerson: false, isVoice: false, head: null }
  return { id: `?${spelled[0]}`, first, next, ...nobody, role: 'subject', words: spelled }
}

/** «سهم بلوم» where the sentence has «بلوم إنرجي»: whatever letter it begins with. */
const isShortName = (tokens: readonly Token[], at: number, known: readonly Owner[]): boolean =>
  SHARE.test(tokens[at - 1]?.word ?? '') &&
  known.some(({ words: [word], isPerson }) => !isPerson && word === tokens[at]?.word)

const SHARE = /^[وف]?سهم$/
// They stand for a name that came before.
const STAND_INS = words(
  'الشركة المجموعة البنك المصرف الصندوق المنصة العملاق الأخيرة الأخير الواحد المنافس المنافسة الشركتين الشركات البورصة الأم',
)
const MIN_DEFINITE = 5

function isShareOf(tokens: readonly Token[], at: number): boolean {
  if (PREPOSITIONS.has(tokens[at - 2]?.word ?? '')) return false
  if (headedName(tokens, at)) return true
  const word = tokens[at]?.word ?? ''
  return (
    SHARE.test(tokens[at - 1]?.word ?? '') &&
    /^ال[\u0620-\u064a]+$/.test(word) &&
    word.length >= MIN_DEFINITE &&
    !STAND_INS.has(word)
  )
}

const SAYS = /^[وف]?(?:قالت|تقول|اعلنت|ذكرت|افادت|اوضحت|اكدت|كشفت|اضافت|توقعت|تتوقع)$/
const THAT = /^(?:ان|انها|بانها|عن)$/
const MAX_SPEAKER = 4
// Nobody's names: what speaks in the news beside companies.
const SOURCES = words(
  `مصادر وزارة هيئة لجنة وكالة شركة مجموعة صحيفة دراسة شبكة محطة قناة حكومة سلطات جمعية منظمة مؤسسة محكمة متحدثة مسؤولة
  رئيسة مديرة وزيرة نائبة محللة خبيرة بيانات أرقام تقارير وثائق إدارة جهات دول شركات بورصة نقابة مجلة نشرة كما أيضا أمس
  اليوم لاحقا مجددا سابقا بدورها عدة وسائل أوساط جامعة مصلحة أرباح إيرادات نتائج خطة خطط نيتها أنه`,
)

/** Where the name ends that says something: one to three words up to «إنها»; null where none does. */
function speakerEnd(tokens: readonly Token[], at: number): number | null {
  if (!SAYS.test(tokens[at - 1]?.word ?? '') || !isUnknownName(tokens, at)) return null
  const end = tokens.findIndex(({ word }, index) => index > at && THAT.test(word))
  return end > at && end - at < MAX_SPEAKER ? end : null
}

// Verbs of a company whose object follows a preposition, so that what stands behind them is who does it.
const RECEIVES = /^[وف]?(?:نالت|حصلت|فازت|تلقت|استحوذت|وافقت|حازت|ظفرت)$/
const LINKS = /^(?:من|علي|ب\p{L}{3,}|عقدا|طلبيه)$/u

/** «نالت ريفيت من الجيش عقدًا»: no registry has it, yet it is nobody else. */
const isReceiving = (tokens: readonly Token[], at: number): boolean =>
  RECEIVES.test(tokens[at - 1]?.word ?? '') &&
  LINKS.test(tokens[at + 1]?.word ?? '') &&
  isUnknownName(tokens, at)

/** What a name in a list of many has: «خلف فيفو بحصة 18.5%». */
export const HELD =
  /^ب(?:حصه|نسبه|استثمارات|اصول|ايرادات|مبيعات|قيمه|رصيد|حصيله|ارباح|طاقه|قدره|انتاج|شحنات|عايدات)$/
const BESIDE = /^(?:خلف|ثم|تلته|تلتها|تليها|تليه|يليها|يليه|تلاها|تلاه|امام|بعد|متقدمه|علي)$/

const isHolding = (tokens: readonly Token[], at: number): boolean =>
  HELD.test(tokens[at + 1]?.word ?? '') &&
  BESIDE.test(tokens[at - 1]?.word ?? '') &&
  isUnknownName(tokens, at)

const isUnknownName = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? ''
  return (
    /^[\u0620-\u064a]{3,}$/.test(word) &&
    !/^[بل]|(?:ون|ها|ان)$/.test(word) &&
    !PREPOSITIONS.has(word) &&
    !SOURCES.has(word) &&
    PLACES.findLoose(tokens, at) === null &&
    isNameLike(tokens, at)
  )
}
