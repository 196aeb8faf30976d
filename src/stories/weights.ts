import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 0.54,
  names: 0.67,
  companies: 1.19,
  places: 0.42,
  figures: 0,
  nameKeys: 3.54,
  titleInText: 2.53,
  ledeInText: 2.02,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 7.94,
  otherPlaces: -1.36,
  strangers: -0.47,
  otherKind: -0.51,
  rejection: -4.12,
  samePublisher: -2.83,
  brevity: 3.48,
  bias: -9.03,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0.38,
  all: 1.03,
  names: 0,
  companies: 1.44,
  places: 1.96,
  figures: 1.78,
  nameKeys: 0,
  titleInText: 0.99,
  ledeInText: 1.29,
  headlineKnown: 1.04,
  heard: 2.33,
  rareInLede: 11.03,
  otherPlaces: -0.27,
  strangers: 0,
  otherKind: 0,
  rejection: -3.79,
  samePublisher: -0.56,
  brevity: -0.25,
  bias: -6.46,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
