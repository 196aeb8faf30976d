import type { Clauses, Cue } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import type { Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

// What a clause of the past names without telling that it has been done.

const ANNOUNCES =
  /^(?:announc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|outlin(?:es?|ed|ing)|reveal(?:s|ed|ing)?|approv(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|declar(?:es?|ed|ing)|confirm(?:s|ed|ing)?|[وف]?[يت]?(?:اعلنت?|علن|كشفت?|اقرت?|قر|اعتمدت?|عتمد|اجازت?|جيز)|[وفلب]?(?:ال)?(?:اعلان|كشف|اقرار|اعتماد)(?:ها|ه|هم)?)$/
const ALLOWS =
  /^(?:permission|permit|licen[cs]es?|approval|clearance|options?|right|rights|mandate|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|entitled|can|cannot|able|(?:ال)?(?:اذن|اذنا|ترخيص|ترخيصا|رخصه|موافقه|تصريح|خيار|خيارا|حق|تفويض)|[يت]?سمح(?:ت)?|[يت]حق|[يت]مكن(?:ها|ه)?)$/
const RECKONS =
  /^(?:reckon(?:s|ed|ing)?|believe[sd]?|thinks?|thought|suspects?|guess(?:es|ed)?|estimate[sd]?|[وف]?[يت]?(?:عتقد|قدرت?|رجح))$/
// What came in, or moved, did so before anybody told it.
const RESULT =
  /^(?:loss|losses|profits?|revenues?|sales|income|earnings|rise|fall|increase|decrease|drop|gain|growth|decline|jump|that|[بو]?(?:ال)?(?:خساره|خساير|ربح|ارباح|ايرادات|مبيعات|دخل|ارتفاع|تراجع|انخفاض|نمو|زياده|هبوط|قفزه)(?:ها|ه|هم|ا)?|ان)$/
const REACH = 12

/** Whether a figure is only of what somebody announced, may do or reckons: "announced a $38bn plant", «إذن بشراء 35 ألف معالج». */
export function isOnlyNamed({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]
    if (token === undefined || segments[at] !== segments[first]) return false
    if (ALLOWS.test(token.word) || RECKONS.test(token.word)) return true
    if (ANNOUNCES.test(token.word))
      return !tokens.slice(at, first).some(({ word }) => RESULT.test(word))
    if (isDeed(token)) return false
  }
  return false
}

const isDeed = (token: Token): boolean => isDoneVerb(token) && !ANNOUNCES.test(token.word)

const HAS_PRICE =
  /^(?:plants?|projects?|factory|factories|fabs?|deals?|campus|centre|center|facility|programmes?|programs?|investment|plans?|orders?|contracts?|fund|bid|offer|acquisition|takeover|merger|buyback|package|expansion|line|pipeline|budget|scheme|venture)$/
const PRICE_REACH = 4

/** "Its $5.5bn project" is one worth so much, be it built or not. */
export function isPriceBefore(
  { unit, first, next }: ReadFigure,
  { tokens, segments }: Clauses,
): boolean {
  if (unit !== 'money') return false
  const behind = tokens.slice(next, next + PRICE_REACH)
  const at = behind.findIndex(({ word }) => HAS_PRICE.test(word))
  if (at < 0 || behind.slice(0, at).some(({ word, kind }) => kind !== 'word' || LINK.test(word)))
    return false
  const start = segments.indexOf(segments[first] ?? 0)
  return !tokens.slice(start, first).some(isDeed)
}

const LINK = /^(?:in|of|on|for|to|from|at|by|with|and|into|as|over|a|an|the|its|their)$/

const STANDARD =
  /^(?:above|below|beating|beats?|topping|exceeding|surpassing|missing|against|versus|than|compared|[وف]?(?:متجاوز(?:ا|ه)|متخطي(?:ا|ه)|مقابل|مقارنه|فوق|دون))$/
const STANDARD_REACH = 6

/** "Above the SmartEstimate of $973bn": what something is only held against. */
export function isStandard({ first }: ReadFigure, { tokens, segments }: Clauses): boolean {
  const from = Math.max(0, first - STANDARD_REACH)
  const at = tokens
    .slice(from, first)
    .findLastIndex(
      ({ word }, index) => STANDARD.test(word) && segments[from + index] === segments[first],
    )
  // "More than $5bn" is a hedge.
  return at >= 0 && from + at < first - 1 && !tokens.slice(from + at, first).some(isDoneVerb)
}

const PARTICIPLE = /^(?:[a-z]{2,}(?:ed|ing)|built|made|run|led|set)$/

/** "Fabricated by TSMC on a 3nm process, the chip will go on sale": the plan of the clause that it opens. */
export function opensPlan(
  cues: readonly Cue<Modality>[],
  { first, next }: ReadFigure,
  { tokens }: Clauses,
): boolean {
  const comma = tokens.findIndex(({ word }, at) => at >= next && /^[,،]$/.test(word))
  if (comma < 0 || !PARTICIPLE.test(tokens[0]?.word ?? '')) return false
  if (tokens.slice(0, first).some(({ word }) => /^[,،]$/.test(word))) return false
  const cue = cues.find((one) => one.first > comma)
  return cue !== undefined && !tokens.slice(comma, cue.first).some(isDoneVerb)
}
