import { PART_TITLES, PARTS, type Part } from '#domain/frame.ts'
import { createNearestFinder } from '#language/find-nearest.ts'
import { COMMANDS_BY_WORD, type CommandName, foldWord } from './command-words.ts'

/** The command that shows a part alone. */
export const PART_COMMANDS = {
  shock: 'shock',
  winners: 'winners',
  defense: 'defense',
  risks: 'risks',
  watch: 'next',
} as const satisfies Readonly<Record<Part, CommandName>>

const findNear = createNearestFinder(
  PARTS.map((part) => ({
    value: part,
    forms: [
      ...Object.values(PART_TITLES[part]),
      ...[...COMMANDS_BY_WORD].flatMap(([word, name]) =>
        name === PART_COMMANDS[part] ? word : [],
      ),
    ],
  })),
)

/** The part that a word of its command names; null for any other text. */
export function parsePart(text: string): Part | null {
  const name = COMMANDS_BY_WORD.get(foldWord(text))
  return PARTS.find((part) => PART_COMMANDS[part] === name) ?? null
}

/** The part that a text names by its title or its command, with slips; null where it names none. */
export const findPart = (text: string): Part | null => {
  const [part, ...others] = findNear(text)
  return others.length === 0 ? (part ?? null) : null
}
