import { createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a server does with each request: the connection, and how many requests it has had on it. */
export type RawAnswer = (socket: Socket, count: number) => void

export interface RawServer {
  readonly origin: string
  /** Requests seen on all connections. */
  readonly requests: readonly string[]
  readonly connections: number
}

/** A server that speaks no HTTP of its own: what it answers, byte by byte, is the test's. It ends with the test. */
export async function startRawServer(answer: RawAnswer): Promise<RawServer> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections++
    sockets.add(socket)
    let count = 0
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      requests.push(String(bytes))
      count++
      answer(socket, count)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => stop(server, sockets))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    get connections() {
      return connections
    },
  }
}

function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}
