/** Documents that were fetched and wait to be read. */
export interface Backlog {
  /** Does the work on a document of so many bytes. */
  hold<T>(bytes: number, work: () => Promise<T>): Promise<T>
  /** Resolves once there is room for another document: at once, most of the time. */
  room(): Promise<void>
}

/** Fetching is faster than reading: without a limit, the documents in between would fill the memory. */
export function createBacklog(maxBytes: number): Backlog {
  let held = 0
  let wake = Promise.withResolvers<void>()
  return {
    async hold(bytes, work) {
      held += bytes
      try {
        return await work()
      } finally {
        held -= bytes
        wake.resolve()
        wake = Promise.withResolvers<void>()
      }
    },
    async room() {
      while (held > maxBytes) await wake.promise
    },
  }
}
