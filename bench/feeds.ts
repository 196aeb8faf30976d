import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { FETCHES_AT_ONCE } from '#feeds/refresh-feeds.ts'
import { type Child, startChild } from './feeds/child.ts'
import { FEEDS, KEEP_ALIVE_MS } from './feeds/plan.ts'
import type { BenchOptions, Outcome } from './outcome.ts'
import { table } from './statistics.ts'

const UNCHANGED_PASSES = 3
// Promises.
const ROUND_SECONDS = 600
const PEAK_MB = 300
const BLOCKED_MS = 100
const BARE_SHARE = 0.5
const HEAP_GROWTH_MB = 8

const served = z.object({ port: z.number(), sizes: z.array(z.number()) })
const passSchema = z.object({
  result: z.object({
    checked: z.number(),
    unchanged: z.number(),
    newArticles: z.number().default(0),
    failed: z.number().default(0),
  }),
  seconds: z.number(),
  cpuSeconds: z.number(),
  lateMs: z.number(),
  blockedMs: z.number(),
  heapMb: z.number(),
  rssMb: z.number(),
  peakRssMb: z.number(),
})
type Pass = z.infer<typeof passSchema>

interface Passes {
  readonly reader: readonly Pass[]
  readonly bare: readonly Pass[]
}

/**
 * Ten thousand feeds of mixed size, first all new, then three times unchanged, read by the service's own reader
 * into a store on disk, beside a bare loop of requests over the same addresses.
 */
export async function benchFeeds(options: BenchOptions): Promise<Outcome> {
  const feeds = Number(options.get('feeds') ?? FEEDS)
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-bench-'))
  const children: Child[] = []
  const start = (script: URL, ...args: readonly (string | number)[]): Child => {
    const child = startChild(script, args.map(String))
    children.push(child)
    return child
  }
  try {
    const { port } = served.parse(
      await start(new URL('./feeds/server.ts', import.meta.url)).listen(),
    )
    const reader = start(new URL('./feeds/reader.ts', import.meta.url), folder, port, feeds)
    const bare = start(new URL('./feeds/bare.ts', import.meta.url), port, feeds, FETCHES_AT_ONCE)
    return judge(feeds, await makePasses(reader, bare))
  } finally {
    for (const child of children) child.end()
    rmSync(folder, { recursive: true })
  }
}

/** In turns, so that a noisy moment of the machine meets both. */
async function makePasses(reader: Child, bare: Child): Promise<Passes> {
  const passes = { reader: [] as Pass[], bare: [] as Pass[] }
  for (let pass = 0; pass <= UNCHANGED_PASSES; pass++) {
    for (const [name, child] of [
      ['bare', bare],
      ['reader', reader],
    ] as const) {
      passes[name].push(passSchema.parse(await child.ask('pass')))
      await sleep(KEEP_ALIVE_MS / 2 + 500)
    }
  }
  return passes
}

function judge(feeds: number, { reader, bare }: Passes): Outcome {
  const [cold, ...unchanged] = reader
  const [second, , last] = unchanged
  if (cold === undefined || second === undefined || last === undefined) throw new Error('no pass')
  const share = median(unchanged.map((pass, index) => rateOf(pass) / rateOf(bare[index + 1])))
  const seconds = (FEEDS / feeds) * cold.seconds
  const cpu = (FEEDS / feeds) * cold.cpuSeconds
  const peak = last.peakRssMb
  const blocked = Math.max(...reader.map((pass) => pass.blockedMs))
  const growth = last.heapMb - second.heapMb
  const promises: [string, boolean][] = [
    [
      `${cold.result.newArticles} articles of ${cold.result.checked} feeds, then ${unchanged.map(({ result }) => result.unchanged).join(', ')} unchanged, ${sum(reader.map(({ result }) => result.failed))} failed`,
      cold.result.checked === feeds && unchanged.every(({ result }) => result.unchanged === feeds),
    ],
    [
      `${FEEDS} new feeds in ${seconds.toFixed(0)} s (promised: at most ${ROUND_SECONDS})`,
      seconds <= ROUND_SECONDS,
    ],
    [
      `${cpu.toFixed(0)} CPU seconds for them, of all threads (promised: at most ${ROUND_SECONDS}, one core)`,
      cpu <= ROUND_SECONDS,
    ],
    [`peak memory ${peak.toFixed(0)} MB (promised: under ${PEAK_MB})`, peak < PEAK_MB],
    [
      `the event loop was blocked for ${blocked.toFixed(0)} ms at most (promised: ${BLOCKED_MS})`,
      blocked <= BLOCKED_MS,
    ],
    [
      `unchanged feeds at ${share.toFixed(2)} of the bare loop's rate (promised: at least ${BARE_SHARE})`,
      share >= BARE_SHARE,
    ],
    [
      `heap ${growth.toFixed(1)} MB larger after the last pass than after the second (promised: at most ${HEAP_GROWTH_MB})`,
      growth <= HEAP_GROWTH_MB,
    ],
  ]
  const lines = promises.map(([line, isKept]) => `  ${line}: ${isKept ? 'kept' : 'BROKEN'}`)
  return {
    report: [tableOf({ reader, bare }), ...lines].join('\n'),
    isKept: promises.every(([, isKept]) => isKept),
  }
}

const rateOf = (pass: Pass | undefined): number =>
  pass === undefined ? Number.NaN : pass.result.checked / pass.seconds

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function tableOf({ reader, bare }: Passes): string {
  const rows = reader.flatMap((pass, index) => {
    const name = index === 0 ? 'new' : `unchanged ${index}`
    const other = bare[index]
    return [rowOf(`${name}, reader`, pass), ...(other ? [rowOf(`${name}, bare loop`, other)] : [])]
  })
  return table([
    [
      'pass',
      'seconds',
      'feeds/s',
      'CPU s/1,000',
      'late ms',
      'blocked ms',
      'heap MB',
      'RSS MB',
      'peak MB',
    ],
    ...rows,
  ])
}

const rowOf = (name: string, pass: Pass): string[] => [
  name,
  pass.seconds.toFixed(1),
  rateOf(pass).toFixed(0),
  ((pass.cpuSeconds / pass.result.checked) * 1000).toFixed(2),
  pass.lateMs.toFixed(0),
  pass.blockedMs.toFixed(0),
  pass.heapMb.toFixed(0),
  pass.rssMb.toFixed(0),
  pass.peakRssMb.toFixed(0),
]
