import type { Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'

type Rule = Readonly<Record<Language, RegExp>>

const ENGLISH_MOVES =
  'fall|falls|fell|fallen|drop|drops|lose|loses|lost|plunge|plunges|sink|tumble|rise|rises|rose|jump|surge|soar|double|halve|gain|earn|earns|be worth|hit'
const ENGLISH_EVENTS =
  'ban|banned|block|blocked|bar|barred|fall|fallen|drop|dropped|lose|lost|win|won|cancel|cancell?ed|delist|delisted|sell|sold|cut|rise|risen|sue|sued|fine|fined|approve|approved|sign|signed'
const arabic = (words: string): RegExp => new RegExp(`(?<!\\p{L})[وف]?(?:${words})(?!\\p{L})`, 'u')

/** What no item may be made of, whatever its part. All are matched on folded text. */
const NEVER: readonly Rule[] = [
  // Another time or another case than the day's.
  {
    en: /\bthat (?:day|night|session)\b|\b(?:of|in|during|later) that (?:day|week|month|quarter|year)\b|^(?:a|one|two|three|ten) (?:days?|weeks?|months?|years?|decades?) (?:earlier|before|ago|later)\b|^on this day\b|\b(?:that|this|such a) (?:case|scenario|event)\b/u,
    ar: arabic(
      '(?:في|من|خلال) (?:ذلك|تلك) (?:اليوم|الاسبوع|الشهر|العام|السنه|الجلسه|الفتره|الحاله)|في مثل هذا اليوم|في (?:هذه|تلك) الحاله|(?:قبل|بعد) ذلك ب(?:يوم|اسبوع|شهر|عام)',
    ),
  },
  // Invented, or hearsay.
  {
    en: /\b(?:war ?games?|satire|parody|in (?:a|the|her|his) (?:new )?(?:novel|film|movie|thriller)|bear case|bull case|worst[- ]case|scenarios?|rumou?r(?:s|ed)?|hoax|unverified|unconfirmed|false (?:report|story|claim|post)s?|contrary to reports|(?:according to|in) a post on|(?:opposite|reverse) of an earlier report|members of \w+club)\b/u,
    ar: arabic(
      'شايعه|شايعات|اشاعه|السيناريو|سيناريو|غير صحيح|ليس صحيحا|غير موكد|خلافا لما|علي عكس ما|خبر كاذب|خبر زايف|خبر غير صحيح|منشور علي|تداول مستخدمون|تداول ناشطون|محاكاه حربيه|روايه خياليه|فيلم',
    ),
  },
  // Nobody can tell which is which, or what is wanted of the reader.
  {
    en: /\bthe latter\b|\bthe former(?= (?:gained|lost|rose|fell|won|and|,))|^(?:clarification|top|biggest|stocks|gainers|losers|winners)\b[^.]{0,20}:\s/u,
    ar: arabic(
      '(?:خسرت?|كسبت?|ربحت?|هبطت?|ارتفعت?|تراجعت?|فقدت?|قفزت?) (?:الاولي|الثانيه|الاول|الثاني)|ابرز (?:الرابحين|الخاسرين) ?:',
    ),
  },
]

interface Bar {
  readonly parts: readonly Part[]
  readonly rule: Rule
  /** What makes the rule's words harmless. */
  readonly unless?: Rule
}

const BARS: readonly Bar[] = [
  // Said to happen only if something else does.
  {
    parts: ['shock', 'winners'],
    rule: {
      en: /^(?:were|had)\b|\b(?:if|unless|provided that|assuming|could have|might have)\b/u,
      ar: arabic('لو|لولا|اذا|ما لم|في حال|في حاله|شريطه|بشرط'),
    },
    unless: {
      en: /\b(?:as|even|ask\w*|examin\w*|wonder\w*|know|see) if\b/u,
      ar: /(?<!\p{L})(?:عما|ما|فيما) اذا(?!\p{L})/u,
    },
  },
  // «Meta said that it would spend» is a plan; a bare «would» is a thought.
  {
    parts: ['shock', 'winners'],
    rule: { en: /\bwould\b/u, ar: /(?!)/u },
    unless: {
      en: /\b(?:said|says|announced|told|confirmed|added|pledged|promised|plans?|planned|fear\w*|expect\w*)\b.{0,150}\bwould\b/u,
      ar: /(?!)/u,
    },
  },
  // A future told as if it had come.
  {
    parts: ['shock'],
    rule: {
      en: new RegExp(
        `\\b(?:next (?:week|month|quarter|year)|tomorrow|will (?:have )?(?:${ENGLISH_MOVES})|by (?:january|february|march|april|may|june|july|august|september|october|november|december|20\\d\\d|year-end))\\b`,
        'u',
      ),
      ar: arabic(
        'س[يت](?:هبط|رتفع|خسر|ربح|تراجع|نخفض|فقد|قفز|هوي)|الاسبوع المقبل|الشهر المقبل|العام المقبل|بحلول|(?:كاد|كادت|يكاد|تكاد)',
      ),
    },
  },
  // «Broadcom loses $100 billion next week»: nobody can know.
  {
    parts: ['watch'],
    rule: {
      en: /\b(?:loses|falls|plunges|sinks|drops|rises|jumps|soars|doubles)\b.*\b(?:next (?:week|month|year)|tomorrow)\b/u,
      ar: arabic('[يت](?:هبط|خسر|فقد|هوي|قفز|رتفع) .*(?:الاسبوع|الشهر|العام) المقبل'),
    },
  },
  // What did not happen.
  {
    parts: ['shock', 'winners', 'defense', 'risks'],
    rule: {
      en: new RegExp(
        `\\b(?:did|does|do|has|have|had|will|was|were|is|are)(?: not|n't)(?: been)? (?:${ENGLISH_EVENTS})\\b|\\bnever (?:${ENGLISH_EVENTS})\\b`,
        'u',
      ),
      ar: arabic(
        '(?:لم|لن) (?:يتم |تتم )?[يت](?:حظر|منع|فرض|فز|فوز|هبط|خسر|تراجع|ربح|رتفع|لغ|لغي|وقف|وقع|بع|بيع|خفض|فقد)',
      ),
    },
  },
  // What has ended is no risk, and what was given up wins nothing.
  {
    parts: ['risks', 'defense'],
    rule: {
      en: /\b(?:lift(?:s|ed)|dismiss(?:es|ed)|threw out|drop(?:s|ped)|end(?:s|ed)|clos(?:es|ed)|settl(?:es|ed)|overturn(?:s|ed)) (?:the |its |a |an |their )?(?:\w+ )?(?:ban|bans|lawsuit|suit|case|probe|investigation|inquiry|complaint|charges|restrictions)\b|\bfound (?:nothing|no) (?:wrong|wrongdoing)\b|\bcleared of\b/u,
      ar: arabic(
        '(?:رفع|رفعت|الغت?|الغي) (?:محكمه )?(?:ال)?حظر|(?:رد|ردت|رفض|رفضت|اسقطت?) (?:محكمه |قاض )?(?:ال)?دعوي|(?:اغلقته|اغلقت|اغلق|انهت|انهي|حفظت) (?:ال)?تحقيقا?|ثم اغلقت?ه|دون (?:اي )?اتهام|لم يجد اي مخالفه',
      ),
    },
  },
  {
    parts: ['winners'],
    rule: {
      en: /\b(?:would cost|will cost|cost (?:it|them|\w+) \$|no longer (?:plans?|intends?|expects?|wants?)|abandon(?:s|ed)|scrap(?:s|ped)|halt(?:s|ed)|cancel(?:s|led|ed)|delay(?:s|ed)|paus(?:es|ed)|pull(?:s|ed) out|cuts? (?:its|their) (?:\w+ )?(?:forecast|outlook|guidance|target|plans?|spending|capex))\b/u,
      ar: arabic(
        'تخلت|تخلي|الغت|الغي|علقت|علق|اوقفت|اوقف|اجلت|اجل|خفضت (?:\\p{L}+ )?توقعات\\p{L}*|لم تعد|سيكلف\\p{L}*|ستكلف\\p{L}*',
      ),
    },
  },
]

/** Whether a sentence speaks of another time or case, of what is invented or only rumoured, or cannot be assigned. */
export const isUntellable = (sentence: string, language: Language): boolean => {
  const folded = foldForMatch(sentence, language)
  return NEVER.some((rule) => rule[language].test(folded))
}

/** The parts in which a sentence would mislead: conditions, forecasts and what did not happen are no facts there. */
export function barredParts(sentence: string, language: Language): ReadonlySet<Part> {
  const folded = foldForMatch(sentence, language)
  return new Set(
    BARS.filter(
      ({ rule, unless }) => rule[language].test(folded) && !unless?.[language].test(folded),
    ).flatMap(({ parts }) => parts),
  )
}

const YEAR = /\b(19\d\d|20\d\d)\b/gu
// «the worst since 2008» measures the day's move; it does not date it.
const MEASURED_FROM: Rule = {
  en: /\b(?:since|than in|from|of)(?: (?:early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december))? ?$/u,
  ar: /(?<!\p{L})(?:منذ|من|عن)(?: (?:عام|سنه|نوفمبر|ديسمبر|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر))* ?$/u,
}

/** Whether a sentence dates what it tells two years or more before its article. */
export function isOldNews(sentence: string, language: Language, year: number): boolean {
  const folded = foldForMatch(sentence, language)
  const years = [...folded.matchAll(YEAR)].filter(
    ({ index }) => !MEASURED_FROM[language].test(folded.slice(Math.max(0, index - 24), index)),
  )
  return years.length > 0 && years.every(([found]) => Number(found) < year - 1)
}

const PAIR_OF_FIGURES: Rule = {
  en: /\d(?:%|bn| billion| million| trillion)? and \$?\d[\d.,]*(?:%|bn\b| billion| million| trillion)/u,
  ar: /\d(?:\.\d+)?(?:%| مليار دولار| مليون دولار)? و\d[\d.]*(?:%| مليار| مليون)/u,
}
const IN_ORDER: Rule = {
  en: /\b(?:respectively|between|in that order)\b/u,
  ar: /(?<!\p{L})(?:علي الترتيب|علي التوالي|بين)(?!\p{L})/u,
}

/** Whether two names share two figures in one clause, and nothing says which has which. */
export function sharesFigures(
  sentence: string,
  language: Language,
  names: readonly number[],
): boolean {
  const folded = foldForMatch(sentence, language)
  const pair = PAIR_OF_FIGURES[language].exec(folded)
  if (!pair || IN_ORDER[language].test(folded)) return false
  const before = sentence.slice(0, Math.max(0, pair.index))
  const clause = before.slice(Math.max(0, before.lastIndexOf(language === 'ar' ? '،' : ',')))
  const start = before.length - clause.length
  return names.filter((at) => at >= start && at < before.length).length >= 2
}

const PAST_QUESTION: Rule = {
  en: /^["“'‘]?(?:did|has|have|had|was|were)\b/u,
  ar: /^[«"]?هل (?:\p{L}{3,}ت|خسر|هبط|فقد|ارتفع|تراجع|قفز|كسب|ربح|كان|كانت|حظر|منع|فاز|وقع)(?!\p{L})|^[«"]?هل .*(?<!\p{L})(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)(?!\p{L})/u,
}
const ANSWER: Rule = {
  en: /^["“]?(?:no|yes|not|hardly|never|probably|maybe|perhaps)\b/u,
  ar: /^[«"]?(?:لا|نعم|كلا|ليس|ربما|اجل)(?!\p{L})/u,
}

/** Whether a question asks about what is over: nothing there is left to watch. */
export const asksOfThePast = (question: string, language: Language): boolean =>
  PAST_QUESTION[language].test(foldForMatch(question, language))

/** Whether a sentence answers the question before it with its first word. */
export const isAnswer = (sentence: string, language: Language): boolean =>
  ANSWER[language].test(foldForMatch(sentence, language))
