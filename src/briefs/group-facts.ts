import type { Part } from '#domain/frame.ts'
import type { Candidate } from './find-candidates.ts'

/** Sentences of several outlets that tell one fact; the first is the one to print. */
export type Fact = readonly [Candidate, ...Candidate[]]

const SAME_WORDS = 0.55
const SAME_WORDS_WITH_FIGURES = 0.3
const ANGLE_WEIGHT = 2

/** Puts sentences that tell the same fact together, in the order given: an earlier one leads its fact. */
export function groupFacts(candidates: readonly Candidate[]): Fact[] {
  const facts: [Candidate, ...Candidate[]][] = []
  for (const candidate of candidates) {
    const fact = facts.find(([head]) => tellsTheSame(head, candidate))
    if (fact) fact.push(candidate)
    else facts.push([candidate])
  }
  return facts
}

/**
 * Two sentences tell the same fact where most words agree, or where they share figures and some words.
 * A sentence with a figure that the other lacks is never a repeat of it: $593bn beside $589bn is news.
 */
export function tellsTheSame(told: Candidate, candidate: Candidate): boolean {
  for (const figure of candidate.figures) if (!told.figures.has(figure)) return false
  const overlap = overlapOf(told.words, candidate.words)
  return overlap >= (candidate.figures.size > 0 ? SAME_WORDS_WITH_FIGURES : SAME_WORDS)
}

/** Whether another outlet's sentence carries all that the head says in figures and names, and so vouches for it. */
export function vouchesFor(head: Candidate, other: Candidate): boolean {
  if (other.article.id === head.article.id) return false
  for (const figure of head.figures) if (!other.figures.has(figure)) return false
  return head.companies.every((company) => other.companies.includes(company))
}

/**
 * How much of a sentence the told ones of its part have not said, 0…1: its new words, its new figures
 * and above all its new angles (strong cues of the part).
 */
export function newsIn(candidate: Candidate, told: readonly Candidate[], part: Part): number {
  const echo = told.map((other) => overlapOf(candidate.words, other.words))
  const figures = new Set(told.flatMap((other) => [...other.figures]))
  const angles = new Set(told.flatMap((other) => other.parts.angles[part]))
  const newWords = 1 - Math.max(0, ...echo)
  const newAngles = newShare(candidate.parts.angles[part], angles)
  // A sentence without figures is judged by the rest: it must not lose to one that has some.
  const newFigures =
    candidate.figures.size > 0 ? newShare([...candidate.figures], figures) : newWords
  return (newWords + newFigures + ANGLE_WEIGHT * newAngles) / (2 + ANGLE_WEIGHT)
}

function newShare(said: readonly string[], known: ReadonlySet<string>): number {
  return said.length === 0 ? 0 : said.filter((word) => !known.has(word)).length / said.length
}

// Shared words over the shorter sentence: a short repeat of a long sentence is still a repeat.
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / small.size
}
