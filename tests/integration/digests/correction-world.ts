import { makeDigests } from '#digests/make-digests.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import type { Article } from '#domain/article.ts'
import type { Edition } from '#domain/edition.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant, toIso } from '#domain/time.ts'
import { createNameFinder } from '#language/names.ts'
import { fixedClock } from '#lib/clock.ts'
import type { Store } from '#store/store.ts'
import { createCorrectStories } from '#stories/correct-stories.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { anArticle, anEdition, anItem, aStory } from '#tests/support/builders.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { aWorldOn, SLOT, type World } from './digest-world.ts'

const companies = shippedCompanies()
const names = createNameFinder(companies)
const SIGNAL = new AbortController().signal

export const OLD = 'Broadcom shares fell 14.7% on Monday after the news.'
export const NEW = 'Broadcom shares fell 17.4% on Monday after the news.'

/** The article that is going to be corrected, as it was first seen. */
export const BROADCOM: Article = anArticle({
  id: 'a1',
  publisher: 'Sample Chip Journal',
  family: 'chips',
  title: 'What the fall of Broadcom says',
  text: OLD,
  url: 'https://chips.example/broadcom',
  firstSeenAt: SLOT - 2 * HOUR_MS,
})

/** An edition that tells the old figure, in the lead or else as an item of the shock. */
export const editionWith = (place: 'lead' | 'item', to: Instant = SLOT): Edition => {
  const item = anItem({
    text: OLD,
    cites: ['a1'],
    companies: ['AVGO'],
    figures: [{ text: '14.7%', value: 14.7, unit: 'percent' }],
  })
  const other = anItem({ id: 'i9', story: 's9', cites: ['a9'], text: 'Something else.' })
  return anEdition({
    edition: { id: `e-${place}-${toIso(to)}`, to: toIso(to) },
    lead: place === 'lead' ? item : other,
    sections: { shock: place === 'lead' ? [other] : [item] },
  })
}

export interface CorrectionWorld extends World {
  /** Reads an article in another text, and looks for corrections. */
  revise(now: Instant, article: Article): Promise<number>
  passOn(now: Instant): Promise<void>
  /** Makes the digests of a slot out of one edition, and sends them. */
  digest(now: Instant, edition: Edition): Promise<void>
  /** All texts that were queued for a chat, in order. */
  queued(chat?: ChatAddress): Promise<string[]>
}

/** Readers, and a story of one article that says 14.7%. */
export async function aCorrectionWorld(
  ...readers: readonly Partial<Subscription>[]
): Promise<CorrectionWorld> {
  const store: Store = await aStore()
  const world = await aWorldOn(store, ...readers)
  await store.articles.saveNew([BROADCOM])
  await store.stories.save([aStory({ id: 's1', articleIds: ['a1'] })])
  const deps = (now: Instant) => ({ ...world.deps, clock: fixedClock(now) })
  return {
    ...world,
    async revise(now, article) {
      await store.articles.saveNew([{ ...article, firstSeenAt: now }])
      const clock = fixedClock(now)
      return createCorrectStories({ store, clock, companies, names })(now - HOUR_MS)
    },
    passOn: (now) => passOnCorrections(deps(now), SIGNAL),
    async digest(now, edition) {
      await store.editions.save(edition, now)
      await makeDigests({ ...deps(now), findEdition: async () => edition }, SIGNAL)
      for (const one of await store.ledger.list({ states: ['pending'] }, 100))
        await store.deliveries.save({ ...one, state: 'sent' })
    },
    async queued(address = { platform: 'telegram', chat: '1001' }) {
      const all = await store.ledger.list({ address }, 100)
      return all
        .toReversed()
        .map(({ body }) => body.flatMap((block) => block.spans.map(({ text }) => text)).join(' '))
    },
  }
}
