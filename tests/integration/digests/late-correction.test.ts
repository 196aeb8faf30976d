import { expect, test } from 'vitest'
import { writeEdition } from '#briefs/write-editions.ts'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import { renderBrief } from '#chat/brief-text.ts'
import { renderCorrections } from '#chat/correction-text.ts'
import { createTexts } from '#chat/texts.ts'
import type { EditionWindow } from '#digests/edition-window.ts'
import { makeDigests } from '#digests/make-digests.ts'
import { passOnCorrections } from '#digests/pass-on-corrections.ts'
import type { Article } from '#domain/article.ts'
import { shownOf } from '#domain/narrow-edition.ts'
import { DAY_MS, type Instant } from '#domain/time.ts'
import { createNameFinder } from '#language/names.ts'
import { fixedClock } from '#lib/clock.ts'
import { createCorrectStories } from '#stories/correct-stories.ts'
import { createGrouper } from '#stories/group-articles.ts'
import { rankStories } from '#stories/rank.ts'
import { aStore } from '#tests/integration/store/test-store.ts'
import { aSubscription, at } from '#tests/support/builders.ts'
import { sampleArticles, shippedCompanies } from '#tests/support/sample-articles.ts'
import { aWorldOn } from './digest-world.ts'

const companies = shippedCompanies()
const names = createNameFinder(companies)
const desk = createWritingDesk({ companies, concepts: [], glossary: [] })
const texts = createTexts()
const SIGNAL = new AbortController().signal
const FEED = 'sample-chip-journal'

const WEDNESDAY = at('2025-01-29T05:00Z')
const FRIDAY = at('2025-01-31T05:00Z')

/** The week as it stood before Thursday’s correction of an article of Tuesday. */
const uncorrected = ({ title, text, ...article }: Article): Article => ({
  ...article,
  title: title.replace('Corrected: ', ''),
  text: text
    .replace(/\s*Correction: .*$/su, '')
    .replace(
      /Broadcom fell 17\.4% on Monday, .*? providers\./u,
      'Broadcom shares fell 14.7% on Monday.',
    ),
})

/** Readers at 08:00 in Riyadh, and the service's steps on the sample week of one feed. */
async function aWeek() {
  const store = await aStore()
  const readers = [
    aSubscription({ id: 'had-it', chat: 'had-it', nextRunAt: WEDNESDAY }),
    aSubscription({ id: 'came-late', chat: 'came-late', nextRunAt: FRIDAY }),
    aSubscription({
      id: 'muted',
      chat: 'muted',
      nextRunAt: WEDNESDAY,
      mutes: [{ kind: 'company', id: 'AVGO' }],
    }),
  ]
  const world = await aWorldOn(store, ...readers)
  const read = async (now: Instant, articles: readonly Article[]) => {
    const seen = articles.filter(({ publishedAt }) => publishedAt < now)
    await store.articles.saveNew(seen.map((article) => ({ ...article, firstSeenAt: now })))
    const clock = fixedClock(now)
    await createGrouper({ store, clock, companies, concepts: [] })({
      feedIds: [FEED],
      horizonMs: 5 * DAY_MS,
    })
    await createCorrectStories({ store, clock, companies, names })(now - DAY_MS)
  }
  const editionIn = (language: 'en' | 'ar', window: EditionWindow) =>
    writeEdition(
      {
        store,
        desk,
        feedIds: [FEED],
        maxItemsPerPart: 8,
        rank: (stories, context) =>
          rankStories(stories, { ...context, now: context.to, companies }),
        model: null,
        clock: fixedClock(window.to),
        onFallback: () => undefined,
      },
      { language, ...window, writer: 'extract' },
    )
  const serve = async (now: Instant) => {
    const deps = {
      ...world.deps,
      clock: fixedClock(now),
      findEdition: editionIn,
      render: ({ whole, copy, news }: Parameters<typeof world.deps.render>[0]) =>
        renderBrief(copy, texts, { ...shownOf(whole, copy), news }),
      renderCorrections: (
        ...[corrections, language]: Parameters<typeof world.deps.renderCorrections>
      ) => renderCorrections(corrections, { texts, language, companies }),
    }
    await passOnCorrections(deps, SIGNAL)
    await makeDigests(deps, SIGNAL)
    for (const one of await store.ledger.list({ states: ['pending'] }, 100))
      await store.deliveries.save({ ...one, state: 'sent' })
  }
  const textsOf = async (chat: string): Promise<string[]> => {
    const messages = await store.ledger.list({ address: { platform: 'telegram', chat } }, 100)
    return messages.map(({ body }) =>
      body.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n'),
    )
  }
  return { read, serve, textsOf }
}

test('the late correction of the sample week reaches the chat that had the old figure, once, and no other', async () => {
  const { read, serve, textsOf } = await aWeek()
  const week = (await sampleArticles(FRIDAY)).filter(({ feedId }) => feedId === FEED)
  const isCorrected = ({ text }: Article) => text.includes('Correction:')
  const before = week.map((article) => (isCorrected(article) ? uncorrected(article) : article))

  // A part has two items of one publisher at most: that day, the feed has the one that is told wrong.
  await read(WEDNESDAY, week.filter(isCorrected).map(uncorrected))
  await serve(WEDNESDAY)
  expect((await textsOf('had-it')).join()).toContain('14.7%')
  await read(WEDNESDAY + DAY_MS, before)
  await serve(WEDNESDAY + DAY_MS)
  await read(FRIDAY, week)
  await serve(FRIDAY)
  await read(FRIDAY + DAY_MS, week)
  await serve(FRIDAY + DAY_MS)

  const corrections = (await textsOf('had-it')).filter((text) => text.startsWith('Correction'))
  expect(corrections).toEqual([
    'Correction\nThe fall in Broadcom shares on January 27: 17.4%, not 14.7% as an earlier brief had it (corrected by: Sample Chip Journal; old figure: Sample Chip Journal)',
  ])
  for (const chat of ['came-late', 'muted'])
    expect((await textsOf(chat)).join()).not.toMatch(/Correction|14\.7%/)
})
