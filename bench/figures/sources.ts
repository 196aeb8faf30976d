import { LANGUAGES } from '#domain/language.ts'
import type { Evidence } from '#figures/claim.ts'
import { splitSentences } from '#language/sentences.ts'
import {
  PAIR_DIRECTIONS,
  type PairDirection,
  type PairSet,
  readPairs,
} from '#tests/support/figure-pairs.ts'
import { sampleArticles } from '#tests/support/sample-articles.ts'
import { readCorpora } from './corpora.ts'
import { madeUpClaims } from './made-up.ts'
import type { Random } from './random.ts'
import { createSubject, type Origin, type Subject, type TrueClaim } from './true-claim.ts'

const SAMPLES_READ_AT = Date.UTC(2025, 1, 1)
const MIN_LENGTH = 30
const MAX_LENGTH = 320
const QUOTES = /["“”]/u
// Of each language.
const MAX_CORPUS_ARTICLES = 600

/** All true sentences with figures that the bench works on, the same in every run. */
export async function readSubjects(random: Random, includesHeldOut: boolean): Promise<Subject[]> {
  const sets: readonly PairSet[] = includesHeldOut ? ['tune', 'held-out'] : ['tune']
  const samples = await sampleArticles(SAMPLES_READ_AT)
  const corpora = LANGUAGES.flatMap((language) =>
    random
      .shuffle(readCorpora().filter((article) => article.language === language))
      .slice(0, MAX_CORPUS_ARTICLES),
  )
  return [
    ...sets.flatMap((set) => [...rightClaims(set), ...articleSentences(set)]),
    ...samples.flatMap((article) => sentencesOf(article, 'samples')),
    ...madeUpClaims(random).map((claim) => createSubject(claim, null)),
    ...corpora.flatMap((article) => sentencesOf(article, 'corpus')),
  ].filter(({ spots }) => spots.length > 0)
}

const originOf = (set: PairSet): Origin => (set === 'tune' ? 'pairs' : 'held-out')

function rightClaims(set: PairSet): Subject[] {
  return PAIR_DIRECTIONS.flatMap((direction) => readPairs(set, direction))
    .filter(({ isRight }) => isRight)
    .map(({ claim, articles, direction }) =>
      createSubject({ claim, articles, direction, origin: originOf(set) }, null),
    )
}

function articleSentences(set: PairSet): Subject[] {
  const articles = new Map<string, Evidence>()
  for (const direction of ['en-en', 'ar-ar'] as const) {
    for (const pair of readPairs(set, direction)) {
      for (const article of pair.articles)
        articles.set(`${article.title}\n${article.text}`, article)
    }
  }
  return [...articles.values()].flatMap((article) => sentencesOf(article, originOf(set)))
}

/** The sentences of an article as claims that cite it, each with the one behind it. */
function sentencesOf(article: Evidence, origin: Origin): Subject[] {
  const { language, text } = article
  const direction: PairDirection = language === 'ar' ? 'ar-ar' : 'en-en'
  const sentences = splitSentences(text, language).map((sentence) => sentence.text)
  return sentences.flatMap((sentence, index) => {
    if (!isWhole(sentence)) return []
    const next = sentences[index + 1]
    const neighbour = next !== undefined && isWhole(next) ? next : null
    const claim: TrueClaim = {
      claim: { text: sentence, language, cites: [article.id] },
      articles: [article],
      direction,
      origin,
    }
    return [createSubject(claim, neighbour)]
  })
}

// A sentence that was cut, or that opens or closes a quotation, is none that anybody would claim.
const isWhole = (sentence: string): boolean =>
  sentence.length >= MIN_LENGTH &&
  sentence.length <= MAX_LENGTH &&
  /[.!؟]$/u.test(sentence) &&
  !QUOTES.test(sentence) &&
  !sentence.includes('\n')
