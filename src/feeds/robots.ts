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
    const key = keyOf(robotsUrl, request)
    asked.catch(() => servers.get(key) === asked && servers.delete(key))
    servers.delete(key)
    servers.set(key, asked)
    const [oldest] = servers.keys()
    if (servers.size > MAX_SERVERS && oldest !== undefined) servers.delete(oldest)
    return asked
  }
  return async (request) => {
    const robotsUrl = URL.parse('/robots.txt', request.url)?.href
    if (robotsUrl === undefined) return false
    const key = keyOf(robotsUrl, request)
    let asked: Promise<Remembered> | undefined
    let remembered: Remembered | undefined
    // What another page asks for serves this one too, unless that one gives up.
    do {
      asked = servers.get(key)
      remembered = await asked?.catch(() => undefined)
    } while (asked !== servers.get(key))
    const { text } =
      remembered !== undefined && remembered.until > clock.now()
        ? remembered
        : await ask(robotsUrl, request)
    return text !== null && robotsAllow(robotsUrl, text, request.url)
  }
}

/** Of a private server, those who may not ask it know nothing. */
const keyOf = (robotsUrl: string, { allowPrivate }: RobotsRequest): string =>
  `${allowPrivate} ${robotsUrl}`

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
