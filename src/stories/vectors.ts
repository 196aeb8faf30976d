import type { Corpus, Profile } from './corpus.ts'
import { TERM_VIEWS, type TermView } from './term-views.ts'

/** Weights of terms, of length 1 (or empty). The terms are numbers, rising. */
export interface Vector {
  readonly terms: Int32Array
  readonly weights: Float64Array
}

/** An article as TF-IDF vectors, one a view. */
export interface ArticleVectors {
  readonly profile: Profile
  readonly vectors: Readonly<Record<TermView, Vector>>
}

/** Turns an article into vectors over a corpus that has counted it. */
export function vectorise(profile: Profile, corpus: Corpus): ArticleVectors {
  const vectors = Object.fromEntries(
    TERM_VIEWS.map((view) => [view, weigh(profile.views[view], corpus)]),
  )
  return { profile, vectors: vectors as ArticleVectors['vectors'] }
}

function weigh(numbers: Int32Array, { inverseFrequency }: Corpus): Vector {
  const terms = numbers.filter((term, at) => term !== numbers[at - 1])
  const weights = new Float64Array(terms.length)
  let last = -1
  for (const [at, term] of numbers.entries()) {
    if (term !== numbers[at - 1]) last += 1
    weights[last] = (weights[last] ?? 0) + 1
  }
  let squares = 0
  for (const [at, term] of terms.entries()) {
    const weight = (1 + Math.log(weights[at] ?? 1)) * inverseFrequency(term)
    weights[at] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  return { terms, weights: length > 0 ? weights.map((weight) => weight / length) : weights }
}

/** 0 for nothing in common, 1 for the same direction; 0 where either is empty. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0
  meet(a.terms, b.terms, (at, other) => {
    sum += (a.weights[at] ?? 0) * (b.weights[other] ?? 0)
  })
  return sum
}

/** How much of a vector's weight stands on terms of another's, 0…1. */
export function within(part: Vector, whole: Vector): number {
  let sum = 0
  meet(part.terms, whole.terms, (at) => {
    sum += (part.weights[at] ?? 0) ** 2
  })
  return sum
}

/** Calls back with the places of each number that two rising lists share. */
export function meet(
  a: Int32Array,
  b: Int32Array,
  found: (inA: number, inB: number) => void,
): void {
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const [x = 0, y = 0] = [a[at], b[other]]
    if (x === y) found(at, other)
    if (x <= y) at += 1
    if (y <= x) other += 1
  }
}
