import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import { anArticle, at } from './builders.ts'
import { createCompanyNamer } from './sample-articles.ts'

const FOLDER = new URL('../fixtures/stories/', import.meta.url)
// Labelled news that is no part of the project; it may be absent.
const CLUSTERING_GOLD = new URL(
  '../../../shared/corpus/clustering-gold/ai-chips-defence-feb2025.jsonl',
  import.meta.url,
)
// What was published in March before is looked at while the code is written, what came later only measures it.
const REPORTED_FROM = at('2026-03-09T00:00:00Z')

/** `reported` is for measuring alone, the others for tuning; `clustering-gold` is empty where it is absent. */
export const GOLD_SETS = [
  'tune',
  'april',
  'may',
  'june',
  'july',
  'reported',
  'clustering-gold',
] as const
export type GoldSet = (typeof GOLD_SETS)[number]

/** Articles and the event that each tells. */
export interface StoryGold {
  readonly articles: readonly Article[]
  /** Article id → event. */
  readonly events: ReadonlyMap<string, string>
  readonly roundups: ReadonlySet<string>
}

interface Row extends Pick<Article, 'id' | 'title' | 'text' | 'language' | 'publisher'> {
  readonly publishedAt: number
  readonly event: string
  readonly roundup: boolean
}

const ownRow = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    text: z.string().min(1),
    lang: z.enum(['en', 'ar']),
    publisher: z.string().includes('Sample'),
    publishedAt: z.iso.datetime({ offset: true }),
    event: z.string().min(1),
    roundup: z.boolean(),
  })
  .transform(({ lang, publishedAt, ...row }): Row => {
    return { ...row, language: lang, publishedAt: at(publishedAt) }
  })

const unescapeXml = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const foreignRow = z
  .object({
    id: z.string(),
    date: z.string(),
    publisher: z.string(),
    title: z.string().transform(unescapeXml),
    text: z.string().transform(unescapeXml),
    event: z.string(),
    roundup: z.boolean(),
  })
  .transform(({ date, ...row }): Row => {
    return { ...row, language: 'en', publishedAt: at(`${date.replace(' ', 'T')}Z`) }
  })

/** Reads a set and names the companies of its articles as the service does. */
export function readGold(set: GoldSet, companies: readonly Company[]): StoryGold {
  const rows = rowsOf(set)
  const nameCompanies = createCompanyNamer(companies)
  return {
    articles: rows.map(({ event, roundup, ...row }) =>
      anArticle({
        ...row,
        family: row.publisher,
        firstSeenAt: row.publishedAt,
        companies: nameCompanies(row.title, row.text, row.language),
      }),
    ),
    events: new Map(rows.map(({ id, event }) => [id, event])),
    roundups: new Set(rows.filter(({ roundup }) => roundup).map(({ id }) => id)),
  }
}

function rowsOf(set: GoldSet): Row[] {
  if (set === 'clustering-gold')
    return existsSync(CLUSTERING_GOLD) ? parseLines(CLUSTERING_GOLD, foreignRow) : []
  if (set !== 'tune' && set !== 'reported')
    return parseLines(new URL(`${set}.jsonl`, FOLDER), ownRow)
  const isWanted = ({ publishedAt }: Row): boolean =>
    publishedAt >= REPORTED_FROM === (set === 'reported')
  return parseLines(new URL('march.jsonl', FOLDER), ownRow).filter(isWanted)
}

const hardRow = z.strictObject({
  id: z.string(),
  kind: z.string(),
  part: z.string(),
  events: z.array(z.string()).min(2),
})
export type HardNegative = z.infer<typeof hardRow>

/** Events that are easily taken for one another, by the kind of likeness. */
export const readHardNegatives = (): HardNegative[] =>
  parseLines(new URL('hard.jsonl', FOLDER), hardRow)

const parseLines = <T>(file: URL, schema: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
