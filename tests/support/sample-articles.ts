import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { parseCompanies } from '#config/companies-file.ts'
import { readConceptsFile } from '#config/concepts-file.ts'
import { parseFeeds } from '#config/feeds-file.ts'
import type { Reading } from '#config/mistakes.ts'
import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'
import { createCleanEntry } from '#feeds/clean.ts'
import { parseFeed } from '#feeds/parse-feed.ts'
import { toPlainResult } from '#feeds/plain-entry.ts'
import { createNameFinder } from '#language/names.ts'
import type { Vocabulary } from '#stories/features.ts'

const ROOT = new URL('../../', import.meta.url)
const FEEDS_FILE = fileURLToPath(new URL('samples/feeds.yaml', ROOT))
const COMPANIES_FILE = new URL('config/companies.yaml', ROOT)
const CONCEPTS_FILE = fileURLToPath(new URL('config/concepts.jsonl', ROOT))

/** The registry that the project ships. */
export const shippedCompanies = (): readonly Company[] =>
  required(parseCompanies(parse(readFileSync(COMPANIES_FILE, 'utf8'))))

/** What grouping knows: that registry and the concepts. */
export const shippedVocabulary = (): Vocabulary => ({
  companies: shippedCompanies(),
  concepts: required(readConceptsFile(CONCEPTS_FILE)),
})

function required<T>({ value, mistakes }: Reading<T>): T {
  if (value === null) throw new Error(mistakes.join('\n'))
  return value
}

/** Names companies as the service does: ids of the registry, most mentioned first. */
export function createCompanyNamer(companies: readonly Company[]) {
  const finder = createNameFinder(companies)
  return (title: string, text: string, language: Language): readonly string[] => {
    const counts = new Map<string, number>()
    for (const { company } of finder.find(`${title}\n${text}`, language))
      counts.set(company.id, (counts.get(company.id) ?? 0) + 1)
    return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id)
  }
}

/** All articles of the sample week, read by the real parser and cleaner as of `now`. */
export async function sampleArticles(now: Instant): Promise<Article[]> {
  const nameCompanies = createCompanyNamer(shippedCompanies())
  const feeds = parseFeeds(parse(readFileSync(FEEDS_FILE, 'utf8')), FEEDS_FILE).value ?? []
  const articles: Article[] = []
  for (const feed of feeds) {
    const document = toPlainResult(await parseFeed(readFileSync(new URL(feed.url)), null))
    if ('error' in document) throw new Error(`${feed.id}: ${document.error.message}`)
    const cleanEntry = createCleanEntry({ feed, document, now, nameCompanies })
    for (const entry of document.entries) {
      const article = cleanEntry(entry)
      if (article !== null) articles.push(article)
    }
  }
  return articles
}
