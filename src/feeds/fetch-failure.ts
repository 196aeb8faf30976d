import { errors } from 'undici'
import type { FetchResult } from '#domain/ports.ts'
import { MAX_FEED_BYTES } from './parse-feed.ts'
import { PRIVATE_ADDRESS } from './private-address.ts'
import { BodyTooLarge, UnknownEncoding } from './read-body.ts'

export const PRIVATE_NETWORK = 'the address is on a private network (allowPrivate: true allows it)'
const BROKEN_OFF = 'the server broke the connection off'
const NO_ANSWER = 'the server did not answer in time'
const UNTRUSTED = 'nobody we trust vouches for the server’s TLS certificate'
const WORDS: Readonly<Record<string, string>> = {
  [PRIVATE_ADDRESS]: PRIVATE_NETWORK,
  ENOTFOUND: 'the host name does not exist',
  EAI_AGAIN: 'the host name cannot be resolved now',
  ECONNREFUSED: 'the server refused the connection',
  EHOSTUNREACH: 'the server cannot be reached from here',
  ENETUNREACH: 'the server cannot be reached from here',
  ETIMEDOUT: NO_ANSWER,
  ECONNRESET: BROKEN_OFF,
  EPIPE: BROKEN_OFF,
  UND_ERR_SOCKET: BROKEN_OFF,
  UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
  UND_ERR_HEADERS_TIMEOUT: NO_ANSWER,
  UND_ERR_BODY_TIMEOUT: NO_ANSWER,
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the document arrived only in part',
  EPROTO: 'the server does not speak TLS as we do',
  CERT_HAS_EXPIRED: 'the server’s TLS certificate has expired',
  CERT_NOT_YET_VALID: 'the server’s TLS certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server’s TLS certificate is for another host name',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
}
const WORDS_BY_PREFIX: readonly (readonly [string, string])[] = [
  ['Z_', 'the compressed document is broken'],
  ['ERR_BROTLI', 'the compressed document is broken'],
  ['ERR__ERROR', 'the compressed document is broken'],
  ['ERR_SSL', 'the server does not speak TLS as we do'],
]
const STATUSES: Readonly<Record<number, string>> = {
  401: 'it wants a password',
  403: 'it refuses us',
  404: 'not found',
  407: 'a proxy wants a password',
  410: 'gone for good',
  429: 'too many requests',
  503: 'not available now',
}
const TURNED_AWAY = new Set([403, 429, 503])

export type FetchFailed = Extract<FetchResult, { kind: 'failed' }>

/** A failure without an answer that could say more. */
export const unreachable = (reason: string): FetchFailed => ({
  kind: 'failed',
  failure: 'unreachable',
  reason,
  status: null,
  waitMs: 0,
  url: null,
})

/** The failure that a status other than 200 and 304 is. */
export function failureOfStatus(status: number, url: URL, waitMs: number): FetchFailed {
  const words = STATUSES[status]
  const failure = status === 410 ? 'gone' : TURNED_AWAY.has(status) ? 'turned-away' : 'unreachable'
  const reason = `the server answered ${status}${words === undefined ? '' : ` (${words})`}`
  return { kind: 'failed', failure, reason, status, waitMs, url: url.href }
}

/** What was thrown on the way, in one line for a reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof BodyTooLarge) {
    return `the document is over ${MAX_FEED_BYTES / 2 ** 20} MB`
  }
  if (error instanceof UnknownEncoding) {
    return 'the server compressed the document in an unknown way'
  }
  if (error instanceof errors.HTTPParserError) return 'the answer breaks the rules of HTTP'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = WORDS[code] ?? WORDS_BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1]
  return known ?? `the server could not be read (${code === '' ? 'unknown error' : code})`
}
