import type { Cue } from './cues.ts'
import { isDoneVerb, UNDER_WAY } from './lexicon/done-verbs.ts'
import { isFuture, isPresent, type Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

const PREPOSITION = /^[وف]?(?:في|من|الي|علي|عن|مع|لدي|بين|قرب|مدينه|ولايه|شركه|سهم)$/

/** «ستستثمر» is a verb of the future; «في سياتل» and «شركة سيلكا» name what only looks like one. */
export const isFutureVerb = (tokens: readonly Token[], at: number): boolean =>
  isFuture(tokens[at]?.word ?? '') && !PREPOSITION.test(tokens[at - 1]?.word ?? '')

const IN_WHICH = /^(?:which|where|whose|that|who|الذي|التي|حيث)$/
const HOLDS = /^(?:holds|owns|controls|has|[يت]ملك|[يت]متلك|[يت]سيطر)$/
const HOLDS_REACH = 5

/** "will build it under a venture in which EDGE holds 51%": a clause of its own tells what is so already. */
export const isHeldAlready = (tokens: readonly Token[], from: number, figure: number): boolean => {
  const at = tokens.findLastIndex(({ word }, index) => index < figure && HOLDS.test(word))
  return (
    at >= from &&
    figure - at <= HOLDS_REACH &&
    tokens.slice(Math.max(from, at - HOLDS_REACH), at).some(({ word }) => IN_WHICH.test(word))
  )
}

const BEFORE_MONTH =
  /^(?:in|of|since|by|until|till|from|to|and|for|last|this|next|late|early|mid|on|-)$/

/** "In May", "May 5" name the month; a headline's "Intel May Cut Jobs" does not. */
export function isMay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isBeside = before?.kind === 'number' || after?.kind === 'number'
  return (
    isBeside ||
    BEFORE_MONTH.test(before?.word ?? '') ||
    /^(?:was|is|has|had|saw|brought)$/.test(after?.word ?? '')
  )
}

/** «وقد يصل إلى» is possible; «كان قد خسر», «وقد نما» and «فقد زادت» are done, and «فقد تاسي» is a loss. */
export function isPerfect(
  tokens: readonly Token[],
  { first, next }: Cue<Modality>,
  isBeforeName: boolean,
): boolean {
  if (next !== first + 1 || !/^و?[فل]?قد$/.test(tokens[first]?.word ?? '')) return false
  const verb = tokens[next]?.word === 'لا' ? tokens[next + 1] : tokens[next]
  return verb === undefined || isBeforeName || !isPresent(verb.word)
}

const COMPARED = /^(?:against|versus|compared|vs|مقابل|مقارنه)$/
const COMPARED_REACH = 3
const PAST =
  /^(?:last|previous|prior|earlier|ago|before|ended|الماضي|الماضيه|السابق|السابقه|المنصرم)$/
const PAST_REACH = 6

/** "sees $50bn, versus $52bn last year": what a plan is held against is over. */
export function isOfPast(
  { first }: Cue<Modality>,
  figure: ReadFigure,
  tokens: readonly Token[],
): boolean {
  const from = Math.max(first, figure.first - COMPARED_REACH)
  return (
    tokens.slice(from, figure.first).some(({ word }) => COMPARED.test(word)) &&
    tokens.slice(figure.next, figure.next + PAST_REACH).some(({ word }) => PAST.test(word))
  )
}

/** «على أن ترتفع القدرة»: what an agreement lays down comes later; «أكد على أن» is speech. */
export const isStipulated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'ان' &&
  tokens[at - 1]?.word === 'علي' &&
  isPresent(tokens[at + 1]?.word ?? '') &&
  !/^[وف]?[تي]?(?:اكد|شدد|وكد|نص|تنص)(?:ت|وا)?$/.test(tokens[at - 2]?.word ?? '')

const THAT_REACH = 8

/** «تقدر بلومبرغ أن ترتفع»: what somebody reckons will be. */
export const isReckoning = (tokens: readonly Token[], at: number): boolean =>
  /^[وف]?[تي](?:قدر|رجح|توقع)$/.test(tokens[at]?.word ?? '') &&
  tokens
    .slice(at + 1, at + THAT_REACH)
    .some(({ word }, offset) => word === 'ان' && /^[يت]/.test(tokens[at + offset + 2]?.word ?? ''))

/** Whether a sentence tells in the present of what somebody goes about: "is buying", "invests", «تبني». It may lie ahead. */
export const isUnderWay = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, at) =>
      (UNDER_WAY.has(word) && !SINCE.test(tokens[at - 1]?.word ?? '') && !isNoun(tokens, at)) ||
      (/^(?:is|are)$/.test(word) && /[a-z]{3}ing$/.test(tokens[at + 1]?.word ?? '')),
  )

const BEHIND_NOUN =
  /^(?:of|worth|valued|totalling|totaling|from|for|to|in|at|on|by|and|have|has|had|was|were|are|is|will|[,.;]|)$/

/** "Won orders of $500m", "its orders have reached": what is ordered, and no verb. */
const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const behind = tokens[at + 1]
  if (tokens[at]?.word !== 'orders') return false
  return (
    behind === undefined ||
    (behind.kind !== 'number' && BEHIND_NOUN.test(behind.word)) ||
    isDoneVerb(behind)
  )
}

// "since buying Arm": that is over.
const SINCE = /^(?:since|after|by)$/

const OR_PLANNED_REACH = 7

/** "4 GW in operation or planned", «قيد التشغيل أو التخطيط»: some of it lies ahead. */
export const isPartlyPlanned = ({ next }: ReadFigure, tokens: readonly Token[]): boolean =>
  tokens
    .slice(next, next + OR_PLANNED_REACH)
    .some(
      ({ word }, at) =>
        /^(?:or|and|او)$/.test(word) &&
        /^(?:planned|(?:ال)?(?:تخطيط|مخططه?|مزمعه?|انشاء))$/.test(
          tokens[next + at + 1]?.word ?? '',
        ),
    )
