import {
  type FetchFunction,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api'
import { systemCodeOf } from '#chat/network-failure.ts'
import type { Pace } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import { silentLogger } from './library-log.ts'

/** Where a workspace's calls go. */
export interface SlackAccess {
  readonly botToken: string
  /** A Web API of one's own, such as `http://127.0.0.1:4003/api/`. */
  readonly apiUrl?: string
  /** Shared by all that send with the token; absent: no limits. */
  readonly pace?: Pace
}

const CALL_TIMEOUT_MS = 15 * SECOND_MS
/** Slack always says how long; should it not, this keeps us from asking at once. */
const DEFAULT_RETRY_SECONDS = '30'

/** Calls of the Web API: each is one POST, whatever becomes of it. */
export const createWebClient = (access: SlackAccess): WebClient =>
  new WebClient(access.botToken, clientOptions(access.apiUrl))

/** For every client of the library: no retries, no waiting for a rate limit, no log of its own. */
export const clientOptions = (apiUrl?: string): WebClientOptions => ({
  ...(apiUrl && { slackApiUrl: apiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: CALL_TIMEOUT_MS,
  logger: silentLogger,
  fetch: fetchOnce,
})

/** Also the clock of replies to a command, for which the library has none. */
export const fetchOnce: FetchFunction = async (url, init) => {
  const signal = init?.signal ?? AbortSignal.timeout(CALL_TIMEOUT_MS)
  // The library's types of a request are a narrow copy of fetch's own.
  const response = await fetch(url, { ...(init as RequestInit), signal })
  const retryAfter = response.headers.get('retry-after') ?? ''
  if (response.status !== 429 || /^\d+$/.test(retryAfter)) return response
  // Without a number the library throws an error that does not say what it is.
  return new Response(response.body, {
    status: 429,
    headers: { 'retry-after': DEFAULT_RETRY_SECONDS },
  })
}

const ERROR_CODE = /^[a-z][a-z0-9_]{1,79}$/

/** What Slack itself answered, such as `channel_not_found`; null where it was not Slack that spoke. */
export function slackErrorOf(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null
  // A gateway's page that came with status 200 is here too, as a whole.
  const code: unknown = error.data.error
  return typeof code === 'string' && ERROR_CODE.test(code) ? code : null
}

/** Seconds to wait; null where Slack has not limited us. */
export function retrySecondsOf(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter
  const code = slackErrorOf(error)
  if (code !== 'ratelimited' && code !== 'rate_limited') return null
  const metadata = error instanceof WebAPIPlatformError ? error.data.response_metadata : undefined
  return metadata?.retryAfter ?? Number(DEFAULT_RETRY_SECONDS)
}

/** The token is at fault, or the whole workspace: no chat is. */
const REFUSED_TOKEN: ReadonlySet<string> = new Set([
  'access_denied',
  'account_inactive',
  'app_access_restricted',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_access_not_granted',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
  'user_removed_from_team',
])

/** Whether Slack refuses the token, so that every further call would fail alike. */
export const isRefusedToken = (error: unknown): boolean =>
  REFUSED_TOKEN.has(slackErrorOf(error) ?? '')

/** What went wrong in a few words: no token, no text of a message, no page of a gateway. */
export function describeFailure(error: unknown): string {
  const code = slackErrorOf(error)
  if (code !== null) return code + neededScope(error)
  if (error instanceof WebAPIPlatformError) return 'no usable answer from Slack'
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited'
  return systemCodeOf(error) ?? nameOf(error)
}

/** Slack says which permission a token lacks: the one thing that the operator has to know. */
function neededScope(error: unknown): string {
  if (!(error instanceof WebAPIPlatformError && 'needed' in error.data)) return ''
  const { needed } = error.data
  const isScopes = typeof needed === 'string' && /^[a-z:._,]{1,200}$/.test(needed)
  return isScopes ? ` (needs ${needed})` : ''
}

/** `TimeoutError` rather than the library's wrapper around it. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure'
  return error.cause instanceof DOMException ? error.cause.name : error.name
}
