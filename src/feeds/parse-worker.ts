import { parentPort } from 'node:worker_threads'
import { parseFeed } from './parse-feed.ts'

/** One document for the worker; it answers with its `ParseResult`. */
export interface ParseJob {
  readonly bytes: Uint8Array
  readonly contentType: string | null
}

parentPort?.on('message', (job: ParseJob) => {
  // A rejection ends the worker with an error, which is what the other side waits for.
  void parseFeed(job.bytes, job.contentType).then((result) => parentPort?.postMessage(result))
})
