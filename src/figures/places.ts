import { type Cue, findCues } from './cues.ts'
import { CITIES, type City } from './lexicon/cities.ts'
import { PLACES } from './lexicon/places.ts'
import type { Token } from './tokens.ts'

/** The countries and cities that a sentence names, English ones by their capital ("polish" is a verb). */
export function findPlaces(tokens: readonly Token[]): Cue<string>[] {
  return findCues(tokens, PLACES).filter(({ first }) => {
    const text = tokens[first]?.text ?? ''
    return /^[^a-z]/.test(text)
  })
}

/** The cities of a sentence, as `findPlaces`. */
export const findCities = (tokens: readonly Token[]): Cue<City>[] =>
  findCues(tokens, CITIES).filter(({ first }) => /^[^a-z]/.test(tokens[first]?.text ?? ''))
