import type { Part } from '#domain/frame.ts'
import type { Candidate } from './find-candidates.ts'
import { contradicts, differsSlightly, isKnownFigure } from './read-figures.ts'

/** Sentences of several outlets that tell one fact; the first is the one to print. */
export type Fact = readonly [Candidate, ...Candidate[]]

const SAME_WORDS = 0.55
const SAME_WORDS_WITH_FIGURES = 0.3
const SAME_WORDS_TO_REPLACE = 0.5
const SAME_WORDS_TO_DISAGREE = 0.4
const SAME_WORDS_OF_ONE_MATTER = 0.45
const ANGLE_WEIGHT = 2

/**
 * Puts sentences that tell the same fact together, in the order given: an earlier one leads its fact,
 * unless a later one tells all of it and has more figures.
 */
export function groupFacts(candidates: readonly Candidate[]): Fact[] {
  const facts: [Candidate, ...Candidate[]][] = []
  // Only facts that share a word with a sentence can be the same.
  const byWord = new Map<string, Set<number>>()
  const register = (candidate: Candidate, at: number) => {
    for (const word of candidate.words) {
      const known = byWord.get(word)
      if (known) known.add(at)
      else byWord.set(word, new Set([at]))
    }
  }
  for (const candidate of candidates) {
    const near = new Set([...candidate.words].flatMap((word) => [...(byWord.get(word) ?? [])]))
    const at = [...near].sort((a, b) => a - b).find((index) => joins(facts[index], candidate))
    const fact = at === undefined ? undefined : facts[at]
    if (at === undefined || !fact) {
      register(candidate, facts.push([candidate]) - 1)
    } else if (tellsTheSame(fact[0], candidate)) fact.push(candidate)
    else {
      fact.unshift(candidate)
      register(candidate, at)
    }
  }
  return facts
}

const joins = (fact: Fact | undefined, candidate: Candidate): boolean =>
  fact !== undefined && (tellsTheSame(fact[0], candidate) || tellsMore(fact[0], candidate))

/**
 * Two sentences tell the same fact where most words agree, or where they share figures and some words.
 * A sentence with a figure that the other lacks is never a repeat of it: $593bn beside $589bn is news.
 * Neither is one that names another day, or turns a figure the other way.
 */
export function tellsTheSame(told: Candidate, candidate: Candidate): boolean {
  for (const figure of candidate.figures.keys) if (!told.figures.keys.has(figure)) return false
  const enough = candidate.figures.keys.size > 0 ? SAME_WORDS_WITH_FIGURES : SAME_WORDS
  return (
    overlapOf(told.words, candidate.words) >= enough &&
    !contradicts(told.figures, candidate.figures)
  )
}

/**
 * Whether two sentences are about one matter though they may add to each other: the same names, most figures
 * and many words. A brief tells one of them.
 */
export function isSameMatter(a: Candidate, b: Candidate): boolean {
  const [fewer, more] =
    a.figures.keys.size < b.figures.keys.size ? [a.figures, b.figures] : [b.figures, a.figures]
  return (
    a.companies.length > 0 &&
    a.companies.length === b.companies.length &&
    a.companies.every((company) => b.companies.includes(company)) &&
    (fewer.keys.size > 0 || more.keys.size === 0) &&
    [...fewer.keys].every((figure) => more.keys.has(figure)) &&
    overlapOf(a.words, b.words) >= SAME_WORDS_OF_ONE_MATTER
  )
}

// The same fact told more fully: all figures and companies of the first one, and others.
function tellsMore(told: Candidate, candidate: Candidate): boolean {
  return (
    told.figures.keys.size > 0 &&
    candidate.figures.keys.size > told.figures.keys.size &&
    told.companies.every((company) => candidate.companies.includes(company)) &&
    overlapOf(told.words, candidate.words) >= SAME_WORDS_TO_REPLACE &&
    tellsTheSame(candidate, told)
  )
}

/** Whether another outlet's sentence carries all that the head says in figures and names, and so vouches for it. */
export function vouchesFor(head: Candidate, other: Candidate): boolean {
  if (other.article.id === head.article.id) return false
  for (const figure of head.figures.keys) if (!other.figures.keys.has(figure)) return false
  if (contradicts(head.figures, other.figures)) return false
  return head.companies.every((company) => other.companies.includes(company))
}

/**
 * How much of a sentence the told ones of its part have not said, 0…1: its new words, its new figures
 * and above all its new angles (strong cues of the part). A figure on which outlets disagree is news,
 * however alike the sentences.
 */
export function newsIn(candidate: Candidate, told: readonly Candidate[], part: Part): number {
  const echo = told.map((other) => overlapOf(candidate.words, other.words))
  const figures = [...new Set(told.flatMap((other) => [...other.figures.keys]))]
  const angles = new Set(told.flatMap((other) => other.parts.angles[part]))
  const newWords = 1 - Math.max(0, ...echo)
  const newAngles = newShare(candidate.parts.angles[part], (angle) => angles.has(angle))
  // A sentence without figures is judged by the rest: it must not lose to one that has some.
  const said = [...candidate.figures.keys]
  const newFigures =
    said.length > 0 ? newShare(said, (figure) => isKnownFigure(figure, figures)) : newWords
  if (newFigures > 0 && told.filter((other) => disagrees(candidate, other)).length === 1) return 1
  return (newWords + newFigures + ANGLE_WEIGHT * newAngles) / (2 + ANGLE_WEIGHT)
}

// Another figure for the same thing: who disagrees, and on what, is news itself.
function disagrees(candidate: Candidate, told: Candidate): boolean {
  return (
    candidate.article.id !== told.article.id &&
    candidate.companies.some((company) => told.companies.includes(company)) &&
    overlapOf(candidate.words, told.words) >= SAME_WORDS_TO_DISAGREE &&
    differsSlightly(candidate.figures, told.figures)
  )
}

function newShare(said: readonly string[], isKnown: (word: string) => boolean): number {
  return said.length === 0 ? 0 : said.filter((word) => !isKnown(word)).length / said.length
}

// Shared words over the shorter sentence: a short repeat of a long sentence is still a repeat.
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / small.size
}
