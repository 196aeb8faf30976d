import { ARABIC_NUMBER_WORDS } from '#language/number-words-ar.ts'
import { ENGLISH_NUMBER_WORDS } from '#language/number-words-en.ts'
import { foldWord } from './fold.ts'
import type { Numeral } from './numeral.ts'
import type { Token } from './tokens.ts'

/** A number before its scale is known. */
export interface Base {
  readonly value: number
  readonly numeral: Numeral | null
  readonly next: number
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_NUMBER_WORDS,
  ...ARABIC_NUMBER_WORDS.map(([word, value]) => [foldWord(word), value] as const),
])
const HUNDRED = 100
const ENGLISH_GROUPS: ReadonlyMap<string, number> = new Map([
  ['hundred', HUNDRED],
  ['dozen', 12],
])
export const ENGLISH_ARTICLES: ReadonlySet<string> = new Set(['a', 'an'])

/** Whether a number in words may begin with a token. */
export const opensNumber = (token: Token): boolean =>
  ENGLISH_ARTICLES.has(token.word) ||
  formIn(WORDS, token) !== undefined ||
  formIn(ARABIC_ONES, token) !== undefined

/** The number that is one word, or one behind the letters that Arabic joins to it. */
export const numberOf = (word: string): number | undefined => find(WORDS, word)

/** Words below a thousand: "twenty-five", «خمسة وعشرين», "two hundred and ten". Null where none start at `at`. */
export function readWords(tokens: readonly Token[], at: number): Base | null {
  const first = formIn(WORDS, tokens[at]) ?? oneOf(tokens, at)
  if (first === undefined) return readGroup(tokens, at)
  let value = first
  let next = at + 1
  for (;;) {
    const joined = joinWord(tokens, next, value)
    if (joined === null) return { value, numeral: null, next }
    value = joined.value
    next = joined.next
  }
}

const ARABIC_ONES: ReadonlyMap<string, number> = new Map([
  ['احد', 1],
  ['احدي', 1],
  ['واحد', 1],
  ['واحده', 1],
])

/** «أحد عشر», «إحدى وعشرين»: one opens a number only where the number goes on; else it is "one of". */
function oneOf(tokens: readonly Token[], at: number): number | undefined {
  const one = formIn(ARABIC_ONES, tokens[at])
  if (one === undefined || tokens[at]?.word.startsWith('ال')) return undefined
  const goesOn =
    joinArabicTeen(tokens, at + 1, one) !== null || joinArabicSum(tokens, at + 1, one) !== null
  return goesOn ? one : undefined
}

function readGroup(tokens: readonly Token[], at: number): Base | null {
  const value = ENGLISH_GROUPS.get(tokens[at + 1]?.word ?? '')
  if (value === undefined || !ENGLISH_ARTICLES.has(tokens[at]?.word ?? '')) return null
  return { value, numeral: null, next: at + 2 }
}

const TEN = 10
const ARABIC_HUNDREDS = new Set(['ميه', 'مايه'])

type WordJoiner = (tokens: readonly Token[], at: number, value: number) => Base | null

/** The next word of a number in words, if it goes on. */
function joinWord(tokens: readonly Token[], at: number, value: number): Base | null {
  const token = tokens[at]
  if (token === undefined || token.numeral !== null) return null
  for (const join of [joinGroup, joinArabicTeen, joinArabicSum, joinEnglishSum] as WordJoiner[]) {
    const joined = join(tokens, at, value)
    if (joined !== null) return joined
  }
  return null
}

const sum = (value: number, next: number): Base => ({ value, numeral: null, next })

/** "two hundred", "three dozen", «أربع مئة». */
function joinGroup(tokens: readonly Token[], at: number, value: number): Base | null {
  const word = tokens[at]?.word ?? ''
  const group = ARABIC_HUNDREDS.has(word) ? HUNDRED : ENGLISH_GROUPS.get(word)
  return group !== undefined && value < TEN ? sum(value * group, at + 1) : null
}

/** «سبعة عشر». */
function joinArabicTeen(tokens: readonly Token[], at: number, value: number): Base | null {
  const isTeen = /^عشره?$/.test(tokens[at]?.word ?? '') && value < TEN
  return isTeen ? sum(value + TEN, at + 1) : null
}

/** «خمسة وعشرون», «مئة وعشرة». */
function joinArabicSum(tokens: readonly Token[], at: number, value: number): Base | null {
  const word = tokens[at]?.word ?? ''
  const added = word.startsWith('و') ? WORDS.get(word.slice(1)) : undefined
  return added !== undefined && fits(value, added) ? sum(value + added, at + 1) : null
}

/** "twenty-five", "two hundred and ten". */
function joinEnglishSum(tokens: readonly Token[], at: number, value: number): Base | null {
  const word = tokens[at]?.word
  const isJoined = word === '-' || (word === 'and' && value % HUNDRED === 0)
  const added = WORDS.get(tokens[isJoined ? at + 1 : at]?.word ?? '')
  if (added === undefined || !isLatinSum(value, added)) return null
  return sum(value + added, isJoined ? at + 2 : at + 1)
}

const isLatinSum = (value: number, added: number): boolean =>
  (value % HUNDRED >= 2 * TEN && value % TEN === 0 && added < TEN && added > 0) ||
  (value >= HUNDRED && value % HUNDRED === 0 && added < HUNDRED)

// Arabic says the unit before the ten and the hundred before both.
const fits = (value: number, added: number): boolean =>
  (value < TEN && added >= 2 * TEN && added < HUNDRED) ||
  (value % HUNDRED < TEN && value > TEN && added >= 2 * TEN && added < HUNDRED) ||
  (value >= HUNDRED && value % HUNDRED === 0 && added < HUNDRED)

/** What a table holds for a word, without the one or two letters that Arabic joins to it. */
export function formIn(
  table: ReadonlyMap<string, number>,
  token: Token | undefined,
): number | undefined {
  if (token === undefined || token.kind !== 'word' || isMeta(token)) return undefined
  return find(table, token.word)
}

const find = (table: ReadonlyMap<string, number>, word: string): number | undefined =>
  table.get(word) ?? formBehindClitic(table, word)

// Folded, «مئتا» and «ميتا» are one; without its hamza it is a company.
const isMeta = ({ word, text }: Token): boolean => word.endsWith('ميتا') && !text.includes('ئ')

const JOINED_LETTERS = new Set('وفبل')

// «وعشرة», «بخمسة», «لنصف»: one letter before a number word. «ال» would make it an ordinal or a whole.
function formBehindClitic(table: ReadonlyMap<string, number>, word: string): number | undefined {
  if (!JOINED_LETTERS.has(word.charAt(0))) return undefined
  const bare = word.slice(1)
  const isTwice = bare.startsWith('ب') || bare.startsWith('ل')
  return table.get(bare) ?? (isTwice ? table.get(bare.slice(1)) : undefined)
}
