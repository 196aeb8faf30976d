import type { PairView } from './pair-views.ts'

/** What each view adds to the evidence that two articles tell one event, in log odds. */
export type Weights = Readonly<Record<PairView | 'bias', number>>

// Learnt from labelled pairs; `npm run bench -- group --learn` prints them.
export const WITHIN_LANGUAGE: Weights = {
  title: 0,
  lede: 3.98,
  all: 3.21,
  names: 0.42,
  companies: 1.26,
  figures: 0,
  exactFigures: 0.77,
  nameKeys: 4.12,
  titleInText: 3.47,
  ledeInText: 2.05,
  headlineKnown: 0.11,
  heard: 0,
  sharedSubject: 0,
  sameKind: 0,
  otherKind: -0.6,
  rejection: -4.24,
  samePublisher: -2.41,
  brevity: 0.94,
  bias: -6.98,
}

export const ACROSS_LANGUAGES: Weights = {
  title: 0,
  lede: 0,
  all: 0,
  names: 0,
  companies: 1.74,
  figures: 1.49,
  exactFigures: 6.03,
  nameKeys: 0,
  titleInText: 0,
  ledeInText: 0,
  headlineKnown: 2.66,
  heard: 2.89,
  sharedSubject: 0.66,
  sameKind: 1.87,
  otherKind: -1.44,
  rejection: -2.36,
  samePublisher: 0,
  brevity: -2.83,
  bias: -3.51,
}
