// Words, clitics and article as letters: a phrase is looked up with and without them.
const WORD = /[\u0621-\u065f\u0670-\u06d3\u06fa-\u06ff\u0640]+|[0-9A-Za-z]+/g
const CONJUNCTION = /^[وف](?=.{2})/
const PREPOSITION = /^[بكل](?=.{2})/
const ARTICLE = /^(?:ال|لل)(?=.{2})/
const GAP = /^[ \u00a0]+$/
// No phrase is longer.
const MAX_WORDS = 10

interface Node<T> {
  readonly next: Map<string, Node<T>>
  values: T[]
}

interface PhraseMention<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

interface Token {
  readonly key: string
  readonly start: number
  readonly end: number
}

interface PhraseFinder<T> {
  find(text: string): PhraseMention<T>[]
}

interface PhraseOptions {
  /** Decides which spellings are the same; it may shorten a word. */
  readonly fold: (word: string) => string
  /** Leads forms of one word, without clitics and article, to one of them. Absent: each is its own. */
  readonly lemma?: (word: string) => string
}

interface Tree<T> {
  readonly root: Node<T>
  readonly lemma: (word: string) => string
}

const withoutArticle = (word: string): string => word.replace(ARTICLE, '')

/** The readings of a word: as it is, and without conjunction, preposition and article. */
function readings(word: string): Set<string> {
  const found = new Set<string>()
  for (const rest of [word, word.replace(CONJUNCTION, '')]) {
    found.add(rest)
    found.add(withoutArticle(rest))
    const noun = rest.replace(PREPOSITION, '')
    found.add(noun)
    found.add(withoutArticle(noun))
  }
  return found
}

function wordsOf(text: string, fold: (word: string) => string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: fold(word),
    start: index,
    end: index + word.length,
  }))
}

/**
 * Finds fixed Arabic phrases as whole words, the longest at each place, whatever articles and
 * clitics they carry.
 */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [form: string, value: T]>,
  { fold, lemma = (word) => word }: PhraseOptions,
): PhraseFinder<T> {
  const root: Node<T> = { next: new Map(), values: [] }
  for (const [form, value] of phrases) {
    let node = root
    for (const { key } of wordsOf(form, fold)) {
      const word = lemma(withoutArticle(key))
      const next = node.next.get(word) ?? { next: new Map(), values: [] }
      node.next.set(word, next)
      node = next
    }
    if (node !== root) node.values.push(value)
  }
  return { find: (text) => findAll(text, wordsOf(text, fold), { root, lemma }) }
}

function findAll<T>(text: string, tokens: readonly Token[], tree: Tree<T>): PhraseMention<T>[] {
  const found: PhraseMention<T>[] = []
  for (let at = 0; at < tokens.length; at++) {
    const match = longestAt(text, tokens.slice(at, at + MAX_WORDS), tree)
    if (match === null) continue
    found.push(...match.mentions)
    at += match.last
  }
  return found
}

interface Match<T> {
  readonly mentions: PhraseMention<T>[]
  readonly last: number
}

function longestAt<T>(
  text: string,
  tokens: readonly Token[],
  { root, lemma }: Tree<T>,
): Match<T> | null {
  const [first] = tokens
  if (first === undefined) return null
  let best: Match<T> | null = null
  for (const reading of readings(first.key)) {
    const opening = root.next.get(reading) ?? root.next.get(lemma(reading))
    if (opening === undefined) continue
    const { node, last } = follow(text, tokens, { root: opening, lemma })
    const end = tokens[last]?.end ?? first.end
    if (node === null || (best !== null && last <= best.last)) continue
    best = { mentions: node.values.map((value) => ({ value, start: first.start, end })), last }
  }
  return best
}

/** As far as the words go on from the node of the first of them. */
function follow<T>(
  text: string,
  tokens: readonly Token[],
  { root, lemma }: Tree<T>,
): { node: Node<T> | null; last: number } {
  let best: { node: Node<T> | null; last: number } = { node: null, last: 0 }
  let node: Node<T> | undefined = root
  for (let at = 0; node !== undefined; at++) {
    if (node.values.length > 0) best = { node, last: at }
    const before = tokens[at]
    const next = tokens[at + 1]
    if (before === undefined || next === undefined) break
    if (!GAP.test(text.slice(before.end, next.start))) break
    const bare = withoutArticle(next.key)
    node = node.next.get(next.key) ?? node.next.get(bare) ?? node.next.get(lemma(bare))
  }
  return best
}
