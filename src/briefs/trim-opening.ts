import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
const DASH = '\\s*(?:-{1,2}|[–—])\\s+'

/** What stands before the first word of a text and is no part of it: where, when and by whom it was filed. */
const PRELUDES: readonly RegExp[] = [
  /^(?:[•·▪●■*»›]|[-–—](?=\s))\s*/u,
  // «WASHINGTON, Jan. 27 (Agency) —», «New York--(Wire Corp. - February 10, 2025) -», «الرياض (وكالة) -»
  new RegExp(
    `^[\\p{L}\\d\\s.,'’-]{0,60}\\([^()]{2,60}\\)(?:${DASH}|:\\s+)(?=[\\p{Lu}\\p{Lo}"“«])`,
    'u',
  ),
  // «MOUNTAIN VIEW, Calif., Feb. 10, 2025 /Wire/ —», «Feb 10 -»
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}\\s.,'’-]{1,80})?${MONTH}\\.? \\d{1,2}(?:, \\d{4})?(?: /\\p{L}+/)?${DASH}(?=\\p{Lu})`,
    'u',
  ),
  // «Example.com -»
  new RegExp(`^\\p{Lu}[\\p{L}\\d]{2,20}\\.com${DASH}(?=\\p{Lu})`, 'u'),
  // «NET PROFIT FORECAST:»
  /^\p{Lu}[\p{Lu}\s&'’-]{2,40}:\s+(?=\p{Lu})/u,
  // «أحمد علي- سبق- القاهرة:»
  /^(?:\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})? ?[-–—] ?){1,3}\p{Script=Arabic}{2,20}(?: \p{Script=Arabic}{2,20})?: +/u,
]

// Words that news opens its sentences with and that never begin with waw of their own.
const OPENERS = new Set(
  `قال قالت قالوا أعلن أعلنت أضاف أضافت ذكر ذكرت أكد أكدت أوضح أوضحت كشف كشفت حذر حذرت أشار أشارت
  تراجع تراجعت ارتفع ارتفعت انخفض انخفضت هبط هبطت صعد صعدت زاد زادت خسر خسرت فقد فقدت بلغ بلغت سجل
  سجلت أغلق أغلقت أنهى أنهت كان كانت كانوا هوى هوت تهاوى قفز قفزت نزل نزلت نما نمت ربح ربحت حقق حققت
  رفع رفعت خفض خفضت أظهر أظهرت أطلق أطلقت طلب طلبت دعا دعت شدد شددت نقل نقلت نقلا رجح رجحت عزا عزت
  استقر استقرت استعاد استعادت استرد استردت استبعد استبعدت اعتبر اعتبرت اتفق اتفقت انضم انضمت اشترى
  اشترت باع باعت بدأ بدأت شهد شهدت صدر صدرت قدم قدمت قدر قدرت كتب كتبت لفت لفتت نشر نشرت عرض عرضت
  طرح طرحت منح منحت فرض فرضت فاز فازت فاق فاقت قرر قررت حظر حظرت منع منعت أمر أمرت جاء جاءت صار بات
  باتت ظل ظلت من في على عن مع إلى بعد قبل خلال بحسب حسب لدى عند عندما منذ تحت ضمن أمام حتى قد لم لن لا
  ليس ليست هناك بذلك بهذا لكن هو هي هم هذا هذه ذلك تلك كما كذلك لذلك لذا ثم إن أن إذا سوف تم نظرا رغم حتى مثل كل`
    .split(/\s+/u)
    .map((word) => foldForMatch(word, 'ar')),
)
const OWN_WAW =
  /^(?:وتير|وتد|ويل[زسي]|ويند|ويكي|ويت[نش]|ويبرو|ويبو|ويمو|ويمب|ويست|ويز(?!\p{L})|والت(?!\p{L})|والد|والي(?!\p{L}))/u
// A verb in the present or with hamza, or a noun with its article, has a waw that joins.
const JOINED = /^و(?:[تيأإ]\p{L}{3}|ال\p{L}{3})/u

/**
 * A sentence without what does not belong to it: dateline, agency, label in capitals, bullet, and in Arabic
 * the «و» that joins it to the sentence before. The rest is verbatim, from some place to the sentence's end.
 */
export function trimOpening(sentence: string, language: Language): string {
  const body = PRELUDES.reduce((text, prelude) => text.replace(prelude, ''), sentence)
  return language === 'ar' && opensWithJoiningWaw(body) ? body.replace(/^و\p{M}*/u, '') : body
}

function opensWithJoiningWaw(text: string): boolean {
  if (!text.startsWith('و')) return false
  const [word = ''] = text.replace(/\p{M}/gu, '').split(/[^\p{L}]/u, 1)
  if (OWN_WAW.test(word)) return false
  return JOINED.test(word) || OPENERS.has(foldForMatch(word, 'ar').slice(1))
}
