import { constants, open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FetchResult } from '#domain/ports.ts'
import { unreachable } from './fetch-failure.ts'
import { MAX_FEED_BYTES } from './parse-feed.ts'

/** Without it, opening a named pipe waits for a writer, for ever. Windows has no such flag. */
const NON_BLOCKING = constants.O_NONBLOCK ?? 0

/**
 * Reads a feed that `feeds.yaml` names as a file. A missing, unreadable or oversized one is a failure value.
 * Only the configured address comes here; a redirect to a file never does.
 */
export async function readFeedFile(url: string): Promise<FetchResult> {
  try {
    const body = await readWithin(fileURLToPath(url))
    if (body === null) return unreachable('the file is over 8 MB or no regular file')
    const nothing = { contentType: null, etag: null, lastModified: null, movedTo: null }
    return { kind: 'fetched', body, ...nothing, waitMs: 0, url }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return unreachable(
      code === 'ENOENT' ? 'the file does not exist' : `the file cannot be read (${code})`,
    )
  }
}

/** Null for what is no regular file (a pipe would never end) or over the cap. */
async function readWithin(path: string): Promise<Uint8Array | null> {
  const file = await open(path, constants.O_RDONLY | NON_BLOCKING)
  try {
    const stat = await file.stat()
    if (!stat.isFile() || stat.size > MAX_FEED_BYTES) return null
    return await file.readFile()
  } finally {
    await file.close()
  }
}
