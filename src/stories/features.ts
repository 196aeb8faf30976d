import type { Article } from '#domain/article.ts'
import type { Figure, Unit } from '#domain/figure.ts'
import { extractFigures } from '#figures/extract.ts'
import type { NameFinder } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import { type EventKind, eventKinds } from './event-kind.ts'
import { serialNumbers } from './serial-numbers.ts'

/** News tells its event at the top; what follows is background that other events share. */
const MAX_TEXT_CHARS = 3000
const LEDE_SENTENCES = 2
const VALUE_DIGITS = 6
const MIN_COUNT = 1000
const FIGURE_UNITS: ReadonlySet<Unit> = new Set([
  'money',
  'percent',
  'point',
  'basis-point',
  'multiple',
  'physical',
  'count',
])

/** What grouping knows of one article. All sets are in order of first mention. */
export interface ArticleFeatures {
  readonly article: Article
  readonly title: readonly string[]
  /** Title and the first two sentences. */
  readonly lede: readonly string[]
  /** Title and text. */
  readonly all: readonly string[]
  /** Words that English writes with a capital inside a sentence; none in Arabic, which has no capitals. */
  readonly names: readonly string[]
  /** Registry ids in title and text. */
  readonly companies: readonly string[]
  /** Those of the title. */
  readonly headlineCompanies: readonly string[]
  /** Canonical keys `unit|currency|value`. */
  readonly figures: readonly string[]
  readonly headlineMoney: readonly Figure[]
  readonly headlineSerials: readonly number[]
  readonly kinds: ReadonlySet<EventKind>
}

/** Reads one article for grouping. Pure; text beyond a fixed length is left out. */
export function describeArticle(article: Article, finder: NameFinder): ArticleFeatures {
  const { language, title } = article
  const text = article.text.slice(0, MAX_TEXT_CHARS)
  const sentences = splitSentences(text, language)
  const lede = sentences.slice(0, LEDE_SENTENCES).map((sentence) => sentence.text)
  const titleTerms = tokens(title, language)
  const headline = extractFigures(title, language)
  const figures = [...headline, ...extractFigures(text, language)]
  return {
    article,
    title: titleTerms,
    lede: [...titleTerms, ...tokens(lede.join('\n'), language)],
    all: [...titleTerms, ...tokens(text, language)],
    names: language === 'en' ? capitalisedWords(text) : [],
    companies: [...new Set(article.companies)],
    headlineCompanies: [
      ...new Set(finder.find(title, language).map(({ company }) => company.parent ?? company.id)),
    ],
    figures: [...new Set(figures.filter(isTelling).map(figureKey))],
    headlineMoney: headline.filter((figure) => figure.unit === 'money'),
    headlineSerials: serialNumbers(title, language),
    kinds: eventKinds(title, language),
  }
}

// Dates, durations and small counts ("two companies") are shared by chance.
const isTelling = ({ unit, value }: Figure): boolean =>
  FIGURE_UNITS.has(unit) && (unit !== 'count' || Math.abs(value) >= MIN_COUNT)

const figureKey = ({ unit, currency, value }: Figure): string =>
  `${unit}|${currency ?? ''}|${Number(Math.abs(value).toPrecision(VALUE_DIGITS))}`

// A capital after a lower-case word or a comma is a name's, not a sentence's.
const INSIDE_SENTENCE = /(?<=[a-z,] )[A-Z][A-Za-z0-9&-]{2,30}/g

const capitalisedWords = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(INSIDE_SENTENCE), ([word]) => word.toLowerCase())),
]
