import { Api, type ApiClientOptions, GrammyError, HttpError } from 'grammy'
import { neverConnected, systemCodeOf } from '#chat/network-failure.ts'
import type { Pace } from '#domain/ports.ts'
import { redact } from '#lib/log.ts'

/** Where a bot's calls go. */
export interface TelegramAccess {
  readonly token: string
  /** A Bot API server of one's own, without a slash at its end. */
  readonly apiRoot?: string
  /** Shared by all that send with the token; absent: no limits. */
  readonly pace?: Pace
}

/** grammY's own limit is 500 seconds. */
const CALL_TIMEOUT_SECONDS = 15

/** Raw calls of the Bot API: nothing is ever sent twice. */
export const createApi = (access: TelegramAccess): Api =>
  new Api(access.token, clientOptions(access, CALL_TIMEOUT_SECONDS))

export const clientOptions = (
  access: TelegramAccess,
  timeoutSeconds: number,
): ApiClientOptions => ({
  timeoutSeconds,
  ...(access.apiRoot && { apiRoot: access.apiRoot.replace(/\/+$/, '') }),
  // grammY's types know node-fetch only; what it asks of a fetch is what `fetchNatively` does.
  fetch: fetchNatively as unknown as NonNullable<ApiClientOptions['fetch']>,
})

interface GrammyRequest {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly signal: { readonly aborted: boolean; addEventListener: AddAbortListener }
}
type AddAbortListener = (type: 'abort', listener: () => void) => void

/**
 * Node's own fetch tells a connection that never stood (certainly not sent) from one that broke,
 * and gives up connecting after 10 s, before the call's own limit; node-fetch hides both.
 */
function fetchNatively(url: string, request: GrammyRequest): Promise<Response> {
  const { method, headers, body } = request
  // grammY's signal is a polyfill, which fetch does not take.
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (request.signal.aborted) abort()
  else request.signal.addEventListener('abort', abort)
  return fetch(url, { method, headers, body, signal: controller.signal })
}

/** Whether no connection ever stood, so that nothing can have been sent. */
export const wasNeverSent = (error: unknown): boolean => neverConnected(innerError(error))

/** What Telegram itself refused; null for all else, such as JSON that is none of its answers. */
export const refusalOf = (error: unknown): GrammyError | null =>
  error instanceof GrammyError && isRefusal(error) ? error : null

// grammY takes any JSON without `ok: true` for one.
const isRefusal = ({ error_code, description }: Partial<GrammyError>): boolean =>
  typeof error_code === 'number' && typeof description === 'string'

/** A description goes into the ledger: no more of it than tells what is wrong. */
const MAX_DESCRIPTION = 200

/** What went wrong in a few words. Never the address of a call, which holds the token. */
export function describeFailure(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal) {
    // A server of one's own may put anything into it.
    const description = redact(refusal.description, []).slice(0, MAX_DESCRIPTION)
    return `${refusal.error_code} ${description}`
  }
  const code = systemCodeOf(innerError(error))
  if (code !== null) return code
  if (error instanceof HttpError || error instanceof GrammyError) {
    return 'no usable answer from Telegram'
  }
  return error instanceof Error ? error.name : 'unknown failure'
}

// grammY does not use `cause`.
const innerError = (error: unknown): unknown => (error instanceof HttpError ? error.error : error)
