import type { Cue } from './cues.ts'
import type { Statement } from './statements.ts'
import type { Token } from './tokens.ts'

/** The countries in which a sentence sets what it tells: "in Turkey", «في ألمانيا»; a country that only describes is none. */
export const settingsIn = (
  tokens: readonly Token[],
  places: readonly Cue<string>[],
): readonly string[] =>
  places.filter(({ first }) => IN.test(tokens[first - 1]?.word ?? '')).map(({ value }) => value)

const IN = /^(?:in|[وف]?في)$/
// They hold others, or lie in them.
const REGIONS =
  /^(?:us|texas|california|arizona|new-york|silicon-valley|wall-street|eu|middle-east|north-africa|al-ain|uae)$/

/** "Sales in Germany rose 44%" of what the article sets in Turkey, without a word of Germany. */
export const isSetElsewhere = (claim: Statement, source: Statement): boolean =>
  claim.settings.length > 0 &&
  source.settings.length > 0 &&
  ![...claim.settings, ...source.settings].some((place) => REGIONS.test(place)) &&
  !claim.settings.some((place) => source.companions.includes(`place:${place}`))
