import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 0.77,
  names: 0.49,
  companies: 1.17,
  places: 0.42,
  figures: 0,
  nameKeys: 3.69,
  titleInText: 2.54,
  ledeInText: 2,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 7.95,
  otherPlaces: -1.35,
  strangers: -0.47,
  otherKind: -0.5,
  rejection: -4.17,
  samePublisher: -2.8,
  brevity: 3.58,
  bias: -9.11,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0.57,
  all: 1.23,
  names: 0,
  companies: 1.67,
  places: 1.91,
  figures: 1.54,
  nameKeys: 0,
  titleInText: 1.02,
  ledeInText: 1.35,
  headlineKnown: 1.02,
  heard: 2.34,
  rareInLede: 10.89,
  otherPlaces: -0.25,
  strangers: 0,
  otherKind: 0,
  rejection: -3.81,
  samePublisher: -0.56,
  brevity: -0.18,
  bias: -6.51,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
