import type { Candidate } from './find-candidates.ts'

/** Sentences of several outlets that tell one fact; the first is the one to print. */
export type Fact = readonly [Candidate, ...Candidate[]]

const SAME_WORDS = 0.55
const SAME_WORDS_WITH_FIGURES = 0.3

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

// Shared words over the shorter sentence: a short repeat of a long sentence is still a repeat.
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / small.size
}
