import type { Clauses } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import type { ReadFigure } from './read-figures.ts'

// What a contract, a loan or an estimate lays down is told in the present though it lies ahead.

const WORTH = /^(?:worth|valued|[وفبل]?قيمت(?:ها|ه|هما)|بقيمه)$/
const LOAN = /^(?:loan|loans|bond|bonds|notes|sukuk|[وفبل]?(?:ال)?(?:قرض|قروض|سندات|صكوك))$/
const PUT = /^(?:put|puts|peg|pegs|pegged|reckon|reckons|reckoned)$/
const ESTIMATED = /^[وف]?[يت]?قدرت?$/
const REACH = 4
const PUT_REACH = 9
const PURPOSE_REACH = 6
const VERB =
  /^(?:build|deliver|supply|make|produce|provide|develop|maintain|manufacture|create|hire|open|install|deploy|train|launch|equip|fit|repair|upgrade|run|operate|construct|add|lease|rent|fund|finance)$/
// «لتصنيع 550 صاروخا»: for a noun of action; a noun with the article is no purpose.
const PURPOSE =
  /^ل(?:ت\p{L}{2}ي\p{L}|ت\p{L}{3}ه|است\p{L}{2}ا\p{L}|ا\p{L}{1,3}ا\p{L}ه?|بناء|شراء|بيع|صنع|رفع|خفض|زياده|ضخ|دفع|نشر|جمع|دعم|صيانه|اقامه|اعاده)$/u

/** Whether a figure is of the terms of something that may lie ahead: its worth, a loan's conditions, what a contract is for, what somebody puts it at. */
export function isOfTerms(figure: ReadFigure, clauses: Clauses): boolean {
  const { tokens, segments } = clauses
  const start = segments.indexOf(segments[figure.first] ?? 0)
  if (isForPurpose(figure, clauses) || isPutAt(figure, clauses)) return true
  if (tokens.slice(start, figure.first).some(isDoneVerb)) return false
  const near = tokens.slice(Math.max(0, figure.first - REACH), figure.first)
  return near.some(({ word }) => WORTH.test(word)) || tokens.some(({ word }) => LOAN.test(word))
}

function isForPurpose({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  for (let at = first - 1; at >= Math.max(0, first - PURPOSE_REACH); at--) {
    const token = tokens[at]
    if (token === undefined || segments[at] !== segments[first]) return false
    if (PURPOSE.test(token.word)) return true
    if (VERB.test(token.word) && tokens[at - 1]?.word === 'to') return true
    if (isDoneVerb(token)) return false
  }
  return false
}

const isPutAt = ({ first }: ReadFigure, { tokens }: Clauses): boolean => {
  const before = tokens.slice(Math.max(0, first - PUT_REACH), first)
  if (before.some(({ word }) => ESTIMATED.test(word))) return true
  return (
    before.some(({ word }) => PUT.test(word)) &&
    before.slice(-REACH + 1).some(({ word }) => word === 'at')
  )
}
