/** Work in order within a lane, side by side across lanes. */
export interface Lanes {
  /** Takes the work and returns at once while there is room; otherwise when there is. False: the lane is full. */
  add(lane: string, work: () => Promise<void>): Promise<boolean>
  /** When everything taken so far is done. */
  idle(): Promise<void>
}

interface Limits {
  /** Works over all lanes, running or waiting. */
  readonly held: number
  /** Works that one lane may hold, the running one included. */
  readonly perLane: number
}

/** The work must not reject. */
export function createLanes({ held, perLane }: Limits): Lanes {
  const tails = new Map<string, { end: Promise<void>; held: number }>()
  const taken = new Set<Promise<void>>()

  return {
    async add(lane, work) {
      while (taken.size >= held) await Promise.race(taken)
      const tail = tails.get(lane) ?? { end: Promise.resolve(), held: 0 }
      if (tail.held >= perLane) return false
      tail.held++
      const end = tail.end.then(work).finally(() => {
        taken.delete(end)
        tail.held--
        if (tail.held === 0) tails.delete(lane)
      })
      tail.end = end
      tails.set(lane, tail)
      taken.add(end)
      return true
    },
    async idle() {
      while (taken.size > 0) await Promise.allSettled(taken)
    },
  }
}
