import { parentPort } from 'node:worker_threads'
import { parseFeed } from './parse-feed.ts'
import { type PageResult, type ParseResult, type PlainResult, parseFailure } from './parsed-feed.ts'
import { toPlainResult } from './plain-entry.ts'

/** One document for the worker; it answers `raw` with a `ParseResult`, `plain` with a `PlainResult`, `page` with a `PageResult`. */
export interface ParseJob {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly kind: 'raw' | 'plain' | 'page'
}

type Answer = ParseResult | PlainResult | PageResult

async function run({ bytes, contentType, kind }: ParseJob): Promise<Answer> {
  if (kind === 'page') return runPage(bytes, contentType)
  const result = await parseFeed(bytes, contentType)
  return kind === 'plain' ? toPlainResult(result) : result
}

async function runPage(bytes: Uint8Array, contentType: string | null): Promise<PageResult> {
  // Few feeds want it, and it takes the worker longer to load than a page to read.
  const { readPage } = await import('./read-page.ts')
  try {
    return { text: readPage(bytes, contentType) }
  } catch {
    return parseFailure('too-deep', 'the page cannot be read')
  }
}

parentPort?.on('message', (job: ParseJob) => {
  // A rejection ends the worker with an error, which is what the other side waits for.
  void run(job).then((result) => parentPort?.postMessage(result))
})
