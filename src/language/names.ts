import type { Company } from '#domain/company.ts'
import type { Concept } from '#domain/concept.ts'
import type { Language } from '#domain/language.ts'
import { type ArabicStem, arabicStems, isAmbiguousArabic, matchesHamza } from './arabic-names.ts'
import { createTermReader, type ReadTerms } from './concepts.ts'
import { foldArabic } from './normalise.ts'
import { createTickerFinder } from './tickers.ts'

/** A name in a text, with UTF-16 offsets: clitics, possessive and brackets lie outside. */
export interface NameMention {
  readonly company: Company
  readonly start: number
  readonly end: number
}

export interface NameFinder {
  find(text: string, language: Language): NameMention[]
  /** The terms of a text; what both languages name by words of their own (Suez Canal) is one concept, without wider ones. */
  readonly readTerms: ReadTerms
}

interface Token {
  readonly key: string
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly isArabic: boolean
}

interface Ending {
  readonly company: Company
  /** The forms as written, whose hamzas decide where folding made two words one. */
  readonly forms: string[]
}

interface Node {
  readonly next: Map<string, Node>
  ending: Ending | null
}

interface Match {
  readonly ending: Ending
  readonly last: number
}

const ARABIC_RUN =
  '[\\u0610-\\u061a\\u0620-\\u065f\\u0670-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u06fa-\\u06ff]+'
const TOKEN = new RegExp(`${ARABIC_RUN}|&|(?:(?!${ARABIC_RUN})[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const ARABIC_START = /^[\u0610-\u065f\u0670-\u06ef\u06fa-\u06ff]/
// A full stop and a space join two words of a name only after an initial (J.P. Morgan).
const GAP = /^(?:[ \u00a0\u2009\u202f]|[-‐‑.]|)$/
const INITIAL_GAP = /^\.[ \u00a0]$/
const BRACKETED = /\s*\([^)]*\)\s*$/
// Below this, an acronym in capitals and the same letters as a word are different things (SAMI, Sami).
const MIN_TITLE_CASED = 5
const MIN_UPPER_CASED = 3
const OTHER_WINDOW = 16
const NOT_A_COMPANY: Readonly<Record<string, RegExp>> = {
  Amazon: /^ (?:rain\s?forest|river|basin|jungle|region|delta)/i,
  Apple: /^ (?:pie|juice|cider|orchard|tree)/,
  Meta: /^-(?:analy|data|material)/,
  Oracle: /^ (?:bone|of Delphi)/,
  IMF: /^ العربي/,
}

function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = []
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const isArabic = ARABIC_START.test(raw)
    const latin = language === 'ar' ? raw.toLowerCase() : raw
    const key = isArabic ? foldArabic(raw) : foldArabic(latin)
    tokens.push({ key, raw, start: index, end: index + raw.length, isArabic })
  }
  return tokens
}

/** The spellings of an English form that headlines use: NVIDIA and Nvidia, Meta and META. */
function latinSpellings(form: string): string[] {
  const isOneWord = !/\s/.test(form)
  const letters = form.replace(/[^A-Za-z]/g, '').length
  const spellings = [form]
  if (letters >= MIN_UPPER_CASED) spellings.push(form.toUpperCase())
  // A sentence may begin with a name that is written small: Stc.
  if (isOneWord && form === form.toLowerCase())
    spellings.push(form.charAt(0).toUpperCase() + form.slice(1))
  if (isOneWord && letters >= MIN_TITLE_CASED && form === form.toUpperCase())
    spellings.push(form.charAt(0) + form.slice(1).toLowerCase())
  return spellings
}

function addForm(root: Node, form: string, company: Company, language: Language): void {
  let node = root
  for (const { key } of tokenise(form, language)) {
    const next = node.next.get(key) ?? { next: new Map(), ending: null }
    node.next.set(key, next)
    node = next
  }
  if (node === root) return
  if (node.ending === null) node.ending = { company, forms: [form] }
  else if (node.ending.company === company) node.ending.forms.push(form)
}

// Names go in before other forms, so that one company's alias never takes another's name.
function buildTrie(companies: readonly Company[], language: Language): Node {
  const root: Node = { next: new Map(), ending: null }
  for (const company of companies) {
    for (const form of latinSpellings(company.name)) addForm(root, form, company, language)
    addForm(root, company.ar, company, language)
  }
  for (const company of companies) {
    const aliases = [...company.aliases, company.name.replace(BRACKETED, '')]
    for (const form of aliases.flatMap(latinSpellings)) addForm(root, form, company, language)
    for (const form of company.variants) addForm(root, form, company, language)
  }
  return root
}

const joins = (text: string, before: Token, after: Token): boolean => {
  const gap = text.slice(before.end, after.start)
  return GAP.test(gap) || (before.key.length === 1 && INITIAL_GAP.test(gap))
}

function walk(text: string, tokens: readonly Token[], from: number, first: Node): Match | null {
  let best: Match | null = first.ending === null ? null : { ending: first.ending, last: from }
  let node = first
  for (let at = from + 1; at < tokens.length; at++) {
    const before = tokens[at - 1]
    const token = tokens[at]
    if (before === undefined || token === undefined || !joins(text, before, token)) break
    const next = node.next.get(token.key)
    if (next === undefined) break
    node = next
    if (node.ending !== null) best = { ending: node.ending, last: at }
  }
  return best
}

const isOther = (company: Company, text: string, end: number): boolean =>
  Object.hasOwn(NOT_A_COMPANY, company.name) &&
  NOT_A_COMPANY[company.name]?.test(text.slice(end, end + OTHER_WINDOW)) === true

interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly root: Node
}

interface Found {
  readonly mention: NameMention
  readonly last: number
}

function latinMatch({ text, tokens, root }: Passage, at: number, token: Token): Found | null {
  const first = root.next.get(token.key)
  const match = first === undefined ? null : walk(text, tokens, at, first)
  const end = match === null ? undefined : tokens[match.last]?.end
  if (match === null || end === undefined) return null
  if (isOther(match.ending.company, text, end)) return null
  return { mention: { company: match.ending.company, start: token.start, end }, last: match.last }
}

function stemMatch(passage: Passage, at: number, stem: ArabicStem): Found | null {
  const { text, tokens, root } = passage
  const first = root.next.get(stem.key)
  const match = first === undefined ? null : walk(text, tokens, at, first)
  const end = match === null ? undefined : tokens[match.last]?.end
  if (match === null || end === undefined || isOther(match.ending.company, text, end)) return null
  if (match.last === at) {
    const before = at > 0 ? tokens[at - 1]?.key : undefined
    if (!matchesHamza(stem, match.ending.forms)) return null
    if (isAmbiguousArabic(stem.key, before, text.slice(end, end + 8))) return null
  }
  const start = (tokens[at]?.start ?? 0) + stem.offset
  return { mention: { company: match.ending.company, start, end }, last: match.last }
}

// Of the readings of a word the one that reaches furthest wins, then the one with fewer clitics.
function arabicMatch(passage: Passage, at: number, token: Token): Found | null {
  let best: Found | null = null
  for (const stem of arabicStems(token.raw, token.key)) {
    const found = stemMatch(passage, at, stem)
    if (found !== null && (best === null || found.last > best.last)) best = found
  }
  return best
}

function findNames(passage: Passage): NameMention[] {
  const mentions: NameMention[] = []
  for (let at = 0; at < passage.tokens.length; at++) {
    const token = passage.tokens[at]
    if (token === undefined) break
    const found = token.isArabic ? arabicMatch(passage, at, token) : latinMatch(passage, at, token)
    if (found === null) continue
    mentions.push(found.mention)
    at = found.last
  }
  return mentions
}

/** In text order; of two that overlap the longer stays. */
function withoutOverlaps(mentions: NameMention[]): NameMention[] {
  const kept: NameMention[] = []
  const length = (mention: NameMention): number => mention.end - mention.start
  for (const mention of mentions.sort((a, b) => a.start - b.start || length(b) - length(a))) {
    const last = kept.at(-1)
    if (last === undefined || mention.start >= last.end) kept.push(mention)
    else if (length(mention) > length(last)) kept[kept.length - 1] = mention
  }
  return kept
}

/**
 * Finds the registry's names in a text: whole words, the longest first, none overlapping, in text
 * order. English names keep their case; a ticker counts only where it is written as one
 * (`(NVDA)`, `$NVDA`, `NASDAQ: NVDA`). Arabic names are found in any spelling of their letters and
 * behind clitics; Latin names inside Arabic text are found in any case. Time is linear in the text.
 */
export function createNameFinder(
  companies: readonly Company[],
  concepts: readonly Concept[] = [],
): NameFinder {
  const roots = { en: buildTrie(companies, 'en'), ar: buildTrie(companies, 'ar') }
  const findTickers = createTickerFinder(companies)
  return {
    readTerms: createTermReader(namesOfOne(concepts, companies)),
    find: (text, language) => {
      const passage = { text, tokens: tokenise(text, language), root: roots[language] }
      return withoutOverlaps([...findNames(passage), ...findTickers(text)])
    },
  }
}

/**
 * Concepts whose forms all name one thing, without what is wider. What belongs to a company is left out: its
 * models, products and people stand together for grouping, and are not each other's names.
 */
function namesOfOne(concepts: readonly Concept[], companies: readonly Company[]): Concept[] {
  const named = new Set(companies.flatMap(({ name, aliases }) => [name, ...aliases]))
  const owners = new Set(
    concepts.filter(({ en }) => en.some((form) => named.has(form))).map(({ id }) => id),
  )
  return concepts
    .filter(({ of }) => !of.some((id) => owners.has(id)))
    .map((concept) => ({ ...concept, of: [] }))
}
