import { holdsCode } from './decode-hidden.ts'
import { ENGLISH_ORDERS, holdsBrokenOrder, type OrderKind } from './override-phrases.ts'
import { ARABIC_ORDERS } from './override-phrases-ar.ts'
import { hasMaskedWord, unmask } from './unmask.ts'

/** Why a text is taken for one that speaks to a program. */
export type OrderReason = OrderKind | 'code' | 'disguise'

const RULES = [...ENGLISH_ORDERS, ...ARABIC_ORDERS]
// An example that news quotes is a phrase; what is longer is no example.
const MAX_EXAMPLE = 160
const FRAME = 140

const QUOTED =
  /(?<![\p{L}\p{N}])"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L}))*'(?![\p{L}\p{N}])/gu
// Whoever quotes to tell of the words says something of them; whoever orders turns to somebody, or says nothing else.
const MIN_FRAME_WORDS = 3
const ADDRESSES =
  /\b(?:you|your|please|must|following|below|task)\b|(?<!\p{L})(?:انت|عليك|يرجي|رجاء|مهمتك|التالي|التاليه|ما يلي)(?!\p{L})/u

/**
 * Why a passage is no news: it orders a program about, in either language, in code or in disguise; null where it is.
 * A short order in quotation marks is an example where the words around it tell of it, and so no order.
 */
export const findOrder = (passage: string, maxExample = MAX_EXAMPLE): OrderReason | null =>
  reasonIn(passage, withoutExamples(unmask(passage), maxExample))

/** Whether a passage holds an order at all, also as an example. */
export const holdsOrder = (passage: string): boolean => reasonIn(passage, unmask(passage)) !== null

function reasonIn(passage: string, text: string): OrderReason | null {
  if (hasMaskedWord(passage) || holdsBrokenOrder(text)) return 'disguise'
  const rule = RULES.find(({ pattern }) => pattern.test(text))
  if (rule) return rule.kind
  return holdsCode(passage) ? 'code' : null
}

function withoutExamples(text: string, maxExample: number): string {
  return text.replace(QUOTED, (quoted: string, ...rest: readonly unknown[]) => {
    const at = Number(rest.at(-2))
    const isPhrase = quoted.includes(' ') && quoted.length <= maxExample
    // A word in its place: what follows it is not the begin of a clause.
    return isPhrase && isTold(frameOf(text, at, quoted.length)) ? 'quoted' : quoted
  })
}

const isTold = (frame: string): boolean =>
  (frame.match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_FRAME_WORDS && !ADDRESSES.test(frame)

/** What the sentence of a quotation says outside of it. */
function frameOf(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - FRAME), at)
  const after = text.slice(at + length, at + length + FRAME)
  const start = Math.max(before.lastIndexOf('\n'), before.search(/[.!?؟]\s[^.!?؟]*$/u))
  // Arabic headlines go on behind two dots.
  const end = after.search(/[!?؟\n]|(?<!\.)\.(?!\.)/u)
  return `${before.slice(start + 1)} … ${end < 0 ? after : after.slice(0, end)}`
}
