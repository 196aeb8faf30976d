import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 1.75,
  names: 0.72,
  companies: 0.84,
  places: 1.15,
  figures: 0,
  nameKeys: 3,
  titleInText: 1.73,
  ledeInText: 2.51,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 7.76,
  otherPlaces: -1.36,
  strangers: -0.6,
  otherKind: -0.42,
  rejection: -4.1,
  samePublisher: -3.29,
  brevity: 2.84,
  bias: -8.23,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0.43,
  all: 0.22,
  names: 0,
  companies: 1.39,
  places: 2.1,
  figures: 0.6,
  nameKeys: 0,
  titleInText: 2,
  ledeInText: 0.04,
  headlineKnown: 0.06,
  heard: 0.71,
  rareInLede: 10.13,
  otherPlaces: -1.24,
  strangers: -0.28,
  otherKind: 0,
  rejection: -2.55,
  samePublisher: -0.77,
  brevity: 1.71,
  bias: -7.42,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
