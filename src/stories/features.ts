import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Figure, Unit } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import { createNameFinder } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import { type EventKind, eventKinds } from './event-kind.ts'
import { type Course, courseOf, monthsOf } from './headline-signs.ts'
import { nameKeys } from './name-keys.ts'
import { isRoundup } from './roundup.ts'
import { serialNumbers } from './serial-numbers.ts'

/** News tells its event at the top; what follows is background that other events share. */
const MAX_TEXT_CHARS = 3000
const LEDE_SENTENCES = 2
// Two digits, so that $589bn, about $590bn and $593bn are one figure.
const VALUE_DIGITS = 2
const MIN_COUNT = 1000
// As printed, where outlets that tell one event mostly print one number: 812 pence, 46 tankers.
const EXACT_DIGITS = 4
const MIN_EXACT_COUNT = 5
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
  /** Without its text: an index keeps what is known of many articles. */
  readonly article: Pick<Article, 'id' | 'language' | 'publisher' | 'publishedAt'>
  readonly title: readonly string[]
  /** Title and the first two sentences. */
  readonly lede: readonly string[]
  /** Title and text. */
  readonly all: readonly string[]
  /** Words that English writes with a capital inside a sentence; none in Arabic, which has no capitals. */
  readonly names: readonly string[]
  /** Registry ids in title and text; a brand counts as its parent. */
  readonly companies: readonly string[]
  /** Those of the title that an event can belong to: no people, no indices. */
  readonly headlineCompanies: readonly string[]
  /** All registry ids of the title. */
  readonly headlineIds: readonly string[]
  /** Those, and the words of the title that are names in the text. */
  readonly headlineNames: readonly string[]
  /** Canonical keys `unit|currency|value`, the value to two digits. */
  readonly figures: readonly string[]
  /** The same to four digits, small counts too. */
  readonly exactFigures: readonly string[]
  /** What may be names, by their consonants, in either script. */
  readonly nameKeys: readonly string[]
  /** Those of the title; none in Arabic, where any word might be one. */
  readonly headlineKeys: readonly string[]
  readonly headlineMoney: readonly Figure[]
  /** All amounts of money in title and text. */
  readonly money: readonly Figure[]
  readonly headlineShares: readonly Figure[]
  /** All shares of a hundred in title and text. */
  readonly shares: readonly Figure[]
  readonly headlineSerials: readonly number[]
  /** Months that the title names, 1…12. */
  readonly headlineMonths: readonly number[]
  readonly course: Course
  readonly kinds: ReadonlySet<EventKind>
  /** Tells many events: it belongs to none of them. */
  readonly isRoundup: boolean
}

/** Reads one article for grouping. Pure; text beyond a fixed length is left out. */
export type DescribeArticle = (article: Article) => ArticleFeatures

/** A reader of articles that knows the registry's names. */
export function createDescriber(companies: readonly Company[]): DescribeArticle {
  const finder = createNameFinder(companies)
  const parents = new Map(companies.map(({ id, parent }) => [id, parent ?? id]))
  const ownerIds = (named: readonly Company[]): string[] =>
    distinct(named.map((company) => company.parent ?? company.id))
  return (article) => {
    const { id, language, publisher, publishedAt, title } = article
    const text = article.text.slice(0, MAX_TEXT_CHARS)
    const titleTerms = tokens(title, language)
    const headline = extractFigures(title, language)
    const figures = [...headline, ...extractFigures(text, language)]
    const names = language === 'en' ? capitalisedWords(text) : []
    const named = finder.find(title, language).map((mention) => mention.company)
    const headlineIds = ownerIds(named)
    const keys = nameKeys(`${title}\n${text}`, language)
    return {
      article: { id, language, publisher, publishedAt },
      title: titleTerms,
      lede: [...titleTerms, ...tokens(ledeOf(text, language), language)],
      all: [...titleTerms, ...tokens(text, language)],
      names,
      companies: distinct(article.companies.map((id) => parents.get(id) ?? id)),
      headlineCompanies: ownerIds(named.filter(canOwnEvents)),
      headlineIds,
      headlineNames: distinct([
        ...headlineIds,
        ...titleTerms.filter((term) => names.includes(term)),
      ]),
      figures: distinct(figures.filter((figure) => isTelling(figure, MIN_COUNT)).map(figureKey)),
      exactFigures: distinct(
        figures.filter((figure) => isTelling(figure, MIN_EXACT_COUNT)).map(exactKey),
      ),
      nameKeys: keys,
      headlineKeys: language === 'en' ? nameKeys(title, language).filter(isIn(keys)) : [],
      headlineMoney: headline.filter(isMoney),
      money: figures.filter(isMoney),
      headlineShares: headline.filter(isShare),
      shares: figures.filter(isShare),
      headlineSerials: serialNumbers(title, language),
      headlineMonths: monthsOf(title, language),
      course: courseOf(title, language),
      kinds: eventKinds(title, language),
      isRoundup: isRoundup(article),
    }
  }
}

const isIn = (values: readonly string[]) => {
  const set = new Set(values)
  return (value: string): boolean => set.has(value)
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

const canOwnEvents = ({ kind }: Company): boolean => kind !== 'person' && kind !== 'index'

const ledeOf = (text: string, language: Language): string =>
  splitSentences(text, language)
    .slice(0, LEDE_SENTENCES)
    .map((sentence) => sentence.text)
    .join('\n')

// Dates, durations and small counts ("two companies") are shared by chance.
const isTelling = ({ unit, value }: Figure, minCount: number): boolean =>
  FIGURE_UNITS.has(unit) && (unit !== 'count' || Math.abs(value) >= minCount)

const isShare = ({ unit }: Figure): boolean => unit === 'percent'

const isMoney = ({ unit }: Figure): boolean => unit === 'money'

const keyOf = ({ unit, currency, value }: Figure, digits: number): string =>
  `${unit}|${currency ?? ''}|${Number(Math.abs(value).toPrecision(digits))}`

const figureKey = (figure: Figure): string => keyOf(figure, VALUE_DIGITS)

const exactKey = (figure: Figure): string => keyOf(figure, EXACT_DIGITS)

// A capital after a lower-case word or a comma is a name's, not a sentence's.
const INSIDE_SENTENCE = /(?<=[a-z,] )[A-Z][A-Za-z0-9&-]{2,30}/g

const capitalisedWords = (text: string): string[] =>
  distinct(Array.from(text.matchAll(INSIDE_SENTENCE), ([word]) => word.toLowerCase()))
