import { Worker } from 'node:worker_threads'
import type { ParseJob } from './parse-worker.ts'
import { type ParseResult, parseFailure } from './parsed-feed.ts'

const MAX_WORKERS = 2
/** A document that needs more than this is an attack; the worker dies of it, not the service. */
const MAX_HEAP_MB = 512

export interface FeedParser {
  /** Reads one document within the deadline. Never rejects: a hang or a crash is a failure value. */
  parse(bytes: Uint8Array, contentType: string | null): Promise<ParseResult>
  /** Ends the workers. Documents still being read come back as failures. */
  close(): Promise<void>
}

/**
 * Parses in worker threads, at most two, started when first needed. One that hangs is terminated, and the next
 * document gets a new one. Idle workers do not keep the process alive.
 */
export function createFeedParser({ timeoutMs }: { readonly timeoutMs: number }): FeedParser {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: (() => void)[] = []
  let busy = 0

  async function parse(bytes: Uint8Array, contentType: string | null): Promise<ParseResult> {
    if (busy >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy++
    const worker = idle.pop() ?? start(all)
    const { result, isAlive } = await runJob(worker, { bytes, contentType }, timeoutMs)
    if (isAlive) idle.push(worker)
    else all.delete(worker)
    // The place goes straight to the next in line, so `busy` counts it still.
    const next = waiting.shift()
    if (next === undefined) busy--
    else next()
    return result
  }

  async function close(): Promise<void> {
    idle.length = 0
    await Promise.all([...all].map((worker) => worker.terminate()))
    all.clear()
  }

  return { parse, close }
}

function start(all: Set<Worker>): Worker {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    // Options of the main process (such as `--input-type`) may not fit a file.
    execArgv: [],
    // What a library prints about a document belongs to nobody's screen.
    stdout: true,
    stderr: true,
  })
  // A worker between two documents that dies of itself is replaced like any other.
  worker.on('error', () => all.delete(worker))
  worker.unref()
  all.add(worker)
  return worker
}

interface JobEnd {
  readonly result: ParseResult
  readonly isAlive: boolean
}

/** While a document is being read its worker keeps the process alive. */
function runJob(worker: Worker, job: ParseJob, timeoutMs: number): Promise<JobEnd> {
  return new Promise((resolve) => {
    const end = (result: ParseResult, isAlive: boolean) => {
      clearTimeout(deadline)
      worker.off('message', onMessage).off('error', onError).off('exit', onError)
      worker.unref()
      resolve({ result, isAlive })
    }
    const onMessage = (result: ParseResult) => end(result, true)
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
