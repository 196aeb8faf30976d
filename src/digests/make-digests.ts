import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Clock } from '#domain/ports.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { Platform, Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#domain/time.ts'
import { shortHash } from '#lib/hash.ts'
import type { Log } from '#lib/log.ts'
import type { NewDigest, Store } from '#store/store.ts'
import { chooseItems, itemsOf } from './choose.ts'
import { lastSlot, nextSlot, type Slot } from './schedule.ts'

/** Subscriptions of one call; the rest are due again at the next one. */
const MAX_DUE = 10_000
/** A digest that is later than this is not a morning's brief any more: its slot is skipped. */
const GRACE_MS = 3 * HOUR_MS
/** How long a digest in two languages waits for one that fails before it goes out in the other. */
const PATIENCE_MS = 30 * MINUTE_MS
/** A story told within this time is not told again. */
const TOLD_FOR_MS = 14 * DAY_MS

export interface MakeDigestsDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** The edition of a language whose window ends at `to`: the stored one, else written now. */
  readonly editionFor: (language: Language, to: Instant) => Promise<Edition>
  readonly render: (edition: Edition) => RichText
  readonly renderNothingNew: (language: Language) => RichText
  /** Into messages that fit the platform; null where no messenger serves it now. */
  readonly split: (platform: Platform, text: RichText) => readonly RichText[] | null
  readonly maxPerPart: number
}

type EditionFor = (language: Language, to: Instant) => Promise<Edition | null>

/**
 * Makes the digest of each subscription whose slot has come, with its messages ready to send. A slot
 * over three hours late is skipped, and one that slept through several gets one digest, for the newest.
 * Where an edition cannot be written, its readers stay due and the others get theirs; no failure of one
 * subscription stops another. Ends early, between two subscriptions, when aborted.
 */
export async function makeDigests(deps: MakeDigestsDeps, signal: AbortSignal): Promise<void> {
  const now = deps.clock.now()
  const due = await deps.store.subscriptions.due(now, MAX_DUE)
  const editionFor = rememberEditions(deps)
  const outcomes = { made: 0, skipped: 0, waiting: 0, failed: 0 }
  for (const subscription of due) {
    if (signal.aborted) break
    try {
      outcomes[await makeDigest(deps, subscription, { now, editionFor })] += 1
    } catch (error) {
      outcomes.failed += 1
      deps.log.error({ err: error, subscription: subscription.id }, 'a digest could not be made')
    }
  }
  if (due.length > 0) deps.log.info({ due: due.length, ...outcomes }, 'made digests')
}

/** Asks for each edition once a call, whether it comes or fails; a failure is told in the log and null. */
function rememberEditions(deps: MakeDigestsDeps): EditionFor {
  const editions = new Map<string, Promise<Edition | null>>()
  const write = async (language: Language, to: Instant): Promise<Edition | null> => {
    try {
      return await deps.editionFor(language, to)
    } catch (error) {
      deps.log.error({ err: error, language, to }, 'an edition could not be written')
      return null
    }
  }
  return (language, to) => {
    const key = `${language} ${to}`
    const edition = editions.get(key) ?? write(language, to)
    editions.set(key, edition)
    return edition
  }
}

async function makeDigest(
  deps: MakeDigestsDeps,
  subscription: Subscription,
  { now, editionFor }: { readonly now: Instant; readonly editionFor: EditionFor },
): Promise<'made' | 'skipped' | 'waiting'> {
  const nextRunAt = nextSlot(subscription, now).at
  const slot = lastSlot(subscription, earliestSlotAt(subscription, now) - 1, now)
  // A messenger that is off has nothing to split for, and messages must not pile up for the day it is back.
  if (!slot || deps.split(subscription.platform, []) === null) {
    await deps.store.subscriptions.reschedule(subscription, nextRunAt)
    deps.log.warn({ subscription: subscription.id, slot, now }, 'skipped a slot')
    return 'skipped'
  }
  const to = slot.at - (slot.at % HOUR_MS)
  const asked = await Promise.all(
    subscription.languages.map((language) => editionFor(language, to)),
  )
  const editions = asked.filter((edition) => edition !== null)
  const isPatient = now - slot.at < PATIENCE_MS
  if (editions.length === 0 || (editions.length < asked.length && isPatient)) return 'waiting'
  const digest = await composeDigest(deps, { subscription, slot, now, editions })
  return (await deps.store.digests.save({ ...digest, nextRunAt })) ? 'made' : 'skipped'
}

const earliestSlotAt = (subscription: Subscription, now: Instant): Instant =>
  Math.max(subscription.nextRunAt ?? now, now - GRACE_MS)

interface Occasion {
  readonly subscription: Subscription
  readonly slot: Slot
  readonly now: Instant
  readonly editions: readonly Edition[]
}

async function composeDigest(
  deps: MakeDigestsDeps,
  { subscription, slot, now, editions }: Occasion,
): Promise<Omit<NewDigest, 'nextRunAt'>> {
  const told = await deps.store.digests.toldStories(subscription.id, now - TOLD_FOR_MS)
  const options = { watch: subscription.watch, told, maxPerPart: deps.maxPerPart }
  const copies = editions.map((edition) => chooseItems(edition, options))
  const news = copies.filter((copy) => itemsOf(copy).length > 0)
  const texts =
    news.length > 0
      ? news.map(deps.render)
      : [subscription.languages.flatMap((language) => deps.renderNothingNew(language))]
  const id = `d${shortHash(subscription.id, slot.localDate, slot.slot)}`
  return {
    id,
    subscription,
    localDate: slot.localDate,
    slot: slot.slot,
    editionIds: editions.map((edition) => edition.edition.id),
    storyIds: news.flatMap((copy) => itemsOf(copy).map((item) => item.story)),
    deliveries: texts
      .flatMap((text) => deps.split(subscription.platform, text) ?? [])
      .map((body, position) => newDelivery({ id, subscription, now }, body, position)),
    madeAt: now,
  }
}

const newDelivery = (
  digest: { readonly id: string; readonly subscription: Subscription; readonly now: Instant },
  body: RichText,
  position: number,
): Delivery => ({
  id: `${digest.id}-${position}`,
  digestId: digest.id,
  position,
  platform: digest.subscription.platform,
  chat: digest.subscription.chat,
  body,
  buttons: [],
  state: 'pending',
  attempts: 0,
  dueAt: digest.now,
  messageId: null,
  lastError: null,
})
