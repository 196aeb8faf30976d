import { expect, test } from 'vitest'
import type { DraftItem } from '#briefs/draft.ts'
import { writeExtract } from '#briefs/extract-writer.ts'
import { mayLead, withinShares } from '#briefs/publisher-share.ts'
import type { RankedStory } from '#domain/story.ts'
import { DAY_MS } from '#domain/time.ts'
import { anArticle, aStory, NOW } from '#tests/support/builders.ts'
import { desk } from './model-desk.ts'

const COMPANIES = ['Nvidia', 'AMD', 'Intel', 'Broadcom', 'Micron']

/** A story of one article that says how far a company's shares fell. */
const fall = (
  at: number,
  publisher: string,
  rank: Partial<RankedStory['rank']> = {},
): RankedStory => {
  const text = `${COMPANIES[at]} shares fell ${at + 11}% on Monday in a sell-off of chip makers.`
  const article = anArticle({ id: `a${at}`, publisher, family: publisher, title: text, text })
  return {
    story: aStory({ id: `s${at}`, articleIds: [article.id] }),
    articles: [article],
    families: 1,
    rank: {
      score: 60,
      materiality: 0.5,
      corroboration: 0,
      authority: 0.75,
      salience: 0.5,
      theme: 0.8,
      recency: 1,
      novelty: 1,
      ...rank,
    },
  }
}
const write = (stories: readonly RankedStory[]) =>
  writeExtract({ language: 'en', from: NOW - DAY_MS, to: NOW, stories }, desk, 8).items
const shockOf = (items: readonly DraftItem[]) =>
  items.filter(({ part }) => part === 'shock').map(({ storyId }) => storyId)

test('a part has at most two items that rest on one publisher alone', () => {
  const stories = [0, 1, 2, 3].map((at) => fall(at, 'Sample Wire'))
  expect(shockOf(write(stories))).toHaveLength(2)
  expect(shockOf(write([...stories, fall(4, 'Sample Post')]))).toHaveLength(3)
})

test('items that two publishers tell take nobody’s place, and the lead none', () => {
  const stories = [0, 1, 2].map((at) => fall(at, at === 2 ? 'Sample Post' : 'Sample Wire'))
  const item = (cites: readonly string[], part: DraftItem['part'] = 'shock'): DraftItem => ({
    part,
    text: cites.join(),
    kind: 'reported',
    storyId: 's0',
    cites,
    quotes: [],
  })
  const items = [item(['a0'], 'lead'), item(['a0']), item(['a1']), item(['a0', 'a2']), item(['a1'])]
  expect(withinShares(items, stories)).toEqual(items.slice(0, 4))
})

test('a story leads where two houses tell it on their own, or an official source does', () => {
  expect(mayLead(fall(0, 'Sample Wire'))).toBe(false)
  expect(mayLead(fall(0, 'Sample Wire', { corroboration: 0.2 }))).toBe(false)
  expect(mayLead(fall(0, 'Sample Wire', { corroboration: 0.5 }))).toBe(true)
  const official = fall(0, 'SEC')
  expect(mayLead({ ...official, articles: [anArticle({ tier: 1 })] })).toBe(true)
})

test('the lead is of the best story that may lead; without one there is none', () => {
  const alone = [fall(0, 'Sample Wire'), fall(1, 'Sample Post')]
  const leadOf = (stories: readonly RankedStory[]) =>
    write(stories).find(({ part }) => part === 'lead')?.storyId
  expect(leadOf(alone)).toBeUndefined()
  expect(leadOf([...alone, fall(2, 'Sample Journal', { corroboration: 0.5 })])).toBe('s2')
})
