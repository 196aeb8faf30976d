import { type App, openApp, type WriterChoice } from '#app/open-app.ts'
import type { Config } from '#config/config.ts'
import type { Edition } from '#domain/edition.ts'
import { AppError } from '#domain/errors.ts'
import type { Language } from '#domain/language.ts'
import type { Instant } from '#domain/time.ts'
import { fixedClock, systemClock } from '#lib/clock.ts'
import { readDataFolder } from './data-folder.ts'
import { type Io, sayTo } from './io.ts'
import { oneOf, readInstant, readLanguages, readWindow } from './options.ts'
import { readConfig } from './places.ts'
import { tellFailures } from './tell-failures.ts'

/** What a brief is made of; `demo` fills it in by itself. */
export interface BriefWish {
  readonly config: Config
  readonly dataFolder: string
  readonly languages: readonly Language[]
  readonly writer: WriterChoice
  readonly windowMs: number
  /** Absent: now. */
  readonly now?: Instant
  readonly watch: readonly string[]
  readonly offline: boolean
}

/** The options of every command that writes a brief. */
export const WISH_OPTIONS = {
  feeds: { type: 'string' },
  lang: { type: 'string' },
  writer: { type: 'string', default: 'auto' },
  window: { type: 'string', default: '24h' },
  now: { type: 'string' },
  watch: { type: 'string', default: '' },
  data: { type: 'string', default: 'data' },
  offline: { type: 'boolean', default: false },
} as const

interface WishValues {
  readonly feeds?: string | undefined
  readonly lang?: string | undefined
  readonly writer: string
  readonly window: string
  readonly now?: string | undefined
  readonly watch: string
  readonly data: string
  readonly offline: boolean
}

/** Throws `AppError` for a value that no brief can be made of. */
export function readWish(io: Io, values: WishValues): BriefWish {
  const languages = values.lang === undefined ? null : readLanguages(values.lang)
  const wish = {
    dataFolder: readDataFolder(values.data),
    writer: oneOf('writer', values.writer, ['auto', 'extract', 'model']),
    windowMs: readWindow(values.window),
    ...(values.now === undefined ? {} : { now: readInstant(values.now) }),
    offline: values.offline,
  }
  const config = readConfig(io, values.feeds)
  if (wish.writer === 'model' && config.environment.openaiApiKey === undefined) {
    throw new AppError(
      'config',
      '--writer model: put an OPENAI_API_KEY into .env, or take --writer auto',
    )
  }
  return {
    ...wish,
    config,
    languages: languages ?? config.settings.subscription.languages,
    watch: readWatch(values.watch, config),
  }
}

/**
 * Refreshes the feeds, writes the editions and hands them on while the app is open. 1 where every feed
 * failed and nothing was there to write from.
 */
export async function withEditions(
  io: Io,
  wish: BriefWish,
  use: (app: App, editions: readonly Edition[]) => Promise<void>,
): Promise<number> {
  const clock = wish.now === undefined ? systemClock : fixedClock(wish.now)
  const app = await openApp(wish.config, {
    clock,
    dataFolder: wish.dataFolder,
    say: sayTo(io),
    signal: io.stop,
  })
  try {
    if (io.terminal.isError && !wish.offline) io.err(`Reading ${app.feeds.length} feeds …\n`)
    const report = wish.offline ? null : await app.refresh('all', wish.windowMs)
    io.stop.throwIfAborted()
    if (report) tellFailures(io, report)
    else await app.group(wish.windowMs)
    const to = clock.now()
    const window = { from: to - wish.windowMs, to, writer: wish.writer }
    const editions: Edition[] = []
    for (const language of wish.languages) {
      const edition = app.forWatchlist(await app.edition({ ...window, language }), wish.watch)
      editions.push(await app.withCorrections(edition))
    }
    await use(app, editions)
    const nothing = editions.every((edition) => edition.stories.length === 0)
    return report && nothing && report.checked > 0 && report.failures.length === report.checked
      ? 1
      : 0
  } finally {
    await app.close()
  }
}

// Tickers or names of the registry, in either language.
function readWatch(value: string, config: Config): readonly string[] {
  const words = value.split(',').flatMap((word) => word.trim() || [])
  return words.map((word) => {
    const folded = word.toLowerCase()
    const found = config.companies.find((company) =>
      [company.id, company.name, company.ar, ...company.aliases, ...company.variants].some(
        (form) => form.toLowerCase() === folded,
      ),
    )
    if (found) return found.id
    throw new AppError('usage', `--watch: "${word}" is not in config/companies.yaml`)
  })
}
