import type { FetchRequest, FetchResult } from '#domain/ports.ts'
import { createFetchUrl } from '#feeds/fetch-url.ts'
import { fixedClock } from '#lib/clock.ts'

export const AGENT = 'Mujaz/0.1 (+https://mujaz.example/bot)'

/** The fetcher with less time and room than in earnest. */
const fetchUrl = createFetchUrl({
  userAgent: AGENT,
  clock: fixedClock(0),
  timeoutMs: 1500,
  maxBytes: 1_000_000,
})

/** Fetches an address, on this machine unless the test says otherwise, without validators. */
export const fetchFrom = (
  url: string,
  overrides: Partial<FetchRequest> = {},
): Promise<FetchResult> =>
  fetchUrl({
    url,
    etag: null,
    lastModified: null,
    allowPrivate: true,
    signal: new AbortController().signal,
    ...overrides,
  })

/** The document, or the reason why there is none. */
export async function textFrom(url: string): Promise<string> {
  const result = await fetchFrom(url)
  if (result.kind === 'fetched') return new TextDecoder().decode(result.body)
  return result.kind === 'failed' ? result.reason : 'unchanged'
}
