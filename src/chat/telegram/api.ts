import { Api, type ApiClientOptions, GrammyError, HttpError } from 'grammy'

/** Where a bot's calls go. */
export interface TelegramAccess {
  readonly token: string
  /** A Bot API server of one's own, without a slash at its end. */
  readonly apiRoot?: string
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

const CONNECT_SYSCALLS: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo'])
const CONNECT_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** Whether no connection ever stood, so that nothing can have been sent. */
export function neverConnected(error: unknown): boolean {
  const cause = causeOf(error)
  if (!cause) return false
  return CONNECT_SYSCALLS.has(cause.syscall) || CONNECT_CODES.has(cause.code)
}

/** What went wrong in a few words. Never the address of a call, which holds the token. */
export function describeFailure(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
  const code = causeOf(error)?.code
  if (typeof code === 'string') return code
  if (error instanceof HttpError) return 'no usable answer from Telegram'
  return error instanceof Error ? error.name : 'unknown failure'
}

interface MaybeSystemError {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly cause?: unknown
}

/** Wrappers around a system error: grammY's, fetch's, and room for two more. */
const DEEPEST_CAUSE = 5

/** The system's error under the wrappers: the first one with a code. */
function causeOf(error: unknown): MaybeSystemError | null {
  let inner: unknown = error
  for (let depth = 0; depth < DEEPEST_CAUSE && isErrorLike(inner); depth++) {
    if (typeof inner.code === 'string') return inner
    inner = inner instanceof HttpError ? inner.error : inner.cause
  }
  return null
}

const isErrorLike = (value: unknown): value is MaybeSystemError =>
  typeof value === 'object' && value !== null
