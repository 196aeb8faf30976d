import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import { asNew, type Correction, type CorrectionSide } from '#domain/correction.ts'
import type { Clock } from '#domain/ports.ts'
import type { Instant } from '#domain/time.ts'
import type { Account, FoundCorrection, FoundSide } from '#figures/correction-sides.ts'
import { findCorrections } from '#figures/find-corrections.ts'
import { isCorrection } from '#figures/lexicon/provisional.ts'
import { readSource } from '#figures/sources.ts'
import type { NameFinder } from '#language/names.ts'
import { shortHash } from '#lib/hash.ts'
import type { Store } from '#store/store.ts'
import { findCopies } from './corroboration.ts'

type Versions = Awaited<ReturnType<Store['corrections']['versionsOf']>>[number]

/** Fewer houses cannot converge against one. */
const MIN_FAMILIES = 4
/** The newest articles of a story; what is older has been held against what followed it. */
const MAX_ARTICLES = 40
/** Stories that are known not to have changed; beyond, all are looked at again. */
const MAX_REMEMBERED = 5000

export interface CorrectDeps {
  readonly store: Pick<Store, 'corrections'>
  readonly clock: Clock
  /** The registry of names, and what finds them. */
  readonly companies: readonly Company[]
  readonly names: NameFinder
}

/** Looks for corrections; returns how many are new. */
export type CorrectStories = (since: Instant) => Promise<number>

/**
 * Looks for figures that no longer hold in the stories that an article came to, or changed in, since then, and keeps
 * what it finds, and the corrected articles in their new text. Calls may repeat and overlap: a story that is as it
 * was is not read again, and the same corrections are found once.
 */
export function createCorrectStories(deps: CorrectDeps): CorrectStories {
  const examined = new Map<string, string>()
  return async (since) => {
    let found = 0
    for (const story of await deps.store.corrections.touchedStories(since)) {
      const versions = (await deps.store.corrections.versionsOf(story)).slice(-MAX_ARTICLES)
      const state = stateOf(versions)
      if (examined.get(story) === state || !mayHold(versions)) continue
      if (examined.size >= MAX_REMEMBERED) examined.clear()
      found += await correctStory(deps, story, versions)
      examined.set(story, state)
    }
    return found
  }
}

const stateOf = (versions: readonly Versions[]): string =>
  shortHash(
    ...versions.flatMap(({ article, newer }) => [
      article.id,
      String(article.revisedAt),
      ...(newer === null ? [] : [newer.title, newer.text]),
    ]),
  )

async function correctStory(
  { store, clock, companies, names }: CorrectDeps,
  story: string,
  versions: readonly Versions[],
): Promise<number> {
  const now = clock.now()
  const accounts = accountsOf(versions)
  for (const account of accounts) {
    // Other work gets its turn between two texts: what is read here is remembered.
    await nextTurn()
    readSource(account, names)
  }
  const corrections = findCorrections(accounts, names)
  if (corrections.length === 0) return 0
  const articles = new Map(versions.map(({ article }) => [article.id, article]))
  const made = corrections.map((correction) =>
    correctionOf(correction, { articles, companies, story, now }),
  )
  const revised = revisedIn(versions, made, now)
  // Only a house that has just changed its text corrects again what was put back: the rest is found time and again.
  const known = revised.length === 0 ? [] : await store.corrections.since(0)
  const all = made.map((correction) =>
    revised.some(({ id }) => isCorrectedIn(id, correction)) ? asNew(correction, known) : correction,
  )
  return store.corrections.save(all, revised)
}

// Reading all figures of a story is costly; most stories show at a glance that nothing of them was corrected.
function mayHold(versions: readonly Versions[]): boolean {
  const articles = versions.map(({ article }) => article)
  const families = new Set(articles.map(({ family }) => family))
  const addresses = articles.flatMap(({ family, url }) => (url === '' ? [] : `${family} ${url}`))
  return (
    versions.some(({ newer, older }) => newer !== null || older !== null) ||
    articles.some(({ title, text }) => isCorrection(`${title}\n${text}`)) ||
    new Set(addresses).size < addresses.length ||
    families.size >= MIN_FAMILIES
  )
}

function accountsOf(versions: readonly Versions[]): Account[] {
  const copies = findCopies(versions.map(({ article }) => article))
  return versions.map(({ article, newer, older }, at) => {
    const earlier = newer === null ? older : { title: article.title, text: article.text }
    return { ...article, ...newer, earlier, isCopy: copies[at]?.isCopy ?? false }
  })
}

/** The articles whose house has changed a figure that is corrected, in their new text. */
const revisedIn = (
  versions: readonly Versions[],
  corrections: readonly Correction[],
  now: Instant,
): Article[] =>
  versions.flatMap(({ article, newer }) => {
    const isCorrected = corrections.some((correction) => isCorrectedIn(article.id, correction))
    return newer !== null && isCorrected ? [{ ...article, ...newer, revisedAt: now }] : []
  })

const isCorrectedIn = (articleId: string, { kind, before, after }: Correction): boolean =>
  kind === 'corrected' && before.articles.includes(articleId) && after.articles.includes(articleId)

interface Context {
  readonly articles: ReadonlyMap<string, Article>
  readonly companies: readonly Company[]
  readonly story: string
  readonly now: Instant
}

function correctionOf(
  { kind, owner, metric, direction, date, before, after }: FoundCorrection,
  { articles, companies, story, now }: Context,
): Correction {
  const { unit, currency = '', noun = '' } = before.figure
  // «Broadcom fell 17.4% on Monday» says of what without the word.
  const isShare = unit === 'percent' && direction !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)
  const values = [before, after].map(({ figure }) => String(figure.value))
  const brands = companies.filter(({ parent }) => parent === owner).map(({ id }) => id)
  return {
    id: `k${shortHash(owner, metric ?? '', direction ?? '', date, unit, currency, noun, ...values)}`,
    kind,
    story,
    owner,
    companies: [owner, ...brands],
    metric: metric ?? (isShare ? 'share-price' : null),
    direction,
    date,
    before: sideOf(before, articles),
    after: sideOf(after, articles),
    foundAt: now,
  }
}

function sideOf({ figure, articleIds }: FoundSide, articles: Context['articles']): CorrectionSide {
  const { text, value, unit, currency, noun, change } = figure
  const stating = articleIds.flatMap((id) => articles.get(id) ?? [])
  const houses = Map.groupBy(stating, ({ family }) => family)
  return {
    text,
    value,
    unit,
    ...(currency === undefined ? {} : { currency }),
    ...(noun === undefined ? {} : { noun }),
    isLevel: change === 'to',
    sources: [...houses.values()].flatMap(([first]) =>
      first ? [{ article: first.id, publisher: first.publisher, url: first.url }] : [],
    ),
    articles: [...articleIds],
  }
}
