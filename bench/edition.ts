import { resolve } from 'node:path'
import { assembleEdition } from '#briefs/assemble.ts'
import { writeExtract } from '#briefs/extract-writer.ts'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import { loadConfig } from '#config/load-config.ts'
import type { Article } from '#domain/article.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { groupArticles } from '#stories/cluster.ts'
import { rankStories } from '#stories/rank.ts'
import type { Outcome } from './outcome.ts'

const TO = Date.UTC(2025, 0, 28)
const SMALL = 200
const LARGE = 2_000
const ROUNDS = 3
// Ten times the articles may cost this many times the time.
const PROMISED_RATIO = 20

const config = loadConfig({
  configFolder: resolve(import.meta.dirname, '..', 'config'),
  promptsFolder: resolve(import.meta.dirname, '..', 'prompts'),
  env: {},
})
const { companies, concepts } = config
const desk = createWritingDesk(config)

/** Grouping, ranking, writing and checking one extractive edition: how its cost grows with the day's articles. */
export async function benchEdition(): Promise<Outcome> {
  run(SMALL)
  const small = best(() => run(SMALL))
  const large = best(() => run(LARGE))
  const ratio = large / small
  const isKept = ratio <= PROMISED_RATIO
  const report = [
    `  ${SMALL} articles: ${small.toFixed(0)} ms`,
    `  ${LARGE} articles: ${large.toFixed(0)} ms`,
    `  ratio ${ratio.toFixed(1)} (promised: at most ${PROMISED_RATIO}): ${isKept ? 'kept' : 'BROKEN'}`,
  ].join('\n')
  return { report, isKept }
}

const best = (work: () => void): number =>
  Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

function run(count: number): void {
  const window = { from: TO - DAY_MS, to: TO }
  const stories = groupArticles({ existing: [], articles: articlesOf(count), companies, concepts })
  const ranked = rankStories(stories, { ...window, now: TO, briefed: new Map(), companies })
  const assignment = { language: 'en' as const, ...window, stories: ranked }
  assembleEdition('e1', assignment, writeExtract(assignment, desk, 8), desk)
}

function articlesOf(count: number): Article[] {
  const listed = companies.filter((company) => company.ticker !== null)
  return Array.from({ length: count }, (_, index) => {
    const company = listed[(index * 7) % listed.length]
    const name = company?.name ?? 'Sample Corp'
    const percent = 1 + (index % 17)
    const billions = 10 + (index % 89)
    const publishedAt = TO - HOUR_MS - (index % 1_300) * MINUTE_MS
    return {
      id: `a${index}`,
      feedId: `f${index % 40}`,
      publisher: `Sample ${index % 40}`,
      family: `sample-${index % 40}`,
      tier: 3,
      zone: 'UTC',
      language: 'en',
      title: `${name} shares fall ${percent}% on demand worries, round ${index}`,
      text: `${name} shares fell ${percent}% on Monday and lost $${billions} billion of market value. ${name} plans capital spending of $${billions + 1} billion on data centers in 2025. Regulators opened an investigation into ${name} on Monday.`,
      url: `https://sample.example/${index}`,
      publishedAt,
      firstSeenAt: publishedAt,
      companies: company ? [company.id] : [],
      storyId: null,
    }
  })
}
