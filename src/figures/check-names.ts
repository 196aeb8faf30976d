import type { Company } from '#domain/company.ts'
import type { Problem } from '#domain/figure.ts'
import { arabicHead } from './arabic-heads.ts'
import { arabicNameWords, quotedNames } from './arabic-name-words.ts'
import { arabicSpeakers } from './arabic-speakers.ts'
import type { Case } from './check-claim.ts'
import { foldWord } from './fold.ts'
import type { City } from './lexicon/cities.ts'
import { BONDS, SAID_OF } from './lexicon/institutions.ts'
import { createMeaningCheck } from './meant-names.ts'
import { findCities, findPlaces } from './places.ts'
import type { Source } from './sources.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'
import { isTranslated } from './translated-names.ts'
import { isSameSound } from './transliteration.ts'
import {
  isArabicNameIn,
  isCompoundIn,
  isSpelledBeside,
  isSpelledIn,
  unknownNames,
  type Wording,
  wordingOf,
} from './unknown-names.ts'

/** Rule 8: what a claim names must be named in a cited article, under any of its spellings. */
export function checkNames({ sentences, cited, claim, readTerms }: Case): Problem[] {
  const read = cited.flatMap((source) => source.sentences)
  const companies = read.flatMap(({ mentions }) => mentions.map(({ company }) => company))
  const known = new Set(companies.map(rootOf))
  const heads = new Set(companies.map(arabicHead))
  const places = new Set(cited.flatMap(placesOf))
  const cities = read.flatMap(({ tokens }) => findCities(tokens).map(({ value }) => value))
  const wording = wordingOf(cited)
  const isMeant = createMeaningCheck(cited, readTerms)
  return sentences.flatMap((sentence) => [
    ...registryProblems(sentence, { known, heads, wording }),
    ...placeProblems(sentence, places, wording),
    ...cityProblems(sentence, cities),
    ...unknownNames(sentence, claim.language)
      .filter((name) => !isSpelledIn(name, wording))
      .filter((name) => !isTranslated(sentence.tokens, name, wording.words))
      .filter((name) => !isMeant(sentence.tokens, name, claim.language))
      .filter((name) => !isSpelledBeside(sentence.tokens, name, wording))
      .map((name) => problem(name.text)),
    ...arabicNameWords(sentence.tokens, sentence.mentions)
      .filter((name) => !isArabicNameIn(name, wording))
      .filter((name) => !isCompoundIn(sentence.tokens, name, wording))
      .map((name) => problem(name.text)),
    // Half of a name may be spelled in a way of its own; a wrong one has neither half.
    ...[
      ...arabicSpeakers(sentence, sentence.mentions),
      ...quotedNames(sentence.tokens, sentence.mentions),
    ]
      .filter((name) => !name.some((word) => isArabicNameIn(word, wording)))
      .filter((name) => !name.some((word) => isCompoundIn(sentence.tokens, word, wording)))
      .map((name) => problem(name.map(({ text }) => text).join(' '))),
  ])
}

const problem = (text: string): Problem => ({
  code: 'name',
  text,
  detail: 'no cited article names it',
})

const rootOf = ({ id, parent }: Company): string => parent ?? id

const MIN_SPELLED = 6

interface Known {
  readonly known: ReadonlySet<string>
  /** Arabic words by which the articles' names may go: two companies may share one. */
  readonly heads: ReadonlySet<string | null>
  readonly wording: Wording
}

/** A name whose words stand in the article is there, even where the registry reads them as a part of something longer. */
function registryProblems(
  { mentions, text }: SentenceReading,
  { known, heads, wording }: Known,
): Problem[] {
  return mentions
    .filter(({ company }) => !known.has(rootOf(company)))
    .filter(({ company }) => {
      const head = arabicHead(company)
      return head === null || !(heads.has(head) || wording.words.has(head))
    })
    .filter(({ company }) => SAID_OF.get(company.id)?.test(wording.text) !== true)
    .filter(({ start }) => !BONDS.test(text.slice(0, start)))
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => !wording.text.includes(name) && !isWrittenAcross(name, wording))
    .map(problem)
}

/** «إكسون موبيل», of which the registry reads another company: in Latin letters the article has a name that sounds so. */
const isWrittenAcross = (name: string, { capitals }: Wording): boolean => {
  const word = foldWord(name)
  return word.length >= MIN_ACROSS && capitals.some((one) => isSameSound(one, word))
}

const MIN_ACROSS = 4

const placesOf = ({ sentences }: Source): readonly string[] =>
  sentences.flatMap(({ tokens }) => findPlaces(tokens).map(({ value }) => value))

// Whoever tells of these tells of the United States.
const AMERICA =
  /\b(?:US|Fed|Federal Reserve|Pentagon|White House|Nasdaq|S&P|Dow Jones|Wall Street|Treasury|Congress|Senate|Silicon Valley|Trump|FTC|SEC|FBI|CISA)\b|(?:الفيدرالي|البنتاغون|البيت الأبيض|ناسداك|وول ستريت|الكونغرس|داو جونز|ستاندرد آند بورز|ترامب|ترمب)/iu

function placeProblems(
  { tokens, mentions, figures }: SentenceReading,
  known: ReadonlySet<string>,
  wording: Wording,
): Problem[] {
  return (
    findPlaces(tokens)
      .filter(({ value }) => !known.has(value) && !(value === 'us' && AMERICA.test(wording.text)))
      // "France 24" is «فرانس 24» and no country.
      .filter(({ first, next }) => {
        const token = tokens[first]
        return (
          token === undefined ||
          next > first + 1 ||
          token.text.length < MIN_SPELLED ||
          (!wording.words.has(token.word) &&
            !wording.arabic.some((word) => isSameSound(token.word, word)))
        )
      })
      // "Taiwan dollars" name a currency.
      .filter(
        ({ first }) => !figures.some((figure) => first >= figure.first && first < figure.next),
      )
      .filter(({ first }) => {
        const at = tokens[first]?.start ?? 0
        return !mentions.some(({ start, end }) => at >= start && at < end)
      })
      .map(({ first, next }) => problem(writtenAt(tokens, first, next)))
  )
}

/** "Abu Dhabi" of an article that names only Dubai of the two. */
const cityProblems = ({ tokens, mentions }: SentenceReading, known: readonly City[]): Problem[] =>
  findCities(tokens)
    // «بنك الإمارات دبي الوطني» is in no city.
    .filter(({ first }) => {
      const at = tokens[first]?.start ?? 0
      return !mentions.some(({ start, end }) => at >= start && at < end)
    })
    .filter(({ value }) => known.some(({ country }) => country === value.country))
    .filter(({ value }) => !known.some(({ id }) => id === value.id))
    .map(({ first, next }) => problem(writtenAt(tokens, first, next)))

const writtenAt = (tokens: readonly Token[], first: number, next: number): string =>
  tokens
    .slice(first, next)
    .map(({ text }) => text)
    .join(' ')
