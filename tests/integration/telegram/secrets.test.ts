import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sendReplies } from '#chat/send-replies.ts'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { deliverDue } from '#digests/deliver.ts'
import type { SendResult } from '#domain/delivery.ts'
import type { Messenger } from '#domain/ports.ts'
import { HOUR_MS } from '#domain/time.ts'
import { createLog } from '#lib/log.ts'
import { openStore } from '#store/open-store.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'
import { aDelivery, aDigest, aSubscription, aText, NOW } from '#tests/support/builders.ts'

const SECRET = 'CanaryCanaryCanaryCanaryCanary12345'
const TOKEN = `987654321:${SECRET}`

type Misdeed = (path: string) => { status: number; body: string } | 'drop' | 'cut'

/** A server that echoes the call's path, which holds the token, into whatever it answers. */
async function aTalker(misdeed: Misdeed): Promise<string> {
  const server = createServer((request, response) => {
    const answer = misdeed(request.url ?? '')
    if (answer === 'drop') return void request.socket.destroy()
    if (answer === 'cut') {
      response.writeHead(200, { 'content-length': '100' })
      return void response.write('{"ok":', () => request.socket.destroy())
    }
    response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const refusing =
  (error_code: number): Misdeed =>
  (path) => ({
    status: error_code,
    body: JSON.stringify({ ok: false, error_code, description: `refused: ${path} ${TOKEN}` }),
  })

const TALKERS: Readonly<Record<string, Misdeed>> = {
  'a rejected message': refusing(400),
  'rejected formatting': (path) => {
    const description = `Bad Request: can't parse entities in ${path}`
    return { status: 400, body: JSON.stringify({ ok: false, error_code: 400, description }) }
  },
  'a refused token': refusing(401),
  'a closed chat': refusing(403),
  'a path that is not there': refusing(404),
  'a rate limit': refusing(429),
  'a failure inside': refusing(500),
  'a page instead of JSON': (path) => ({ status: 502, body: `<html>${path} ${TOKEN}</html>` }),
  'JSON of another shape': (path) => ({ status: 200, body: JSON.stringify({ path }) }),
  'a dropped connection': () => 'drop',
  'an answer that breaks off': () => 'cut',
}

/** What is left of a delivery and a reply through a way to Telegram: the log, the results, the database. */
async function tracesOf(apiRoot: string): Promise<{ traces: string; results: SendResult[] }> {
  const path = join(aFolder(), 'mujaz.db')
  const store = await openStore(path)
  const logged: string[] = []
  const results: SendResult[] = []
  // No secret is named to the log: what looks like a token must not come so far.
  const log = createLog('debug', [], (line) => void logged.push(line))
  const inner = createTelegramMessenger({ token: TOKEN, apiRoot })
  const messenger: Messenger = {
    ...inner,
    send: async (address, message) => {
      const result = await inner.send(address, message)
      results.push(result)
      return result
    },
  }
  const subscription = aSubscription({ nextRunAt: NOW })
  await store.subscriptions.save(subscription)
  await store.digests.save(aDigest({ subscription, deliveries: [aDelivery()] }))
  const missingNote = () =>
    ({ kind: 'note', language: 'en', spans: [{ text: 'missing' }] }) as const
  for (let hour = 0; hour < 8; hour++) {
    const clock = { now: () => NOW + hour * HOUR_MS }
    const deps = { store, messenger, clock, log, isAdmitted: async () => true, missingNote }
    await deliverDue(deps, new AbortController().signal)
  }
  const signal = AbortSignal.abort()
  const address = { platform: 'telegram', chat: '1' } as const
  await sendReplies({ messenger, log, signal }, address, [{ text: aText(), buttons: [] }])
  await store.close()
  const traces = [logged.join(''), JSON.stringify(results), readFileSync(path, 'latin1')].join()
  return { traces, results }
}

test.each(Object.entries(TALKERS))(
  'after %s the token is in no log, no result and no row',
  async (_name, misdeed) => {
    const { traces, results } = await tracesOf(await aTalker(misdeed))

    expect(results.length).toBeGreaterThan(1)
    expect(results.every(({ kind }) => kind !== 'sent')).toBe(true)
    expect(traces).not.toContain(SECRET)
  },
)

test.each([
  ['nobody listens', 'http://127.0.0.1:1'],
  ['there is no such host', 'http://no-such-host.invalid'],
  ['the address is none', 'http://[broken'],
])('where %s the token is in no log, no result and no row', async (_name, apiRoot) => {
  const { traces, results } = await tracesOf(apiRoot)

  expect(results.length).toBeGreaterThan(1)
  expect(traces).not.toContain(SECRET)
})

test('what a messenger throws is kept by its name alone', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await openStore(path)
  const logged: string[] = []
  const subscription = aSubscription({ nextRunAt: NOW })
  await store.subscriptions.save(subscription)
  await store.digests.save(aDigest({ subscription, deliveries: [aDelivery()] }))

  await deliverDue(
    {
      store,
      clock: { now: () => NOW },
      log: createLog('debug', [], (line) => void logged.push(line)),
      isAdmitted: async () => true,
      missingNote: () => ({ kind: 'note', language: 'en', spans: [{ text: 'missing' }] }),
      messenger: {
        platform: 'telegram',
        split: (text) => [text],
        send: () => Promise.reject(new TypeError(`https://api.example/bot${SECRET}/sendMessage`)),
      },
    },
    new AbortController().signal,
  )
  const [row] = await store.digests.lastOf(aDelivery())
  await store.close()

  expect(row).toMatchObject({ state: 'unknown', lastError: 'the messenger threw TypeError' })
  expect(logged.join('') + readFileSync(path, 'latin1')).not.toContain(SECRET)
})
