import { foldWord } from './fold.ts'
import { addPhrase, isJoiner, mayStart, newBit } from './phrase-bits.ts'
import type { Token } from './tokens.ts'

interface PhraseMatch<T> {
  readonly value: T
  /** Index of the first token of the phrase. */
  readonly first: number
  /** Index after its last token. */
  readonly next: number
}

/** Finds the phrases of a lexicon among tokens: always the longest that fits. */
export interface PhraseTable<T> {
  /** The bit that `phrasesAt` sets where a phrase may start. */
  readonly bit: number
  /** The phrase that starts at `at`, read word by word as written. */
  find(tokens: readonly Token[], at: number): PhraseMatch<T> | null
  /** As `find`, with the first word's Arabic clitics left out where that is needed. */
  findLoose(tokens: readonly Token[], at: number): PhraseMatch<T> | null
  /** Whether any phrase begins with the word or, its clitics left out, with what remains. */
  opensWith(token: Token): boolean
  /** The phrase whose last token stands just before `before`. */
  findBefore(tokens: readonly Token[], before: number): PhraseMatch<T> | null
}

/** A value and its phrases, parted by `|`; inflections are written out. */
export type PhraseRow<T> = readonly [value: T, phrases: string]

interface Node<T> {
  readonly next: Map<string, Node<T>>
  ending: { readonly value: T } | null
}

/** Builds a table once, at module load; a phrase that two rows hold keeps the first one's value. */
export function phraseTable<T>(rows: readonly PhraseRow<T>[]): PhraseTable<T> {
  const forward: Node<T> = { next: new Map(), ending: null }
  const backward: Node<T> = { next: new Map(), ending: null }
  const bit = newBit()
  for (const [value, phrases] of rows) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(/\s+/).map(foldWord)
      addPhrase(words, bit)
      addPath(forward, words, value)
      addPath(backward, words.reverse(), value)
    }
  }
  return {
    bit,
    find: (tokens, at) => (mayStart(tokens, at, bit) ? walk(forward, tokens, at, false) : null),
    findLoose: (tokens, at) => (mayStart(tokens, at, bit) ? walk(forward, tokens, at, true) : null),
    opensWith: (token) => token.forms.some((form) => forward.next.has(form)),
    findBefore: (tokens, before) => walkBack(backward, tokens, before - 1),
  }
}

function addPath<T>(root: Node<T>, words: readonly string[], value: T): void {
  let node = root
  for (const word of words) {
    const next: Node<T> = node.next.get(word) ?? { next: new Map(), ending: null }
    node.next.set(word, next)
    node = next
  }
  node.ending ??= { value }
}

function walk<T>(
  root: Node<T>,
  tokens: readonly Token[],
  first: number,
  isLoose: boolean,
): PhraseMatch<T> | null {
  let found: Node<T>['ending'] = null
  let end = first
  let node = root
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (at !== first && isJoiner(token)) continue
    const next = step(node, token, isLoose)
    if (next === undefined) break
    node = next
    if (node.ending === null) continue
    found = node.ending
    end = at + 1
  }
  return found === null ? null : { value: found.value, first, next: end }
}

function walkBack<T>(root: Node<T>, tokens: readonly Token[], last: number): PhraseMatch<T> | null {
  let found: Node<T>['ending'] = null
  let first = last
  let node = root
  for (let at = last; at >= 0; at--) {
    const token = tokens[at]
    if (token === undefined) break
    if (at !== last && isJoiner(token)) continue
    const next = step(node, token, true)
    if (next === undefined) break
    node = next
    if (node.ending === null) continue
    found = node.ending
    first = at
  }
  return found === null ? null : { value: found.value, first, next: last + 1 }
}

function step<T>(node: Node<T>, token: Token, isLoose: boolean): Node<T> | undefined {
  if (token.kind === 'number') return undefined
  if (!isLoose) return node.next.get(token.word)
  for (const form of token.forms) {
    const next = node.next.get(form)
    if (next !== undefined) return next
  }
  return undefined
}
