import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const BYTES_PER_MB = 2 ** 20
const KB_PER_MB = 2 ** 10
const LOOK_EVERY_MS = 5
const US_PER_MS = 1e3
const US_PER_SECOND = 1e6

/** What a pass over all feeds took of the process that made it. */
export interface Reading {
  readonly seconds: number
  /** Of all its threads. */
  readonly cpuSeconds: number
  /** The longest that the main thread's loop was late. */
  readonly lateMs: number
  /** The longest that the thread itself worked without a turn of the loop: what no busy machine adds to. */
  readonly blockedMs: number
  /** In use after a collection at the end of the pass. */
  readonly heapMb: number
  readonly rssMb: number
  /** Since the process began. */
  readonly peakRssMb: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Runs a pass and reads the process's meters before and after it. */
export async function gauge<T>(pass: () => Promise<T>): Promise<Reading & { readonly result: T }> {
  const loop = watchLoop()
  const begin = performance.now()
  const before = process.cpuUsage()
  const result = await pass()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - begin) / 1000
  const peakRssMb = process.resourceUsage().maxRSS / KB_PER_MB
  const rssMb = process.memoryUsage.rss() / BYTES_PER_MB
  const delays = loop.end()
  collect()
  return {
    ...delays,
    result,
    seconds,
    cpuSeconds: (user + system) / US_PER_SECOND,
    heapMb: process.memoryUsage().heapUsed / BYTES_PER_MB,
    rssMb,
    peakRssMb,
  }
}

/** Looks at the loop at each turn that a timer gets. */
function watchLoop(): { end(): Pick<Reading, 'lateMs' | 'blockedMs'> } {
  let [lateMs, blockedMs] = [0, 0]
  let at = performance.now()
  let worked = threadMs()
  const timer = setInterval(() => {
    const [now, nowWorked] = [performance.now(), threadMs()]
    lateMs = Math.max(lateMs, now - at - LOOK_EVERY_MS)
    blockedMs = Math.max(blockedMs, nowWorked - worked)
    at = now
    worked = nowWorked
  }, LOOK_EVERY_MS)
  return {
    end: () => {
      clearInterval(timer)
      return { lateMs, blockedMs }
    },
  }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / US_PER_MS
}
