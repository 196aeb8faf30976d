import type { NameMention } from '#language/names.ts'
import type { Cue } from './cues.ts'
import { UNITS } from './lexicon/part-words.ts'
import { OVERLAPS } from './lexicon/parts.ts'
import type { Token } from './tokens.ts'

type Named = Cue<string>

/** What stands for all of a company, as in "total sales". */
export const WHOLE = 'whole'

const BRAND = 'brand:'

/** The lines of business among some words, without those that names hold ("Siemens Energy"), brands apart. */
export const withoutNames = (
  parts: readonly Named[],
  tokens: readonly Token[],
  mentions: readonly NameMention[],
): readonly Named[] =>
  parts.filter(({ value, first }) => {
    const at = tokens[first]?.start ?? 0
    return value.startsWith(BRAND) || !mentions.some(({ start, end }) => at >= start && at < end)
  })

/** The lines of business that some words name, each once. */
export const namesOf = (parts: readonly Named[]): readonly string[] => [
  ...new Set(parts.map(({ value }) => value.replace(BRAND, ''))),
]

/** Those that only a brand names: what AWS earns is cloud revenue, and Amazon's. */
export function brandsOf(parts: readonly Named[]): readonly string[] {
  const plain = new Set(parts.map(({ value }) => value))
  return namesOf(parts.filter(({ value }) => value.startsWith(BRAND))).filter(
    (name) => !plain.has(name),
  )
}

/** Whether two lines of business are one, or reach into each other. */
export const mayOverlap = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((one) => right.some((other) => one === other || reaches(one, other)))

const reaches = (one: string, other: string): boolean =>
  (OVERLAPS.get(one)?.includes(other) ?? false) || (OVERLAPS.get(other)?.includes(one) ?? false)

/** Whether a sentence tells of a unit of a company at all, be it one that no lexicon knows; Arm is a company. */
export const hasUnit = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text, forms }) => !/^[A-Z]/.test(text) && forms.some((form) => UNITS.has(form)))
