import { foldWord } from './fold.ts'

/** How Arabic texts say each Latin letter. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `a إيه أي ايه|b بي|c سي|d دي|e إي ئي|f إف|g جي|h إتش إيتش|i آي|j جيه جاي|k كيه كي|l إل|m إم|n إن|o أو|p بي|q كيو|r آر|s إس
  |t تي|u يو|v في|w دبليو|x إكس|y واي|z زد زي|2 تو|3 ثري|4 فور|5 فايف|6 سيكس`
    .split('|')
    .map((row) => row.trim().split(/\s+/))
    .map(([letter = '', ...names]) => [letter, names.map(foldWord)] as const),
)

const MIN_LETTERS = 2
const MAX_LETTERS = 5

const WORDS = new Set([...NAMES.values()].flat())

/** Whether an Arabic word, folded, is what a Latin letter or a digit in a name is called. */
export const isLetterName = (word: string): boolean => WORDS.has(word)

/** Whether Arabic words, folded, hold a Latin acronym letter by letter: «إتش بي» is "HP". */
export function isSpelledOut(acronym: string, words: readonly string[]): boolean {
  const letters = [...acronym.toLowerCase().replaceAll('.', '')]
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return false
  const isAt = (from: number): boolean =>
    letters.every((letter, offset) => {
      const word = words[from + offset] ?? ''
      const names = NAMES.get(letter) ?? []
      return names.includes(word) || (offset === 0 && names.includes(word.slice(1)))
    })
  return words.some((_, at) => isAt(at))
}
