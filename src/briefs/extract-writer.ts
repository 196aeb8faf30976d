import type { Bucket } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import { DAY_MS } from '#domain/time.ts'
import { disagreementItems } from './disagreement-items.ts'
import type { Assignment, Draft, DraftItem } from './draft.ts'
import { findBucket } from './find-bucket.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { findEventDate } from './find-event-date.ts'
import { isQuestion } from './fitness.ts'
import { type Fact, groupFacts, isSameMatter, newsIn, vouchesFor } from './group-facts.ts'
import { holdsItsLimit, tellsOfFall, warns } from './moves.ts'
import { originalHeadlines } from './original-headlines.ts'
import type { WritingDesk } from './writing-desk.ts'

// One strong cue or three weak ones.
const MIN_PART_SCORE = 3
const DATED_EVENT = 5
const MOVE = 2
const OPEN_QUESTION = 2
const MAX_CITES = 3
// The best of a day of hundreds of articles; the rest would never be printed.
const MAX_CANDIDATES = 2000
// Each further item of one story in a part is worth less, so that a part tells several stories,
// and a sentence whose words and figures were told in it already is worth little.
const SAME_STORY = 0.9
const ECHO = 0.2
// A rebound or a small move says little to a reader who was not told of the fall.
const BEFORE_THE_FALL = 0.4
// What an editor would change, and what a sentence says itself of how far it holds.
const ADVICE = 0.02
const MAX_ADVICE = 3
const LIMIT = 0.04

// A question is no fact.
const NO_FACT = { shock: 0, winners: 0, defense: 0, risks: 0 }

interface Placed {
  readonly fact: Fact
  readonly part: Part
  readonly quality: number
  readonly bucket: Bucket | null
  readonly date: string | null
}

/**
 * Fills the frame with sentences of the sources, word for word but for the desk's spelling. It infers nothing.
 * What it says in words of its own: that outlets differ on a figure, and figures that only the other language tells.
 * The lead is the best sentence of the market shock and the best one of the winners.
 */
export function writeExtract(
  assignment: Assignment,
  desk: WritingDesk,
  maxItemsPerPart: number,
): Draft {
  const candidates = findCandidates(assignment, desk)
    .map((candidate) => ({ candidate, quality: qualityOf(candidate) }))
    .sort((a, b) => b.quality - a.quality || inOrder(a.candidate, b.candidate))
    .slice(0, MAX_CANDIDATES)
    .map(({ candidate }) => candidate)
  const placed = withoutRepeats(groupFacts(candidates).flatMap((fact) => place(fact, assignment)))
  const chosen = Map.groupBy(
    PARTS.flatMap((part) => choose(placed, part, maxItemsPerPart)),
    ({ part }) => part,
  )
  const lead = leadOf(chosen.get('shock')?.[0], chosen.get('winners')?.[0])
  const told = [...new Set([...chosen.values()].flat().map(({ fact: [head] }) => head.article))]
  const headlines = originalHeadlines(assignment, { desk, told, maxPerPart: maxItemsPerPart })
  const flags = disagreementItems(assignment, desk)
  const items = PARTS.flatMap((part) => {
    const ofPart = flags.filter((flag) => flag.part === part)
    return [
      ...[...ofPart, ...(chosen.get(part) ?? []).map(itemOf)].slice(0, maxItemsPerPart),
      ...headlines.filter((headline) => headline.part === part),
    ]
  })
  return {
    writer: 'extract',
    model: null,
    promptVersion: null,
    items: lead ? [lead, ...items] : items,
    rejected: 0,
    usage: { promptTokens: 0, completionTokens: 0, calls: 0 },
  }
}

// Sentences of equal worth keep one order, in whatever order their articles come.
function inOrder(a: Candidate, b: Candidate): number {
  const [ours, theirs] = [a, b].map(({ quote, article }) => `${quote}\n${article.id}`)
  return (ours ?? '') < (theirs ?? '') ? -1 : 1
}

function qualityOf(candidate: Candidate): number {
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
  return [{ fact, part, quality, bucket, date: part === 'watch' ? date : null }]
}

// Figures tell one fact from another; without them the later telling knows more.
function newestFirst(fact: Fact): Fact {
  const [head, ...others] = fact
  if (head.figures.keys.size > 0) return fact
  const isNewer = (other: Candidate) =>
    other.article.publishedAt - head.article.publishedAt >= DAY_MS
  const [newest] = others
    .filter(isNewer)
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
    else if (isLater(placed, known)) kept[at] = placed
  }
  return kept
}

const isLater = ({ fact: [a] }: Placed, { fact: [b] }: Placed): boolean =>
  a.article.publishedAt - b.article.publishedAt >= DAY_MS

function choose(all: readonly Placed[], wanted: Part, limit: number): Placed[] {
  let left = all.filter(({ part }) => part === wanted)
  const chosen: Placed[] = []
  const worth = ({ fact: [head], part, quality }: Placed) => {
    const told = chosen.map((c) => c.fact[0])
    const sameStory = told.filter((other) => other.story.story.id === head.story.story.id).length
    const order = left.some((other) => isFallBefore(other.fact[0], head)) ? BEFORE_THE_FALL : 1
    const news = ECHO + (1 - ECHO) * newsIn(head, told, part)
    return quality * SAME_STORY ** sameStory * news * order
  }
  while (chosen.length < limit) {
    const [first, ...others] = left.map((placed) => ({ placed, worth: worth(placed) }))
    if (!first) break
    const best = others.reduce((a, b) => (b.worth > a.worth ? b : a), first).placed
    chosen.push(best)
    left = left.filter((placed) => placed !== best && !isSameEvent(placed, best))
  }
  return chosen
}

// A larger fall of the same company, in the same unit, that nobody has told yet.
function isFallBefore(fall: Candidate, move: Candidate): boolean {
  if (fall.figures.move !== 'down' || move.figures.move === null) return false
  const [company] = move.companies
  if (company === undefined || fall.companies[0] !== company) return false
  const [fell, moved] = [fall, move].map(({ figures }) => firstPercent(figures.keys))
  return fell !== undefined && moved !== undefined && fell > moved
}

const firstPercent = (keys: ReadonlySet<string>): number | undefined => {
  const found = [...keys].find((key) => key.startsWith('percent|'))
  return found === undefined ? undefined : Number(found.slice(found.lastIndexOf('|') + 1))
}

// One event is told once, in whatever words: the same day and the same company.
const isSameEvent = (a: Placed, b: Placed): boolean =>
  a.date !== null &&
  a.date === b.date &&
  a.fact[0].companies.some((company) => b.fact[0].companies.includes(company))

function itemOf({ fact, part, bucket, date }: Placed): DraftItem {
  const [head] = fact
  const sources = sourcesOf(fact, head)
  return {
    part,
    text: head.text,
    kind: 'reported',
    storyId: head.story.story.id,
    cites: sources.map((source) => source.article.id),
    quotes: sources.map((source) => ({ articleId: source.article.id, text: source.quote })),
    ...(part === 'winners' && bucket ? { bucket } : {}),
    ...(date ? { date } : {}),
  }
}

// The sentence's own article first, then outlets of other families in the story that say all of it.
function sourcesOf(fact: Fact, head: Candidate): Candidate[] {
  const sources = [head]
  for (const other of fact) {
    if (sources.length >= MAX_CITES) break
    const isNewHouse = sources.every((source) => source.article.family !== other.article.family)
    const isSameStory = other.story.story.id === head.story.story.id
    if (isNewHouse && isSameStory && vouchesFor(head, other)) sources.push(other)
  }
  return sources
}

function leadOf(shock: Placed | undefined, winners: Placed | undefined): DraftItem | null {
  const sentences = [shock, winners].filter((placed) => placed !== undefined).map(leadSentence)
  const [first] = sentences
  if (!first) return null
  return {
    part: 'lead',
    text: sentences.map((sentence) => sentence.text).join(' '),
    kind: 'reported',
    storyId: first.story.story.id,
    cites: [...new Set(sentences.map((sentence) => sentence.article.id))],
    quotes: sentences.map(({ article, quote }) => ({ articleId: article.id, text: quote })),
  }
}

// The lead says the fact in another outlet's words where there are any, so that the part below is no echo of it:
// best those that carry all of it, else those that carry its first figure.
function leadSentence({ fact: [head, ...others] }: Placed): Candidate {
  const [figure] = head.figures.keys
  const elsewhere = others.filter((other) => other.article.id !== head.article.id)
  return (
    elsewhere.find((other) => vouchesFor(head, other)) ??
    elsewhere.find((other) => figure !== undefined && other.figures.keys.has(figure)) ??
    head
  )
}
