import { Agent, type Dispatcher, request as undiciRequest } from 'undici'
import type { Clock, FetchRequest, FetchResult, FetchUrl } from '#domain/ports.ts'
import { MAX_FEED_BYTES } from './parse-feed.ts'
import { isPrivateHost, PRIVATE_ADDRESS, publicLookup } from './private-address.ts'
import { BodyTooLarge, readBody, UnknownEncoding } from './read-body.ts'
import { retryAfterMs } from './retry-after.ts'

const MAX_REDIRECTS = 5
/** Connecting, redirects and the body together. */
const TIMEOUT_MS = 20_000
const REQUESTS_A_HOST = 2
const MAX_VALIDATOR = 1000
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const CODES: Readonly<Record<string, string>> = {
  [PRIVATE_ADDRESS]: 'the address is on a private network (allowPrivate: true allows it)',
  ENOTFOUND: 'the host name does not exist',
  EAI_AGAIN: 'the host name cannot be resolved now',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: 'the server broke the connection off',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'the server did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the server did not answer in time',
}

export interface FetchOptions {
  readonly userAgent: string
  readonly clock: Clock
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

type Response = Dispatcher.ResponseData
type Hop = FetchResult | { readonly kind: 'redirected'; readonly to: URL }

/**
 * Reads http and https addresses with conditional GET, within limits of time, size and redirects. Private networks are
 * refused on every hop, by literal and by what a name resolves to, unless the request allows them. See `FetchUrl`.
 */
export function createFetchUrl(options: FetchOptions): FetchUrl {
  const limits = { connections: REQUESTS_A_HOST, connect: { timeout: TIMEOUT_MS } }
  const guarded = new Agent({ ...limits, connect: { ...limits.connect, lookup: publicLookup } })
  const open = new Agent(limits)
  return async (request) => {
    request.signal.throwIfAborted()
    const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
    const signal = AbortSignal.any([request.signal, deadline])
    const agent = request.allowPrivate ? open : guarded
    try {
      return await followHops(request, (url) =>
        fetchHop(url, { ...options, request, agent, signal }),
      )
    } catch (error) {
      request.signal.throwIfAborted()
      return {
        kind: 'failed',
        reason: deadline.aborted ? 'the server took too long' : reasonOf(error),
      }
    }
  }
}

const failed = (reason: string): FetchResult => ({ kind: 'failed', reason })

async function followHops(
  request: FetchRequest,
  fetchHop: (url: URL) => Promise<Hop>,
): Promise<FetchResult> {
  let url = URL.parse(request.url)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const refusal = refusalOf(url, request.allowPrivate)
    if (url === null || refusal !== null) return failed(refusal ?? 'the address is not valid')
    const result = await fetchHop(url)
    if (result.kind !== 'redirected') return result
    url = result.to
  }
  return failed(`the server redirected more than ${MAX_REDIRECTS} times`)
}

/** Why an address must not be asked, or null. */
function refusalOf(url: URL | null, allowPrivate: boolean): string | null {
  if (url === null) return 'the address is not valid'
  if (!['http:', 'https:'].includes(url.protocol))
    return `${url.protocol} addresses are not fetched`
  return !allowPrivate && isPrivateHost(url) ? (CODES[PRIVATE_ADDRESS] ?? null) : null
}

interface HopContext extends FetchOptions {
  readonly request: FetchRequest
  readonly agent: Dispatcher
  readonly signal: AbortSignal
}

async function fetchHop(url: URL, context: HopContext): Promise<Hop> {
  const { request, agent, signal } = context
  const response = await undiciRequest(url, {
    dispatcher: agent,
    signal,
    headers: headersFor(request, context.userAgent),
  })
  const status = response.statusCode
  if (status === 200) return readFeedBody(response, context)
  // What is left of the body is thrown away, so that the connection can serve again.
  await response.body.dump({ limit: 64 * 1024, signal })
  if (REDIRECTS.has(status)) return redirect(response, url)
  if (status === 304) {
    const wasAsked = request.etag !== null || request.lastModified !== null
    return wasAsked ? { kind: 'unchanged' } : failed('the server answered 304 to a first request')
  }
  const waitMs = retryAfterMs(header(response, 'retry-after'), context.clock.now())
  const reason = `the server answered ${status}`
  return { kind: 'failed', reason, ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) }
}

function headersFor(request: FetchRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(request.etag === null ? {} : { 'if-none-match': request.etag }),
    ...(request.lastModified === null ? {} : { 'if-modified-since': request.lastModified }),
  }
}

function redirect(response: Response, from: URL): Hop {
  const to = URL.parse(header(response, 'location') ?? '', from)
  const isMissing = header(response, 'location') === null || to === null
  return isMissing ? failed('the server redirected to nowhere') : { kind: 'redirected', to }
}

async function readFeedBody(response: Response, { maxBytes }: HopContext): Promise<FetchResult> {
  const encoding = header(response, 'content-encoding') ?? ''
  const body = await readBody(response.body, { encoding, maxBytes: maxBytes ?? MAX_FEED_BYTES })
  return {
    kind: 'fetched',
    body,
    contentType: header(response, 'content-type'),
    etag: validator(response, 'etag'),
    lastModified: validator(response, 'last-modified'),
  }
}

function header(response: Response, name: string): string | null {
  const value = response.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

/** Kept word for word; one of absurd length is not kept. */
function validator(response: Response, name: string): string | null {
  const value = header(response, name)
  return value === null || value.length > MAX_VALIDATOR ? null : value
}

function reasonOf(error: unknown): string {
  if (error instanceof BodyTooLarge) return 'the document is over 8 MB'
  if (error instanceof UnknownEncoding)
    return 'the server compressed the document in an unknown way'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) {
    return 'the compressed document is broken'
  }
  return CODES[code] ?? `the server could not be read (${code === '' ? 'unknown error' : code})`
}
