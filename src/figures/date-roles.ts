import type { Clauses } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import type { DateMention, ReadFigure } from './read-figures.ts'

// Which figures a date is not for: the parts that it plays in its sentence.

export const isMonth = ({ parts }: DateMention): boolean => parts.month !== undefined

/** "and revenue was 96 million in 2025": a clause with a verb and a figure of its own. */
export function isOfNextClause(date: DateMention, clauses: Clauses): boolean {
  const words = clauses.tokens.slice(startOf(date, clauses), date.first)
  return (
    holdsFigure(date, clauses) && words.some((token) => isDoneVerb(token) || PLANS.test(token.word))
  )
}

const PLANS =
  /^(?:[وف]?[تي](?:توقع|عتزم|خطط|ستهدف|رجح)|expects?|plans?|aims?|forecasts?|targets?|sees)$/

const COMPARISON = /^(?:compared|against|versus|مقابل|مقارنه|ب?المقارنه)$/
const COMPARISON_REACH = 3

/** "revenue was $96m in 2025, against $41m in 2024, and the loss $5m": the loss is not that of 2024. */
export function isOfComparison(date: DateMention, { tokens, segments, figures }: Clauses): boolean {
  const holder = figures.findLast(({ next }) => next <= date.first)
  if (holder === undefined || segments[holder.first] !== segments[date.first]) return false
  if (holder.change === 'from') return true
  return tokens
    .slice(Math.max(0, holder.first - COMPARISON_REACH), holder.first)
    .some(({ word }) => COMPARISON.test(word))
}

const INSTEAD = /^(?:instead|rather|now|currently|بدلا|عوضا|الان|حاليا)$/

/** "€2.7bn this fiscal year instead of €2.2bn", "$5bn in 2025 against $4bn": what is held against it is of another time, or of none. */
export const isBeforeComparison = (
  { next }: DateMention,
  { first }: ReadFigure,
  { tokens }: Clauses,
): boolean =>
  next < first &&
  tokens
    .slice(Math.max(next, first - COMPARISON_REACH), first)
    .some(({ word }) => COMPARISON.test(word) || INSTEAD.test(word))

const startOf = ({ first }: DateMention, { segments }: Clauses): number =>
  segments.indexOf(segments[first] ?? 0)

const holdsFigure = (date: DateMention, { segments, figures }: Clauses): boolean =>
  figures.some(({ first }) => segments[first] === segments[date.first])

const SUBORDINATE = /^(?:after|before|بعد|بعدما|قبل|قبيل|عقب)$/

/** "After falling 3% on Monday, Nvidia rose 5%": the day is the fall's alone. */
export const isOfEarlierEvent = (date: DateMention, clauses: Clauses): boolean =>
  SUBORDINATE.test(clauses.tokens[startOf(date, clauses)]?.word ?? '') && holdsFigure(date, clauses)

const CLAUSE_OPENER = /^(?:it|they|he|she|having|ان|بعدما|كان|كانت)$/

/** «صعد الذهب 1% بعد أن استقر الخميس»: the day is that of what came before. */
export function isAside(date: DateMention, clauses: Clauses): boolean {
  const start = startOf(date, clauses)
  const [opener, second] = [start, start + 1].map((at) => clauses.tokens[at]?.word ?? '')
  if (/^(?:which|who|التي|الذي)$/.test(opener ?? ''))
    return !isOfSpeech(date, clauses) && !isRestrictive(date, clauses)
  if (!SUBORDINATE.test(opener ?? '')) return false
  return opener === 'بعدما' || CLAUSE_OPENER.test(second ?? '')
}

/** «قيمة التمويل الذي أغلقته أول من أمس»: without a comma before it such a clause tells when the thing itself was. */
const isRestrictive = (date: DateMention, clauses: Clauses): boolean =>
  !/^[,،(]$/.test(clauses.tokens[startOf(date, clauses) - 1]?.word ?? ',') &&
  !holdsFigure(date, clauses)

const SPEECH =
  /^(?:said|says|announced|reported|told|disclosed|[وف]?(?:قال|اعلن|ذكر|افاد|اوضح|كشف|اكد)(?:ت|وا|ا|ته|تاه|ه|تها|ها)?)$/

/** ", the company said yesterday": the day of the whole sentence. */
export function isOfSpeech(date: DateMention, clauses: Clauses): boolean {
  if (holdsFigure(date, clauses)) return false
  const start = startOf(date, clauses)
  return clauses.tokens.slice(start, date.first).some(({ word }) => SPEECH.test(word))
}

const BASE = /^(?:from|than|versus|over|above|فوق|عن|عنها|عنه|عما|مما|علي|مقارنه|قياسا)$/
const BASE_REACH = 6
const WHEN = /^(?:in|on|at|during|by|في|خلال|بحلول|منذ|التوالي|الترتيب)$/

/** "down 2.1% from February", «بارتفاع 11% عن سبتمبر»: what a change is measured against is no date of it. */
export function isBase(
  { first }: Pick<DateMention, 'first'>,
  { tokens }: Pick<Clauses, 'tokens'>,
): boolean {
  for (let at = first - 1; at >= Math.max(1, first - BASE_REACH); at--) {
    const { word = '', kind } = tokens[at] ?? {}
    if (kind !== 'word' || (WHEN.test(word) && !isInBase(tokens, at))) return false
    if (BASE.test(word)) return isChange(tokens, at - 1)
  }
  return false
}

// "lower than in April", «عنها في أبريل», «عما كانت عليه في أبريل»
const isInBase = (tokens: Clauses['tokens'], at: number): boolean =>
  /^(?:than|عنها?|عليه|مستوا(?:ه|ها))$/.test(tokens[at - 1]?.word ?? '') ||
  isDatelessClose(tokens, at)

/** "above Arm's close on Tuesday", where "from Friday's close on Monday" has its day already. */
const isDatelessClose = (tokens: Clauses['tokens'], at: number): boolean =>
  /^(?:close|اغلاق(?:ه|ها)?)$/.test(tokens[at - 1]?.word ?? '') &&
  !tokens
    .slice(Math.max(0, at - CLOSE_REACH), at)
    .some(({ word }) => /day(?:['’]s)?$|^(?:امس|last|previous|الجلسه)$/.test(word))

const CLOSE_REACH = 4

/** Whether a share ends there: "2.1%", "3 percent higher". */
const isChange = (tokens: Clauses['tokens'], at: number): boolean =>
  // "five more rare earths from" is no change.
  /^(?:more|higher|lower)$/.test(tokens[at]?.word ?? '') ||
  tokens
    .slice(Math.max(0, at - 2), at + 1)
    .some(({ word }) =>
      /^(?:%|٪|percent|pct|cent|ميه|مايه|بالميه|بالمايه|الميه|المايه|ميويه|point|points)$/.test(
        word,
      ),
    )

const DEADLINE = /^(?:by|until|till|before|بحلول|قبل|حتي|قبيل)$/
const BETWEEN =
  /^(?:the|end|close|start|middle|of|late|mid|نهايه|نهايات|مطلع|بدايه|منتصف|اواخر|اوائل|عام|سنه|شهر)$/

/** "By the end of 2026", «بحلول نهاية 2026»: a month, a quarter or a year until which something is to be done. */
export function isDeadline({ first, parts }: DateMention, tokens: Clauses['tokens']): boolean {
  if (parts.day !== undefined || parts.weekday !== undefined) return false
  const at = tokens.findLastIndex(({ word }, index) => index < first && !BETWEEN.test(word))
  return DEADLINE.test(tokens[at]?.word ?? '')
}

const CONTRAST = /^(?:while|whereas|[وف]?(?:فيما|بينما)|حين)$/

/** "A is to build 40 by 2028, while B won $1.9bn": what one has to do by then says nothing of the other. */
export const isOtherDeadline = (
  date: DateMention,
  { first }: ReadFigure,
  { tokens }: Clauses,
): boolean =>
  isDeadline(date, tokens) && tokens.slice(date.next, first).some(({ word }) => CONTRAST.test(word))
