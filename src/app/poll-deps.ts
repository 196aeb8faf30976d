import type { Config } from '#config/config.ts'
import type { Clock } from '#domain/ports.ts'
import type { NameCompanies } from '#feeds/clean.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { createFullText } from '#feeds/full-text.ts'
import type { FeedParser } from '#feeds/parse-in-worker.ts'
import type { PollDeps } from '#feeds/poll-feed.ts'
import { createMayRead, type MayRead } from '#feeds/robots.ts'
import type { Store } from '#store/store.ts'

interface PollParts {
  readonly config: Config
  readonly clock: Clock
  readonly parser: FeedParser
  readonly articles: Pick<Store['articles'], 'find'>
  readonly nameCompanies: NameCompanies
}

/** What a feed is polled with. The User-Agent says where publishers reach the operator. */
export function createPollDeps({
  config,
  articles,
  ...parts
}: PollParts): PollDeps & { readonly mayRead: MayRead } {
  const { clock, parser, nameCompanies } = parts
  const userAgent = `Mujaz/0.1 (+${config.settings.polling.contactUrl})`
  const fetchUrl = createFetchUrl({ clock, userAgent })
  const mayRead = createMayRead({ fetchUrl, clock })
  const readFullText = createFullText({ fetchUrl, mayRead, parser, articles, nameCompanies })
  return { fetchUrl, parser, clock, nameCompanies, readFullText, mayRead }
}
