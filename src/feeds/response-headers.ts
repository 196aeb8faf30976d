import type { IncomingHttpHeaders } from 'node:http'
import { DAY_MS, type Instant, SECOND_MS } from '#domain/time.ts'
import { retryAfterMs } from './retry-after.ts'

const MAX_VALIDATOR = 1000
const MAX_AGE = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,12})/i
/** What servers that compress on the way append to the tag of the plain document. */
const WEAK = /^W\/|[-;](?:gzip|br|deflate|df)(?="?$)/gi

/** The first value of a header, or null. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** The validators word for word; one of absurd length is not kept. */
export function validatorsOf(headers: IncomingHttpHeaders): Validators {
  return { etag: validator(headers, 'etag'), lastModified: validator(headers, 'last-modified') }
}

function validator(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headerOf(headers, name)
  return value === null || value.length > MAX_VALIDATOR ? null : value
}

/** What to ask with after a 304: a server that names another tag in it has not looked at ours. */
export function validatorsAfter304(headers: IncomingHttpHeaders, asked: Validators): Validators {
  const { etag } = validatorsOf(headers)
  const isOther = etag !== null && asked.etag !== null && plainTag(etag) !== plainTag(asked.etag)
  return isOther
    ? { etag: null, lastModified: null }
    : { etag: asked.etag, lastModified: asked.lastModified }
}

const plainTag = (etag: string): string => etag.replace(WEAK, '')

/**
 * How long a server asks to be left alone: the longest of `Cache-Control: max-age` (less `Age`), `Expires` and
 * `Retry-After`, at most a day. 0 where it says nothing, or nothing that can be read.
 */
export function askedWaitMs(headers: IncomingHttpHeaders, now: Instant): number {
  const maxAge = MAX_AGE.exec(headerOf(headers, 'cache-control') ?? '')?.[1]
  const fresh = (Number(maxAge ?? 0) - ageOf(headers)) * SECOND_MS
  const retry = retryAfterMs(headerOf(headers, 'retry-after'), now) ?? 0
  return Math.min(Math.max(0, fresh, expiresMs(headers, now), retry), DAY_MS)
}

const ageOf = (headers: IncomingHttpHeaders): number => {
  const age = headerOf(headers, 'age') ?? ''
  return /^\d{1,12}$/.test(age) ? Number(age) : 0
}

/** RFC 9111, 4.2.1: counted from the server's own clock where it tells it. */
function expiresMs(headers: IncomingHttpHeaders, now: Instant): number {
  const expires = Date.parse(headerOf(headers, 'expires') ?? '')
  const date = Date.parse(headerOf(headers, 'date') ?? '')
  const wait = expires - (Number.isNaN(date) ? now : date)
  return Number.isNaN(wait) ? 0 : wait
}
