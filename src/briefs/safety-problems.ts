import type { Language } from '#domain/language.ts'
import { commands } from '#language/commands.ts'
import { holdsOrder } from '#language/find-order.ts'
import { hasMaskedWord } from '#language/unmask.ts'
import type { WritingDesk } from './writing-desk.ts'

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

/** Whether a text holds a link, markup, or what a chat client makes a link of. */
export const isMarkup = (text: string): boolean => MARKUP.test(text)

/**
 * What keeps a sentence out of an edition, whoever lifted or wrote it, one reason each in words for the model: it
 * wants something of somebody, leads away from the brief, or only looks like what it says.
 */
export function safetyProblems(text: string, language: Language, desk: WritingDesk): string[] {
  return brokenRules([
    [DISGUISE.test(text) || hasMaskedWord(text), 'holds pictures or letters in disguise'],
    [OTHER_SCRIPT[language].test(text), 'holds letters of another script'],
    [ADDRESS.test(withoutNames(text, language, desk)), 'holds an address'],
    [commands(text, language) || holdsOrder(text), 'gives an order'],
  ])
}

/** The reasons of those rules that are broken. */
export const brokenRules = (
  rules: readonly (readonly [isBroken: boolean, reason: string])[],
): string[] => rules.flatMap(([isBroken, reason]) => (isBroken ? [reason] : []))

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
