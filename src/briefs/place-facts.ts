import type { Bucket } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import { DAY_MS } from '#domain/time.ts'
import type { Assignment } from './draft.ts'
import { findBucket } from './find-bucket.ts'
import type { Candidate } from './find-candidates.ts'
import { findEventDate } from './find-event-date.ts'
import { isQuestion } from './fitness.ts'
import { type Fact, isSameMatter, vouchesFor } from './group-facts.ts'
import { holdsItsLimit, tellsOfFall, warns } from './moves.ts'

// One strong cue or three weak ones.
const MIN_PART_SCORE = 3
const DATED_EVENT = 5
const MOVE = 2
const OPEN_QUESTION = 2
// What an editor would change, and what a sentence says itself of how far it holds.
const ADVICE = 0.02
const MAX_ADVICE = 3
const LIMIT = 0.04
// A question is no fact.
const NO_FACT = { shock: 0, winners: 0, defense: 0, risks: 0 }

/** A fact in its part of the frame. */
export interface Placed {
  readonly fact: Fact
  readonly part: Part
  readonly quality: number
  readonly bucket: Bucket | null
  readonly date: string | null
  /** Other facts of the same matter, which a brief may tell in its place. */
  readonly alternatives: readonly Placed[]
}

/** Each fact in the part that it speaks for most, if it does for any; one matter once in the whole brief. */
export const placeFacts = (facts: readonly Fact[], assignment: Assignment): Placed[] =>
  withoutRepeats(facts.flatMap((fact) => place(fact, assignment)))

/** How much a sentence deserves to be told, about 0…1: its story's rank, its part, its figures, its outlet, its manners. */
export function qualityOf(candidate: Candidate): number {
  const { story, article, parts, figures, position, companies, text } = candidate
  const part = Math.max(...Object.values(parts.scores))
  const manners =
    (holdsItsLimit(text, article.language) ? LIMIT : 0) -
    ADVICE * Math.min(candidate.advice, MAX_ADVICE)
  return (
    manners +
    0.3 * Math.sqrt(story.rank.score / 100) +
    0.3 * Math.min(part / 9, 1) +
    0.2 * Math.min(figures.keys.size / 3, 1) +
    0.1 * ((5 - article.tier) / 4) +
    0.05 * Math.min(companies.length / 2, 1) +
    0.05 / (1 + position)
  )
}

function place(grouped: Fact, assignment: Assignment): Placed[] {
  const fact = newestFirst(grouped)
  const [head] = fact
  const date = findEventDate(head.text, head.article, assignment.to)
  const bucket = bucketOf(fact)
  const scores = scoresOf(head, { date, bucket })
  const part = PARTS.reduce((best, next) => (scores[next] > scores[best] ? next : best))
  if (scores[part] < MIN_PART_SCORE) return []
  // A fact that several outlets tell goes before one that stands alone.
  const corroboration = 0.05 * Math.min(new Set(fact.map((c) => c.article.family)).size - 1, 3)
  const dated = part === 'watch' && date ? 0.2 : 0
  const quality = qualityOf(head) + 0.02 * scores[part] + corroboration + dated
  const own = { fact, part, quality, bucket, date: part === 'watch' ? date : null }
  return [{ ...own, alternatives: inOtherWords(own) }]
}

/** The fact as each other outlet tells it that says neither more nor less. */
function inOtherWords(placed: Omit<Placed, 'alternatives'>): Placed[] {
  const [head, ...others] = placed.fact
  return others
    .filter((other) => vouchesFor(head, other) && vouchesFor(other, head))
    .map((other) => ({
      ...placed,
      fact: [other, head, ...others.filter((one) => one !== other)],
      alternatives: [],
    }))
}

// «Had already been warned» recalls; it is no newer.
const RECALLS = /\b(?:had|already|earlier)\b|(?<!\p{L})[وف]?(?:سبق|كان|كانت|قد)(?!\p{L})/u

// Figures tell one fact from another; without them the later telling knows more.
function newestFirst(fact: Fact): Fact {
  const [head, ...others] = fact
  if (head.figures.keys.size > 0) return fact
  const [newest] = others
    .filter((other) => isNewer(other, head))
    .sort((a, b) => b.article.publishedAt - a.article.publishedAt)
  return newest === undefined ? fact : [newest, ...fact.filter((other) => other !== newest)]
}

// Another telling may name what the head leaves out.
function bucketOf(fact: Fact): Bucket | null {
  for (const { text, article, companies } of fact) {
    const bucket = findBucket(text, article.language, companies)
    if (bucket !== null) return bucket
  }
  return null
}

function scoresOf(
  { text, quote, article: { language }, parts, figures }: Candidate,
  { date, bucket }: Pick<Placed, 'date' | 'bucket'>,
): Record<Part, number> {
  const scores = { ...parts.scores, watch: parts.scores.watch + (date ? DATED_EVENT : 0) }
  if (bucket === null || tellsOfFall(text, language)) scores.winners = 0
  // «Intel shares jumped 10%» says enough with its figure.
  if (scores.shock >= MOVE && figures.keys.size > 0) scores.shock += 1
  // A warning or a ban is a risk first, whoever gave it.
  if (scores.risks >= MIN_PART_SCORE && warns(text, language)) scores.defense = 0
  if (isQuestion(quote)) Object.assign(scores, NO_FACT, { watch: scores.watch + OPEN_QUESTION })
  return scores
}

/** One matter once in the whole brief: its newest telling, else its best. */
function withoutRepeats(all: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const placed of [...all].sort((a, b) => b.quality - a.quality)) {
    const at = kept.findIndex((other) => isSameMatter(other.fact[0], placed.fact[0]))
    const known = kept[at]
    if (known === undefined) kept.push(placed)
    else kept[at] = isLater(placed, known) ? withOther(placed, known) : withOther(known, placed)
  }
  return kept
}

const withOther = (placed: Placed, other: Placed): Placed => ({
  ...placed,
  alternatives: [...placed.alternatives, ...(other.part === placed.part ? [other] : [])],
})

const isLater = ({ fact: [a] }: Placed, { fact: [b] }: Placed): boolean => isNewer(a, b)

const isNewer = (a: Candidate, b: Candidate): boolean =>
  a.article.publishedAt - b.article.publishedAt >= DAY_MS && !RECALLS.test(a.text)
