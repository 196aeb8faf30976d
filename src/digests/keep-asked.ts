import { asTheyStand, wasTold } from '#domain/correction.ts'
import type { Edition } from '#domain/edition.ts'
import type { Clock } from '#domain/ports.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { shortHash } from '#lib/hash.ts'
import type { Store } from '#store/store.ts'
import { correctedSince, TOLD_FOR_MS, toldIn } from './told-stories.ts'

interface KeepDeps {
  readonly store: Pick<Store, 'asked' | 'corrections' | 'subscriptions'>
  readonly clock: Clock
}

/**
 * Keeps which figures a chat gets that asks for a brief by hand, so that they are corrected like those of a digest; no
 * digest leaves a story out for it. A chat that has not subscribed is told once it has, if that is soon. To be called
 * before the reply is sent: one that then does not arrive is corrected all the same, which does less harm than a wrong
 * figure that stands. An edition may be older than a correction: one that takes back a figure of its lead is passed on
 * again, unless this chat has had it. May be called again where it failed.
 */
export async function keepAsked(
  { store, clock }: KeepDeps,
  address: ChatAddress,
  copy: Edition,
): Promise<void> {
  const told = toldIn([copy]).filter(({ figures }) => figures.length > 0)
  if (told.length === 0) return
  const now = clock.now()
  const { platform, chat } = address
  const editionId = copy.edition.id
  const id = `q${shortHash(platform, chat, editionId, JSON.stringify(told))}`
  const reply = { id, address, editionId, told, askedAt: now }
  await store.asked.save(reply, now - TOLD_FOR_MS)
  const reader = await store.subscriptions.find(address)
  if (reader?.status !== 'active') return
  const standing = asTheyStand(await store.corrections.since(correctedSince(told, now)))
  const inLead = standing.filter((correction) => wasTold(correction, told) === 'lead')
  if (inLead.length === 0) return
  const had = await store.corrections.toldTo(reader.id)
  for (const correction of inLead) {
    if (!had.includes(correction.id)) await store.corrections.reopen(correction.id)
  }
}
