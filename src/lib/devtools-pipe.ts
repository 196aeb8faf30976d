import type { Readable, Writable } from 'node:stream'

type Json = Readonly<Record<string, unknown>>

/** A browser started with `--remote-debugging-pipe`, as the Chrome DevTools Protocol speaks with it. */
export interface DevTools {
  /** Resolves with the result; rejects with the browser's words, or where the pipe ends before. */
  call(method: string, params?: Json, session?: string): Promise<Json>
  /** Resolves when an event comes, counted from now; rejects where the pipe ends before. */
  event(method: string): Promise<void>
}

interface Waiting {
  readonly resolve: (result: Json) => void
  readonly reject: (error: Error) => void
}

/** Speaks over the two pipes; each message is JSON that a NUL ends. */
export function openDevTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const calls = new Map<number, Waiting>()
  const events = new Map<string, Waiting>()
  let lastId = 0
  let rest = ''
  let isOver = false
  const take = (message: Json) => {
    if (typeof message['id'] !== 'number') {
      events.get(String(message['method']))?.resolve({})
      return
    }
    const call = calls.get(message['id'])
    calls.delete(message['id'])
    if (isJson(message['error'])) call?.reject(new Error(String(message['error']['message'])))
    else call?.resolve(isJson(message['result']) ? message['result'] : {})
  }
  const end = () => {
    isOver = true
    for (const { reject } of [...calls.values(), ...events.values()]) reject(ended())
  }
  fromBrowser.setEncoding('utf8')
  fromBrowser.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) take(JSON.parse(message))
  })
  fromBrowser.on('close', end)
  toBrowser.on('error', end)
  const wait = (keep: (waiting: Waiting) => void) =>
    new Promise<Json>((resolve, reject) => {
      if (isOver) reject(ended())
      else keep({ resolve, reject })
    })
  return {
    call: (method, params = {}, session) =>
      wait((waiting) => {
        lastId += 1
        calls.set(lastId, waiting)
        const message = { id: lastId, method, params, ...(session && { sessionId: session }) }
        toBrowser.write(`${JSON.stringify(message)}\0`)
      }),
    event: async (method) => {
      await wait((waiting) => events.set(method, waiting))
    },
  }
}

const ended = () => new Error('the browser has ended')

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
