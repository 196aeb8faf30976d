import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import { detectLanguage } from '#language/detect.ts'
import { splitSentences } from '#language/sentences.ts'
import { isSpoken } from './fitness.ts'
import { brokenRules, isMarkup, safetyProblems } from './safety-problems.ts'
import { readParts } from './score-parts.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_SENTENCES = 2
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'Arabic' }

// The brief tells; it never speaks to anybody, and neither does an order that a model passes on.
const ADDRESSED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:you|yours?|please)\b/iu,
  ar: /(?<!\p{L})[وف]?(?:يمكنك|عليك|من فضلك|رجاءً?)(?!\p{L})/u,
}

// What the brief says of itself, and what it quotes of others.
const OWN_WORDS = /^(?:Our reading|قراءتنا)|"[^"]*"|“[^”]*”|«[^»]*»/gu
// What a market report may tell of somebody, and a brief does not say to anybody.
const ADVICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:investors?|readers?|holders?|traders?|everyone|one) (?:should|must|ought to|had better) (?:now )?(?:buy|sell|hold|dump|short|load)\b/iu,
  ar: /(?:على المستثمرين|ينبغي للمستثمرين|يجب على المستثمرين|ننصح|يُنصح|ينصح) (?:أن )?(?:ب?شراء|ب?بيع|الآن|يشتروا|يبيعوا)/u,
}

/**
 * What keeps a model's sentence from standing in an edition before anyone asks if it is true, one reason each in
 * words for the model: the edition's language and its style, of the frame, one or two sentences, no link, no
 * markup, no order, nothing that only looks like a letter. None: it may be printed.
 */
export function printProblems(text: string, language: Language, desk: WritingDesk): string[] {
  return [
    ...brokenRules([
      [isMarkup(text), 'holds a link, markup, a handle, a tag or a command'],
      [ADDRESSED[language].test(text), 'addresses the reader'],
      [isSpoken(text.replace(OWN_WORDS, ' '), language), 'speaks as somebody'],
      [ADVICE[language].test(text), 'advises to buy or sell'],
      [
        splitSentences(text, language).length > MAX_SENTENCES,
        `has more than ${MAX_SENTENCES} sentences`,
      ],
      [detectLanguage(text) !== language, `is not written in ${LANGUAGE_NAMES[language]}`],
      [!isOfTheFrame(text, language, desk), 'names nobody and is of no part of the frame'],
    ]),
    ...safetyProblems(text, language, desk),
    ...desk
      .findHard(text, language)
      .map((found) => `breaks the style sheet (${found.rule}) in «${found.text}»: ${found.advice}`),
  ]
}

// What names nobody that the desk knows and speaks of no part of the frame is no news of ours, whoever asked for it;
// a question says itself of whom or of what amount.
function isOfTheFrame(text: string, language: Language, desk: WritingDesk): boolean {
  const isOurs =
    desk.names.find(text, language).length > 0 ||
    Object.values(readParts(text, language).scores).some((score) => score > 0)
  return isOurs && questionsIn(text, language).every((asked) => asksOurs(asked, language, desk))
}

const questionsIn = (text: string, language: Language): string[] =>
  splitSentences(text, language).flatMap(({ text: sentence }) =>
    /[?؟]/u.test(sentence) ? (sentence.split(/[:：]\s/u).at(-1) ?? []) : [],
  )

const asksOurs = (question: string, language: Language, desk: WritingDesk): boolean =>
  desk.names.find(question, language).length > 0 ||
  extractFigures(question, language).some(({ unit }) => unit !== 'date')
