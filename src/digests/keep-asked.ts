import { asTheyStand, wasTold } from '#domain/correction.ts'
import type { Edition } from '#domain/edition.ts'
import type { Clock } from '#domain/ports.ts'
import type { Subscription } from '#domain/subscription.ts'
import { shortHash } from '#lib/hash.ts'
import type { Store } from '#store/store.ts'
import { TOLD_FOR_MS } from './compose-digest.ts'
import { toldIn } from './told-stories.ts'

interface KeepDeps {
  readonly store: Pick<Store, 'corrections'>
  readonly clock: Clock
}

/**
 * Keeps which figures a reader got who asked for a brief by hand, so that they are corrected like those of a digest;
 * no digest leaves a story out for it. The same reply on the same day is kept once. An edition may be older than a
 * correction: one that takes back a figure of its lead is passed on again, to who has not had it.
 */
export async function keepAsked(
  { store, clock }: KeepDeps,
  subscription: Subscription,
  copy: Edition,
): Promise<void> {
  const told = toldIn([copy]).filter(({ figures }) => figures.length > 0)
  if (told.length === 0) return
  const now = clock.now()
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(subscription.zone)
  const localDate = local.toPlainDate().toString()
  const editionId = copy.edition.id
  const id = `d${shortHash(subscription.id, 'asked', localDate, editionId, JSON.stringify(told))}`
  const asked = { id, subscription, localDate, slot: id, editionIds: [editionId], told }
  if (!(await store.corrections.saveAsked({ ...asked, madeAt: now }))) return
  const standing = asTheyStand(await store.corrections.since(now - TOLD_FOR_MS))
  for (const correction of standing) {
    if (wasTold(correction, told) === 'lead') await store.corrections.reopen(correction.id)
  }
}
