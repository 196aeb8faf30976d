import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 1.15,
  names: 0.56,
  companies: 1.19,
  places: 0.41,
  figures: 0,
  nameKeys: 3.31,
  titleInText: 2.64,
  ledeInText: 1.88,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 8.02,
  otherPlaces: -1.22,
  strangers: -0.52,
  otherKind: -0.55,
  rejection: -4.15,
  samePublisher: -2.73,
  brevity: 3.85,
  bias: -9.31,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0.65,
  all: 1.3,
  names: 0,
  companies: 1.87,
  places: 1.98,
  figures: 1.03,
  nameKeys: 0,
  titleInText: 1.09,
  ledeInText: 1.21,
  headlineKnown: 0.71,
  heard: 2.01,
  rareInLede: 10.61,
  otherPlaces: -0.3,
  strangers: 0,
  otherKind: 0,
  rejection: -3.78,
  samePublisher: -0.73,
  brevity: 0.25,
  bias: -7.13,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
