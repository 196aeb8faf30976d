const WAIT_MS = 20_000

/** Lets tests wait for what the server has come to. */
export class Watch {
  private readonly checks = new Set<() => void>()

  /** Something happened: everybody who waits looks again. */
  changed(): void {
    for (const check of [...this.checks]) check()
  }

  /** Resolves with what `look` finds, at once if it does; rejects after 20 s with what there is instead. */
  until<T>(look: () => T | undefined, describe: () => string): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const check = () => {
      const found = look()
      if (found !== undefined) resolve(found)
    }
    const timer = setTimeout(() => reject(new Error(`Waited in vain; ${describe()}`)), WAIT_MS)
    this.checks.add(check)
    check()
    return promise.finally(() => {
      clearTimeout(timer)
      this.checks.delete(check)
    })
  }
}
