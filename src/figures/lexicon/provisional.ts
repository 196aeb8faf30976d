// A session that was still running, and trading outside it: the figure moved on.
const RUNNING =
  /\b(?:pre-?market|after-?hours|extended trading|intraday|midday|mid-?(?:morning|afternoon|session)|at one point|so far|futures|(?:early|morning|afternoon|late|premarket) (?:trade|trading)|on track|session low|session high|at the open|(?:was|were|is|are) (?:trading|down|up))\b|(?<!\p{L})(?:ما قبل الافتتاح|التعاملات الممتدة|التعاملات المبكرة|خلال التعاملات|خلال الجلسة|خلال التداولات|العقود الآجلة|في مستهل|بعد الإغلاق)(?!\p{L})/iu
// What an article says of its own earlier text, or takes back.
const CORRECTION =
  /\b(?:correction|corrects?|corrected|earlier version|previous version|previously (?:said|stated|reported)|incorrectly|erroneously|mistakenly|misstated)\b|(?<!\p{L})(?:تصحيح|تصويب|نسخة سابقة|صيغة سابقة|بالخطأ|عن طريق الخطأ)(?!\p{L})/iu

/** Whether a sentence tells of a market that was still moving. */
export const isProvisional = (sentence: string): boolean => RUNNING.test(sentence)

/** Whether a sentence takes back what its article, or an earlier text of it, has said. */
export const isCorrection = (sentence: string): boolean => CORRECTION.test(sentence)
