import type { Concept } from '#domain/concept.ts'
import type { Language } from '#domain/language.ts'
import { tokens } from './words.ts'

/** The terms of a text, a concept where the lexicon knows the words and their stem where it does not. */
export type ReadTerms = (text: string, language: Language) => string[]

/** What may follow the words read so far, and the concepts that end here. */
interface Branch {
  readonly next: Map<string, Branch>
  readonly concepts: string[]
}

/**
 * A reader of terms by which reports of two languages, or in other words, can be compared: «برمجيات
 * الفدية» and "ransomware" are both `#ransomware`. The longest form wins; wider concepts stand beside the
 * narrow one. In the order of the text, repeats kept.
 */
export function createTermReader(lexicon: readonly Concept[]): ReadTerms {
  const wider = new Map(lexicon.map(({ id, of }) => [id, of]))
  const told = new Map(lexicon.map(({ id }) => [id, [...withWider(id, wider)].map(mark)]))
  const root = grow(lexicon)
  return (text, language) => {
    const stems = tokens(text.replace(DOTTED, withoutDots), language)
    const terms: string[] = []
    for (let at = 0; at < stems.length; ) {
      const { concepts, length } = longestAt(stems, at, root)
      if (length === 0) terms.push(stems[at] ?? '')
      else terms.push(...concepts.flatMap((id) => told.get(id) ?? []))
      at += Math.max(1, length)
    }
    return terms
  }
}

// "U.S." would be two letters, and "US" the pronoun.
const DOTTED = /\b(?:U\.S\.(?:A\.)?|U\.K\.|E\.U\.|U\.N\.|U\.A\.E\.)|\bUS\b/g
const withoutDots = (name: string): string => {
  const letters = name.replaceAll('.', '')
  return letters === 'US' ? 'USA' : letters
}

const mark = (id: string): string => `#${id}`

const aBranch = (): Branch => ({ next: new Map(), concepts: [] })

function grow(lexicon: readonly Concept[]): Branch {
  const root = aBranch()
  for (const { id, en, ar } of lexicon) {
    for (const form of en) addForm(root, tokens(form, 'en'), id)
    for (const form of ar)
      for (const written of withArticles(form)) addForm(root, tokens(written, 'ar'), id)
  }
  return root
}

/** Each word with and without the article, whose stems may differ: كهرباء, الكهرباء. */
const withArticles = (form: string): string[] =>
  form
    .split(' ')
    .reduce(
      (written, word) => written.flatMap((start) => [`${start} ${word}`, `${start} ال${word}`]),
      [''],
    )

function addForm(root: Branch, stems: readonly string[], id: string): void {
  if (stems.length === 0) return
  let branch = root
  for (const stem of stems) {
    const next = branch.next.get(stem) ?? aBranch()
    branch.next.set(stem, next)
    branch = next
  }
  if (!branch.concepts.includes(id)) branch.concepts.push(id)
}

function longestAt(stems: readonly string[], from: number, root: Branch) {
  let found: { readonly concepts: readonly string[]; readonly length: number } = {
    concepts: [],
    length: 0,
  }
  let branch = root.next.get(stems[from] ?? '')
  for (let at = from + 1; branch !== undefined; at++) {
    if (branch.concepts.length > 0) found = { concepts: branch.concepts, length: at - from }
    branch = branch.next.get(stems[at] ?? '')
  }
  return found
}

/** A concept and all that it is of, each once. */
function withWider(id: string, wider: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([id])
  for (const one of found) for (const parent of wider.get(one) ?? []) found.add(parent)
  return found
}
