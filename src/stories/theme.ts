import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import type { NameFinder } from '#language/names.ts'
import { foldForMatch } from '#language/normalise.ts'

/** The frame's subjects. Words that everyday news uses too (power, cloud, model) count only in company. */
const SUBJECTS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?:ai|artificial intelligence|machine learning|large language models?|llms?|chatbots?|(?:ai|language|frontier|open-source) models?|training runs?|chatgpt|openai|anthropic|deepseek|gemini|copilot|generative)\b/,
    /\b(?:chips?|chipmakers?|chip-?makers?|semiconductors?|gpus?|hbm|foundr(?:y|ies)|wafers?|lithography|nanometers?|nanometres?|accelerators?|processors?)\b/,
    /\b(?:data ?-?cent(?:er|re)s?|hyperscalers?|supercomputers?|computing clusters?|ai infrastructure|capex|capital (?:spending|expenditures?))\b/,
    /\b(?:cloud (?:computing|services?|providers?|business|revenue|unit|infrastructure)|aws|azure|google cloud)\b/,
    /\b(?:cyber\w*|ransomware|malware|jailbr(?:ea|o)k\w*|data breach\w*|hackers?|hacking)\b/,
    /\b(?:defen[cs]e (?:contractors?|department|ministry|technology|tech|industry|stocks?|spending|minister|secretary)|pentagon|military|armed forces|navy|army|air force|drones?|missiles?|national security|weapons?|nato)\b/,
    /\b(?:export (?:controls?|curbs?|restrictions?|rules?|bans?|licen[cs]es?)|entity list|sanctions?|chip (?:bans?|tariffs?)|tech war)\b/,
    /\b(?:power (?:grid|demand|supply|plants?|prices)|electricity|gigawatts?|megawatts?|nuclear|utilities|[\d.]+ ?[gm]w)\b/,
  ],
  ar: arabicSubjects([
    'ذكاء الاصطناعي|تدريب النماذج|تدريب النموذج|تدريب نموذج|ذكاء اصطناعي|تعلم الالي|تعلم الاله|نماذج لغويه|نموذج لغوي|روبوت دردشه|روبوتات دردشه|روبوت محادثه|روبوتات محادثه|روبوتات المحادثه|روبوتات الدردشه|شات جي بي تي|تشات جي بي تي|اوبن ايه اي|اوبن اي اي|ديب سيك|ديبسيك|انثروبيك',
    'رقايق|رقاقه|رقاقات|اشباه الموصلات|اشباه موصلات|معالجات|وحدات معالجه|مسرعات|شرايح الكترونيه|معالج الرسومات',
    'مراكز البيانات|مراكز بيانات|مركز بيانات|مركز البيانات|انفاق راسمالي|انفاق الراسمالي|نفقات راسماليه|بنيه التحتيه للذكاء|حوسبه الفايقه|قدره حوسبيه',
    'حوسبه السحابيه|حوسبه سحابيه|خدمات سحابيه|خدمات السحابيه|سحابيه',
    'سيبراني|سيبرانيه|امن السيبراني|برمجيات فديه|برمجيات الفديه|برمجيات خبيثه|اختراق|قراصنه|ثغره|ثغرات',
    'وزاره الدفاع|بنتاغون|دفاعيه|صناعات دفاعيه|صناعات الدفاعيه|امن القومي|قوات المسلحه|عسكري|عسكريه|جيش|بحريه الامريكيه|مسيرات|مسيره|صواريخ|حلف شمال الاطلسي|ناتو|دفاع السيبراني',
    'ضوابط التصدير|قيود التصدير|قيود علي تصدير|حظر تصدير|قايمه الكيانات|عقوبات',
    'كهرباء|غيغاواط|ميغاواط|طاقه النوويه|طاقه نوويه|شبكه الكهرباء|مفاعل',
  ]),
}

function arabicSubjects(stems: readonly string[]): RegExp[] {
  return stems.map((words) => new RegExp(`(?<!\\p{L})[وفبكل]?(?:ال|ل)?(?:${words})(?!\\p{L})`, 'u'))
}

const MAX_TEXT_CHARS = 1200
const IN_TITLE = 0.35
const IN_TEXT = 0.15
// An article whose first words name such a company is about it, though its title be «Market wrap».
const LEAST_WITH_COMPANY_IN_LEDE = 0.3
const LEDE_CHARS = 200

/**
 * How much of an article is about what the brief is about, 0…1: each subject of the frame that its
 * title or opening names brings it closer to 1, and so does a company of the infrastructure, which in the
 * first words makes it of the theme at least.
 * Football is at 0.
 */
export function themeOf({ title, text, language }: Article, finder: NameFinder): number {
  const opening = text.slice(0, MAX_TEXT_CHARS)
  const isAbout = (passage: string): boolean =>
    finder.find(passage, language).some((mention) => mention.company.bucket !== null)
  const inTitle = subjectsIn(title, language) + (isAbout(title) ? 1 : 0)
  const inText = subjectsIn(opening, language) + (isAbout(opening) ? 1 : 0)
  const theme = 1 - (1 - IN_TITLE) ** inTitle * (1 - IN_TEXT) ** inText
  return isAbout(opening.slice(0, LEDE_CHARS)) ? Math.max(theme, LEAST_WITH_COMPANY_IN_LEDE) : theme
}

function subjectsIn(passage: string, language: Language): number {
  const folded = foldForMatch(passage, language)
  return SUBJECTS[language].filter((subject) => subject.test(folded)).length
}
