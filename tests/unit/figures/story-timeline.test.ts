import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { timelineOf } from '#figures/story-timeline.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'

const told = (id: string, text: string, more: Partial<Article> = {}): Article =>
  anArticle({ id, title: 'What happened', text, publishedAt: NOW, companies: [], ...more })

const FIRST = told('a1', 'Nvidia lost $589 billion on January 27.', { companies: ['NVDA'] })
const SECOND = told('a2', 'Nvidia lost about $590 billion, or 17%. AMD fell too.', {
  companies: ['NVDA', 'AMD'],
  publishedAt: NOW + HOUR_MS,
})
const ECHO = told('a3', 'It was 17%.', { publishedAt: NOW + 2 * HOUR_MS })
const NEXT = told('a4', 'It was 17% on Monday.', { publishedAt: NOW + DAY_MS })

test('each article tells what it was the first to bring: figures, companies, a day', () => {
  expect(timelineOf([NEXT, ECHO, SECOND, FIRST])).toEqual([
    { article: 'a1', figures: ['$589 billion'], companies: ['NVDA'], day: '2025-01-28' },
    { article: 'a2', figures: ['17%'], companies: ['AMD'], day: null },
    { article: 'a4', figures: [], companies: [], day: '2025-01-29' },
  ])
})

test('the day is the publisher’s', () => {
  const late = told('a1', 'Nothing.', { publishedAt: NOW + 14 * HOUR_MS, zone: 'Asia/Tokyo' })
  expect(timelineOf([late])[0]?.day).toBe('2025-01-29')
})

test('the order of the articles changes nothing, and no article is no timeline', () => {
  const articles = [FIRST, SECOND, ECHO, NEXT]
  expect(timelineOf(articles)).toEqual(timelineOf(articles.toReversed()))
  expect(timelineOf([])).toEqual([])
})
