import type { Finding, Rule } from './finding.ts'
import { foldArabic } from './normalise.ts'
import { splitSentences } from './sentences.ts'

const NEIGHBOURS = /[\u0621-\u065f\u0670-\u06d3]+|[^\s\u0621-\u065f\u0670-\u06d3]+/g
const MAX_REPEATED_WORDS = 6
// Shorter ones are letters of a name (آي سي آي سي) or set phrases (ولي ولي العهد، أرض أرض).
const MIN_REPEATED_LETTERS = 4
// Said twice on purpose.
const DOUBLED = new Set(
  'مليار مليون شيئا فشيئا جدا رويدا يوما واحدا مرارا خطوه دكا صفا حبه وجه جنبا يدا سنه عاما مره هكذا اخيرا الكثير كثيرا قليلا'.split(
    ' ',
  ),
)
// Short, and never said twice.
const SHORT = new Set(
  'في من علي الي عن ان ادي كان قال هذا هذه مع او ثم قد لم لن بعد قبل بين كما هو هي'.split(' '),
)
const MIN_SENTENCE_WORDS = 4
// Farther apart they stand in two texts of one file.
const SENTENCES_OF_A_BRIEF = 60

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

function repeatAt(words: readonly Word[], at: number): number {
  for (let size = Math.min(MAX_REPEATED_WORDS, (words.length - at) >> 1); size > 0; size--) {
    const first = words.slice(at, at + size)
    if (first.every(({ key }, i) => key === words[at + size + i]?.key)) return size
  }
  return 0
}

const isWord = ({ key }: Word): boolean => /^[\u0621-\u064a]/.test(key)

// Behind one of these it may be a letter of a name: «سي إن إن», «أو.إم.في في».
const LETTERS = new Set('سي بي دي اس ان تي ام اف اي ار .'.split(' '))

function isSaid(phrase: readonly Word[], before: Word | undefined): boolean {
  const isLong =
    phrase.some(({ key }) => key.length >= MIN_REPEATED_LETTERS) ||
    (phrase.length === 1 && SHORT.has(phrase[0]?.key ?? '') && !LETTERS.has(before?.key ?? ''))
  const isOnPurpose = phrase.length === 1 && DOUBLED.has(phrase[0]?.key ?? '')
  return isLong && !isOnPurpose && phrase.every(isWord)
}

function repeatedPhrases(text: string): Finding[] {
  const words = [...text.matchAll(NEIGHBOURS)].map(({ 0: word, index }) => ({
    key: foldArabic(word),
    start: index,
    end: index + word.length,
  }))
  const found: Finding[] = []
  for (let at = 0; at < words.length; at++) {
    const size = repeatAt(words, at)
    const phrase = words.slice(at, at + size)
    const [first] = phrase
    if (first === undefined || !isSaid(phrase, words[at - 1])) continue
    const end = words[at + 2 * size - 1]?.end ?? first.end
    found.push(repeated(text.slice(first.start, end), first.start, 'عبارة مكررة'))
    at += 2 * size - 1
  }
  return found
}

const repeated = (text: string, start: number, advice: string): Finding => ({
  rule: 'repeated',
  text,
  start,
  advice,
  hard: true,
})

function repeatedSentences(text: string): Finding[] {
  const told = new Map<string, number>()
  return splitSentences(text, 'ar').flatMap((sentence, at) => {
    const key = foldArabic(sentence.text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (key.split(' ').length < MIN_SENTENCE_WORDS) return []
    const before = told.get(key)
    told.set(key, at)
    if (before === undefined || at - before > SENTENCES_OF_A_BRIEF) return []
    return [repeated(sentence.text, sentence.start, 'جملة مكررة')]
  })
}

/** A phrase said twice in a row («لخطر التعرض لخطر التعرض»), and a sentence that stood before. */
export const repeatRule: Rule = (text) => [...repeatedPhrases(text), ...repeatedSentences(text)]
