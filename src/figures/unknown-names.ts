import type { Language } from '#domain/language.ts'
import { isSpellingOf } from '#language/name-spelling.ts'
import { isCapitalName } from './capital-names.ts'
import { foldWord } from './fold.ts'
import { isSpelledOut } from './letter-names.ts'
import { isOrdinary } from './ordinary-words.ts'
import { findPlaces } from './places.ts'
import type { Source } from './sources.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'
import { arabicSkeleton, isTransliteration, latinSkeleton } from './transliteration.ts'

/** The words of the cited articles, for names that no registry holds. */
export interface Wording {
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly arabic: readonly string[]
  readonly latin: readonly string[]
  /** Those of them that have a capital somewhere. */
  readonly capitals: readonly string[]
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Gathers every word of the articles once, folded; Arabic ones without their clitics too. */
export function wordingOf(sources: readonly Source[]): Wording {
  const tokens = sources.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => sentence.tokens),
  )
  const words = new Set(tokens.flatMap(({ forms }) => forms).map(modelKey))
  return {
    text: sources.map(({ evidence }) => `${evidence.title}\n${evidence.text}`).join('\n'),
    words,
    arabic: arabicForms(tokens),
    latin: [...words].filter((word) => /^[a-z]/.test(word)),
    capitals: [
      ...new Set(
        tokens
          // «سمندل» without its first letter sounds like Monday, and is nobody's name for it.
          .filter(({ text, word }) => /^[A-Z]/.test(text) && !WEEKDAY.test(word))
          .map(({ word }) => word),
      ),
    ],
  }
}

function arabicForms(tokens: readonly Token[]): readonly string[] {
  const written = tokens.filter(
    (token) => /^[\u0620-\u06ff]/.test(token.word) && !isOrdinary(token),
  )
  return [...new Set(written.flatMap(({ forms }) => forms))]
}

/** Words that look like a name and that the registry, the calendar and the list of places lack. */
export function unknownNames(sentence: SentenceReading, language: Language): Token[] {
  const { tokens, mentions, dates, figures } = sentence
  const taken = [...findPlaces(tokens), ...dates, ...figures]
  return tokens.filter((token, at) => {
    if (token.kind !== 'word' || !/^[A-Za-z\d]/.test(latinOf(token.text))) return false
    if (mentions.some(({ start, end }) => token.start < end && token.end > start)) return false
    if (/\d/.test(token.text)) return true
    if (taken.some(({ first, next }) => at >= first && at < next)) return false
    return language === 'ar' ? token.text.length > 1 : isCapitalName(tokens, at)
  })
}

// «وB30A», «لـMeta»: Arabic letters joined to a Latin name are no part of it.
const latinOf = (text: string): string =>
  text.replace(/^[\u0620-\u064a\u0640]{1,3}(?=[A-Za-z])/, '')

/** Whether a name of the claim stands in the articles, in its own letters or in Arabic ones. */
export function isSpelledIn(token: Token, { words, arabic, text }: Wording): boolean {
  const key = modelKey(latinOf(token.word))
  if (words.has(key) || words.has(`${key}s`) || words.has(key.replace(/s$/, ''))) return true
  if (key.includes('-') && key.split('-').every((part) => words.has(part))) return true
  if (arabic.some((word) => isTransliteration(key, word))) return true
  if (isJoinedName(token.text, arabic) || isGeneration(key, arabic)) return true
  return /^[A-Z]+$/.test(token.text) && isSpelledOut(key, text.split(/[\s,.،؛:()]+/).map(foldWord))
}

/** "Blue Owl" is «بلو أوول»: a word of one sound, right behind another of its name in both scripts. */
export function isSpelledBeside(
  tokens: readonly Token[],
  token: Token,
  { text }: Wording,
): boolean {
  const before = tokens[tokens.indexOf(token) - 1]
  if (before === undefined || !/^[A-Z]/.test(before.text)) return false
  const written = text.split(WORD_BREAK).map(foldWord)
  const sound = latinSkeleton(token.word)
  return written.some(
    (word, at) =>
      /^[\u0620-\u064a]/.test(word) &&
      arabicSkeleton(written[at + 1] ?? '') === sound &&
      isTransliteration(before.word, word.replace(/^[وبل](?=\p{L}{3})/u, '')),
  )
}

const WORD_BREAK = /[\s,.،؛:()«»"]+/

/** «سولت ميرور» is "SaltMirror": two words that the other script writes as one. */
export function isCompoundIn(
  tokens: readonly Token[],
  token: Token,
  { capitals }: Wording,
): boolean {
  const at = tokens.indexOf(token)
  const pairs = [
    [token, tokens[at + 1]],
    [tokens[at - 1], token],
  ]
  return pairs.some(([left, right]) => {
    if (left === undefined || right === undefined) return false
    const joined = left.word + right.word
    return (
      Math.min(left.word.length, right.word.length) >= MIN_PART &&
      capitals.some((one) => one.length >= MIN_JOINED && isTransliteration(one, joined))
    )
  })
}

const MIN_PART = 3
const MIN_JOINED = 8

const GENERATIONS = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس']

/** "5G" is «الجيل الخامس». */
const isGeneration = (key: string, arabic: readonly string[]): boolean => {
  const number = /^([1-6])g$/.exec(key)?.[1]
  return number !== undefined && arabic.includes(GENERATIONS[Number(number) - 1] ?? '')
}

/** "MediLink" is «ميدي لينك»: each part of a name that a capital cuts. */
function isJoinedName(text: string, arabic: readonly string[]): boolean {
  const parts = text.replace(/['’]s$/, '').match(/[A-Z][a-z]+/g) ?? []
  return (
    parts.length > 1 &&
    parts.every((part) => arabic.some((word) => isTransliteration(part.toLowerCase(), word)))
  )
}

/** As `isSpelledIn`, for a name in Arabic letters: in any of its forms, a letter aside, or in Latin ones. */
const isArabicSpelledIn = (token: Token, { words, arabic, latin }: Wording): boolean =>
  token.forms.some(
    (form) =>
      words.has(form) ||
      arabic.some((word) => isSpellingOf(form, word)) ||
      latin.some((word) => isTransliteration(word, form)),
  )

/** As `isArabicSpelledIn`, for a word that surely is a name: in Latin letters it must have a capital. */
export const isArabicNameIn = (token: Token, wording: Wording): boolean =>
  isArabicSpelledIn(token, { ...wording, latin: wording.capitals })

// GPT-4, GPT4 and "GPT 4" are one.
const modelKey = (word: string): string =>
  /\d/.test(word) ? word.replace(/[-.]/g, '').replace(/(?<=\d)s$/, '') : word
