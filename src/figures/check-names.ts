import type { Company } from '#domain/company.ts'
import type { Problem } from '#domain/figure.ts'
import type { Case, Source } from './check-claim.ts'
import { findPlaces } from './places.ts'
import type { SentenceReading } from './statements.ts'
import { isSpelledIn, unknownNames, type Wording, wordingOf } from './unknown-names.ts'

/** Rule 8: what a claim names must be named in a cited article, under any of its spellings. */
export function checkNames({ sentences, cited, claim }: Case): Problem[] {
  const read = cited.flatMap((source) => source.sentences)
  const known = new Set(
    read.flatMap(({ mentions }) => mentions.map(({ company }) => rootOf(company))),
  )
  const places = new Set(cited.flatMap(placesOf))
  const wording = wordingOf(cited)
  return sentences.flatMap((sentence) => [
    ...registryProblems(sentence, known, wording),
    ...placeProblems(sentence, places),
    ...unknownNames(sentence, claim.language)
      .filter((name) => !isSpelledIn(name, wording))
      .map((name) => problem(name.text)),
  ])
}

const problem = (text: string): Problem => ({
  code: 'name',
  text,
  detail: 'no cited article names it',
})

const rootOf = ({ id, parent }: Company): string => parent ?? id

/** A name whose words stand in the article is there, even where the registry reads them as a part of something longer. */
function registryProblems(
  { mentions, text }: SentenceReading,
  known: ReadonlySet<string>,
  wording: Wording,
): Problem[] {
  return mentions
    .filter(({ company }) => !known.has(rootOf(company)))
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => !wording.text.includes(name))
    .map(problem)
}

const placesOf = ({ sentences }: Source): readonly string[] =>
  sentences.flatMap(({ tokens }) => findPlaces(tokens).map(({ value }) => value))

function placeProblems(
  { tokens, mentions }: SentenceReading,
  known: ReadonlySet<string>,
): Problem[] {
  return findPlaces(tokens)
    .filter(({ value }) => !known.has(value))
    .filter(({ first }) => {
      const at = tokens[first]?.start ?? 0
      return !mentions.some(({ start, end }) => at >= start && at < end)
    })
    .map(({ first, next }) =>
      problem(
        tokens
          .slice(first, next)
          .map(({ text }) => text)
          .join(' '),
      ),
    )
}
