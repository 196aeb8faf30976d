/** Remembers the last keys that it was asked about. */
export interface Recent {
  /** Whether it is asked about this key for the first time. */
  isNew(key: string): boolean
}

export function createRecent(remembered: number): Recent {
  const keys = new Set<string>()
  return {
    isNew(key) {
      if (keys.has(key)) return false
      keys.add(key)
      const [oldest] = keys
      if (keys.size > remembered && oldest !== undefined) keys.delete(oldest)
      return true
    },
  }
}
