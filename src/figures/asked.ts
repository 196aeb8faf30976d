import { type Aside, findAsides } from './asides.ts'
import type { Clauses } from './cues.ts'
import { hasDoneVerb, startOf } from './plan-reach.ts'
import type { ReadFigure } from './read-figures.ts'

const ASKED =
  /^(?:asked|asks|demanded|demands|sought|requested|requests|[وف]?(?:طلبت?|طالبت?|يطالب|تطالب|طالبوا|طلبوا|مطلب|مطالب)|(?:ال)?مطلوبه?)$/

/** Whether words tell of a demand, or refuse one. */
export const isDemand = (words: ReadonlySet<string>): boolean =>
  [...words].some((word) => ASKED.test(word) || DEMAND.test(word) || REFUSED.test(word))

const REFUSED =
  /^(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|not|never|[a-z]+n't|[وف]?(?:رفضت?|رفضوا|يرفض|ترفض|لم|لن|امتنعت?|يمتنع|تمتنع))$/

const DEMAND =
  /^(?:ask|asking|demand|demanding|seeking|request|wanted|wants|proposed|urged|اراد|ارادت|يريد|تريد|طلبه|طلبها|مطالبه|طالبا|طالبه)$/

const ASKED_REACH = 8

/** "He first asked for 20%", «طالبت المجموعة بفدية قدرها 12 مليونا», "half of the $5bn that it had sought": nobody has given it. */
export const isAsked = (figure: ReadFigure, clauses: Clauses): boolean =>
  isAskedBefore(figure, clauses) || isAskedBehind(figure, clauses)

/** Looks back from a figure, over what its sentence says in asides. */
function isAskedBefore({ first }: ReadFigure, { tokens, segments, figures }: Clauses): boolean {
  const asides = findAsides(tokens).filter(({ next }) => next < first)
  let segment = segments[first]
  for (let at = first - 1, left = ASKED_REACH; at >= 0 && left > 0; at--, left--) {
    const aside = asideEndingAt(asides, at)
    if (aside !== undefined) {
      at = aside.first - 1
      segment = segments[at]
    }
    if (segments[at] !== segment) return false
    // «طلبت 65 طائرة بقيمة 13 مليار دولار» has ordered them.
    if (ASKED.test(tokens[at]?.word ?? ''))
      return !figures.some((one) => one.first > at && one.next <= first && one.unit === 'count')
  }
  return false
}

/** The aside that a token closes, or the last of whose tokens it is. */
const asideEndingAt = (asides: readonly Aside[], at: number): Aside | undefined =>
  asides.find(({ first, next }) => at > first && at <= next)

const SOUGHT =
  /^(?:sought|demanded|requested|wanted|طلبها|طلبته|طلبتها|طلبه|طالبت?|المطلوبه?|مطلوبه?)$/
const BEHIND_REACH = 7

/** What somebody raised or paid of "the $5bn that it had sought" is given. */
function isAskedBehind(figure: ReadFigure, clauses: Clauses): boolean {
  const { tokens, figures } = clauses
  if (hasDoneVerb(tokens, startOf(figure, clauses), figure.first)) return false
  const limit = figures.find(({ first }) => first >= figure.next)?.first ?? tokens.length
  const behind = tokens.slice(figure.next, Math.min(limit, figure.next + BEHIND_REACH))
  const end = behind.findIndex(({ kind }) => kind === 'mark')
  return (end < 0 ? behind : behind.slice(0, end)).some(({ word }) => SOUGHT.test(word))
}
