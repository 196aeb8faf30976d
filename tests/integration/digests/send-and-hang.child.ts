import { type DeliverDeps, deliverDue, recoverLane } from '#digests/deliver.ts'
import type { Messenger } from '#domain/ports.ts'
import { fixedClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import { openStore } from '#store/open-store.ts'
import { NOW } from '#tests/support/builders.ts'

// One start of the service: recovers its lane, then posts each due message to an address.
const [, , path = '', url = ''] = process.argv
const store = await openStore(path)
const messenger: Messenger = {
  platform: 'telegram',
  split: (text) => [text],
  send: async (_, message) => {
    const body = message.text.flatMap((block) => block.spans.map((span) => span.text)).join(' / ')
    const response = await fetch(url, { method: 'POST', body })
    return { kind: 'sent', messageId: await response.text() }
  },
}
const log = createLog('silent', [], () => undefined)
const deps: DeliverDeps = {
  store,
  messenger,
  log,
  clock: fixedClock(NOW),
  isAdmitted: async () => true,
  missingNote: (language) => ({ kind: 'note', language, spans: [{ text: 'one may be missing' }] }),
}
await recoverLane(deps)
await deliverDue(deps, new AbortController().signal)
await store.close()
