import { DAY_MS, type Instant, SECOND_MS } from '#domain/time.ts'

/** How long a `Retry-After` header (seconds or a date) asks us to wait, at most a day; undefined where it says nothing. */
export function retryAfterMs(header: string | null, now: Instant): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * SECOND_MS : null
  const wait = seconds ?? Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), DAY_MS)
}
