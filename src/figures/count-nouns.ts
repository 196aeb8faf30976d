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
    if (token === undefined || token.kind !== 'word') break
    const found = findNoun(tokens, index)
    if (found !== null) return headNoun(tokens, found) ?? found
    if (SKIPPED.has(token.word)) continue
    if (!isDescribing(token)) break
    fallback ??= plural(token, index)
  }
  return fallback
}

const isDescribing = (token: Token): boolean => isEnglish(token) && !STOP_WORDS.has(token.word)

const PLURALS = new Set(['people', 'aircraft', 'staff', 'personnel', 'dead', 'injured', 'wounded'])

const isPlural = (word: string): boolean => word.endsWith('s') || PLURALS.has(word)

/** "4,000 customer support roles" are roles: an English singular before a plural only describes it. */
function headNoun(tokens: readonly Token[], found: UnitRead): UnitRead | null {
  const last = tokens[found.next - 1]
  if (last === undefined || !isEnglish(last) || isPlural(last.word)) return null
  for (let index = found.next; index < found.next + 2; index++) {
    const token = tokens[index]
    if (token === undefined || !isEnglish(token) || STOP_WORDS.has(token.word)) return null
    const head = findNoun(tokens, index) ?? plural(token, index)
    if (head !== null && isPlural(tokens[head.next - 1]?.word ?? '')) return head
  }
  return null
}

const isEnglish = (token: Token): boolean => /^[a-z]/.test(token.word)

function findNoun(tokens: readonly Token[], at: number): UnitRead | null {
  const found = COUNT_NOUNS.find(tokens, at)
  if (found === null) return null
  const { noun, isDual = false } = found.value
  return { unit: 'count', noun, factor: 1, power: 0, isDual, next: found.next }
}

function plural(token: Token, index: number): UnitRead | null {
  if (!/^[a-z-]{3,}s$/.test(token.text) || token.text.endsWith('ss')) return null
  const noun = token.word.replace(/ies$/, 'y').replace(/s$/, '')
  return { unit: 'count', noun, factor: 1, power: 0, isDual: false, isGuess: true, next: index + 1 }
}
