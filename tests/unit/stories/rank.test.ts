import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import { isOnTopic, type RankedStory, type StoryWithArticles, storyTitle } from '#domain/story.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { rankStories, scoreOf } from '#stories/rank.ts'
import { anArticle, aStory, NOW } from '#tests/support/builders.ts'
import { REGISTRY } from './registry.ts'

const WINDOW = { now: NOW, from: NOW - DAY_MS, to: NOW, briefed: new Map(), companies: REGISTRY }

const aTold = (...articles: readonly Partial<Article>[]): StoryWithArticles => {
  const told = articles.map((article, index) =>
    anArticle({ id: `a${index}`, family: `family-${index}`, publisher: `P${index}`, ...article }),
  )
  const times = told.map((article) => article.publishedAt)
  return {
    story: aStory({
      id: `s-${told[0]?.title}`,
      articleIds: told.map(({ id }) => id),
      firstAt: Math.min(...times),
      lastAt: Math.max(...times),
    }),
    articles: told,
  }
}

const rankOf = (story: StoryWithArticles, context = WINDOW): RankedStory['rank'] => {
  const [ranked] = rankStories([story], context)
  if (ranked === undefined) throw new Error('no story')
  return ranked.rank
}

const RETOLD = {
  title: 'Chip stocks sink as Nvidia drops 17%',
  text: 'A record loss for Nvidia weighed on Wall Street. Analysts at Sample Brokers blamed DeepSeek.',
}

test('every part and the score stay in their bounds, and the families are counted', () => {
  const [ranked] = rankStories([aTold({}, RETOLD)], WINDOW)
  const { score, ...parts } = ranked?.rank ?? { score: -1 }
  expect(score).toBeGreaterThan(50)
  expect(score).toBeLessThanOrEqual(100)
  for (const part of Object.values(parts)) {
    expect(part).toBeGreaterThanOrEqual(0)
    expect(part).toBeLessThanOrEqual(1)
  }
  expect(ranked?.families).toBe(2)
})

test('more money, and a larger move, is more material; without a company nothing is', () => {
  const materiality = (text: string) => rankOf(aTold({ title: 'On Tuesday', text })).materiality
  const billion = materiality('Nvidia gained $1 billion of market value.')
  expect(materiality('Nvidia gained $500 billion of market value.')).toBeGreaterThan(billion)
  expect(billion).toBeGreaterThan(materiality('Nvidia gained $20 million of market value.'))
  expect(materiality('Nvidia shares fell 17%.')).toBeGreaterThan(
    materiality('Nvidia shares fell 2%.'),
  )
  expect(materiality('Demo Town paid $500 million for a striker.')).toBe(0)
})

test('Arabic money weighs as much as English money', () => {
  const english = aTold({ title: 'Nvidia', text: 'Nvidia lost $589 billion of market value.' })
  const arabic = aTold({
    language: 'ar',
    title: 'إنفيديا',
    text: 'فقدت إنفيديا 589 مليار دولار من قيمتها السوقية.',
  })
  expect(rankOf(arabic).materiality).toBeCloseTo(rankOf(english).materiality, 5)
})

test('a second house corroborates, wire copy does so by a quarter, the same house not at all', () => {
  const alone = rankOf(aTold({})).corroboration
  const sameHouse = rankOf(aTold({ family: 'one' }, { ...RETOLD, family: 'one' })).corroboration
  const wireCopy = rankOf(aTold({}, {})).corroboration
  const twoHouses = rankOf(aTold({}, RETOLD)).corroboration
  expect(alone).toBe(0)
  expect(sameHouse).toBe(0)
  expect(wireCopy).toBeCloseTo(1 - 1 / 1.25, 10)
  expect(twoHouses).toBe(0.5)
})

test('a primary source has more authority than an aggregator', () => {
  expect(rankOf(aTold({ tier: 1 })).authority).toBe(1)
  expect(rankOf(aTold({ tier: 4 })).authority).toBe(0.25)
})

test('recency halves in 18 hours of a day’s window and in ¾ of a longer one, and ends at the horizon', () => {
  const aged = (hours: number, windowMs = DAY_MS) =>
    rankOf(aTold({ publishedAt: NOW - hours * HOUR_MS }), { ...WINDOW, from: NOW - windowMs })
      .recency
  expect(aged(0)).toBe(1)
  expect(aged(18)).toBeCloseTo(0.5, 10)
  expect(aged(73)).toBe(0)
  expect(aged(90, 5 * DAY_MS)).toBeCloseTo(0.5, 10)
  expect(aged(121, 5 * DAY_MS)).toBe(0)
})

test('football and a recipe are off topic and below all news of the frame, however loud and fresh', () => {
  const football = {
    title: 'Sample Rovers beat Demo Town 2-1',
    text: 'Both goals fell late.',
    tier: 1 as const,
  }
  const loud = aTold(
    football,
    { ...football, text: 'It rained, and Rovers won.' },
    { ...football, text: 'Late joy.' },
  )
  const recipe = aTold({ language: 'ar', title: 'وصفة الجمعة: شوربة العدس', text: 'يغسل العدس.' })
  const quiet = aTold({
    title: 'Senators debate export controls on AI chips',
    text: 'No vote is set.',
    tier: 4,
  })
  const ranked = rankStories([loud, recipe, quiet, aTold({})], WINDOW)
  expect(ranked.map(({ rank }) => isOnTopic(rank))).toEqual([true, true, false, false])
})

test('Arabic headlines of the frame are on topic', () => {
  const titles = [
    'مراكز البيانات تستهلك كهرباء أكثر',
    'واشنطن تشدد ضوابط التصدير على الرقائق',
    'وزارة الدفاع تختبر مسيّرات تعمل بالذكاء الاصطناعي',
  ]
  for (const title of titles)
    expect(isOnTopic(rankOf(aTold({ language: 'ar', title, text: title, companies: [] })))).toBe(
      true,
    )
})

test('the order of stories and of their articles changes nothing', () => {
  const stories = [aTold({}, RETOLD), aTold({ title: 'Meta results' }), aTold(RETOLD)]
  const expected = rankStories(stories, WINDOW)
  const turned = stories
    .map(({ story, articles }) => ({ story, articles: articles.toReversed() }))
    .toReversed()
  expect(rankStories(turned, WINDOW)).toEqual(expected)
})

test('an article whose first words name a company of the infrastructure is on topic, whatever its title', () => {
  const wrap = { title: 'Market wrap', text: 'Nvidia shares ended 3.7% lower on Friday.' }
  expect(isOnTopic(rankOf(aTold(wrap)))).toBe(true)
  const arabic = { language: 'ar', title: 'ختام الأسبوع', text: 'تراجع سهم إنفيديا 3.7%.' } as const
  expect(isOnTopic(rankOf(aTold(arabic)))).toBe(true)
  const late = {
    ...wrap,
    text: `${'Shops and farms were quiet on Friday. '.repeat(8)}${wrap.text}`,
  }
  expect(isOnTopic(rankOf(aTold(late)))).toBe(false)
})

test('a score rises with each of its parts', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const parts = fc.record({
    materiality: part,
    corroboration: part,
    authority: part,
    salience: part,
    theme: part,
    recency: part,
    novelty: part,
  })
  const name = fc.constantFrom(
    'materiality',
    'corroboration',
    'authority',
    'salience',
    'theme',
    'recency',
    'novelty',
  )
  fc.assert(
    fc.property(parts, name, part, (before, raised, by) => {
      const after = { ...before, [raised]: Math.min(1, before[raised] + by) }
      expect(scoreOf(after)).toBeGreaterThanOrEqual(scoreOf(before))
      expect(scoreOf(after)).toBeLessThanOrEqual(100 + 1e-9)
    }),
  )
})

test('a story is titled by its most authoritative source in the language, else by the other language’s', () => {
  const story = aTold(
    { title: 'Aggregated', tier: 4 },
    { title: 'Official', tier: 1, publishedAt: NOW },
  )
  expect(storyTitle(story, 'en')).toBe('Official')
  expect(storyTitle(story, 'ar')).toBe('Official')
  expect(storyTitle({ ...story, articles: [] }, 'en')).toBe('')
})

test('a roundup corroborates nothing and is no house', () => {
  const roundup = { ...RETOLD, title: 'Market wrap: chips, oil and gold at a glance' }
  const [ranked] = rankStories([aTold({}, roundup)], WINDOW)
  expect(ranked?.rank.corroboration).toBe(0)
  expect(ranked?.families).toBe(1)
})

test('what earlier editions told is less new: the more figures came since, the newer it is', () => {
  const story = aTold({}, { ...RETOLD, title: 'Nvidia drops', text: 'Nvidia lost it all.' })
  const figures = [{ unit: 'money', value: 590e9, currency: 'USD' }] as const
  const after = (articles: readonly string[], title = 'Nvidia drops') => {
    const told = new Map([[story.story.id, { articles: new Set(articles), figures }]])
    const retitled = {
      ...story,
      articles: story.articles.map((a) => (a.id === 'a1' ? { ...a, title } : a)),
    }
    return rankOf(retitled, { ...WINDOW, briefed: told }).novelty
  }
  expect(rankOf(story).novelty).toBe(1)
  expect(after(['a0', 'a1'])).toBe(0)
  expect(after(['a0'])).toBe(0.25)
  expect(after(['a0'], 'Nvidia lost $589 billion')).toBe(0.25)
  expect(after(['a0'], 'Nvidia lost 17%')).toBe(0.625)
  expect(after(['a0'], 'Nvidia lost 17%, and $700 billion')).toBeGreaterThan(0.625)
})
