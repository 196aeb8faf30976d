import { HEDGE_FILLERS, HEDGES_AFTER, HEDGES_BEFORE, type Hedge } from './lexicon/hedges.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import type { Token } from './tokens.ts'
import { verbHedge } from './verb-hedges.ts'

// "over five years", "the past five years" are times that passed, no hedge.
const PASSED = new Set(['over', 'past', 'pass', 'passed', 'passing'])

interface Span {
  readonly first: number
  readonly next: number
  readonly unit: string
  readonly value: number
  /** The word right behind it that it counts. */
  readonly thing?: string
}

/** The hedge that stands before or behind an amount; null where the amount is told exactly. */
export function findHedge(tokens: readonly Token[], span: Span, floor = 0): Hedge | null {
  const { first } = span
  // «96 مؤسسة على الأقل»
  const after = hedgeAfter(tokens, span) ?? insideHedge(tokens, span)
  if (after !== null) return after
  const before =
    HEDGES_BEFORE.findBefore(tokens, hedgeEnd(tokens, first)) ?? beforeTo(tokens, first)
  if (before === null) return verbHedge(tokens, first, floor)
  if (isComparison(tokens, span, before.value) || isCompound(tokens, span)) return null
  if (isOtherSense(tokens, before, span)) return null
  return isDenied(tokens, before.first) ? denied(before.value) : before.value
}

/** The hedge behind an amount, past what describes a counted thing: «12 ألف مسيّرة هجومية بحد أقصى». */
function hedgeAfter(tokens: readonly Token[], { thing, next, unit }: Span): Hedge | null {
  const end = thing === undefined ? behindModel(tokens, next) : next + 1
  const limit = unit === 'count' || unit === 'money' ? end + MAX_ADJECTIVES : end
  for (let at = end; at <= limit; at++) {
    const found = HEDGES_AFTER.find(tokens, at)
    if (found !== null && (at === end || LIMITS.test(tokens[at]?.word ?? ''))) return found.value
    if (!ADJECTIVE.test(tokens[at]?.word ?? '')) return null
  }
  return null
}

const MAX_ADJECTIVES = 2
const ADJECTIVE = /^(?!ال)[\u0620-\u064a]{3,}(?:ه|يا|ا)$/
const LIMITS = /^(?:بحد|كحد)$/

/** «تصل بحد أقصى إلى 25»: the limit stands before the preposition. */
function beforeTo(tokens: readonly Token[], first: number): (Found & { value: Hedge }) | null {
  if (tokens[first - 1]?.word !== 'الي' || !LIMITS.test(tokens[first - 3]?.word ?? '')) return null
  return HEDGES_BEFORE.findBefore(tokens, first - 1)
}

/** «190 مقاتلة F-35 بحد أقصى»: a model behind what is counted. */
const behindModel = (tokens: readonly Token[], at: number): number =>
  /^[A-Z].*\d/.test(tokens[at]?.text ?? '') ? at + 1 : at

// A number, a mark and what is counted.
const MIN_INSIDE = 3

/** "300-plus chips", "300-odd chips", "300+ chips": behind the number, before what it counts. */
function insideHedge(tokens: readonly Token[], { first, next }: Span): Hedge | null {
  if (next < first + MIN_INSIDE) return null
  for (let at = first + 1; at < next - 1; at++) {
    const word = tokens[at]?.word
    if (word === '+' || word === '-') {
      const found = HEDGES_AFTER.find(tokens, at)
      if (found !== null) return found.value
    }
  }
  return null
}

/** A word that hedges elsewhere: times that passed, and "the top 10 companies". */
function isOtherSense(tokens: readonly Token[], found: Found, { unit, value }: Span): boolean {
  if (found.next !== found.first + 1) return false
  const word = tokens[found.first]?.word ?? ''
  if (word === 'over' && SPREAD.test(tokens[found.first - 1]?.word ?? '')) return true
  if (unit === 'duration')
    return PASSED.has(word) && !LASTS.test(tokens[found.first - 1]?.word ?? '')
  if (unit === 'count' && value < MAX_FEW) return TAKES_THINGS.test(word)
  return word === 'top' && isHeadOfNoun(tokens[found.first - 1])
}

// "spread over 36 countries"
const SPREAD = /^(?:spread|scattered|dispersed|distributed|divided|split|spun|staggered)$/
// "took over five years"
const LASTS =
  /^(?:for|after|in|of|by|take|takes|took|taken|taking|last|lasts|lasted|lasting|spent|is|was|been)$/

interface Found {
  readonly first: number
  readonly next: number
}

// "The top 10 companies", "passed three laws", "approached five banks".
const TAKES_THINGS = /^(?:top$|pass|cross|approach|breach|eclips)/
const MAX_FEW = 1000

const isHeadOfNoun = (token: Token | undefined): boolean =>
  /^(?:an?|the|its|their|his|her|our)$/.test(token?.word ?? '') || /['’]s$/.test(token?.text ?? '')

const NOT = /^(?:not|never|cannot)$|n't$/
const NO_VERB = /^(?:only|just|say|include|including|count|counting)$/

/** "Will not exceed", "did not have more than": the negation, or one word of a verb behind it, stands before. */
function isDenied(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.word ?? ''
  if (NOT.test(before)) return true
  return /^[a-z]+$/.test(before) && !NO_VERB.test(before) && NOT.test(tokens[first - 2]?.word ?? '')
}

/** "Will not exceed" is up to, "not below" at least. */
function denied({ family, isInclusive }: Hedge): Hedge {
  if (family === 'about') return { family, isInclusive }
  return { family: family === 'over' ? 'under' : 'over', isInclusive: true }
}

const MARKS = /^(?:mark|threshold|barrier|level|milestone|line)$/

// "just below the $96.7 billion expected" compares; "nearly the $96.7 billion" and "passed the $5bn mark" hedge.
const isComparison = (tokens: readonly Token[], { first, next }: Span, hedge: Hedge): boolean =>
  hedge.family !== 'about' &&
  ((tokens[first - 1]?.word === 'the' && !MARKS.test(tokens[next]?.word ?? '')) ||
    FORECAST.test(tokens[next]?.word ?? ''))

/** «أدنى من 11.3 مليار دولار رجحها المحللون»: the amount that they named. */
const FORECAST = /^(?:[يت]?(?:توقع|رجح|قدر)(?:ت|وا)?(?:ه|ها)|متوقعه?)$/

/** "under a five-year contract", "talks over a €900m loan": the preposition belongs to the contract. */
const isCompound = (tokens: readonly Token[], { first, next, unit }: Span): boolean =>
  /^an?$/.test(tokens[first - 1]?.word ?? '') &&
  (tokens[first - 2]?.word === 'under' ||
    (unit === 'money' && isPreposition(tokens, first - 2) && isNoun(tokens[next])) ||
    tokens.slice(first, next).some(({ word }) => word === '-'))

const TALK_REACH = 6
const TALKS =
  /^(?:talk|talks|talking|talked|negotiat\w*|discuss\w*|spoke|speaking|speaks|news|reports?|rumou?rs|asked|dispute|row)$/

/** "over a", and "about a" behind talks: the hedge of a loan would stand within. */
const isPreposition = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? ''
  if (/^(?:over|above|past|beyond)$/.test(word)) return true
  const before = tokens.slice(Math.max(0, at - TALK_REACH), Math.max(0, at))
  return word === 'about' && before.some((token) => TALKS.test(token.word))
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^[a-z]{3,}$/.test(token.text) && !STOP_WORDS.has(token.word)

// "up to a further $1.6bn"
const MAX_FILLERS = 2

function hedgeEnd(tokens: readonly Token[], first: number): number {
  let at = first
  while (at > first - MAX_FILLERS && HEDGE_FILLERS.has(tokens[at - 1]?.word ?? '')) at--
  return at
}
