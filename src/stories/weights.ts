import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  lede: 0,
  all: 1.65,
  names: 0.64,
  companies: 0.87,
  places: 1.17,
  figures: 0,
  nameKeys: 2.95,
  titleInText: 1.71,
  ledeInText: 2.49,
  headlineKnown: 0,
  heard: 0,
  rareInLede: 7.9,
  otherPlaces: -0.94,
  otherHeadlinePlaces: -2,
  otherSubjects: -1.81,
  strangers: -0.51,
  otherKind: -0.45,
  rejection: -4.11,
  samePublisher: -3.26,
  brevity: 2.65,
  bias: -8.12,
}

const ACROSS_LANGUAGES: Weights = {
  lede: 0,
  all: 0.2,
  names: 0,
  companies: 1.42,
  places: 2.1,
  figures: 0.54,
  nameKeys: 0,
  titleInText: 2.17,
  ledeInText: 0.08,
  headlineKnown: 0.03,
  heard: 0.73,
  rareInLede: 10.14,
  otherPlaces: -0.79,
  otherHeadlinePlaces: -1.88,
  otherSubjects: -1.92,
  strangers: -0.22,
  otherKind: 0,
  rejection: -2.63,
  samePublisher: -0.74,
  brevity: 1.4,
  bias: -7.17,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
