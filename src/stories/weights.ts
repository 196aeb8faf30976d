import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 0.96,
  names: 0.5,
  companies: 1.14,
  places: 0.37,
  figures: 0,
  nameKeys: 3.54,
  titleInText: 2.72,
  ledeInText: 1.72,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 8.11,
  otherPlaces: -1.24,
  strangers: -0.47,
  otherKind: -0.53,
  rejection: -4.13,
  samePublisher: -2.8,
  brevity: 3.65,
  bias: -9.21,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0.62,
  all: 1.28,
  names: 0,
  companies: 1.72,
  places: 1.84,
  figures: 0.94,
  nameKeys: 0,
  titleInText: 0.56,
  ledeInText: 1.22,
  headlineKnown: 0.78,
  heard: 2.09,
  rareInLede: 10.88,
  otherPlaces: -0.35,
  strangers: 0,
  otherKind: 0,
  rejection: -3.76,
  samePublisher: -0.74,
  brevity: 0.06,
  bias: -6.94,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
