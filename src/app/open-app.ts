import { join, resolve } from 'node:path'
import { withCorrections } from '#briefs/edition-corrections.ts'
import { CORRECTED_FOR_MS, type EditionRequest, writeEdition } from '#briefs/write-editions.ts'
import { renderBrief, type Shown } from '#chat/brief-text.ts'
import { renderCorrections } from '#chat/correction-text.ts'
import type { Services } from '#chat/services.ts'
import { createTexts, type Texts } from '#chat/texts.ts'
import type { Config } from '#config/config.ts'
import type { EditionWindow } from '#digests/edition-window.ts'
import { AHEAD_MS } from '#digests/prepare-editions.ts'
import type { Correction } from '#domain/correction.ts'
import type { Edition } from '#domain/edition.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { narrowEdition } from '#domain/narrow-edition.ts'
import type { Clock } from '#domain/ports.ts'
import type { RichText } from '#domain/rich-text.ts'
import { DAY_MS, HOUR_MS, type Instant } from '#domain/time.ts'
import { refreshFeeds } from '#feeds/refresh-feeds.ts'
import type { RefreshReport } from '#feeds/refresh-report.ts'
import { toArabicDigits } from '#language/arabic-digits.ts'
import { createLog, type Log } from '#lib/log.ts'
import { migrate, openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { type Access, createAccess } from './access.ts'
import { createServices } from './services.ts'
import { openParser } from './tools.ts'
import { wireStages } from './wire-stages.ts'

export type { WriterChoice } from '#briefs/write-editions.ts'
export type { RefreshReport } from '#feeds/refresh-report.ts'

const EDITION_MS = DAY_MS
/** A feed is read up to so long after an article was published; the next edition tells what comes that late. */
const LATE_MS = HOUR_MS

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
  /** Who may use the bot, and so who gets digests. */
  readonly access: Access
  readonly texts: Texts
  readonly log: Log
  readonly feeds: readonly Feed[]
  /**
   * Everything goes on with another configuration; the environment stays as it was. Throws `AppError`, and
   * changes nothing, where a prompt cannot be read.
   */
  reload(config: Config): void
  /** Polls the feeds that are due, or all of them once, and groups what is new; failures are in the report. */
  refresh(which: 'due' | 'all', windowMs?: number): Promise<RefreshReport>
  /** Places new articles in stories; a window longer than the horizon looks back as far. */
  group(windowMs?: number): Promise<void>
  edition(request: EditionRequest): Promise<Edition>
  /** The edition of the day that ends at `to`, written once: after the first refresh where one has begun. */
  editionFor(language: Language, to: Instant): Promise<Edition>
  /** The same for any window. Several who ask at once get the one that is being written. */
  editionIn(language: Language, window: EditionWindow): Promise<Edition>
  /** Null where it is not written. */
  findEdition(language: Language, window: EditionWindow): Promise<Edition | null>
  /** With what is known by now to be wrong in its stories, for who reads it as JSON. */
  withCorrections(edition: Edition): Promise<Edition>
  forWatchlist(edition: Edition, watch: readonly string[]): Edition
  render(edition: Edition, shown?: Shown): RichText
  renderCorrections(corrections: readonly Correction[], language: Language): RichText
  close(): Promise<void>
}

/** Opens the store and wires the stages. Throws `AppError` where the store or a prompt cannot be read. */
export async function openApp(config: Config, outside: Outside): Promise<App> {
  const { clock, signal } = outside
  const store = await openStore(storePath(outside.dataFolder))
  const texts = createTexts()
  const log = createLog(config.environment.logLevel, secretsOf(config), outside.say)
  const parser = openParser()
  const wire = (newest: Config) => wireStages(newest, { ...outside, store, parser })
  let stages = wire(config)
  let firstRefresh: Promise<void> | null = null
  const writing = new Map<string, Promise<Edition>>()
  const refresh = async (which: 'due' | 'all', windowMs?: number) => {
    // What an earlier process read and could not group any more is there without being new.
    const isFirst = firstRefresh === null
    const report = await refreshFeeds({ ...stages.polling, force: which === 'all' }, signal)
    if (isFirst || report.newArticles > 0) await stages.group(windowMs)
    await stages.correct()
    return report
  }
  const write = async (language: Language, { from, to }: EditionWindow): Promise<Edition> => {
    // An edition is written once: not while a service that has just started reads what it missed.
    await firstRefresh
    const late = { publishedSince: from - LATE_MS, seenSince: from - AHEAD_MS }
    return writeEdition(stages.editing, { language, from, to, writer: 'auto', late })
  }
  const app: App = {
    get config() {
      return stages.config
    },
    get feeds() {
      return stages.feeds
    },
    get services() {
      return services
    },
    store,
    access: createAccess(
      {
        get config() {
          return stages.config
        },
        store,
      },
      clock,
    ),
    texts,
    log,
    reload: (newest) => {
      stages = wire({ ...newest, environment: config.environment })
      services = createServices(app, clock)
    },
    refresh: (which, windowMs) => {
      const refreshed = refresh(which, windowMs)
      firstRefresh ??= refreshed.then(nothing, nothing)
      return refreshed
    },
    group: (windowMs) => stages.group(windowMs),
    edition: (request) => writeEdition(stages.editing, request),
    findEdition: (language, { from, to }) => store.editions.findWindow(language, from, to),
    editionIn: async (language, window) => {
      const written = await app.findEdition(language, window)
      if (written) return written
      const key = `${language} ${window.from} ${window.to}`
      const edition = writing.get(key) ?? write(language, window).finally(() => writing.delete(key))
      writing.set(key, edition)
      return edition
    },
    editionFor: (language, to) => app.editionIn(language, { from: to - EDITION_MS, to }),
    withCorrections: async (edition) => {
      const since = Date.parse(edition.edition.from) - CORRECTED_FOR_MS
      return withCorrections(edition, await store.corrections.since(since))
    },
    forWatchlist: (edition, watch) => narrowEdition(edition, { watch }),
    render: (edition, shown) =>
      withDigits(renderBrief(edition, texts, shown), stages.config.settings.brief.digits),
    renderCorrections: (corrections, language) => {
      const { companies, settings } = stages.config
      const text = renderCorrections(corrections, { texts, language, companies })
      return withDigits(text, settings.brief.digits)
    },
    close: async () => {
      await parser.close()
      await store.close()
    },
  }
  let services = createServices(app, clock)
  return app
}

const nothing = () => undefined

/** Brings the store of a data folder up to date; returns the names of what was applied. */
export const migrateStore = (dataFolder: string): Promise<readonly string[]> =>
  migrate(storePath(dataFolder))

/** Where the store of a data folder lives. */
export const storePath = (dataFolder: string): string =>
  dataFolder === ':memory:' ? dataFolder : join(resolve(dataFolder), 'mujaz.db')

function secretsOf({ environment }: Config): string[] {
  const { telegramToken, slackBotToken, slackAppToken, openaiApiKey, inviteCode } = environment
  return [telegramToken, slackBotToken, slackAppToken, openaiApiKey, inviteCode].flatMap(
    (s) => s ?? [],
  )
}

function withDigits(text: RichText, digits: 'latn' | 'arab'): RichText {
  if (digits === 'latn') return text
  return text.map((block) =>
    block.language === 'ar'
      ? { ...block, spans: block.spans.map((s) => ({ ...s, text: toArabicDigits(s.text) })) }
      : block,
  )
}
