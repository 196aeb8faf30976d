import type { Language } from '#domain/language.ts'

const MIN_WORDS = 6
const MAX_WORDS = 48

// A lifted sentence stands alone: what it starts with must not point back at a sentence that the reader never sees.
const POINTS_BACK_EN =
  /^(?:["“'‘]?(?:it|its|he|his|she|her|they|their|this|that|these|those|there|such|both|but|and|or|so|yet|also|instead|however|by contrast|in contrast|on the other hand|for its part|in turn|meanwhile|still|then|here|we|our|i|you|your|what)\b|the (?:company|companies|stock|shares|firm|firms|group|startup|start-up|model|move|deal|announcement|news|drop|fall|loss|losses|gain|rise|figure|plan|project|statement|report|paper|study|agency|chipmaker|index|decision|author|article|finding|findings|same|latter|former|pair|two)\b|(?:correction|update|updated|editor|read more|photo|watch|listen|sign up|subscribe|click|advertisement|image|disclosure|live)\b)/iu

const POINTS_BACK_AR =
  /^(?:و|ف)?(?:هو|هي|هم|هذا|هذه|ذلك|تلك|هؤلاء|كما|في المقابل|في السياق|من جهته|من جهتها|بدوره|بدورها|لكن|لكنه|لكنها|غير أن|إلا أن|أضاف|أضافت|تابع|تابعت|أوضح أن|أوضحت أن|قال إن|قالت إن|قال متعاملون|قال محللون|الشركة|السهم|الأسهم|المؤشر|المجموعة|النموذج|الخطوة|الخطة|المشروع|القرار|التقرير|الدراسة|الوزارة|الجهة|الوكالة|الشركتان|تصحيح|اقرأ|شاهد|تابع|صورة|للمزيد|تنويه|تحديث|مباشر)(?!\p{L})/u

const SPOKEN_EN = /\b(?:I|we|you|my|your)\b/u
// Read on another day, these words name another day.
const DAY_OF_WRITING_EN =
  /\b(?:today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening)\b/iu
const DAY_OF_WRITING_AR = /(?<!\p{L})(?:أمس|اليوم|غدًا|غدا|الليلة|هذا الصباح|صباح اليوم)(?!\p{L})/u

const CUT_OFF = /(?:…|\.\.\.|\[…\]|[,،:;؛–—-])\s*$/u
const MARKUP = /https?:|www\.|<[a-z/]|&[a-z]+;|[{}|\\]|@[a-z]/iu

/** Whether a sentence may leave its article: it stands alone, names no "today", is whole, and is of readable length. */
export function canStandAlone(sentence: string, language: Language): boolean {
  const words = sentence.split(/\s+/u).length
  if (words < MIN_WORDS || words > MAX_WORDS) return false
  if (CUT_OFF.test(sentence) || MARKUP.test(sentence)) return false
  if (language === 'ar') {
    return !POINTS_BACK_AR.test(sentence) && !DAY_OF_WRITING_AR.test(sentence)
  }
  return (
    !POINTS_BACK_EN.test(sentence) && !SPOKEN_EN.test(sentence) && !DAY_OF_WRITING_EN.test(sentence)
  )
}

const SERVICE_HEADLINE =
  /^(?:correct(?:ed|ion)|updated?|live|watch|photos?|video|podcast|opinion|تصحيح|تحديث|مباشر|فيديو|صور|رأي)(?!\p{L})/iu

/** Whether a headline tells news: no correction of another text, no live page, no film. */
export const tellsNews = (headline: string): boolean =>
  headline !== '' && !SERVICE_HEADLINE.test(headline)
