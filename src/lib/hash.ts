import { createHash } from 'node:crypto'

/** The first 12 hex digits (48 bits) of SHA-256 over the parts, with a separator that no part can forge. */
export const shortHash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
