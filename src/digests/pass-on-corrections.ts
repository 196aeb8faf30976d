import { setImmediate as nextTurn } from 'node:timers/promises'
import { asTheyStand, type Correction, owedFor, toldOf } from '#domain/correction.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import { correctionMessages, deliveriesOf } from './compose-digest.ts'
import type { MakeDigestsDeps } from './make-digests.ts'
import { byDigests, TOLD_FOR_MS } from './told-stories.ts'

type PassOnDeps = Pick<
  MakeDigestsDeps,
  'store' | 'clock' | 'log' | 'renderCorrections' | 'split' | 'topicsOf' | 'isAdmitted'
>

/**
 * Queues each new correction for everybody who had the old figure in a lead: it does not wait for their next brief,
 * only for the end of their quiet hours. All others get it with their next digest, and so does who is paused, or
 * cannot be served, now. Once for each reader, however often it is called; ends early, between two, when aborted.
 */
export async function passOnCorrections(deps: PassOnDeps, signal: AbortSignal): Promise<void> {
  const { store, clock } = deps
  const now = clock.now()
  const waiting = await store.corrections.toPassOn()
  if (waiting.length === 0) return
  // One that is waiting again may be older.
  const since = Math.min(now - TOLD_FOR_MS, ...waiting.map(({ correction }) => correction.foundAt))
  const standing = asTheyStand(await store.corrections.since(since))
  for (const one of waiting) {
    const correction = standing.find(({ id }) => id === one.correction.id)
    if (correction) await passToAll(deps, { correction, now }, signal)
    if (signal.aborted) return
    await store.corrections.markPassedOn(one)
  }
}

async function passToAll(
  deps: PassOnDeps,
  { correction, now }: Pick<Passing, 'correction' | 'now'>,
  signal: AbortSignal,
): Promise<void> {
  const readers = await readersOf(deps, correction, now)
  let queued = 0
  for (const subscription of readers) {
    if (signal.aborted) return
    await nextTurn()
    const fields = { correction: correction.id, subscription: subscription.id }
    const isQueued = await passOn(deps, { correction, subscription, now }).catch((error) => {
      deps.log.error({ err: error, ...fields }, 'a correction could not be passed on')
      return false
    })
    if (isQueued) queued += 1
  }
  deps.log.info({ correction: correction.id, readers: readers.length, queued }, 'passed on')
}

/** Those who were told of the story, under whatever id it had then. */
async function readersOf(
  { store }: PassOnDeps,
  { before, story, foundAt }: Correction,
  now: Instant,
): Promise<Subscription[]> {
  const since = now - TOLD_FOR_MS
  const named = Math.min(now, foundAt) - TOLD_FOR_MS
  const editions = await store.corrections.editionsNaming(before.articles, named)
  const told = editions
    .flatMap(itemsOf)
    .filter(({ cites }) => cites.some((id) => before.articles.includes(id)))
  const stories = new Set([story, ...told.map((item) => item.story)])
  return store.corrections.readersOf([...stories], since)
}

interface Passing {
  readonly correction: Correction
  readonly subscription: Subscription
  readonly now: Instant
}

async function passOn(deps: PassOnDeps, { correction, subscription, now }: Passing) {
  const { store, topicsOf, isAdmitted } = deps
  const { id, mutes, zone } = subscription
  if (!isAdmitted(subscription)) return false
  const since = now - TOLD_FOR_MS
  const sent = await store.digests.toldStories(id, since)
  const told = [...sent, ...(await store.asked.storiesTold(subscription, since))]
  if (owedFor(correction, told, { mutes, topicsOf }) !== 'lead') return false
  if ((await store.corrections.toldTo(id)).includes(correction.id)) return false
  const messages = correctionMessages(deps, subscription, [correction])
  if (messages.length === 0) return false
  // One that did not arrive is another digest, and two who pass on at once make the same.
  const before = await store.corrections.digestWith(correction.id, id)
  const digestId = `d${shortHash(id, correction.id, ...(before === null ? [] : [before]))}`
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return store.corrections.saveDigest({
    id: digestId,
    subscription,
    localDate: local.toPlainDate().toString(),
    slot: digestId,
    editionIds: [],
    told: [toldOf(correction, byDigests(sent))],
    corrections: [correction.id],
    deliveries: deliveriesOf(digestId, subscription, { messages, now }),
    madeAt: now,
  })
}
