/** What the system says of a failed connection. */
interface SystemFailure {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly cause?: unknown
  /** The failures of each address that was tried. */
  readonly errors?: unknown
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
/** Wrappers around a system's error: a client's, fetch's, and room for more. */
const DEEPEST_CAUSE = 5

/** Whether no connection ever stood, so that nothing can have been sent. */
export function neverConnected(error: unknown): boolean {
  const failure = systemFailureOf(error)
  return failure !== null && isConnectFailure(failure)
}

/** The system's code under the wrappers, such as `ECONNRESET`; null where there is none. */
export function systemCodeOf(error: unknown): string | null {
  const code = systemFailureOf(error)?.code
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : null
}

function isConnectFailure({ syscall, code, errors }: SystemFailure): boolean {
  if (CONNECT_SYSCALLS.has(syscall) || CONNECT_CODES.has(code)) return true
  if (!Array.isArray(errors) || errors.length === 0) return false
  return errors.every((one) => isErrorLike(one) && CONNECT_SYSCALLS.has(one.syscall))
}

/** The first error with a system's code: clients' own codes are in small letters. */
function systemFailureOf(error: unknown): SystemFailure | null {
  let inner: unknown = error
  for (let depth = 0; depth < DEEPEST_CAUSE && isErrorLike(inner); depth++) {
    if (typeof inner.code === 'string' && /^[A-Z]/.test(inner.code)) return inner
    inner = inner.cause
  }
  return null
}

const isErrorLike = (value: unknown): value is SystemFailure =>
  typeof value === 'object' && value !== null
