import { join } from 'node:path'
import type { Feed } from '#domain/feed.ts'
import { DAY_MS } from '#domain/time.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createFeedParser } from '#feeds/parse-in-worker.ts'
import { type RefreshDeps, refreshFeeds } from '#feeds/refresh-feeds.ts'
import { openStore } from '#store/open-store.ts'
import { createCompanyNamer, shippedCompanies } from '#tests/support/sample-articles.ts'
import { answerLines } from './child.ts'
import { gauge } from './gauge.ts'
import { FIRST_POLL, feedUrls } from './plan.ts'

// The service's own reading, with its store in a file. Each line of standard input is a pass, a day after the last.
const [, , folder = '', port = '', count = ''] = process.argv
const nameCompanies = createCompanyNamer(shippedCompanies())
const store = await openStore(join(folder, 'mujaz.db'))
const parser = createFeedParser({ timeoutMs: 10_000 })
let now = FIRST_POLL - DAY_MS
const clock = { now: () => now }
const deps: RefreshDeps = {
  store,
  feeds: feedUrls(Number(port), Number(count)).map(aFeed),
  fetchUrl: createFetchUrl({ clock, userAgent: 'Mujaz-bench (+https://bench.example)' }),
  parser,
  clock,
  nameCompanies,
  everyMinutes: 30,
}

await answerLines(() => {
  now += DAY_MS
  return gauge(pollAll)
})
await parser.close()
await store.close()

async function pollAll() {
  const total = { checked: 0, unchanged: 0, newArticles: 0, failed: 0 }
  const { signal } = new AbortController()
  for (let checked = -1; checked !== 0; ) {
    const report = await refreshFeeds(deps, signal)
    checked = report.checked
    total.checked += checked
    total.unchanged += report.unchanged
    total.newArticles += report.newArticles
    total.failed += report.failures.length
  }
  return total
}

function aFeed(url: string, index: number): Feed {
  return {
    id: `feed-${index}`,
    url,
    publisher: `Publisher ${index}`,
    family: `family-${index}`,
    language: index % 3 === 2 ? 'ar' : 'en',
    zone: 'UTC',
    tier: 3,
    topics: [],
    fullText: false,
    allowPrivate: true,
    enabled: true,
  }
}
