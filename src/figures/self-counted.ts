import { readCountNoun } from './count-nouns.ts'
import { andFractionAt } from './fractions.ts'
import { DURATION_UNITS } from './lexicon/durations.ts'
import { RATIOS } from './lexicon/ratios.ts'
import { ENGLISH_ARTICLES } from './number-in-words.ts'
import type { Token } from './tokens.ts'
import { readUnitWord, type UnitRead } from './units.ts'

const ONES = new Set(['واحد', 'واحده', 'واحدا'])

/**
 * A unit that needs no number before it: a dual («دولارين», «عامين», «شركتين»), one that «واحد» or a fraction
 * follows («غيغاواط واحد», «عام ونصف», "a year and a half"), a point («بنقطة مئوية») and "a decade".
 */
export function readSelfCounted(tokens: readonly Token[], at: number): UnitRead | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  return /^[a-z]/.test(token.word) ? readEnglish(tokens, at) : readArabic(tokens, at)
}

function readArabic(tokens: readonly Token[], at: number): UnitRead | null {
  const unit = readUnitWord(tokens, at) ?? readPoint(tokens, at) ?? readCountNoun(tokens, at)
  if (unit === null || unit.isDual) return unit
  if (ONES.has(tokens[unit.next]?.word ?? '')) return { ...unit, next: unit.next + 1 }
  if (unit.unit === 'point' || unit.unit === 'basis-point') return unit
  if (unit.unit === 'duration' && unit.next >= at + 3 && tokens[at]?.word === 'عقد') return unit
  return unit.unit === 'duration' && andFractionAt(tokens, unit.next) !== null ? unit : null
}

/** «بنقطة مئوية»: only a point and its adjective, whatever letter is joined to them. */
function readPoint(tokens: readonly Token[], at: number): UnitRead | null {
  if (!/^ب?نقط/.test(tokens[at]?.word ?? '')) return null
  const found = RATIOS.findLoose(tokens, at)
  if (found === null || found.next < at + 2) return null
  const { unit, isDual = false } = found.value
  return { unit, factor: 1, power: 0, isDual, next: found.next }
}

const LONG = /^(?:decade|century)$/

function readEnglish(tokens: readonly Token[], at: number): UnitRead | null {
  if (!ENGLISH_ARTICLES.has(tokens[at]?.word ?? '')) return null
  const start = /^(?:full|whole|single)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
  const ratio = RATIOS.find(tokens, start)
  if (ratio !== null && ratio.next > start + 1 && ratio.value.unit.endsWith('point'))
    return { unit: ratio.value.unit, factor: 1, power: 0, isDual: false, next: ratio.next }
  const time = DURATION_UNITS.find(tokens, start)
  if (time === null) return null
  const counts = LONG.test(tokens[start]?.word ?? '') || andFractionAt(tokens, time.next) !== null
  if (!counts || tokens[time.next]?.word === '-') return null
  const { base, factor } = time.value
  return { unit: 'duration', noun: base, factor, power: 0, isDual: false, next: time.next }
}
