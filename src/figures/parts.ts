import type { Clauses, Cue } from './cues.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { CAUSES, FILLERS, FRONTS, HEADS, LINKS, MAKERS } from './lexicon/part-words.ts'
import { namesOf, WHOLE } from './part-names.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

const BACK = 4
const AHEAD = 6

type Named = Cue<string>

/** A sentence's parts of businesses, and the word that tells what a figure measures. */
interface Search {
  readonly parts: readonly Named[]
  readonly metric: Cue<string> | null
  readonly figure: ReadFigure
  readonly clauses: Clauses
}

/**
 * The lines of business of which a figure is told: "data-centre sales", "revenue from licensing", «إيرادات وحدة
 * البرمجيات», "gaming brought in $4bn". Empty where it is told of the whole, or of nothing that is split so.
 */
export function partsFor(search: Search): readonly string[] {
  const { parts } = search
  if (parts.length === 0 || search.figure.unit === 'count') return []
  const found = besideFigure(search) ?? ofSubject(search) ?? ofMetric(search)
  return found === null ? [] : joined(parts, found, search.clauses.tokens)
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? ''

/** Whether a part is no word for who somebody is: "the chip equipment maker". */
const isPart = (tokens: readonly Token[], { first, next }: Named): boolean =>
  ![first - 1, next, next + 1].some((at) => MAKERS.has(wordAt(tokens, at)))

/** "$51.2bn from data centres", "including $51.2bn in data-centre sales" */
function besideFigure({ parts, figure, clauses: { tokens, segments } }: Search): Named | null {
  let at = figure.next
  while (at < figure.next + BACK && isLink(tokens, at)) at++
  if (at === figure.next) return null
  const cue = parts.find(({ first }) => first === at)
  if (cue === undefined || segments[cue.first] !== segments[figure.first]) return null
  return isPart(tokens, cue) ? cue : null
}

const isHead = (tokens: readonly Token[], at: number): boolean =>
  HEADS.has(wordAt(tokens, at).replace(/^ال/, ''))

const isLink = (tokens: readonly Token[], at: number): boolean =>
  LINKS.has(wordAt(tokens, at)) || isHead(tokens, at)

/**
 * "gaming brought in $4bn, down 1%": a clause between the word for the measure and the figure has a part for its
 * subject, and names no other measure.
 */
function ofSubject({ parts, metric, figure, clauses }: Search): Named | null {
  const { segments } = clauses
  const own = segments[figure.first] ?? 0
  const measured = metric === null ? own - 1 : (segments[metric.first] ?? own)
  // A clause of many words tells of something else.
  const from = measured === own ? own + 1 : Math.max(measured + 1, own - 1)
  for (let segment = own; segment >= from; segment--) {
    const found = subjectOf(segment, { parts, metric, figure, clauses })
    if (found !== null) return found
    if (figure.first - segments.indexOf(segment) > MAX_CONTINUATION) return null
  }
  return null
}

const MAX_CONTINUATION = 5

function subjectOf(segment: number, { parts, figure, clauses }: Search): Named | null {
  const { tokens, segments } = clauses
  const start = segments.indexOf(segment)
  const cue = parts.find(({ first }) => first >= start && first < figure.first)
  if (cue === undefined || segments[cue.first] !== segment || !isPart(tokens, cue)) return null
  const lead = tokens.slice(start, cue.first)
  if (lead.some(({ word }) => CAUSES.has(word)) || lead.length > BACK) return null
  const behind = tokens.slice(cue.next, figure.first).filter(({ word }) => !HEADS.has(word))
  // "and the mobile division 1.9 trillion" has the verb of the clause before.
  if (behind.length < 2 || isHead(tokens, cue.next) || isHead(tokens, cue.first - 1)) return cue
  return [...lead, ...behind].some(isDoneVerb) ? cue : null
}

/** The part that stands at the word for what is measured, or that does what its clause tells. */
function ofMetric(search: Search): Named | null {
  const {
    parts,
    metric,
    clauses: { tokens, segments },
  } = search
  if (metric === null) return null
  const before = partBefore(parts, metric, tokens)
  // "total revenue from licensing" is all of the licensing.
  if (before !== null && before.value !== WHOLE) return before
  return (
    partBehind(parts, metric, tokens) ??
    before ??
    unitOf(search, metric) ??
    fronted(parts, metric, { tokens, segments }) ??
    wholeIn(parts, metric)
  )
}

/** "total revenue" is one word for the measure, and says of what it is. */
const wholeIn = (parts: readonly Named[], { first, next }: Named): Named | null =>
  parts.find((cue) => cue.value === WHOLE && cue.first >= first && cue.next <= next) ?? null

/** "its chip division made an operating profit of", "Data centres took 56% of sales" */
function unitOf({ parts, figure, clauses: { tokens, segments } }: Search, metric: Named) {
  const segment = segments[figure.first]
  if (segments[metric.first] !== segment) return null
  const start = segments.indexOf(segment ?? 0)
  const limit = Math.min(metric.first, figure.first)
  const cue = parts.findLast(({ first, next }) => first >= start && next <= limit)
  if (cue === undefined || cue.value === WHOLE || !isPart(tokens, cue)) return null
  const lead = tokens.slice(start, cue.first)
  if (lead.some(({ word }) => CAUSES.has(word))) return null
  return isDoer(tokens, cue, lead) && limit > cue.next ? cue : null
}

/** Whether a part is what a verb of the past is about, be it before or behind it as in Arabic. */
function isDoer(tokens: readonly Token[], cue: Named, lead: readonly Token[]): boolean {
  const isUnit = isHead(tokens, cue.next) || isHead(tokens, cue.first - 1)
  const near = isUnit
    ? tokens.slice(cue.next, cue.next + DOER_REACH)
    : tokens.slice(cue.next, cue.next + 1)
  const opener = lead.slice(isUnit ? -2 : -1)
  return (isUnit || lead.length < 2) && [...opener, ...near].some(isDoneVerb)
}

const DOER_REACH = 4

/** "data-centre chip sales", "its cloud unit's revenue" */
function partBefore(parts: readonly Named[], metric: Named, tokens: readonly Token[]) {
  for (let end = metric.first; end > metric.first - BACK; end--) {
    const cue = parts.find(({ next, first }) => next === end && first < metric.first)
    if (cue !== undefined && !isChips(tokens, cue)) return isPart(tokens, cue) ? cue : null
    const word = wordAt(tokens, end - 1)
    if (!FILLERS.has(word) && !HEADS.has(word)) return null
  }
  return null
}

// In "handset chip sales" the chips only carry on the handsets.
const isChips = (tokens: readonly Token[], { value, first }: Named): boolean =>
  value === 'chips' && FILLERS.has(wordAt(tokens, first))

/** "revenue from its licensing business", «مبيعات إنفيديا من مراكز البيانات» */
function partBehind(parts: readonly Named[], metric: Named, tokens: readonly Token[]) {
  const cue = parts.find(({ first }) => first >= metric.next && first <= metric.next + AHEAD)
  if (cue === undefined || !isPart(tokens, cue)) return null
  const between = tokens.slice(metric.next, cue.first)
  const isApart = (token: Token): boolean =>
    token.kind === 'number' ||
    /^[,،.:;؛()]$/.test(token.word) ||
    CAUSES.has(token.word) ||
    isDoneVerb(token)
  if (between.some(isApart)) return null
  if (between.length === 0) return /^[a-z]/.test(wordAt(tokens, cue.first)) ? null : cue
  const isTied =
    isLink(tokens, cue.first - 1) ||
    TIED.test(wordAt(tokens, cue.first)) ||
    /['’]s?$/.test(tokens[cue.first - 1]?.text ?? '')
  return isTied ? cue : null
}

// «للبرمجيات»; and the adjective of «إيرادات مايكروسوفت السحابية».
const TIED = /^(?:لل|ال.+يه$)/

/** "In gaming, sales fell", «وفي قطاع الألعاب، نزلت المبيعات» */
function fronted(
  parts: readonly Named[],
  metric: Named,
  { tokens, segments }: Pick<Clauses, 'tokens' | 'segments'>,
): Named | null {
  const start = segments.indexOf(segments[metric.first] ?? 0)
  const cue = parts.findLast(({ next }) => next <= start)
  if (cue === undefined || start - cue.next > 2 || !/^[,،]$/.test(wordAt(tokens, start)))
    return null
  const opening = segments.indexOf(segments[cue.first] ?? 0)
  const lead = tokens
    .slice(opening, cue.first)
    .map(({ word }) => word.replace(/^[وف](?=في|من)/, ''))
  return lead.length <= BACK && lead.some((word) => FRONTS.has(word)) ? cue : null
}

/** "gaming and automotive revenue": the parts that one figure adds up. */
function joined(parts: readonly Named[], found: Named, tokens: readonly Token[]) {
  const at = parts.indexOf(found)
  const touches = (left: Named | undefined, right: Named | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.first - left.next <= 2 &&
    (/^(?:and|&|,|-)$/.test(wordAt(tokens, left.next)) ||
      left.next === right.first ||
      /^و/.test(wordAt(tokens, right.first)))
  let from = at
  let to = at
  while (touches(parts[from - 1], parts[from])) from--
  while (touches(parts[to], parts[to + 1])) to++
  const values = namesOf(parts.slice(from, to + 1))
  return values.length > 1 ? values.filter((value) => value !== 'chips') : values
}
