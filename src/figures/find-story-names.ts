import type { NameFinder, NameMention } from '#language/names.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { PLACES } from './lexicon/places.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { StoryName } from './story-names.ts'
import { type Token, tokenize } from './tokens.ts'
import { isSameSound, isTransliteration } from './transliteration.ts'

const MIN_ALONE = 4
const MIN_WORD = 3

/**
 * Finds the registry's names and, where it has none, those of a story, in either script. A word that the registry
 * takes for a company of which the story knows nothing (`present`) is the story's own name, if it has one.
 */
export function withStoryNames(
  names: NameFinder,
  story: readonly StoryName[],
  present: ReadonlySet<string> | null = null,
): NameFinder {
  if (story.length === 0) return names
  return {
    ...names,
    find: (text, language) => {
      const all = names.find(text, language)
      const found = findStoryNames(text, story)
      const isAbsent = (mention: NameMention): boolean =>
        present?.has(mention.company.id) === false && found.some((name) => overlaps(name, mention))
      const known = all.filter((mention) => !isAbsent(mention))
      const free = found.filter((name) => !known.some((mention) => overlaps(name, mention)))
      return [...known, ...free].sort((a, b) => a.start - b.start)
    },
  }
}

const overlaps = (a: NameMention, b: NameMention): boolean => a.start < b.end && a.end > b.start

function findStoryNames(text: string, story: readonly StoryName[]): NameMention[] {
  const tokens = tokenize(text)
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = nameAt(tokens, at, story)
    if (found === null) continue
    mentions.push(found.mention)
    at = found.next - 1
  }
  return mentions
}

interface Found {
  readonly mention: NameMention
  readonly next: number
}

function nameAt(tokens: readonly Token[], at: number, story: readonly StoryName[]): Found | null {
  if (tokens[at]?.kind !== 'word') return null
  for (const name of story) {
    const found = matchAt(tokens, at, name)
    if (found !== null) return found
  }
  return null
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  { company, words, isWhole }: StoryName,
): Found | null {
  const token = tokens[at]
  const length = spellingAt(tokens, at, words)
  if (token === undefined || length === null) return null
  if (isWhole === true && !isWrittenOut(tokens, at, words)) return null
  const next = endOf(tokens, at + 1, words)
  const isPart = words.length > 1 && next === at + 1 && !isOwnScript(token, words[0] ?? '')
  if (isPart && !isWholeOf(token, words)) return null
  const end = withoutPossessive(tokens[next - 1], tokens[next - 1]?.end ?? token.end)
  return { mention: { company, start: token.end - length, end }, next }
}

const isWrittenOut = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, offset) =>
    offset === 0 ? tokens[at]?.forms.includes(word) === true : tokens[at + offset]?.word === word,
  )

/** Whether one word of the other script writes all of a name, or its first word to the letter. */
const isWholeOf = (token: Token, words: readonly string[]): boolean => {
  const [name = ''] = words
  return isLatin(name)
    ? token.forms.some((form) => isSameSound(name, form))
    : sounds(token.word, words.join('')) || isSameSound(token.word, name)
}

const withoutPossessive = (token: Token | undefined, end: number): number =>
  end - (/['’]s?$/.exec(token?.text ?? '')?.[0].length ?? 0)

/** The UTF-16 length of a name's first word at the end of a token, behind its clitics; null where it does not stand there. */
function spellingAt(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  const token = tokens[at]
  const [name = ''] = words
  if (token === undefined) return null
  if (isOwnScript(token, name)) return sameLetters(token, name)
  if (isLatin(name)) return isArabicName(tokens, at) ? writtenForm(token, name) : null
  // "MediLink" is «ميدي لينك».
  const isSpelled = isTransliteration(token.word, name) || sounds(token.word, words.join(''))
  return isCapital(token) && name.length >= MIN_WORD && isSpelled ? token.text.length : null
}

const isCapital = ({ text }: Token): boolean => /^[A-Z]/.test(text)

function sameLetters(token: Token, name: string): number | null {
  const length = Math.min(token.text.length, name.length)
  if (!isLatin(name)) return token.forms.includes(name) ? length : null
  return isCapital(token) && token.word === name ? token.text.length : null
}

/** The length of the form of an Arabic word that writes a Latin name. */
function writtenForm({ forms, text }: Token, name: string): number | null {
  const form = forms.find((one) => sounds(name, one))
  return form === undefined ? null : Math.min(text.length, form.length)
}

const sounds = (latin: string, arabic: string): boolean =>
  Math.min(latin.length, arabic.length) >= MIN_ALONE &&
  (isSameSound(latin, arabic) || (latin.length > MIN_ALONE && isTransliteration(latin, arabic)))

const isArabicName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token !== undefined &&
    !isOrdinary(token) &&
    !isDoneVerb(token) &&
    PLACES.findLoose(tokens, at) === null
  )
}

const isLatin = (word: string): boolean => /^[a-z\d]/.test(word)
const isOwnScript = ({ word }: Token, name: string): boolean => isLatin(word) === isLatin(name)

/** Behind the last of a name's further words that follow at `at`. */
function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at
  for (const word of words.slice(1)) {
    const token = tokens[next]
    if (token === undefined || !isWord(token, word)) break
    next++
  }
  return next
}

const isWord = (token: Token, word: string): boolean => {
  if (isOwnScript(token, word)) return token.word === word
  return isLatin(word) ? isTransliteration(word, token.word) : isTransliteration(token.word, word)
}
