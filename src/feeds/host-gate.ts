/** Runs work once fewer than the limit are under way for the host. Rejects where the signal is aborted before. */
export type HostGate = <T>(host: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>

interface Host {
  busy: number
  readonly waiting: Set<() => void>
}

/** Lets so many at a time to one host, whatever its ports and schemes; who waits is served in order. */
export function createHostGate(limit: number): HostGate {
  const hosts = new Map<string, Host>()

  const leave = (name: string, host: Host) => {
    const [next] = host.waiting
    // The place goes straight to the next in line, so `busy` counts it still.
    if (next !== undefined) return next()
    host.busy--
    if (host.busy === 0) hosts.delete(name)
  }

  return async (name, signal, work) => {
    const host = hosts.get(name) ?? { busy: 0, waiting: new Set() }
    hosts.set(name, host)
    if (host.busy < limit) host.busy++
    else await turn(host, signal)
    try {
      return await work()
    } finally {
      leave(name, host)
    }
  }
}

const turn = ({ waiting }: Host, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      waiting.delete(start)
      signal.removeEventListener('abort', stop)
      settle()
    }
    const start = end(resolve)
    const stop = end(() => reject(signal.reason))
    if (signal.aborted) return stop()
    waiting.add(start)
    signal.addEventListener('abort', stop)
  })
