/** What waits to be fetched, handed out so that at most so many are out at once for one host. */
export interface HostQueue<T> {
  /** How many wait. */
  readonly size: number
  add(value: T): void
  /** The next one, the hosts taking turns; null where none waits or every host in question is busy. */
  take(): T | null
  /** A value that was taken has come back. */
  release(value: T): void
  /** Takes all that wait for a host out of the queue. */
  drop(host: string): readonly T[]
  /** Resolves when the next value comes back. */
  released(): Promise<void>
}

interface Host<T> {
  readonly waiting: T[]
  out: number
}

/** Without it, the feeds of one slow host would hold up all others. */
export function createHostQueue<T>(limit: number, hostOf: (value: T) => string): HostQueue<T> {
  const hosts = new Map<string, Host<T>>()
  const ready = new Set<string>()
  let size = 0
  let wake = Promise.withResolvers<void>()

  // A host that had its turn goes to the end of the line.
  const settle = (name: string, host: Host<T>) => {
    ready.delete(name)
    if (host.waiting.length > 0 && host.out < limit) ready.add(name)
    if (host.waiting.length === 0 && host.out === 0) hosts.delete(name)
  }

  return {
    get size() {
      return size
    },
    add(value) {
      const name = hostOf(value)
      const host = hosts.get(name) ?? { waiting: [], out: 0 }
      hosts.set(name, host)
      host.waiting.push(value)
      size++
      if (host.out < limit) ready.add(name)
    },
    take() {
      const [name] = ready
      const host = name === undefined ? undefined : hosts.get(name)
      const value = host?.waiting.shift()
      if (name === undefined || host === undefined || value === undefined) return null
      size--
      host.out++
      settle(name, host)
      return value
    },
    release(value) {
      const name = hostOf(value)
      const host = hosts.get(name)
      if (host !== undefined) {
        host.out--
        settle(name, host)
      }
      wake.resolve()
      wake = Promise.withResolvers<void>()
    },
    drop(name) {
      const host = hosts.get(name)
      if (host === undefined) return []
      const dropped = host.waiting.splice(0)
      size -= dropped.length
      settle(name, host)
      return dropped
    },
    released: () => wake.promise,
  }
}
