import { isDoneVerb } from './lexicon/done-verbs.ts'
import { PLACES } from './lexicon/places.ts'
import { PREPOSITIONS } from './owner-roles.ts'
import type { Token } from './tokens.ts'

const SHARE = /^[وف]?(?:سهم|اسهم|تقييم)$/
const HEAD = /^(?:شركه|مجموعه|منصه)$/
// A verb of the past whose subject is feminine, as companies are: «جمعت», «أبلغت», no plural in «ات».
const ACTS = /^[وف]?[\u0620-\u064a]{2,}[^اي]ت$/
const MAX_NAME = 4

/** What a house is, where its name begins with that: «صندوق النيل للابتكار». */
export const isHouseWord = (word: string): boolean =>
  /^(?:ال)?(?:صندوق|بنك|مصرف|شركه|مجموعه|مركز|معهد|هييه|جهاز|موسسه|مجلس|مختبر|منصه|بيت)$/.test(word)

/** Where a name in guillemets ends that owns what its clause tells: «سهم «ميدي لينك»», «جمعت «نبراس إيه آي»»; null for others. */
export function quotedEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.isQuoted !== true || tokens[at - 1]?.isQuoted === true) return null
  const behind = tokens.findIndex(({ isQuoted }, index) => index > at && isQuoted !== true)
  const end = behind < 0 ? tokens.length : behind
  const isName =
    end - at <= MAX_NAME &&
    tokens.slice(at, end).every(({ word }) => /^[\u0620-\u064a]{2,}$/.test(word)) &&
    PLACES.findLoose(tokens, at) === null
  const isHouse = isHouseWord(tokens[at]?.word ?? '') && end - at > 1
  return isName && (isOwning(tokens, at - 1) || (isHouse && isDoneBy(tokens[at - 1]))) ? end : null
}

/** «شارك «صندوق النيل»»: the verb of a masculine head has no ending. */
const isDoneBy = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  (isDoneVerb(verb) || /^[وف]?(?:شارك|قاد|ساهم|تقود|يقود|دعم|اختار)ت?$/.test(verb.word))

function isOwning(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at]?.word ?? '', tokens[at - 1]?.word ?? '']
  if (SHARE.test(before)) return !PREPOSITIONS.has(earlier)
  return ACTS.test(HEAD.test(before) ? earlier : before)
}
