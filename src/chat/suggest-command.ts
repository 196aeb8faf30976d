import { createNearestFinder } from '#language/find-nearest.ts'
import { COMMAND_NAMES, COMMANDS_BY_WORD, type CommandName } from './command-words.ts'

const findNear = createNearestFinder(
  COMMAND_NAMES.map((value) => ({
    value,
    forms: [...COMMANDS_BY_WORD].flatMap(([word, name]) => (name === value ? word : [])),
  })),
)

/** The command that a word probably means: `/subscrib`, `winers`, «الرابحو»; null for one that is not near any. */
export const suggestCommand = (word: string): CommandName | null =>
  findNear(word.replace(/^\//, '').replace(/(?!^)@.*$/, ''))[0] ?? null
