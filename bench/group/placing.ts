import type { Article } from '#domain/article.ts'
import { HOUR_MS, SECOND_MS } from '#domain/time.ts'
import {
  type ArticleFeatures,
  createDescriber,
  type DescribeArticle,
  type Vocabulary,
} from '#stories/features.ts'
import { createGrouping } from '#stories/grouping.ts'
import { anArticle } from '#tests/support/builders.ts'

const SMALL = 1_000
const LARGE = 100_000
const PROMISED_RATIO = 2
const PLACED = 101
const MODELS = 2_000
const TEXT_WORDS = 90
// Of a language's words a few are in every text and most in hardly any (Zipf).
const VOCABULARY = 60_000
const END = Date.UTC(2026, 2, 12)
const HORIZON_MS = 72 * HOUR_MS

/**
 * What it costs to describe and place a new article among few and many recent ones, and how much memory
 * those take. Texts are made up of words by chance, the same in each run.
 */
export function benchPlacing(vocabulary: Vocabulary): {
  readonly report: string
  readonly isKept: boolean
} {
  const made = makeArticles(vocabulary)
  measure(made, SMALL)
  const small = measure(made, SMALL)
  const large = measure(made, LARGE)
  const ratio = large.perArticleMs / small.perArticleMs
  const isKept = ratio <= PROMISED_RATIO
  const report = [
    `  placing an article among ${SMALL}: ${small.perArticleMs.toFixed(2)} ms, among ${LARGE}: ${large.perArticleMs.toFixed(2)} ms; those take ${(large.heapBytes / 2 ** 20).toFixed(0)} MiB`,
    `  ratio ${ratio.toFixed(1)} (promised: at most ${PROMISED_RATIO}): ${isKept ? 'kept' : 'BROKEN'}`,
  ].join('\n')
  return { report, isKept }
}

function measure({ describe, articles, models }: Made, count: number) {
  const heapBefore = process.memoryUsage().heapUsed
  const grouping = createGrouping()
  grouping.restore(
    Array.from({ length: count }, (_, number) => ({
      // Three reports a story.
      storyId: `s${Math.floor(number / 3)}`,
      features: copyOf(models, number, END - HORIZON_MS + (number / count) * HORIZON_MS),
    })),
  )
  const heapBytes = process.memoryUsage().heapUsed - heapBefore
  const times = Array.from({ length: PLACED }, (_, at) => {
    const told = articles[at % articles.length] ?? anArticle()
    const publishedAt = END + at * SECOND_MS
    const start = performance.now()
    grouping.place([describe({ ...told, id: `new${at}`, publishedAt })])
    grouping.forgetBefore(END - HORIZON_MS)
    return performance.now() - start
  })
  const perArticleMs = times.toSorted((a, b) => a - b)[Math.floor(PLACED / 2)] ?? 0
  return { perArticleMs, heapBytes }
}

/** An article like one of the models, with a few words and a name of its own. */
function copyOf(
  models: readonly ArticleFeatures[],
  number: number,
  publishedAt: number,
): ArticleFeatures {
  const model = models[(number * 7_919) % models.length] as ArticleFeatures
  const own = [`own${number}`, `word${number % 30_000}`]
  return {
    ...model,
    article: { ...model.article, id: `a${number}`, publisher: `p${number % 200}`, publishedAt },
    terms: {
      ...model.terms,
      title: [...model.terms.title, ...own],
      lede: [...model.terms.lede, ...own],
      all: [...model.terms.all, ...own],
    },
  }
}

interface Made {
  readonly describe: DescribeArticle
  readonly articles: readonly Article[]
  readonly models: readonly ArticleFeatures[]
}

function makeArticles(vocabulary: Vocabulary): Made {
  const listed = vocabulary.companies.filter(({ kind }) => kind === 'company')
  let seed = 1
  const chance = (): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const word = (): string => `w${Math.floor(VOCABULARY ** chance()).toString(26)}x`
  const words = (length: number): string => Array.from({ length }, word).join(' ')
  const articles = Array.from({ length: MODELS }, (_, number) => {
    const name = listed[Math.floor(chance() * listed.length)]
    const amount = Math.floor(10 + 900 * chance())
    return anArticle({
      id: `m${number}`,
      title: `${name?.name} ${words(6)} $${amount} million`,
      text: `${name?.name} said ${words(TEXT_WORDS / 3)} $${amount} million. It ${words(TEXT_WORDS / 3)}. The ${words(TEXT_WORDS / 3)} ${Math.floor(40 * chance())}%.`,
      companies: name === undefined ? [] : [name.id],
    })
  })
  const describe = createDescriber(vocabulary)
  return { describe, articles, models: articles.map(describe) }
}
