import { COMMON_CAPITALS, COMMON_OPENINGS } from './lexicon/common-capitals.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { NAME_VERBS } from './lexicon/name-verbs.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import type { Token } from './tokens.ts'

/** Whether an English word is written as a name: by its capital, where that is not just the sentence's first letter. */
export function isCapitalName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !/^[A-Z]/.test(token.text) || token.text.length < 2) return false
  if (STOP_WORDS.has(token.word) || COMMON_CAPITALS.has(token.word)) return false
  const before = tokens[at - 1]
  const isOpening = before === undefined || /^["'“‘«:.]$/.test(before.word)
  return !isOpening || /[A-Z].*[A-Z]/.test(token.text) || isOpeningName(token, tokens[at + 1])
}

/** Whether a name does what the word behind it says: "Bitcoin retreated", "Raytheon delivered". */
export const isActing = (next: Token | undefined): boolean =>
  next !== undefined && (NAME_VERBS.has(next.word) || DIRECTIONS.opensWith(next))

const COMMON_ENDING =
  /(?:[^s]s|ing|ion|ment|ity|ness|ance|ence|ship|ware|maker|ers|ly|ed|ive|ous|able|acy|ary|ory|ogy)$/

/** A sentence's first word is a name where a verb or a company's measure follows and it is no common English. */
function isOpeningName(token: Token, next: Token | undefined): boolean {
  if (next === undefined) return false
  const isOwner = isActing(next) || METRICS.opensWith(next) || /['’]s$/.test(token.text)
  if (!isOwner || METRICS.opensWith(token)) return false
  return !isCommonOpening(token)
}

/** Whether a sentence's first word looks like common English, by its ending or by the list. */
export const isCommonOpening = ({ word }: Token): boolean =>
  COMMON_ENDING.test(word) || COMMON_OPENINGS.has(word)
