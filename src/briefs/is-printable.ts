import type { Language } from '#domain/language.ts'
import { detectLanguage } from '#language/detect.ts'
import { splitSentences } from '#language/sentences.ts'
import { readParts } from './score-parts.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_SENTENCES = 2

// Also what a chat client makes a link of: @names, #tags, $TICKERS, /commands, bare addresses.
const MARKUP = /[<>{}[\]`*|\\@#]|:\/\/|\bwww\.|\$\p{L}|(?<!\S)\/\p{L}/iu
const ADDRESS = /[\p{L}\p{N}-]\.\p{L}{2,}|\d\.\d+\.\d+\.\d/u
// Pictures, and letters that only look like ours: mathematical, circled, full width.
const DISGUISE =
  /\p{Extended_Pictographic}|[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1ff}\u2460-\u24ff\uff00-\uffef]/u
const OTHER_SCRIPT: Readonly<Record<Language, RegExp>> = {
  en: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
  ar: /[^\p{Script=Arabic}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
}
// The brief tells; it never speaks to anybody, and neither does an order that a model passes on.
const ADDRESSED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:you|yours?|please)\b/iu,
  ar: /(?<!\p{L})[وف]?(?:يمكنك|عليك|من فضلك|رجاءً?)(?!\p{L})/u,
}

/**
 * Whether a model's sentence may stand in an edition before anyone asks if it is true: the edition's language
 * and its style, of the frame, one or two sentences, no link, no markup, nothing that only looks like a letter.
 */
export function isPrintable(text: string, language: Language, desk: WritingDesk): boolean {
  return (
    !MARKUP.test(text) &&
    !DISGUISE.test(text) &&
    !OTHER_SCRIPT[language].test(text) &&
    !ADDRESSED[language].test(text) &&
    !ADDRESS.test(withoutNames(text, language, desk)) &&
    splitSentences(text, language).length <= MAX_SENTENCES &&
    detectLanguage(text) === language &&
    isOfTheFrame(text, language, desk) &&
    !desk.breaksRules(text, language)
  )
}

// What names nothing that the desk knows and speaks of no part of the frame is no news of ours, whoever asked for it.
const isOfTheFrame = (text: string, language: Language, desk: WritingDesk): boolean =>
  desk.names.find(text, language).length > 0 ||
  Object.values(readParts(text, language).scores).some((score) => score > 0)

// C3.ai and Booking.com are names.
function withoutNames(text: string, language: Language, desk: WritingDesk): string {
  let rest = ''
  let end = 0
  for (const mention of desk.names.find(text, language)) {
    rest += `${text.slice(end, mention.start)} `
    end = mention.end
  }
  return rest + text.slice(end)
}
