import { foldWord } from './fold.ts'
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

const JOINERS = new Set(['-', '‑', '‐', "'"])

/** Builds a table once, at module load; a phrase that two rows hold keeps the first one's value. */
export function phraseTable<T>(rows: readonly PhraseRow<T>[]): PhraseTable<T> {
  const forward: Node<T> = { next: new Map(), ending: null }
  const backward: Node<T> = { next: new Map(), ending: null }
  for (const [value, phrases] of rows) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(/\s+/).map(foldWord)
      addPath(forward, words, value)
      addPath(backward, words.reverse(), value)
    }
  }
  return {
    find: (tokens, at) => walk(forward, tokens, { at, step: 1, isLoose: false }),
    findLoose: (tokens, at) => walk(forward, tokens, { at, step: 1, isLoose: true }),
    opensWith: (token) => token.forms.some((form) => forward.next.has(form)),
    findBefore: (tokens, before) =>
      walk(backward, tokens, { at: before - 1, step: -1, isLoose: true }),
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

interface Walk {
  readonly at: number
  readonly step: 1 | -1
  readonly isLoose: boolean
}

function walk<T>(root: Node<T>, tokens: readonly Token[], way: Walk): PhraseMatch<T> | null {
  let best: PhraseMatch<T> | null = null
  let node = root
  for (let at = way.at; ; at += way.step) {
    const token = tokens[at]
    if (token === undefined) break
    if (JOINERS.has(token.word) && at !== way.at) continue
    const next = step(node, token, way)
    if (next === undefined) break
    node = next
    if (node.ending === null) continue
    best =
      way.step === 1
        ? { value: node.ending.value, first: way.at, next: at + 1 }
        : { value: node.ending.value, first: at, next: way.at + 1 }
  }
  return best
}

function step<T>(node: Node<T>, token: Token, { isLoose }: Walk): Node<T> | undefined {
  if (token.kind === 'number') return undefined
  if (!isLoose) return node.next.get(token.word)
  for (const form of token.forms) {
    const next = node.next.get(form)
    if (next !== undefined) return next
  }
  return undefined
}
