import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'

const FALLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:fell|falls|falling|dropp?(?:s|ed|ing)|lost|loses|losing|shed|sheds|plung(?:es|ed)|tumbl(?:es|ed)|slump(?:s|ed)?|slid|slides|sank|sinks|declin(?:es|ed)|sell-?off|rout|dragged|lower(?:s|ed|ing)? (?:its|their|the)|cuts? (?:its|their) (?:forecast|outlook|guidance|target)|below (?:\w+ ){0,3}(?:estimates|expectations|forecasts)|weaker[- ]than|miss(?:es|ed) (?:\w+ ){0,2}(?:estimates|expectations|forecasts)|underperform\w*|lagg(?:ed|ing)|negative sentiment|struggling|(?:fall|drop|decline|decrease|plunge|slump) (?:in|of))\b/u,
  ar: /(?<!\p{L})[وف]?(?:هبط|هوي|هوت|تهاو|تراجع|انخفض|نزل|خسر|فقدت|فقدان|تكبد|دون التوقعات|دون توقعات|خفضت توقعات|خفض توقعات)\p{L}*/u,
}

const RISES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:rose|rises|rising|gain(?:s|ed)|jump(?:s|ed)|surg(?:es|ed)|soar(?:s|ed)|climb(?:s|ed)|rall(?:ies|ied)|rebound(?:s|ed)|won back|regained|recovered|added|higher)\b/u,
  ar: /(?<!\p{L})[وف]?(?:ارتفع|صعد|قفز|زاد|نما|نمت|ربح|كسب|استرد|استعاد|عوض)\p{L}*/u,
}

/** Whether a sentence tells of something that fell, or fell short: nobody won by it. */
export const tellsOfFall = (text: string, language: Language): boolean =>
  FALLS[language].test(foldForMatch(text, language))

/** Which way a sentence says that something went; null where it says neither or both. */
export function moveOf(text: string, language: Language): 'up' | 'down' | null {
  const isUp = RISES[language].test(foldForMatch(text, language))
  if (isUp === tellsOfFall(text, language)) return null
  return isUp ? 'up' : 'down'
}

const WARNINGS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:warn(?:s|ed|ing)|not to use|bann?(?:s|ed)?|barr?(?:s|ed)|block(?:s|ed)?|prohibit(?:s|ed|ing))\b/u,
  ar: /(?<!\p{L})[وف]?(?:حذر|حذرت|يحذر|تحذر|تحذير|تحذيرا|حظر|حظرت|يحظر|تحظر|عدم استخدام|منعت?)(?!\p{L})/u,
}
// Bans on trade are a matter of national security, and so is what a source says is one.
const EXPORTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:exports?|exporting|sales?|sold|sell|chips?|entity list|tariffs?|national security)\b/u,
  ar: /(?<!\p{L})[وفبل]?(?:ال)?(?:تصدير|صادرات|بيع|مبيعات|رقايق|رسوم|امن القومي)(?!\p{L})/u,
}

/** Whether a sentence tells of a warning or a ban other than on trade. */
export function warns(text: string, language: Language): boolean {
  const folded = foldForMatch(text, language)
  return WARNINGS[language].test(folded) && !EXPORTS[language].test(folded)
}

const LIMITS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not counting|not including|excluding|leaves out|left out|does not include|without counting|not independently verified|by its own account)\b/u,
  ar: /(?<!\p{L})[وف]?(?:لا يشمل|لا تشمل|دون احتساب|باستثناء|لا يتضمن|لا تتضمن|من دون احتساب|لم يتحقق منه مستقل)(?!\p{L})/u,
}

/** Whether a sentence says itself what its figure leaves out. */
export const holdsItsLimit = (text: string, language: Language): boolean =>
  LIMITS[language].test(foldForMatch(text, language))
