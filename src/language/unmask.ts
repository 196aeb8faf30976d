import { cleanText, foldForMatch } from './normalise.ts'

// Letters of other alphabets that print like a Latin one: Cyrillic and Greek, each with what it is taken for.
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТХУҮԛԜабеѕіјкмнорстхуүԁһӏԝ', 'ABESIJKMHOPCTXYYqWabesijkmhopctxyydhlw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρι', 'ABEZHIKMNOPTYXovpi'],
  ].flatMap(([theirs = '', ours = '']) =>
    [...theirs].map((letter, at): [string, string] => [letter, ours[at] ?? letter]),
  ),
)
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:[ .·_*-]{1,2}\p{L}){5,}(?![\p{L}\p{N}])/gu

const takenFor = (word: string): string =>
  [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join('')

/** Whether every letter of a word is Latin or looks it, and not all of them are: «NVDА» with a Cyrillic А. */
const isMasked = (word: string): boolean =>
  OTHER.test(word) && LATIN.test(word) && !OTHER.test(takenFor(word))

/** Whether a text has a word made of two alphabets so that it reads as one: no honest text has. */
export const hasMaskedWord = (text: string): boolean =>
  OTHER.test(text) && (text.match(WORD) ?? []).some(isMasked)

/**
 * A text as a reader takes it, folded for comparison: no invisible marks, full-width and ornamental letters plain,
 * lookalikes as the letters that they stand for, words that are spelled out («i g n o r e») in one. Offsets move.
 */
export function unmask(text: string): string {
  const plain = cleanText(text).normalize('NFKC')
  const latin = OTHER.test(plain) ? plain.replace(WORD, takenFor) : plain
  return foldForMatch(
    latin.replace(SPELLED, (word) => word.replace(/[ .·_*-]/gu, '')),
    'ar',
  ).replace(/[‘’ʼ]/gu, "'")
}
