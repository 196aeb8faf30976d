/** Words that speak for a part: strong ones nearly decide it, weak ones only tip the balance. `*` ends a stem. */
export interface PartCues {
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

/** Reads two lists of cues, a bar between one and the next. */
export const cuesOf = ({ strong, weak }: Readonly<Record<keyof PartCues, string>>): PartCues => ({
  strong: listOf(strong),
  weak: listOf(weak),
})

/** The entries of a list, a bar between one and the next. */
export const listOf = (text: string): readonly string[] => text.split('|').map((cue) => cue.trim())
