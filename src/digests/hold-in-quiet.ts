import type { WaitingDelivery } from '#store/store.ts'
import { endOfQuiet } from './quiet-hours.ts'
import type { DeliverDeps } from './send-delivery.ts'

/**
 * Whether a message has to wait because it is quiet at its reader's now; its due time is then the end of the
 * quiet hours. What follows in the chat waits behind it. Asked right before each send: a retry, a held lane
 * or a long broadcast may have brought the message here.
 */
export async function holdInQuiet(
  { store, messenger, clock }: Pick<DeliverDeps, 'store' | 'messenger' | 'clock'>,
  { id, chat }: WaitingDelivery,
): Promise<boolean> {
  const subscription = await store.subscriptions.find({ platform: messenger.platform, chat })
  if (!subscription?.quiet) return false
  const now = clock.now()
  const until = endOfQuiet(now, subscription)
  if (until === now) return false
  await store.deliveries.postpone(id, until)
  return true
}
