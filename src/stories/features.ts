import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Concept } from '#domain/concept.ts'
import type { Figure, Unit } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { extractFigures } from '#figures/extract.ts'
import { createTermReader } from '#language/concepts.ts'
import { createNameFinder } from '#language/names.ts'
import { splitSentences } from '#language/sentences.ts'
import { type EventKind, eventKinds } from './event-kind.ts'
import { type Course, courseOf, monthsOf } from './headline-signs.ts'
import { nameKeys } from './name-keys.ts'
import { isRoundup } from './roundup.ts'
import { serialNumbers } from './serial-numbers.ts'
import type { TermView } from './term-views.ts'

/** News tells its event at the top; what follows is background that other events share. */
const MAX_TEXT_CHARS = 3000
const LEDE_SENTENCES = 2
const MAX_NAMES = 60
const MONTHS_TOLD = 4
const REJECT = '#reject'
const QUOTED = /(?<=[«“"])[^»”"]+(?=[»”"])/g
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

/** What grouping reads in one article. All lists are in order of first mention. */
export interface ArticleFeatures {
  /** Without its text: an index keeps what is known of many articles. */
  readonly article: Pick<Article, 'id' | 'language' | 'publisher' | 'publishedAt'>
  /** Terms of the views; words are stems, or concepts that both languages share. */
  readonly terms: Readonly<Record<TermView, readonly string[]>>
  /** Registry ids in title and text; a brand counts as its parent. */
  readonly companies: readonly string[]
  /** Those of the title that an event can belong to: no people, no indices. */
  readonly headlineCompanies: readonly string[]
  /** All registry ids of the title. */
  readonly headlineIds: readonly string[]
  readonly headlineMoney: readonly Figure[]
  /** All amounts of money in title and text. */
  readonly money: readonly Figure[]
  readonly headlineShares: readonly Figure[]
  /** All shares of a hundred in title and text. */
  readonly shares: readonly Figure[]
  readonly headlineSerials: readonly number[]
  /** Months of which the title tells, 1…12. */
  readonly headlineMonths: readonly number[]
  readonly course: Course
  readonly kinds: ReadonlySet<EventKind>
  /** The title tells that something was turned down: another event than the offer. */
  readonly isRejection: boolean
  /** Tells many events: it belongs to none of them. */
  readonly isRoundup: boolean
}

/** Reads one article for grouping. Pure; text beyond a fixed length is left out. */
export type DescribeArticle = (article: Article) => ArticleFeatures

/** What news is known by in both languages. */
export interface Vocabulary {
  /** The registry of names. */
  readonly companies: readonly Company[]
  readonly concepts: readonly Concept[]
}

/** A reader of articles that knows a vocabulary. */
export function createDescriber({ companies, concepts }: Vocabulary): DescribeArticle {
  const readTerms = createTermReader(concepts)
  const places = new Set(concepts.filter(({ place }) => place).map(({ id }) => `#${id}`))
  const finder = createNameFinder(companies)
  const parents = new Map(companies.map(({ id, parent }) => [id, parent ?? id]))
  const ownerIds = (named: readonly Company[]): string[] =>
    distinct(named.map((company) => company.parent ?? company.id))
  return (article) => {
    const { id, language, publisher, publishedAt, title } = article
    const text = article.text.slice(0, MAX_TEXT_CHARS)
    const titleTerms = readTerms(title, language)
    const headline = extractFigures(title, language)
    const figures = [...headline, ...extractFigures(text, language)]
    const named = finder.find(title, language).map((mention) => mention.company)
    const headlineIds = ownerIds(named)
    const mentioned = distinct(article.companies.map((id) => parents.get(id) ?? id))
    const keys = nameKeys(`${title}\n${text}`, language).slice(0, MAX_NAMES)
    // Title and the first two sentences.
    const lede = [...titleTerms, ...readTerms(ledeOf(text, language), language)]
    const kinds = eventKinds(title, language)
    return {
      article: { id, language, publisher, publishedAt },
      terms: {
        title: titleTerms,
        lede,
        // Words that one language has are rarer than what both have, and would crowd it out of a look-up.
        concepts: distinct(lede.filter((term) => term.startsWith('#'))),
        all: [...titleTerms, ...readTerms(text, language)],
        names: language === 'en' ? capitalisedWords(text) : [],
        companies: mentioned,
        places: distinct(lede.filter((term) => places.has(term))),
        // Two digits, so that $589bn, about $590bn and $593bn are one figure.
        figures: distinct(figures.filter((figure) => isTelling(figure, MIN_COUNT)).map(figureKey)),
        exactFigures: distinct(
          figures.filter((figure) => isTelling(figure, MIN_EXACT_COUNT)).map(exactKey),
        ),
        nameKeys: keys,
        headlineKeys: nameKeys(namesOf(title, language), language).filter(isIn(keys)),
      },
      companies: mentioned,
      headlineCompanies: ownerIds(named.filter(canOwnEvents)),
      headlineIds,
      headlineMoney: headline.filter(isMoney),
      money: figures.filter(isMoney),
      headlineShares: headline.filter(isShare),
      shares: figures.filter(isShare),
      headlineSerials: serialNumbers(title, language),
      headlineMonths: monthsOf(title, language).filter(isPastAt(publishedAt)),
      course: courseOf(title, language),
      kinds,
      isRejection: kinds.has('rejection') || titleTerms.includes(REJECT),
      isRoundup: isRoundup(article),
    }
  }
}

// Arabic has no capitals; its papers put names in quotation marks.
const namesOf = (title: string, language: Language): string =>
  language === 'en' ? title : Array.from(title.matchAll(QUOTED), ([name]) => name).join(' ')

// A month that is told of is past; of those to come a headline tells what is expected in them.
const isPastAt = (publishedAt: number) => {
  const month = new Date(publishedAt).getUTCMonth() + 1
  return (told: number): boolean => (month - told + 12) % 12 < MONTHS_TOLD
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
