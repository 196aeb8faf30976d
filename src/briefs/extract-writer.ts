import { PARTS, type Part } from '#domain/frame.ts'
import { disagreementItems } from './disagreement-items.ts'
import type { Assignment, Draft, DraftItem } from './draft.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { type Fact, groupFacts, newsIn, vouchesFor } from './group-facts.ts'
import { originalHeadlines } from './original-headlines.ts'
import { type Placed, placeFacts, qualityOf } from './place-facts.ts'
import { articlesOf, fitsShare, hasRoom, mayLead, publishersOf } from './publisher-share.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_CITES = 3
// The best of a day of hundreds of articles; the rest would never be printed.
const MAX_CANDIDATES = 2000
// Each further item of one story in a part is worth less, so that a part tells several stories,
// and a sentence whose words and figures were told in it already is worth little.
const SAME_STORY = 0.9
const ECHO = 0.2
// A rebound or a small move says little to a reader who was not told of the fall.
const BEFORE_THE_FALL = 0.4

/**
 * Fills the frame with sentences of the sources, word for word but for the desk's spelling. It infers nothing.
 * What it says in words of its own: that outlets differ on a figure, and figures that only the other language tells.
 * The lead is the best sentence of the market shock and the best one of the winners, of stories that may lead; there
 * is none where no story may.
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
  const placed = placeFacts(groupFacts(candidates), assignment)
  const articles = articlesOf(assignment.stories)
  const flags = disagreementItems(assignment, desk)
  const chosen = Map.groupBy(
    PARTS.flatMap((part) => {
      const ofPart = flags.filter((flag) => flag.part === part)
      const outlets = ofPart.map((flag) => publishersOf(flag, articles))
      return choose(placed, part, { limit: maxItemsPerPart, outlets })
    }),
    ({ part }) => part,
  )
  const leading = (part: Part) => chosen.get(part)?.find(({ fact: [head] }) => mayLead(head.story))
  const lead = leadOf(leading('shock'), leading('winners'))
  const heads = [...new Set([...chosen.values()].flat().map(({ fact: [head] }) => head.article))]
  const headlines = originalHeadlines(assignment, {
    desk,
    told: heads,
    maxPerPart: maxItemsPerPart,
  })
  const items = PARTS.flatMap((part) => {
    const ofPart = flags.filter((flag) => flag.part === part)
    const told = [...ofPart, ...(chosen.get(part) ?? []).map(itemOf)].slice(0, maxItemsPerPart)
    const others = headlines.filter((headline) => headline.part === part)
    return [...told, ...others.filter((one) => fitsShare(one, told, assignment.stories))]
  })
  return {
    writer: 'extract',
    model: null,
    promptVersion: null,
    items: lead ? [lead, ...items] : items,
    rejected: 0,
    problems: [],
    verdicts: [],
    usage: { promptTokens: 0, completionTokens: 0, calls: 0, costUsd: null },
  }
}

// Sentences of equal worth keep one order, in whatever order their articles come.
function inOrder(a: Candidate, b: Candidate): number {
  const [ours, theirs] = [a, b].map(({ quote, article }) => `${quote}\n${article.id}`)
  return (ours ?? '') < (theirs ?? '') ? -1 : 1
}

function choose(
  all: readonly Placed[],
  wanted: Part,
  { limit, outlets }: { readonly limit: number; readonly outlets: readonly (readonly string[])[] },
): Placed[] {
  const taken = [...outlets]
  const isFree = ({ fact }: Placed) => hasRoom(outletsOf(fact), taken)
  const fitting = (placed: Placed): Placed[] =>
    isFree(placed) ? [placed] : placed.alternatives.filter(isFree).slice(0, 1)
  let left = all.filter(({ part }) => part === wanted).flatMap(fitting)
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
    taken.push(outletsOf(best.fact))
    left = left.filter((placed) => placed !== best && !isSameEvent(placed, best)).flatMap(fitting)
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
  const sources = sourcesOf(fact)
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
function sourcesOf(fact: Fact, head: Candidate = fact[0]): Candidate[] {
  const sources = [head]
  for (const other of fact) {
    if (sources.length >= MAX_CITES) break
    const isNewHouse = sources.every((source) => source.article.family !== other.article.family)
    const isSameStory = other.story.story.id === head.story.story.id
    if (isNewHouse && isSameStory && vouchesFor(head, other)) sources.push(other)
  }
  return sources
}

// A fact that another outlet tells too is no outlet's own, in whichever story that one stands.
const outletsOf = ([head, ...others]: Fact): string[] => [
  ...new Set(
    [head, ...others.filter((other) => vouchesFor(head, other))].map((c) => c.article.publisher),
  ),
]

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
