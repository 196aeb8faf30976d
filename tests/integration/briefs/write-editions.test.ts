import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeExtract } from '#briefs/extract-writer.ts'
import { type EditionDeps, writeEdition } from '#briefs/write-editions.ts'
import { editionSchema } from '#domain/edition.ts'
import { AppError } from '#domain/errors.ts'
import { DAY_MS } from '#domain/time.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { rankStories } from '#stories/rank.ts'
import { aCorrection, aStory, NOW } from '#tests/support/builders.ts'
import { desk, told } from '#tests/unit/briefs/extract-desk.ts'
import { untilStopped } from '#tests/unit/briefs/model-desk.ts'

const LOSS = 'Nvidia lost $589 billion of market value on Monday in a sell-off of chip makers.'
const LOSS_AR = 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين مع موجة بيع لأسهم الرقائق.'
const WINDOW = { from: NOW - DAY_MS, to: NOW }

let store: Store
let fallbacks: string[]
let deps: EditionDeps

beforeEach(async () => {
  store = await openStore(':memory:')
  fallbacks = []
  deps = {
    store,
    desk,
    feedIds: ['sample-wire'],
    maxItemsPerPart: 8,
    rank: (stories, window) =>
      rankStories(stories, { ...window, now: window.to, companies: desk.companies }),
    model: null,
    clock: { now: () => NOW },
    onFallback: (reason) => fallbacks.push(reason),
  }
})
afterEach(() => store.close())

async function keep(...articles: readonly ReturnType<typeof told>[]): Promise<void> {
  await store.articles.saveNew(articles.map((article) => ({ ...article, storyId: null })))
  for (const { id, storyId, publishedAt } of articles) {
    const times = { firstAt: publishedAt, lastAt: publishedAt }
    await store.stories.save([aStory({ id: storyId ?? id, articleIds: [id], ...times })])
  }
}

const news = (text: string) =>
  told(text, { title: text.slice(0, -1), companies: ['NVDA'], publishedAt: NOW - 3_600_000 })
const write = (request: Partial<Parameters<typeof writeEdition>[1]> = {}) =>
  writeEdition(deps, { language: 'en', writer: 'auto', ...WINDOW, ...request })

test('an empty window is an edition that says so', async () => {
  const edition = await write()
  expect(editionSchema.parse(edition)).toMatchObject({
    lead: null,
    empty: ['lead', 'shock', 'winners', 'defense', 'risks', 'watch'],
    articles: {},
    stories: [],
    verified: { kept: 0, dropped: 0 },
  })
})

test('both languages are written from what the store holds in each', async () => {
  await keep(news(LOSS), news(LOSS_AR))
  const [en, ar] = [await write(), await write({ language: 'ar' })]
  expect(en.sections.shock.map(({ text }) => text)).toEqual([
    'NVIDIA (NVDA) lost $589 billion of market value on Monday in a sell-off of chip makers.',
  ])
  expect(ar.sections.shock.map(({ text }) => text)).toEqual([
    LOSS_AR.replace('إنفيديا', 'إنفيديا (NVDA)'),
  ])
  // Each stands on one source, which is no lead.
  expect([en.lead, ar.lead]).toEqual([null, null])
  expect(en.edition.id).not.toBe(ar.edition.id)
})

test('an edition is written once: the same inputs give the same one, new articles another', async () => {
  await keep(news(LOSS))
  const first = await write()
  expect(await write()).toEqual(first)
  expect(await store.editions.find(first.edition.id)).toEqual(first)
  await keep(news('Intel shares fell 9% on Monday in a sell-off of chip makers.'))
  expect((await write()).edition.id).not.toBe(first.edition.id)
})

test('an article outside the window, of another feed or of no story is not told', async () => {
  await keep(
    { ...news(LOSS), publishedAt: NOW },
    { ...news(LOSS), publishedAt: NOW - DAY_MS - 1 },
    { ...news(LOSS), feedId: 'another' },
  )
  await store.articles.saveNew([{ ...news(LOSS), storyId: null }])
  expect((await write()).empty).toContain('shock')
})

test('an article that came in too late for the edition before is told, one that it had is not', async () => {
  const late = { publishedSince: WINDOW.from - 3_600_000, seenSince: WINDOW.from - 300_000 }
  const before = { publishedAt: WINDOW.from - 600_000 }
  await keep(
    { ...news(LOSS), ...before, firstSeenAt: late.seenSince },
    {
      ...news('Intel shares fell 9% on Monday in a sell-off of chip makers.'),
      ...before,
      firstSeenAt: late.seenSince - 1,
    },
    {
      ...news('AMD shares fell 6% on Monday in a sell-off of chip makers.'),
      publishedAt: late.publishedSince - 1,
    },
  )
  const edition = await write({ late })
  expect(edition.sections.shock.map(({ text }) => text)).toEqual([
    'NVIDIA (NVDA) lost $589 billion of market value on Monday in a sell-off of chip makers.',
  ])
})

test('what is not about the frame is not told, whatever cue its words hold', async () => {
  const football = 'Sample United lost 3-0 on Monday and plunged to the bottom of the league.'
  await keep(told(football, { title: 'Sample United lose again', publishedAt: NOW - 1 }))
  expect((await write()).stories).toEqual([])
})

test('where the model fails the extractive writer serves, and the operator hears why', async () => {
  await keep(news(LOSS))
  deps = {
    ...deps,
    model: {
      ...untilStopped,
      version: 'm 1',
      write: () => Promise.reject(new AppError('model', 'the model is away')),
    },
  }
  const edition = await write()
  expect(edition.edition.writer).toBe('extract')
  expect(edition.sections.shock).toHaveLength(1)
  expect(fallbacks).toEqual(['the model is away'])
})

test('a model that has recovered writes the edition that it failed to write before', async () => {
  await keep(news(LOSS))
  let isAway = true
  deps = {
    ...deps,
    model: {
      ...untilStopped,
      version: 'm 1',
      write: (assignment) =>
        isAway
          ? Promise.reject(new AppError('model', 'the model is away'))
          : Promise.resolve({
              ...writeExtract(assignment, deps.desk, 6),
              writer: 'model' as const,
              verdicts: [{ part: 'shock', text: LOSS, outcome: 'kept' as const, problems: [] }],
            }),
    },
  }
  const first = await write()
  isAway = false
  const second = await write()
  expect([first.edition.writer, second.edition.writer]).toEqual(['extract', 'model'])
})

test('whoever asks for the extractive writer gets it, model or not', async () => {
  await keep(news(LOSS))
  deps = {
    ...deps,
    model: {
      ...untilStopped,
      version: 'm 1',
      write: () => Promise.reject(new Error('never called')),
    },
  }
  expect((await write({ writer: 'extract' })).edition.writer).toBe('extract')
  expect(fallbacks).toEqual([])
})

test('what still tells a corrected figure is not told again, and a revised article makes another edition', async () => {
  const intel = 'Intel shares fell 9% on Monday in a sell-off of chip makers.'
  await keep(news(LOSS), news(intel))
  const before = await write()
  const [lost] = before.sections.shock.flatMap(({ text, cites }) =>
    text.includes('NVIDIA') ? cites : [],
  )
  const { before: old, after } = aCorrection()
  const correction = aCorrection({
    before: { ...old, articles: [lost ?? ''] },
    after: { ...after, articles: ['another'] },
  })
  await store.corrections.save([correction], [])
  const edition = await write()
  expect(edition.edition.id).not.toBe(before.edition.id)
  expect(edition.sections.shock.map(({ text }) => text)).toEqual([
    'Intel (INTC) shares fell 9% on Monday in a sell-off of chip makers.',
  ])
})
