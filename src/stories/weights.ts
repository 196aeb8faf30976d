import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
const WITHIN_LANGUAGE: Weights = {
  title: 4.85,
  lede: 5.83,
  all: 4,
  names: 2.63,
  companies: 1.6,
  figures: 0.07,
  exactFigures: 0,
  nameKeys: 0.13,
  titleInText: 0.5,
  ledeInText: 0,
  headlineKnown: 0,
  heard: 0,
  sharedSubject: 0,
  sameKind: 0.5,
  otherKind: -0.36,
  rejection: -3.04,
  samePublisher: -4.92,
  brevity: -0.6,
  bias: -6.5,
}

const ACROSS_LANGUAGES: Weights = {
  title: 0,
  lede: 0,
  all: 0,
  names: 0,
  companies: 1.74,
  figures: 0.36,
  exactFigures: 6.03,
  nameKeys: 0,
  titleInText: 0,
  ledeInText: 0,
  headlineKnown: 2.66,
  heard: 3.63,
  sharedSubject: 1.56,
  sameKind: 1.73,
  otherKind: -1.44,
  rejection: -2.36,
  samePublisher: 0,
  brevity: -2.83,
  bias: -3.63,
}

/** For pairs of one language and of two. */
export interface JoinWeights {
  readonly within: Weights
  readonly across: Weights
}

/** Those that are in use. */
export const WEIGHTS: JoinWeights = { within: WITHIN_LANGUAGE, across: ACROSS_LANGUAGES }
