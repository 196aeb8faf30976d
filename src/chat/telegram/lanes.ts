/** Work in order within a lane, side by side across lanes. */
export interface Lanes {
  /** Takes the work and returns at once while there is room; otherwise when there is. False: the lane is full. */
  add(lane: string, work: () => Promise<void>): Promise<boolean>
  /** When everything taken so far is done. */
  idle(): Promise<void>
}

interface Limits {
  /** Works at once over all lanes. */
  readonly atOnce: number
  /** Works that one lane may hold, the running one included. */
  readonly perLane: number
}

/** The work must not reject. */
export function createLanes({ atOnce, perLane }: Limits): Lanes {
  const tails = new Map<string, { end: Promise<void>; held: number }>()
  const running = new Set<Promise<void>>()

  return {
    async add(lane, work) {
      while (running.size >= atOnce) await Promise.race(running)
      const tail = tails.get(lane) ?? { end: Promise.resolve(), held: 0 }
      if (tail.held >= perLane) return false
      tail.held++
      const end = tail.end.then(work).finally(() => {
        running.delete(end)
        tail.held--
        if (tail.held === 0) tails.delete(lane)
      })
      tail.end = end
      tails.set(lane, tail)
      running.add(end)
      return true
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
