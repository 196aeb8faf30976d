import { PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { type CueFinder, createCueFinder } from './cue-finder.ts'
import type { PartCues } from './part-cues.ts'
import { ARABIC_CUES, ARABIC_IDIOMS } from './part-cues-ar.ts'
import { ENGLISH_CUES, ENGLISH_IDIOMS } from './part-cues-en.ts'

export interface PartReading {
  readonly scores: Readonly<Record<Part, number>>
  /** The strong cues that were found: each is an angle of its part. */
  readonly angles: Readonly<Record<Part, readonly string[]>>
}

const STRONG = 3
const WEAK = 1

/** What a cue says; an idiom says nothing and only uses up its words. */
type Vote = { readonly part: Part; readonly weight: number } | null

const finders: Readonly<Record<Language, CueFinder<Vote>>> = {
  en: finderOf(ENGLISH_CUES, ENGLISH_IDIOMS, 'en'),
  ar: finderOf(ARABIC_CUES, ARABIC_IDIOMS, 'ar'),
}

/** How strongly a sentence speaks for each part of the frame: 3 for a strong cue, 1 for a weak one, each cue once. */
export function readParts(sentence: string, language: Language): PartReading {
  const scores: Record<Part, number> = { shock: 0, winners: 0, defense: 0, risks: 0, watch: 0 }
  const angles: Record<Part, string[]> = {
    shock: [],
    winners: [],
    defense: [],
    risks: [],
    watch: [],
  }
  for (const { cue, value: vote } of finders[language].find(sentence)) {
    if (vote === null) continue
    scores[vote.part] += vote.weight
    if (vote.weight === STRONG) angles[vote.part].push(cue)
  }
  return { scores, angles }
}

function finderOf(
  cues: Readonly<Record<Part, PartCues>>,
  idioms: readonly string[],
  language: Language,
): CueFinder<Vote> {
  const votes = PARTS.flatMap((part) => [
    ...cues[part].strong.map((cue): readonly [string, Vote] => [cue, { part, weight: STRONG }]),
    ...cues[part].weak.map((cue): readonly [string, Vote] => [cue, { part, weight: WEAK }]),
  ])
  return createCueFinder([...votes, ...idioms.map((idiom) => [idiom, null] as const)], language)
}
