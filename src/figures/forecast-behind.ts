import type { Clauses, Cue } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { isExpert, isForecast } from './lexicon/forecasts.ts'
import type { Modality } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** A folded word that is a forecast, and no verb for one. */
export const IS_NOUN =
  /^(?:estimates?|expectations|forecasts|consensus|outlook|guidance|و?(?:ال)?(?:توقعات|تقديرات|متوسط).*)$/

const RELATIVE_REACH = 7

/** "the 0.1 percent that economists had expected", «30 مليارا توقعها المحللون»: the words behind the figure are about it alone. */
export function relativeCue(
  cues: readonly Cue<Modality>[],
  figure: ReadFigure,
  { tokens, figures }: Clauses,
): Cue<Modality> | null {
  const limit = figures.find(({ first }) => first >= figure.next)?.first ?? Number.POSITIVE_INFINITY
  const reach = Math.min(limit, figure.next + RELATIVE_REACH)
  const cue = cues.find(({ first }) => first >= figure.next && first < reach)
  if (cue === undefined) return null
  const between = tokens.slice(figure.next, cue.first)
  // "that analysts polled by LSEG had pencilled in": whoever is polled has done nothing.
  const isOther = (token: Token): boolean =>
    isDoneVerb(token) && !/^(?:had|were|was)$/.test(token.word) && !isExpert(token.word)
  if (between.some(isOther)) return null
  return tiesTo(figure, cue, tokens) ? cue : null
}

/** Whether a forecast behind a figure hangs on it: "that …", "economists …", "expected by …". */
function tiesTo(figure: ReadFigure, cue: Cue<Modality>, tokens: readonly Token[]): boolean {
  const opener = tokens[figure.next]
  if (opener === undefined) return false
  if (RELATIVE.test(opener.word)) return isForecastCue(tokens, cue)
  if (cue.value !== 'estimate') return false
  if (opener.forms.some(isExpert)) return true
  const gap = cue.first - figure.next
  const word = tokens[cue.first]?.word ?? ''
  // "the 30 cents a share expected by analysts"
  return gap === 0 ? !IS_NOUN.test(word) : PARTICIPLE.test(word) && gap <= 2
}

const isForecastCue = (tokens: readonly Token[], { value, first, next }: Cue<Modality>): boolean =>
  value === 'estimate' || tokens.slice(first, next).some(({ forms }) => isForecast(forms))

const PARTICIPLE =
  /^(?:expected|forecast|predicted|projected|estimated|anticipated|penciled|pencilled)$/
const RELATIVE = /^(?:that|which|what|they|it|he|she|التي|الذي|كما)$/
