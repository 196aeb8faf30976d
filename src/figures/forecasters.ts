import type { Cue } from './cues.ts'
import { isExpert, isForecast } from './lexicon/forecasts.ts'
import type { Modality } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

const BEFORE = 6
const BEHIND = 3
const REACH = 8

/**
 * Forecasts with whose they are: what "analysts had been looking for", what «رجّح 20 خبيرًا» and what is "expected by
 * economists" is an estimate, and so is the plan that their sentence goes on with ("analysts expect it to reach").
 */
export function withForecasters(
  cues: readonly Cue<Modality>[],
  tokens: readonly Token[],
): Cue<Modality>[] {
  const told: Cue<Modality>[] = []
  const isAllOfExperts = isSourced(tokens)
  let last: Cue<Modality> | null = null
  for (const cue of cues) {
    const isOfExperts =
      cue.value === 'planned' &&
      isForecastCue(cue, tokens) &&
      (isAllOfExperts || isNearExperts(cue, tokens))
    const goesOn = last !== null && cue.value === 'planned' && continues(last, cue, tokens)
    if (isOfExperts || goesOn) last = { ...cue, value: 'estimate' }
    else last = null
    told.push(last ?? cue)
  }
  return told
}

const isEdge = ({ word }: Token): boolean =>
  /^(?:[,،.:;؛()]|and|but|while|which|بينما|فيما|لكن|لكنها|لكنه)$/.test(word)

const isForecastCue = ({ first, next }: Cue<Modality>, tokens: readonly Token[]): boolean =>
  tokens.slice(first, next).some(({ forms }) => isForecast(forms))

/** "according to analysts", «بحسب محللين» */
const isSourced = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, at) => SOURCED.test(word) && hasExpert(tokens.slice(at + 1, at + SOURCE_REACH)),
  )

const SOURCED = /^(?:according|بحسب|حسب|وفق|وفقا)$/
const SOURCE_REACH = 4

function isNearExperts({ first, next }: Cue<Modality>, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, first - BEFORE), first)
  if (hasExpert(before.slice(before.findLastIndex(isEdge) + 1))) return true
  const isArabic = /^[\u0620-\u064a]/.test(tokens[first]?.word ?? '')
  if (!isArabic && !/^(?:by|of|from)$/.test(tokens[next]?.word ?? '')) return false
  const behind = tokens.slice(next, next + BEHIND + (isArabic ? 0 : 1))
  const end = behind.findIndex(isEdge)
  return hasExpert(end < 0 ? behind : behind.slice(0, end))
}

const hasExpert = (tokens: readonly Token[]): boolean =>
  tokens.some(({ forms }) => forms.some(isExpert))

const continues = (last: Cue<Modality>, cue: Cue<Modality>, tokens: readonly Token[]): boolean =>
  cue.first - last.next <= REACH && !tokens.slice(last.next, cue.first).some(isEdge)
