import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { writeWithModel } from '#briefs/model-writer.ts'
import { createOpenAiModel } from '#briefs/openai-model.ts'
import { readPrompt } from '#briefs/prompt-file.ts'
import type { EditionDeps } from '#briefs/write-editions.ts'
import { createWritingDesk, type WritingDesk } from '#briefs/writing-desk.ts'
import type { Config } from '#config/config.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { DAY_MS, SECOND_MS } from '#domain/time.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import type { FeedParser } from '#feeds/parse-in-worker.ts'
import type { RefreshDeps } from '#feeds/refresh-feeds.ts'
import type { Store } from '#store/store.ts'
import { groupNewArticles } from '#stories/group-articles.ts'
import { rankStories } from '#stories/rank.ts'
import type { Outside } from './open-app.ts'

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
}

interface Shared extends Outside {
  readonly store: Store
  readonly parser: FeedParser
}

/** Wires the stages by a configuration. Throws `AppError` where a prompt cannot be read. */
export function wireStages(config: Config, { store, parser, ...outside }: Shared): Stages {
  const { clock } = outside
  const desk = createWritingDesk(config.companies, config.glossary)
  const feeds = config.feeds.filter((feed) => feed.enabled)
  const feedIds = feeds.map((feed) => feed.id)
  const { contactUrl, everyMinutes } = config.settings.polling
  return {
    config,
    feeds,
    polling: {
      store,
      feeds,
      fetchUrl: createFetchUrl({ clock, userAgent: `Mujaz/0.1 (+${contactUrl})` }),
      parser,
      clock,
      nameCompanies: (title: string, text: string, language: Language) =>
        desk.nameCompanies(`${title}\n${text}`, language),
      everyMinutes,
    },
    editing: { ...editingDeps(config, desk, outside), store, feedIds },
    group: async (windowMs = 0) => {
      const horizonMs = Math.max(GROUPING_HORIZON_MS, windowMs)
      await groupNewArticles({ store, clock, horizonMs, companies: config.companies }, feedIds)
    },
  }
}

const editingDeps = (
  config: Config,
  desk: WritingDesk,
  { clock, say, signal }: Outside,
): Omit<EditionDeps, 'store' | 'feedIds'> => ({
  desk,
  clock,
  maxItemsPerPart: config.settings.brief.maxItemsPerPart,
  rank: (stories, { from, to }) =>
    rankStories(stories, { now: to, from, to, companies: config.companies }),
  model: modelDeskOf(config, desk, signal),
  onFallback: (reason) => {
    // A stop is no failure of the model's: the edition is left for the next start to write.
    signal.throwIfAborted()
    say(`the extractive writer wrote this edition: ${reason}`)
  },
})

function modelDeskOf(config: Config, desk: WritingDesk, signal: AbortSignal): EditionDeps['model'] {
  const { openaiApiKey, openaiBaseUrl, openaiModel } = config.environment
  if (openaiApiKey === undefined || openaiModel === undefined) return null
  const prompt = readPrompt(join(config.promptsFolder, 'brief.md'))
  const model = createOpenAiModel({
    apiKey: openaiApiKey,
    baseUrl: openaiBaseUrl ?? null,
    model: openaiModel,
    timeoutMs: config.settings.model.timeoutSeconds * SECOND_MS,
  })
  const secret = randomBytes(32)
  return {
    version: `${openaiModel} ${prompt.version}`,
    write: (assignment) =>
      writeWithModel(assignment, {
        model,
        prompt,
        desk,
        maxArticles: config.settings.model.maxArticles,
        fence: (articles) =>
          createHmac('sha256', secret).update(articles).digest('hex').slice(0, 18),
        signal,
      }),
  }
}
