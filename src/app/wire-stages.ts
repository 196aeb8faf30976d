import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createMeter } from '#briefs/model-meter.ts'
import { writeWithModel } from '#briefs/model-writer.ts'
import { createOpenAiModel } from '#briefs/openai-model.ts'
import { readPrompt } from '#briefs/prompt-file.ts'
import type { EditionDeps, ModelDesk } from '#briefs/write-editions.ts'
import { createWritingDesk, type WritingDesk } from '#briefs/writing-desk.ts'
import type { Config } from '#config/config.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { DAY_MS, HOUR_MS, type Instant, SECOND_MS } from '#domain/time.ts'
import type { FeedParser } from '#feeds/parse-in-worker.ts'
import type { RefreshDeps } from '#feeds/refresh-feeds.ts'
import { systemClock } from '#lib/clock.ts'
import type { Store } from '#store/store.ts'
import { createCorrectStories } from '#stories/correct-stories.ts'
import { createGrouper } from '#stories/group-articles.ts'
import { rankStories } from '#stories/rank.ts'
import type { Outside } from './open-app.ts'
import { createPollDeps } from './poll-deps.ts'

// An article may join a story that began this long before it, or before the window where that is longer.
const GROUPING_HORIZON_MS = 3 * DAY_MS

/** What the stages are made of where a configuration decides; another configuration makes others. */
export interface Stages {
  readonly config: Config
  /** Those that are enabled. */
  readonly feeds: readonly Feed[]
  readonly polling: RefreshDeps
  readonly editing: EditionDeps
  group(windowMs?: number): Promise<void>
  /** Looks for figures that no longer hold in what has come since the last call. */
  correct(): Promise<void>
}

interface Shared extends Outside {
  readonly store: Store
  readonly parser: FeedParser
}

/** Wires the stages by a configuration. Throws `AppError` where a prompt cannot be read. */
export function wireStages(config: Config, { store, parser, ...outside }: Shared): Stages {
  const { clock } = outside
  const desk = createWritingDesk(config)
  const feeds = config.feeds.filter((feed) => feed.enabled)
  const feedIds = feeds.map((feed) => feed.id)
  const { companies, concepts } = config
  const grouper = createGrouper({ store, clock, companies, concepts })
  return {
    config,
    feeds,
    polling: {
      ...createPollDeps({
        config,
        clock,
        parser,
        articles: store.articles,
        nameCompanies: (title: string, text: string, language: Language) =>
          desk.nameCompanies(`${title}\n${text}`, language),
      }),
      store,
      feeds,
      everyMinutes: config.settings.polling.everyMinutes,
    },
    editing: { ...editingDeps(config, desk, { ...outside, store }), store, feedIds },
    correct: createCorrecting(config, { store, clock, desk }),
    group: async (windowMs = 0) => {
      const horizonMs = Math.max(GROUPING_HORIZON_MS, windowMs)
      await grouper({ feedIds, horizonMs })
    },
  }
}

// What is committed while a look is under way is found by the next one.
const CORRECTING_OVERLAP_MS = HOUR_MS

function createCorrecting(
  { companies }: Config,
  { store, clock, desk }: Pick<Shared, 'store' | 'clock'> & { readonly desk: WritingDesk },
): Stages['correct'] {
  const correct = createCorrectStories({ store, clock, companies, names: desk.names })
  let since: Instant | null = null
  return async () => {
    const now = clock.now()
    await correct(since ?? now - GROUPING_HORIZON_MS)
    since = now - CORRECTING_OVERLAP_MS
  }
}

type Editing = Outside & Pick<Shared, 'store'>

const editingDeps = (
  config: Config,
  desk: WritingDesk,
  outside: Editing,
): Omit<EditionDeps, 'store' | 'feedIds'> => ({
  desk,
  clock: outside.clock,
  maxItemsPerPart: config.settings.brief.maxItemsPerPart,
  rank: (stories, { from, to, briefed }) =>
    rankStories(stories, { now: to, from, to, briefed, companies: config.companies }),
  model: modelDeskOf(config, desk, outside),
  onFallback: (reason) => {
    // A stop is no failure of the model's: the edition is left for the next start to write.
    outside.signal.throwIfAborted()
    outside.say(`the extractive writer wrote this edition: ${reason}`)
  },
})

function modelDeskOf(
  { environment, settings, promptsFolder }: Config,
  desk: WritingDesk,
  { store, say, signal }: Editing,
): ModelDesk | null {
  const { openaiApiKey, openaiBaseUrl, openaiModel } = environment
  if (openaiApiKey === undefined || openaiModel === undefined) return null
  const { maxArticles, maxOutputTokens, pricesPerMillion, ...limits } = settings.model
  const timeoutMs = limits.timeoutSeconds * SECOND_MS
  const prompt = readPrompt(join(promptsFolder, 'brief.md'))
  // Money and leases run by the real day, whatever day the brief is of.
  const clock = systemClock
  const model = createOpenAiModel({
    apiKey: openaiApiKey,
    baseUrl: openaiBaseUrl ?? null,
    model: openaiModel,
    timeoutMs,
    maxOutputTokens,
    meter: createMeter({
      usage: store.usage,
      clock,
      model: openaiModel,
      budget: limits,
      prices: pricesPerMillion,
    }),
  })
  const secret = randomBytes(32)
  return {
    version: `${openaiModel} ${prompt.version}`,
    timeoutMs,
    clock,
    signal,
    write: (assignment, deadline) =>
      writeWithModel(assignment, {
        model,
        prompt,
        desk,
        maxArticles,
        maxItemsPerPart: settings.brief.maxItemsPerPart,
        fence: (articles) =>
          createHmac('sha256', secret).update(articles).digest('hex').slice(0, 18),
        onTrouble: say,
        signal: deadline,
      }),
  }
}
