import { expect, test } from 'vitest'
import { assembleEdition } from '#briefs/assemble.ts'
import type { Draft, DraftItem } from '#briefs/draft.ts'
import type { Article } from '#domain/article.ts'
import { editionSchema } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { assignmentOf, desk, told } from './extract-desk.ts'

const LOSS = 'Nvidia lost $589 billion of market value on Monday.'
const article = told(LOSS, { family: 'h1', tier: 2, title: 'Nvidia falls' })
const second = told('Nvidia lost $589 billion on Monday, LSEG says.', {
  family: 'h2',
  tier: 1,
  storyId: article.storyId,
  title: 'Nvidia loses $589 billion',
})
const elsewhere = told('Meta plans 1.3 million GPUs.', { title: 'Meta plans on' })

const item = (overrides: Partial<DraftItem> = {}): DraftItem => ({
  part: 'shock',
  text: 'NVIDIA lost $589 billion of market value on Monday.',
  kind: 'reported',
  storyId: article.storyId ?? '',
  cites: [article.id],
  quotes: [{ articleId: article.id, text: LOSS }],
  ...overrides,
})

function assemble(
  items: readonly DraftItem[],
  { articles = [article, second, elsewhere], language = 'en' as Language, rejected = 0 } = {},
) {
  const draft: Draft = {
    writer: 'extract',
    model: null,
    promptVersion: null,
    items,
    rejected,
    problems: [],
    verdicts: [],
    usage: { promptTokens: 0, completionTokens: 0, calls: 0, costUsd: null },
  }
  return editionSchema.parse(
    assembleEdition('e1', assignmentOf(articles as readonly Article[], language), draft, desk),
  )
}

test('an item that its sources bear out is printed with figures, companies and a ticker', () => {
  const { sections, verified, empty, articles, stories } = assemble([item()])
  expect(sections.shock).toEqual([
    {
      id: 'i1',
      text: 'NVIDIA (NVDA) lost $589 billion of market value on Monday.',
      kind: 'reported',
      story: article.storyId,
      cites: [article.id],
      quotes: [{ article: article.id, text: LOSS }],
      figures: [{ text: '$589 billion', value: 589_000_000_000, unit: 'money', currency: 'USD' }],
      companies: ['NVDA'],
      singleSource: true,
    },
  ])
  expect(verified).toEqual({ kept: 1, dropped: 0, problems: [] })
  expect(empty).toEqual(['lead', 'winners', 'defense', 'risks', 'watch'])
  expect(Object.keys(articles)).toEqual([article.id, second.id])
  expect(stories).toMatchObject([
    { id: article.storyId, title: 'Nvidia loses $589 billion', publishers: 2 },
  ])
})

test('two houses are no single source, two articles of one house are', () => {
  const cites = [article.id, second.id]
  expect(assemble([item({ cites })]).sections.shock[0]?.singleSource).toBe(false)
  const sister = { ...second, family: 'h1' }
  const { sections } = assemble([item({ cites })], { articles: [article, sister] })
  expect(sections.shock[0]?.singleSource).toBe(true)
})

test.each([
  ['a wrong figure', { text: 'NVIDIA lost $600 billion of market value on Monday.' }],
  ['no citation', { cites: [], quotes: [] }],
  ['an article that does not exist', { cites: ['a-nowhere'] }],
  ['an article of another story', { cites: [elsewhere.id], quotes: [] }],
  [
    'a quote that the article does not have',
    { quotes: [{ articleId: article.id, text: 'Nvidia won' }] },
  ],
  ['a quote of an article that is not cited', { quotes: [{ articleId: second.id, text: 'LSEG' }] }],
] as const)('an item with %s is dropped and its problem told', (_what, overrides) => {
  const { sections, verified } = assemble([item(overrides), item()])
  expect(sections.shock).toHaveLength(1)
  expect(verified).toMatchObject({ kept: 1, dropped: 1 })
  expect(verified.problems.length).toBeGreaterThan(0)
})

test('what a writer threw away itself counts as dropped', () => {
  expect(assemble([item()], { rejected: 3 }).verified).toMatchObject({ kept: 1, dropped: 3 })
})

test('the lead may speak of two stories', () => {
  const { lead, stories } = assemble([
    item({
      part: 'lead',
      text: `${LOSS} Meta plans 1.3 million GPUs.`,
      cites: [article.id, elsewhere.id],
      quotes: [
        { articleId: article.id, text: LOSS },
        { articleId: elsewhere.id, text: 'Meta plans 1.3 million GPUs.' },
      ],
    }),
  ])
  expect(lead?.cites).toEqual([article.id, elsewhere.id])
  expect(stories.map(({ id }) => id)).toEqual([article.storyId])
})

test('winners keep their bucket, dated events their date, and a winner without bucket has no place', () => {
  const { sections, empty } = assemble([
    item({ part: 'winners', bucket: 'chips' }),
    item({ part: 'winners' }),
    item({ part: 'watch', date: '2025-02-26' }),
    item({ part: 'watch' }),
  ])
  expect(sections.winners.map(({ bucket }) => bucket)).toEqual(['chips'])
  expect(sections.watch.map(({ date }) => date)).toEqual(['2025-02-26', undefined])
  expect(empty).not.toContain('winners')
})

test('an original headline keeps its letters and gets no ticker', () => {
  const headline = item({
    part: 'shock',
    text: second.title,
    cites: [second.id],
    quotes: [{ articleId: second.id, text: second.title }],
  })
  const { sections } = assemble([headline], { language: 'ar' })
  expect(sections.shock[0]).toMatchObject({ text: second.title, companies: ['NVDA'] })
})
