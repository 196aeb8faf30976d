import { type PhraseRow, phraseTable } from '#figures/phrases.ts'
import { ARABIC_DIRECTIONS } from './directions-ar.ts'
import { ENGLISH_DIRECTIONS } from './directions-en.ts'

/**
 * What a word does to the figure beside it. `shrink` turns what it takes: pared losses are
 * up, pared gains down. `loss`, `gain` and `growth` are the things that they turn, and a direction of their own.
 */
export type DirectionCue = 'up' | 'down' | 'shrink' | 'gain' | 'loss' | 'growth' | 'none'

export type DirectionRow = PhraseRow<DirectionCue>

export const DIRECTIONS = phraseTable<DirectionCue>([...ENGLISH_DIRECTIONS, ...ARABIC_DIRECTIONS])

/** Just before a verb, they turn it. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never didn't doesn't don't won't wasn't isn't hasn't haven't hadn't without cannot can't wouldn't لا لم لن ليس ليست دون".split(
    ' ',
  ),
)
