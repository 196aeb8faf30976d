import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import type { Token } from './tokens.ts'
import type { UnitRead } from './units.ts'

const MAX_ADJECTIVES = 3
const SKIPPED = new Set('of its the their his her our these those other more new'.split(' '))

/**
 * The thing that an amount counts. English may put adjectives before it ("10,000 advanced chips"); an
 * English plural that the lexicon lacks is its own noun. Arabic puts it right behind the number.
 */
export function readCountNoun(tokens: readonly Token[], at: number): UnitRead | null {
  let fallback: UnitRead | null = null
  for (let index = at; index <= at + MAX_ADJECTIVES; index++) {
    const token = tokens[index]
    if (isSkipped(token)) continue
    if (token?.kind !== 'word') break
    const found = findNoun(tokens, index)
    if (found !== null) return headNoun(tokens, found) ?? found
    if (!isDescribing(token)) break
    fallback ??= guessedNoun(tokens, index)
  }
  return fallback
}

const isSkipped = (token: Token | undefined): boolean =>
  isHyphen(token) || SKIPPED.has(token?.word ?? '')

const isHyphen = (token: Token | undefined): boolean => token?.word === '-' && !token.isSpaced

const isDescribing = (token: Token): boolean => isEnglish(token) && !STOP_WORDS.has(token.word)

const PLURALS = new Set(['people', 'aircraft', 'staff', 'personnel', 'dead', 'injured', 'wounded'])

const isPlural = (word: string): boolean => word.endsWith('s') || PLURALS.has(word)

/** "4,000 customer support roles", "1,200 customer-support jobs" are roles: an English singular before a plural only describes it. */
function headNoun(tokens: readonly Token[], found: UnitRead): UnitRead | null {
  const last = tokens[found.next - 1]
  if (last === undefined || !isEnglish(last) || isPlural(last.word)) return null
  const start = isHyphen(tokens[found.next]) ? found.next + 1 : found.next
  for (let index = start; index < start + MAX_HEADS; index++) {
    const token = tokens[index]
    if (token === undefined || !isDescribing(token)) return null
    const head = headAt(tokens, token, index)
    if (head !== null) return head
  }
  return null
}

function headAt(tokens: readonly Token[], token: Token, at: number): UnitRead | null {
  if (LOST.test(token.word)) return findNoun(tokens, at - 1)
  const head = findNoun(tokens, at) ?? plural(token, at)
  return head !== null && isPlural(tokens[head.next - 1]?.word ?? '') ? head : null
}

const MAX_HEADS = 3

// "42,600 job losses" and "1,200 customer-support job cuts" count jobs.
const LOST = /^(?:losses|cuts|openings|vacancies|layoffs|gains|reductions|postings)$/

const isEnglish = (token: Token): boolean => /^[a-z]/.test(token.word)

function findNoun(tokens: readonly Token[], at: number): UnitRead | null {
  const found = COUNT_NOUNS.find(tokens, at)
  if (found === null) return null
  const { noun, isDual = false } = found.value
  return { unit: 'count', noun, factor: 1, power: 0, isDual, next: found.next }
}

/** A plural of no lexicon, but for one that only describes: "4,000 sales-support roles" counts no sales. */
function guessedNoun(tokens: readonly Token[], at: number): UnitRead | null {
  const token = tokens[at]
  return token === undefined || isHyphen(tokens[at + 1]) ? null : plural(token, at)
}

function plural(token: Token, index: number): UnitRead | null {
  if (!/^[a-z-]{3,}s$/.test(token.text) || token.text.endsWith('ss')) return null
  const noun = token.word.replace(/ies$/, 'y').replace(/s$/, '')
  return { unit: 'count', noun, factor: 1, power: 0, isDual: false, isGuess: true, next: index + 1 }
}
