import { createHmac, randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { writeWithModel } from '#briefs/model-writer.ts'
import { createOpenAiModel } from '#briefs/openai-model.ts'
import { readPrompt } from '#briefs/prompt-file.ts'
import { type EditionDeps, type EditionRequest, writeEdition } from '#briefs/write-editions.ts'
import { createWritingDesk, type WritingDesk } from '#briefs/writing-desk.ts'
import { renderBrief } from '#chat/brief-text.ts'
import type { Services } from '#chat/services.ts'
import { createTexts, type Texts } from '#chat/texts.ts'
import type { Config } from '#config/config.ts'
import { chooseItems } from '#digests/choose.ts'
import type { Edition } from '#domain/edition.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Clock } from '#domain/ports.ts'
import type { RichText } from '#domain/rich-text.ts'
import { DAY_MS, type Instant, SECOND_MS } from '#domain/time.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { type RefreshReport, refreshFeeds } from '#feeds/refresh-feeds.ts'
import { toArabicDigits } from '#language/arabic-digits.ts'
import { createLog, type Log } from '#lib/log.ts'
import { migrate, openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { groupNewArticles } from '#stories/group-articles.ts'
import { rankStories } from '#stories/rank.ts'
import { createServices } from './services.ts'
import { openParser } from './tools.ts'

export type { WriterChoice } from '#briefs/write-editions.ts'
export type { RefreshReport } from '#feeds/refresh-feeds.ts'

const EDITION_MS = DAY_MS
// An article may join a story that began this long before it, or before the window where that is longer.
const GROUPING_HORIZON_MS = 3 * DAY_MS

/** What an app is given from outside of it. */
export interface Outside {
  readonly clock: Clock
  /** Where the store's file lives; `:memory:` keeps nothing. */
  readonly dataFolder: string
  /** A line for the operator. */
  readonly say: (line: string) => void
  /** Ends polls and calls of the model that are under way. */
  readonly signal: AbortSignal
}

/** The stages, wired. */
export interface App {
  readonly config: Config
  readonly store: Store
  readonly services: Services
  readonly texts: Texts
  readonly log: Log
  readonly feeds: readonly Feed[]
  /** Polls the feeds that are due, or all of them once, and groups what is new; failures are in the report. */
  refresh(which: 'due' | 'all', windowMs?: number): Promise<RefreshReport>
  /** Places new articles in stories; a window longer than the horizon looks back as far. */
  group(windowMs?: number): Promise<void>
  edition(request: EditionRequest): Promise<Edition>
  /** The edition of the day that ends at `to`, written once: after the first refresh where one has begun. */
  editionFor(language: Language, to: Instant): Promise<Edition>
  forWatchlist(edition: Edition, watch: readonly string[]): Edition
  render(edition: Edition): RichText
  close(): Promise<void>
}

/** Opens the store and wires the stages. Throws `AppError` where the store or a prompt cannot be read. */
export async function openApp(config: Config, outside: Outside): Promise<App> {
  const { clock, signal } = outside
  const store = await openStore(storePath(outside.dataFolder))
  const texts = createTexts()
  const desk = createWritingDesk(config.companies, config.glossary)
  const log = createLog(config.environment.logLevel, secretsOf(config), outside.say)
  const feeds = config.feeds.filter((feed) => feed.enabled)
  const feedIds = feeds.map((feed) => feed.id)
  const parser = openParser()
  const { contactUrl, everyMinutes } = config.settings.polling
  const polling = {
    store,
    feeds,
    fetchUrl: createFetchUrl({ clock, userAgent: `Mujaz/0.1 (+${contactUrl})` }),
    parser,
    clock,
    nameCompanies: (title: string, text: string, language: Language) =>
      desk.nameCompanies(`${title}\n${text}`, language),
    everyMinutes,
  }
  const editing = { ...editingDeps(config, desk, outside), store, feedIds }
  let firstRefresh: Promise<void> | null = null
  const group = async (windowMs = 0) => {
    const horizonMs = Math.max(GROUPING_HORIZON_MS, windowMs)
    await groupNewArticles({ store, clock, horizonMs, companies: config.companies }, feedIds)
  }
  const refresh = async (which: 'due' | 'all', windowMs?: number) => {
    // What an earlier process read and could not group any more is there without being new.
    const isFirst = firstRefresh === null
    const report = await refreshFeeds({ ...polling, force: which === 'all' }, signal)
    if (isFirst || report.newArticles > 0) await group(windowMs)
    return report
  }
  const app: Omit<App, 'services'> = {
    config,
    store,
    texts,
    log,
    feeds,
    refresh: (which, windowMs) => {
      const refreshed = refresh(which, windowMs)
      firstRefresh ??= refreshed.then(nothing, nothing)
      return refreshed
    },
    group,
    edition: (request) => writeEdition(editing, request),
    editionFor: async (language, to) => {
      const from = to - EDITION_MS
      const written = await store.editions.findWindow(language, from, to)
      if (written) return written
      // An edition is written once: not while a service that has just started reads what it missed.
      await firstRefresh
      return writeEdition(editing, { language, from, to, writer: 'auto' })
    },
    forWatchlist: (edition, watch) =>
      watch.length === 0
        ? edition
        : chooseItems(edition, { watch, told: new Set(), maxPerPart: Number.MAX_SAFE_INTEGER }),
    render: (edition) => withDigits(renderBrief(edition, texts), config.settings.brief.digits),
    close: async () => {
      await parser.close()
      await store.close()
    },
  }
  return { ...app, services: createServices(app, clock) }
}

const nothing = () => undefined

/** Brings the store of a data folder up to date; returns the names of what was applied. */
export const migrateStore = (dataFolder: string): Promise<readonly string[]> =>
  migrate(storePath(dataFolder))

const storePath = (dataFolder: string): string =>
  dataFolder === ':memory:' ? dataFolder : join(resolve(dataFolder), 'mujaz.db')

function secretsOf({ environment }: Config): string[] {
  const { telegramToken, slackBotToken, slackAppToken, openaiApiKey } = environment
  return [telegramToken, slackBotToken, slackAppToken, openaiApiKey].flatMap((s) => s ?? [])
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

function withDigits(text: RichText, digits: 'latn' | 'arab'): RichText {
  if (digits === 'latn') return text
  return text.map((block) =>
    block.language === 'ar'
      ? { ...block, spans: block.spans.map((s) => ({ ...s, text: toArabicDigits(s.text) })) }
      : block,
  )
}
