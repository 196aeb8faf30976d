import { isUtf8 } from 'node:buffer'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request as undiciRequest } from 'undici'
import type { Clock, FetchRequest, FetchResult, FetchUrl } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import {
  type FetchFailed,
  failureOfStatus,
  PRIVATE_NETWORK,
  reasonOf,
  unreachable,
} from './fetch-failure.ts'
import { createHostGate, type HostGate } from './host-gate.ts'
import { addressToKeep } from './moved-address.ts'
import { MAX_FEED_BYTES } from './parse-feed.ts'
import { isPrivateHost, publicLookup } from './private-address.ts'
import { readBody } from './read-body.ts'
import { askedWaitMs, headerOf, validatorsAfter304, validatorsOf } from './response-headers.ts'

const MAX_REDIRECTS = 5
/** Connecting, redirects and the body together; not the wait for a turn at a busy host. */
const TIMEOUT_MS = 20 * SECOND_MS
const REQUESTS_A_HOST = 2
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'
const PERMANENT = new Set([301, 308])
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export interface FetchOptions {
  readonly userAgent: string
  readonly clock: Clock
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

type Response = Dispatcher.ResponseData
type Hop =
  | FetchResult
  | { readonly kind: 'redirected'; readonly to: URL; readonly isPermanent: boolean }

/**
 * Reads http and https addresses with conditional GET, within limits of time, size and redirects, two at once a
 * host. Private networks are refused on every hop, by literal and by what a name resolves to, unless the request
 * allows them on its own host. See `FetchUrl`.
 */
export function createFetchUrl(options: FetchOptions): FetchUrl {
  const inTurn = createHostGate(REQUESTS_A_HOST)
  const guarded = createAgent({ lookup: publicLookup })
  const open = createAgent({})
  return async (request) => {
    request.signal.throwIfAborted()
    const deadline = createDeadline(options.timeoutMs ?? TIMEOUT_MS, request.signal)
    try {
      return await followHops({ ...options, request, guarded, open, inTurn, deadline })
    } catch (error) {
      request.signal.throwIfAborted()
      return unreachable(deadline.isOver ? 'the server took too long' : reasonOf(error))
    } finally {
      deadline.end()
    }
  }
}

function createAgent(connect: { readonly lookup?: LookupFunction }): Agent {
  return new Agent({
    connections: REQUESTS_A_HOST,
    // A connection for each request: polls of a host lie far apart, and thousands of idle ones take the memory.
    pipelining: 0,
    // Over HTTP/2, one connection carries any number of requests at once.
    allowH2: false,
    connect: { ...connect, timeout: TIMEOUT_MS },
  })
}

interface Fetching extends FetchOptions {
  readonly request: FetchRequest
  readonly guarded: Agent
  /** Private networks too. */
  readonly open: Agent
  readonly inTurn: HostGate
  readonly deadline: Deadline
}

async function followHops(fetching: Fetching): Promise<FetchResult> {
  const start = URL.parse(fetching.request.url)
  if (start === null) return unreachable('the address is not valid')
  let url = start
  let moved: URL | null = null
  let isForGood = true
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const refusal = refusalOf(url, start, fetching.request)
    if (refusal !== null) return unreachable(refusal)
    const result = await fetchInTurn(url, fetching)
    if (result.kind === 'failed') return result
    if (result.kind !== 'redirected') return { ...result, movedTo: addressToKeep(start, moved) }
    url = result.to
    isForGood &&= result.isPermanent
    if (isForGood) moved = url
  }
  return unreachable(`the server redirected more than ${MAX_REDIRECTS} times`)
}

/** Why an address must not be asked, or null. */
function refusalOf(url: URL, start: URL, request: FetchRequest): string | null {
  if (!['http:', 'https:'].includes(url.protocol)) {
    return `${url.protocol} addresses are not fetched`
  }
  if (url.username !== '' || url.password !== '') return 'addresses with a password are not fetched'
  if (isOpenTo(url, request) || !isPrivateHost(url)) return null
  return url === start ? PRIVATE_NETWORK : 'the server redirected to a private network'
}

/** The operator's word holds for the host that it was given for, not for where that one sends us. */
const isOpenTo = (url: URL, request: FetchRequest): boolean =>
  request.allowPrivate && url.hostname === URL.parse(request.url)?.hostname

const fetchInTurn = (url: URL, fetching: Fetching): Promise<Hop> =>
  fetching.inTurn(url.hostname, fetching.deadline.signal, () => {
    fetching.deadline.begin()
    return fetchHop(url, fetching)
  })

async function fetchHop(url: URL, fetching: Fetching): Promise<Hop> {
  const { request, guarded, open, deadline, clock, userAgent } = fetching
  const response = await undiciRequest(url, {
    dispatcher: isOpenTo(url, request) ? open : guarded,
    signal: deadline.signal,
    headers: headersFor(request, userAgent),
  })
  const { statusCode: status, headers } = response
  const answer = { waitMs: askedWaitMs(headers, clock.now()), movedTo: null, url: url.href }
  if (status === 200) return { ...(await readDocument(response, fetching)), ...answer }
  // Nobody reads what comes with it. A 304 has nothing; to end a body early is told as an error, which takes its time.
  if (status === 304) await response.body.dump()
  else response.body.on('error', () => undefined).destroy()
  if (REDIRECTS.has(status)) return redirect(response, url)
  if (status !== 304) return failureOfStatus(status, url, answer.waitMs)
  const wasAsked = request.etag !== null || request.lastModified !== null
  return wasAsked
    ? { kind: 'unchanged', ...validatorsAfter304(headers, request), ...answer }
    : unreachable('the server answered 304 to a first request')
}

function headersFor(request: FetchRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: request.accept ?? ACCEPT,
    'accept-encoding': 'gzip, br',
    ...(request.etag === null ? {} : { 'if-none-match': request.etag }),
    ...(request.lastModified === null ? {} : { 'if-modified-since': request.lastModified }),
  }
}

function redirect({ headers, statusCode }: Response, from: URL): Hop | FetchFailed {
  const location = headerOf(headers, 'location')
  const to = location === null ? null : URL.parse(readUtf8(location), from)
  if (to === null) return unreachable('the server redirected to nowhere')
  to.hash = ''
  return { kind: 'redirected', to, isPermanent: PERMANENT.has(statusCode) }
}

/** Headers come as Latin-1; some servers write addresses in UTF-8 into them. */
function readUtf8(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  return isUtf8(bytes) && bytes.toString('latin1') === value ? bytes.toString('utf8') : value
}

async function readDocument({ body, headers }: Response, { maxBytes = MAX_FEED_BYTES }: Fetching) {
  const encoding = headerOf(headers, 'content-encoding') ?? ''
  const length = Number(headerOf(headers, 'content-length') ?? 0)
  return {
    kind: 'fetched' as const,
    body: await readBody(body, { encoding, length, maxBytes }),
    contentType: headerOf(headers, 'content-type'),
    ...validatorsOf(headers),
  }
}
