import { PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'
import type { PartCues } from './part-cues.ts'
import { ARABIC_CUES, ARABIC_IDIOMS } from './part-cues-ar.ts'
import { ENGLISH_CUES, ENGLISH_IDIOMS } from './part-cues-en.ts'

const PART_CUES: Readonly<Record<Language, Readonly<Record<Part, PartCues>>>> = {
  en: ENGLISH_CUES,
  ar: ARABIC_CUES,
}
const IDIOMS: Readonly<Record<Language, readonly string[]>> = {
  en: ENGLISH_IDIOMS,
  ar: ARABIC_IDIOMS,
}

export type PartScores = Readonly<Record<Part, number>>

export interface PartReading {
  readonly scores: PartScores
  /** The strong cues that were found: each is an angle of its part. */
  readonly angles: Readonly<Record<Part, readonly string[]>>
}

const STRONG = 3
const WEAK = 1

interface Lexicon {
  /** One pass, longest cue first: «price war» is used up before «war» is looked for. */
  readonly pattern: RegExp
  readonly weights: ReadonlyMap<string, readonly (readonly [Part, number])[]>
  readonly stems: readonly string[]
}

// Arabic writes these onto the next word: و ف ب ك ل, the article, and their combinations. A word that is
// itself a cue goes before one behind a clitic («بدعوى», on the pretext, before «دعوى», a lawsuit).
const ARABIC_CLITICS = '(?:[وف]?(?:ال|بال|كال|لل|[بكل])?)??'

const lexicons: Readonly<Record<Language, Lexicon>> = {
  en: buildLexicon('en'),
  ar: buildLexicon('ar'),
}

/** How strongly a sentence speaks for each part of the frame: 3 for a strong cue, 1 for a weak one, each cue once. */
export function readParts(sentence: string, language: Language): PartReading {
  const lexicon = lexicons[language]
  const scores: Record<Part, number> = { shock: 0, winners: 0, defense: 0, risks: 0, watch: 0 }
  const angles: Record<Part, string[]> = {
    shock: [],
    winners: [],
    defense: [],
    risks: [],
    watch: [],
  }
  const seen = new Set<string>()
  for (const match of foldForMatch(sentence, language).matchAll(lexicon.pattern)) {
    const cue = findCue(lexicon, match[1] ?? '')
    if (cue === null || seen.has(cue)) continue
    seen.add(cue)
    for (const [part, weight] of lexicon.weights.get(cue) ?? []) {
      scores[part] += weight
      if (weight === STRONG) angles[part].push(cue)
    }
  }
  return { scores, angles }
}

function buildLexicon(language: Language): Lexicon {
  const weights = new Map<string, (readonly [Part, number])[]>()
  for (const part of PARTS) {
    for (const [cues, weight] of [
      [PART_CUES[language][part].strong, STRONG],
      [PART_CUES[language][part].weak, WEAK],
    ] as const) {
      for (const cue of cues) {
        const key = foldForMatch(cue, language)
        weights.set(key, [...(weights.get(key) ?? []), [part, weight]])
      }
    }
  }
  // An idiom is used up like a cue and speaks for no part: «على هامش» is no margin.
  for (const idiom of IDIOMS[language]) weights.set(foldForMatch(idiom, language), [])
  const longestFirst = [...weights.keys()].sort((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((cue) =>
    cue.endsWith('*') ? `${RegExp.escape(cue.slice(0, -1))}\\p{L}*` : RegExp.escape(cue),
  )
  const clitics = language === 'ar' ? ARABIC_CLITICS : ''
  return {
    pattern: new RegExp(`(?<!\\p{L})${clitics}(${alternatives.join('|')})(?!\\p{L})`, 'gu'),
    weights,
    stems: longestFirst.filter((cue) => cue.endsWith('*')),
  }
}

function findCue(lexicon: Lexicon, words: string): string | null {
  if (lexicon.weights.has(words)) return words
  return lexicon.stems.find((stem) => words.startsWith(stem.slice(0, -1))) ?? null
}
