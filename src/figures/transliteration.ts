import { toAsciiDigits } from '#language/digits.ts'

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|tch|ch/g, 'S'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/gh|kh|ck/g, 'k'],
  [/x+/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  // At its head a w is a letter of its own: Wiz, «ويز».
  [/^w(?=[aeiou])/, 'W'],
  [/[cq]/g, 'k'],
  [/[gj]/g, 'g'],
  [/[vf]/g, 'f'],
  [/p/g, 'b'],
  [/z/g, 's'],
  [/[aeiouyh]|w/g, ''],
]

const ARABIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ب: 'b',
    پ: 'b',
    ت: 't',
    ط: 't',
    ث: 't',
    ج: 'g',
    غ: 'g',
    چ: 'S',
    ش: 'S',
    خ: 'k',
    ق: 'k',
    ك: 'k',
    د: 'd',
    ض: 'd',
    ذ: 'd',
    ر: 'r',
    ز: 's',
    س: 's',
    ص: 's',
    ظ: 's',
    ف: 'f',
    ڤ: 'f',
    ل: 'l',
    م: 'm',
    ن: 'n',
  }),
)

const MIN_EXACT = 2
const MIN_SKELETON = 3

/**
 * Whether an Arabic word may write a Latin one: the same digits, and consonants that are the same where both
 * scripts tell them apart, one letter more or less where there are enough of them.
 */
export function isTransliteration(latin: string, arabic: string): boolean {
  if (latin.replace(/\D/g, '') !== toAsciiDigits(arabic).replace(/\D/g, '')) return false
  return spellingsOf(latin).some((spelling) => isWrittenAs(spelling, arabic))
}

function isWrittenAs(latin: string, arabic: string): boolean {
  const left = latinSkeleton(latin)
  const right = arabicSkeleton(arabic)
  if (left === right)
    return left.length >= MIN_EXACT || /\d/.test(latin) || hasSameVowels(latin, arabic)
  if (Math.min(left.length, right.length) < MIN_SKELETON) return false
  const isShort = left.length === MIN_SKELETON && right.length === MIN_SKELETON
  return isShort ? isOneSoundApart(left, right) : isOneEditApart(left, right)
}

// Letters that a language says in a way of its own: Sachs, Xiaomi, Jensen and Johan, Dassault and Fouquet.
const OTHER_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch/g, 'k'],
  [/^x(?=i)/, 'sh'],
  [/^j/, 'y'],
  [/(?<=[aeiou])(?:lt|t|ts|x)$/, ''],
  [/(?<=i)gh(?=t)/, ''],
]

/** A Latin word, and the same as written where one of its letters were said another way. */
function spellingsOf(latin: string): string[] {
  const word = latin.toLowerCase()
  const others = OTHER_SOUNDS.map(([pattern, sound]) => word.replace(pattern, sound))
  return [...new Set([word, ...others])]
}

/** As `isTransliteration`, without a letter more or less, for words that might as well be another name. */
export const isSameSound = (latin: string, arabic: string): boolean =>
  latinSkeleton(latin) === arabicSkeleton(arabic) && latinSkeleton(latin).length >= MIN_SKELETON

/** The consonants by which a Latin word is known in both scripts. */
export function latinSkeleton(word: string): string {
  const letters = LATIN.reduce(
    (text, [pattern, code]) => text.replace(pattern, code),
    word.toLowerCase(),
  )
  return withoutDoubles(letters.replace(/[^a-zSW]/g, ''))
}

/** The same of an Arabic word. */
export const arabicSkeleton = (word: string): string =>
  withoutDoubles(
    [...word.replace(/تش/g, 'ش')]
      .map((letter, at) => (at === 0 && letter === 'و' ? 'W' : (ARABIC.get(letter) ?? '')))
      .join(''),
  )

const MIN_WORD = 4

/** With one consonant the vowels tell: «أساهي», "Asahi". Arabic writes the long ones only. */
function hasSameVowels(latin: string, arabic: string): boolean {
  if (latin.length < MIN_WORD || arabic.length < MIN_WORD) return false
  const written = [...arabic.replace(/^[اأإآ](?=[وي])/, '').replace(/ة$/, 'ا')].map(
    (letter) => VOWELS.get(letter) ?? '',
  )
  const spoken = [...latin.toLowerCase()].map((letter) => LATIN_VOWELS.get(letter) ?? '')
  let at = 0
  for (const vowel of spoken.filter((one) => one !== '')) {
    if (written.filter((one) => one !== '')[at] === vowel) at++
  }
  const needed = written.filter((one) => one !== '').length
  return needed >= MIN_VOWELS && at === needed
}

const MIN_VOWELS = 2
const VOWELS: ReadonlyMap<string, string> = new Map([
  ['ا', 'a'],
  ['أ', 'a'],
  ['آ', 'a'],
  ['و', 'u'],
  ['ي', 'i'],
  ['ه', 'h'],
])
const LATIN_VOWELS: ReadonlyMap<string, string> = new Map([
  ['a', 'a'],
  ['e', 'i'],
  ['i', 'i'],
  ['y', 'i'],
  ['o', 'u'],
  ['u', 'u'],
  ['w', 'u'],
  ['h', 'h'],
])

const withoutDoubles = (text: string): string => text.replace(/(.)\1+/g, '$1')

// Which of them a name has the other script need not tell.
const KIN = new Set([
  'gk',
  'kg',
  'sS',
  'Ss',
  'bf',
  'fb',
  'td',
  'dt',
  'ts',
  'st',
  'gS',
  'Sg',
  'ks',
  'sk',
])

/** Of three consonants quite another one makes another name: «فريق» is no Ford. */
const isOneSoundApart = (a: string, b: string): boolean => {
  const others = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [`${letter}${b[at]}`]))
  return others.length === 1 && others.every((pair) => KIN.has(pair))
}

/** One letter more, less or other. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const rest = (text: string, skip: number): string => text.slice(start + skip)
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}
