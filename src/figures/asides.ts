import { foldWord } from './fold.ts'
import type { Token } from './tokens.ts'

/** Tokens that a sentence puts between commas: what they name is not what the rest is about. */
export interface Aside {
  readonly first: number
  readonly next: number
}

const OPENERS = new Set(['which', 'who', 'whose', 'where', 'الذي', 'التي', 'الذين'].map(foldWord))
const PARTICIPLES = new Set([
  'led',
  'owned',
  'backed',
  'founded',
  'run',
  'controlled',
  'chaired',
  'established',
  'formed',
])
const EDGES = new Set([',', '،', '—', '(', ')', ';', '؛'])
const MAX_ASIDE = 25

/** The relative clauses between commas, "Stargate, led by SoftBank, is to …", "Lumina, founded in 2019, …"; one without an end is no aside. */
export function findAsides(tokens: readonly Token[]): readonly Aside[] {
  const asides: Aside[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!opensAside(tokens, at)) continue
    const end = endOf(tokens, at + 1)
    if (end === null) continue
    asides.push({ first: at, next: end })
    at = end - 1
  }
  return asides
}

function opensAside(tokens: readonly Token[], at: number): boolean {
  if (!EDGES.has(tokens[at]?.word ?? '')) return false
  const word = tokens[at + 1]?.word ?? ''
  if (isApposition(tokens, at + 1)) return true
  // ", in which", ", of whom"
  const behind = tokens[at + 2]?.word ?? ''
  if (/^(?:in|of|by|for|with|to|from)$/.test(word) && /^(?:which|whom|whose)$/.test(behind))
    return true
  return (
    OPENERS.has(word) || (PARTICIPLES.has(word) && /^(?:by|in)$/.test(tokens[at + 2]?.word ?? ''))
  )
}

const HOUSES =
  /^(?:company|group|firm|maker|chipmaker|giant|start-up|startup|retailer|lender|insurer|carmaker|operator|supplier|manufacturer|developer|designer|producer|contractor|utility|provider|fund|unit|arm|bank|owner|subsidiary)$/
const APPOSITION_REACH = 7

/** ", the AI company owned by the fund,": who is meant has been named. */
const isApposition = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|an)$/.test(tokens[at]?.word ?? '') &&
  tokens.slice(at + 1, at + APPOSITION_REACH).some(({ word }) => HOUSES.test(word))

/** Where an aside ends; what it puts in brackets is a part of it. */
function endOf(tokens: readonly Token[], from: number): number | null {
  const opener = tokens[from - 1]?.word
  let depth = 0
  for (let at = from; at < Math.min(tokens.length, from + MAX_ASIDE); at++) {
    const word = tokens[at]?.word ?? ''
    if (word === '(' && opener !== '(') depth++
    else if (word === ')' && depth > 0) depth--
    else if (depth === 0 && EDGES.has(word)) return at
  }
  return null
}

/** Whether a token is said in an aside and another outside of it. */
export const isAsideFrom = (asides: readonly Aside[], at: number, other: number): boolean =>
  asides.some(({ first, next }) => at >= first && at < next && !(other >= first && other < next))
