import { Worker } from 'node:worker_threads'
import { MAX_FEED_BYTES, tooLarge } from './parse-feed.ts'
import type { ParseJob } from './parse-worker.ts'
import {
  type PageResult,
  type ParseFailure,
  type ParseResult,
  type PlainResult,
  parseFailure,
} from './parsed-feed.ts'

/** One reads faster than the service fetches, and each takes some 70 MB. */
const MAX_WORKERS = 1
/**
 * A document that needs more than this is an attack; the worker dies of it, not the service. The young generation is
 * small because parsing makes garbage fast: left to itself, each worker takes another 50 MB for it.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 }

export interface FeedParser {
  /** Reads one document within the deadline. Never rejects: a hang or a crash is a failure value. */
  parse(bytes: Uint8Array, contentType: string | null): Promise<ParseResult>
  /** The same with its texts made plain, which hostile markup makes as slow as the reading. */
  parsePlain(bytes: Uint8Array, contentType: string | null): Promise<PlainResult>
  /** The text of the article on a web page. */
  readPage(bytes: Uint8Array, contentType: string | null): Promise<PageResult>
  /** Ends the workers. Documents still being read or waiting come back as failures. */
  close(): Promise<void>
}

interface Pool {
  readonly idle: Worker[]
  readonly all: Set<Worker>
  readonly waiting: (() => void)[]
  readonly timeoutMs: number
  busy: number
  isClosed: boolean
}

/**
 * Parses in a worker thread, started when first needed. One that hangs is terminated, and the next
 * document gets a new one. An idle worker does not keep the process alive.
 */
export function createFeedParser({ timeoutMs }: { readonly timeoutMs: number }): FeedParser {
  const pool: Pool = {
    idle: [],
    all: new Set(),
    waiting: [],
    timeoutMs,
    busy: 0,
    isClosed: false,
  }
  return {
    parse: (bytes, contentType) => run<ParseResult>(pool, { bytes, contentType, kind: 'raw' }),
    parsePlain: (bytes, contentType) =>
      run<PlainResult>(pool, { bytes, contentType, kind: 'plain' }),
    readPage: (bytes, contentType) => run<PageResult>(pool, { bytes, contentType, kind: 'page' }),
    async close() {
      pool.isClosed = true
      await Promise.all([...pool.all].map((worker) => worker.terminate()))
    },
  }
}

async function run<Result>(pool: Pool, job: ParseJob): Promise<Result | ParseFailure> {
  // It would be copied for the worker, only to be refused there.
  if (job.bytes.length > MAX_FEED_BYTES) return tooLarge
  if (pool.busy >= MAX_WORKERS) await new Promise<void>((resolve) => pool.waiting.push(resolve))
  else pool.busy++
  try {
    if (pool.isClosed) return parseFailure('crashed', 'the reading of feeds has ended')
    const worker = pool.idle.pop() ?? start(pool)
    const { result, isAlive } = await runJob<Result>(worker, job, pool.timeoutMs)
    if (isAlive) pool.idle.push(worker)
    return result
  } finally {
    // The place goes straight to the next in line, so `busy` counts it still.
    const next = pool.waiting.shift()
    if (next === undefined) pool.busy--
    else next()
  }
}

function start({ idle, all }: Pool): Worker {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    resourceLimits: HEAP,
    // Options of the main process (such as `--input-type`) may not fit a file.
    execArgv: [],
    // What a library prints about a document belongs to nobody's screen.
    stdout: true,
    stderr: true,
  })
  worker.on('exit', () => {
    all.delete(worker)
    // It may die of itself between two documents; nobody would ever hear from it again.
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
  })
  // Without a listener an error between two documents would end the process.
  worker.on('error', () => undefined)
  worker.unref()
  all.add(worker)
  return worker
}

interface JobEnd<Result> {
  readonly result: Result | ParseFailure
  readonly isAlive: boolean
}

/** While a document is being read its worker keeps the process alive. */
function runJob<Result>(worker: Worker, job: ParseJob, timeoutMs: number): Promise<JobEnd<Result>> {
  return new Promise((resolve) => {
    const end = (result: Result | ParseFailure, isAlive: boolean) => {
      clearTimeout(deadline)
      worker.off('message', onMessage).off('error', onError).off('exit', onError)
      worker.unref()
      resolve({ result, isAlive })
    }
    const onMessage = (result: Result) => end(result, true)
    const onError = () => end(parseFailure('crashed', 'the document broke the parser'), false)
    const deadline = setTimeout(() => {
      const seconds = timeoutMs / 1000
      end(parseFailure('timeout', `the document could not be read in ${seconds} s`), false)
      void worker.terminate()
    }, timeoutMs)
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onError)
    worker.postMessage(job)
  })
}
