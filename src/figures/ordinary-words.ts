import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { MODALITIES } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

const TABLES = [COUNT_NOUNS, DIRECTIONS, METRICS, MODALITIES]

/** Whether the lexicons know a word: it writes no foreign name, however like one it sounds («سهم» is no ASMI). */
export const isOrdinary = (token: Token): boolean => TABLES.some((table) => table.opensWith(token))
