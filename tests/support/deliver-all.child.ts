import { createPace } from '#chat/pace.ts'
import { createTelegramMessenger } from '#chat/telegram/send.ts'
import { deliverDue, recoverLane } from '#digests/deliver.ts'
import { fixedClock, monotonicClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import { openStore } from '#store/open-store.ts'
import { NOW } from './builders.ts'

// One start of the service: recovers its lane, then sends all that is due, at a pace that no platform allows.
const [, , path = '', apiRoot = ''] = process.argv
const pace = createPace(
  { overall: [{ count: 3, ms: 10 }], chatOf: (chat) => chat, perChat: () => [] },
  monotonicClock,
)
const store = await openStore(path)
const token = '123456:fake-token-of-the-tests-0123456789'
const deps = {
  store,
  messenger: createTelegramMessenger({ token, apiRoot, pace }),
  clock: fixedClock(NOW),
  log: createLog('silent', [], () => undefined),
  isAdmitted: async () => true,
  missingNote: (language: 'en' | 'ar') =>
    ({ kind: 'note', language, spans: [{ text: 'one may be missing' }] }) as const,
}
await recoverLane(deps)
await deliverDue(deps, new AbortController().signal)
await store.close()
