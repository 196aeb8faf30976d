import type { Copy } from '#digests/choose.ts'
import type { EditionWindow } from '#digests/edition-window.ts'
import { type MakeDigestsDeps, makeDigests } from '#digests/make-digests.ts'
import type { Edition } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { type Instant, toIso } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { createLog } from '#lib/log.ts'
import type { Store } from '#store/store.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { anEdition, anItem, aSubscription, aText, at } from '#tests/support/builders.ts'

/** 08:00 in Riyadh, when the readers of a world are due unless told. */
export const SLOT = at('2025-01-28T05:00Z')
export const CHAT: ChatAddress = { platform: 'telegram', chat: '1001' }

const SIGNAL = new AbortController().signal

/** An edition that tells one story, named after its language and the day that it ends on. */
export const editionOf = (language: Language, to: Instant): Edition => {
  const story = `story-${toIso(to).slice(0, 10)}`
  const lead = anItem({ story, text: `${language} ${story}` })
  const edition = { id: `${language}-${toIso(to)}`, language, to: toIso(to) }
  return anEdition({ edition, lead, sections: { shock: [] } })
}

export interface World {
  readonly store: Store
  readonly deps: Omit<MakeDigestsDeps, 'clock'>
  /** The windows of the editions that were asked for. */
  readonly asked: string[]
  readonly logged: string[]
  /** One call of the step at an instant. */
  run(now: Instant, changes?: Partial<MakeDigestsDeps>): Promise<void>
  /** The texts of the newest digest of a chat. */
  told(chat?: ChatAddress): Promise<string[]>
  /** What became of each slot of a chat: `2025-01-28 08:00 made`. */
  slots(chat?: ChatAddress): Promise<string[]>
}

const textOf = (text: RichText): string =>
  text.flatMap((block) => block.spans.map((span) => span.text)).join(' / ')

/** Readers (of `CHAT`, in Riyadh at 08:00 unless told) in a store, and the digest step on it. */
export const aWorld = async (...readers: readonly Partial<Subscription>[]): Promise<World> =>
  aWorldOn(await aStore(), ...readers)

/** The same on a store that is there. */
export async function aWorldOn(
  store: Store,
  ...readers: readonly Partial<Subscription>[]
): Promise<World> {
  for (const reader of readers) {
    await store.subscriptions.save(aSubscription({ nextRunAt: SLOT, ...reader }))
  }
  const asked: string[] = []
  const logged: string[] = []
  const deps: World['deps'] = {
    store,
    log: createLog('info', [], (line) => void logged.push(line)),
    findEdition: async (language: Language, { from, to }: EditionWindow) => {
      asked.push(`${language} ${toIso(from)} ${toIso(to)}`)
      return editionOf(language, to)
    },
    render: ({ copy }: Copy) => aText(copy.lead?.text, copy.edition.language),
    renderCorrections: (corrections, language) =>
      aText(
        corrections.map(({ before, after }) => `${before.text} → ${after.text}`).join(),
        language,
      ),
    renderNothingNew: (language) => aText(`nothing new (${language})`, language),
    buttonsFor: ({ whole }) => [[{ label: 'Sources', command: `sources ${whole.edition.id}` }]],
    split: (_, text) => (text.length === 0 ? [] : [text]),
    topicsOf: () => [],
    isAdmitted: () => true,
    maxPerPart: 5,
  }
  return {
    store,
    deps,
    asked,
    logged,
    run: (now, changes = {}) =>
      makeDigests({ ...deps, clock: fixedClock(now), ...changes }, SIGNAL),
    told: async (chat = CHAT) =>
      (await store.digests.lastOf(chat)).map((delivery) => textOf(delivery.body)),
    slots: async (chat = CHAT) =>
      (await store.readers.find(chat)).digests.map(
        ({ localDate, slot, outcome }) => `${localDate} ${slot} ${outcome}`,
      ),
  }
}
