import type { Clock, FetchUrl } from '#domain/ports.ts'
import { DAY_MS, HOUR_MS, type Instant } from '#domain/time.ts'
import { robotsAllow } from './robots-rules.ts'

/** Servers remembered at once; the one asked longest ago is forgotten first. */
const MAX_SERVERS = 1000
/** What RFC 9309 has a reader read at least; of more, only the beginning counts. */
const MAX_CHARS = 500 * 1024

interface RobotsDeps {
  readonly fetchUrl: FetchUrl
  readonly clock: Clock
}

interface RobotsRequest {
  readonly url: string
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

/** Whether a server's robots.txt lets us ask for an address. Throws only when the signal is aborted. */
export type MayRead = (request: RobotsRequest) => Promise<boolean>

interface Remembered {
  readonly until: Instant
  /** Null where nobody knows. */
  readonly text: string | null
}

/**
 * Asks each server for its robots.txt once a day, or an hour later where it could not say. One that has none (4xx)
 * allows everything; one that fails, or has too many requests, allows nothing (RFC 9309, 2.3.1).
 */
export function createMayRead({ fetchUrl, clock }: RobotsDeps): MayRead {
  const servers = new Map<string, Promise<Remembered>>()
  const ask = (robotsUrl: string, request: RobotsRequest): Promise<Remembered> => {
    const asked = fetchRobots(fetchUrl, robotsUrl, request).then((text) => ({
      text,
      until: clock.now() + (text === null ? HOUR_MS : DAY_MS),
    }))
    // An abort says nothing of the server.
    asked.catch(() => servers.delete(robotsUrl))
    servers.delete(robotsUrl)
    servers.set(robotsUrl, asked)
    const [oldest] = servers.keys()
    if (servers.size > MAX_SERVERS && oldest !== undefined) servers.delete(oldest)
    return asked
  }
  return async (request) => {
    const robotsUrl = URL.parse('/robots.txt', request.url)?.href
    if (robotsUrl === undefined) return false
    const remembered = await servers.get(robotsUrl)
    const isFresh = remembered !== undefined && remembered.until > clock.now()
    const { text } = isFresh ? remembered : await ask(robotsUrl, request)
    return text !== null && robotsAllow(robotsUrl, text, request.url)
  }
}

/** Null where nobody knows what it says. */
async function fetchRobots(
  fetchUrl: FetchUrl,
  url: string,
  { allowPrivate, signal }: RobotsRequest,
): Promise<string | null> {
  const accept = 'text/plain, */*;q=0.5'
  const result = await fetchUrl({
    url,
    etag: null,
    lastModified: null,
    allowPrivate,
    accept,
    signal,
  })
  if (result.kind === 'fetched') return new TextDecoder().decode(result.body).slice(0, MAX_CHARS)
  if (result.kind === 'unchanged') return null
  const isAbsent = result.status !== null && result.status < 500 && result.status !== 429
  return isAbsent ? '' : null
}
