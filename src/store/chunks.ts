/**
 * Values of one statement: SQLite takes 32,766 variables and Postgres 65,535, and a row of the widest
 * table has fewer than 20 columns.
 */
const CHUNK_LENGTH = 500

/** Cuts a list into lists that fit into one statement each. */
export function* chunksOf<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += CHUNK_LENGTH) {
    yield values.slice(start, start + CHUNK_LENGTH)
  }
}
