import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sampleArticles } from '#tests/support/sample-articles.ts'
import { makeDocuments } from './documents.ts'
import { FIRST_POLL, hosts, KEEP_ALIVE_MS } from './plan.ts'

// All publishers in a process of its own. Tells its port on standard output, and ends with its standard input.
const documents = makeDocuments(await sampleArticles(FIRST_POLL), FIRST_POLL)

function answer(request: IncomingMessage, response: ServerResponse): void {
  const number = Number(request.url?.slice(1))
  // Neighbours differ in size, kind and language.
  const document = documents[(number * 37) % documents.length]
  const etag = `"v1-${number}"`
  if (document === undefined) response.writeHead(404).end()
  else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else {
    response
      .writeHead(200, {
        etag,
        'content-type': document.contentType,
        'content-encoding': 'gzip',
        'content-length': document.body.length,
      })
      .end(document.body)
  }
}

const [first = '', ...others] = hosts
const port = await listen(first, 0)
for (const host of others) await listen(host, port)
process.stdout.write(`${JSON.stringify({ port, sizes: documents.map(({ size }) => size) })}\n`)
for await (const _ of process.stdin);
process.exit()

async function listen(host: string, wished: number): Promise<number> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, answer).listen(wished, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
