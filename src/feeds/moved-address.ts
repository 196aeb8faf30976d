const MAX_ADDRESS = 2000

/**
 * The address to remember of permanent redirects from `start` to `moved`; null where there were none, or where it
 * is none to rely on: a day without TLS must not become all days.
 */
export function addressToKeep(start: URL, moved: URL | null): string | null {
  if (moved === null || moved.href === start.href) return null
  const isDowngrade = start.protocol === 'https:' && moved.protocol !== 'https:'
  return isDowngrade || moved.href.length > MAX_ADDRESS ? null : moved.href
}
