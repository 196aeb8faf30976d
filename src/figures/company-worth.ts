import type { Clauses, Cue } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

const RAISES = /^[وفل]?(?:جمع|تجمع|يجمع|جمعت|جمعها|بجمع|جوله|تمويل|تمويلا)$/
const WORTH = /^[وفل]?(?:قيمتها|قيمته|بقيمتها)$/
const LED_TO = /^(?:الي|عند|نحو|حوالي|قدرها|تبلغ|بلغت|لتبلغ|لتصل|من|ب)$/
const WORTH_REACH = 3

/** «جمعت ملياري دولار، لتبلغ قيمتها 8 مليارات»: behind a round's amount it is the company that has a worth. */
export function worthOf(figure: ReadFigure, { tokens, figures }: Clauses): Cue<string> | null {
  if (figure.unit !== 'money') return null
  const at = wordBefore(tokens, figure.first)
  if (!WORTH.test(tokens[at]?.word ?? '')) return null
  const isBehindAmount = figures.some(({ unit, next }) => unit === 'money' && next <= at)
  const isRound = tokens.slice(0, at).some(({ word }) => RAISES.test(word))
  return isBehindAmount && isRound ? { value: 'valuation', first: at, next: at + 1 } : null
}

/** The word that an amount hangs on, past the small words before it. */
function wordBefore(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (at > first - WORTH_REACH && LED_TO.test(tokens[at]?.word ?? '')) at--
  return at
}

const ADDS =
  /^[وفس]?(?:ست|سي|ت|ي)?(?:ضيف|اضاف|اضافت|اضافه)$|^(?:add|adds|added|adding|contribute|contributed|contributes)$/
const TO = /^(?:to|الي)$/
const VERB_REACH = 5
const OBJECT_REACH = 6

/** "Exports add $10bn to revenue": what something is added to measures it, not what adds it. */
export function addedTo(
  metrics: readonly Cue<string>[],
  figure: ReadFigure,
  { tokens }: Clauses,
): Cue<string> | null {
  if (!TO.test(tokens[figure.next]?.word ?? '')) return null
  const verbs = tokens.slice(Math.max(0, figure.first - VERB_REACH), figure.first)
  if (!verbs.some(({ word }) => ADDS.test(word))) return null
  const behind = metrics.find(({ first }) => first > figure.next)
  return behind !== undefined && behind.first - figure.next < OBJECT_REACH ? behind : null
}
