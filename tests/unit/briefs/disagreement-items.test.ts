import { expect, test } from 'vitest'
import { checkItem } from '#briefs/check-item.ts'
import { disagreementItems } from '#briefs/disagreement-items.ts'
import type { Assignment } from '#briefs/draft.ts'
import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { DAY_MS } from '#domain/time.ts'
import { anArticle, aStory, NOW } from '#tests/support/builders.ts'
import { desk } from './model-desk.ts'

const ranked = (id: string, articles: readonly Article[]): RankedStory => ({
  story: aStory({ id, articleIds: articles.map((article) => article.id) }),
  articles,
  families: articles.length,
  rank: {
    score: 50,
    materiality: 0,
    corroboration: 0,
    authority: 0,
    salience: 0,
    theme: 1,
    recency: 0,
    novelty: 1,
  },
})
const assignment = (language: Language, ...stories: readonly RankedStory[]): Assignment => ({
  language,
  from: NOW - DAY_MS,
  to: NOW,
  stories,
})
const told = (id: string, text: string, language: Language = 'en'): Article =>
  anArticle({ id, family: id, language, title: 'What happened', text })

const LOSS = 'Nvidia lost $589 billion of market value on Monday.'
const OTHER = 'Nvidia shed $593 billion of market value on Monday, according to LSEG data.'
const nvidia = ranked('s1', [told('a1', LOSS), told('a2', OTHER)])

test('a disagreement is a risk flag with every value, each side cited and quoted', () => {
  expect(disagreementItems(assignment('en', nvidia), desk)).toEqual([
    {
      part: 'risks',
      text: "Outlets differ on NVIDIA's loss of market value on Monday: $589 billion or $593 billion.",
      kind: 'reported',
      storyId: 's1',
      cites: ['a1', 'a2'],
      quotes: [
        { articleId: 'a1', text: LOSS },
        { articleId: 'a2', text: OTHER },
      ],
    },
  ])
})

test('an Arabic edition tells what only English sources disagree on', () => {
  const [item] = disagreementItems(assignment('ar', nvidia), desk)
  expect(item).toMatchObject({
    text: 'تختلف المصادر في خسارة إنفيديا من قيمتها السوقية الاثنين: 589 مليار دولار أو 593 مليار دولار.',
    cites: ['a1', 'a2'],
  })
})

const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'Intel said its revenue was $14.3 billion in the fourth quarter of 2024.',
    'Intel said its revenue was $14.5 billion in the fourth quarter of 2024.',
    "Outlets differ on Intel's revenue in the fourth quarter of 2024: $14.3 billion or $14.5 billion.",
    'تختلف المصادر في إيرادات إنتل في الربع الرابع من 2024: 14.3 مليار دولار أو 14.5 مليار دولار.',
  ],
  [
    'Nvidia won back $261 billion of market value on Monday.',
    'Nvidia regained $263 billion of market value on Monday.',
    "Outlets differ on NVIDIA's gain in market value on Monday: $261 billion or $263 billion.",
    'تختلف المصادر في ارتفاع القيمة السوقية لإنفيديا الاثنين: 261 مليار دولار أو 263 مليار دولار.',
  ],
  [
    'Intel said its revenue was $53.1 billion in 2024.',
    'Intel said its revenue was $54.2 billion in 2024.',
    "Outlets differ on Intel's revenue in 2024: $53.1 billion or $54.2 billion.",
    'تختلف المصادر في إيرادات إنتل في 2024: 53.1 مليار دولار أو 54.2 مليار دولار.',
  ],
  [
    'Intel said its revenue was $14.3 billion in the fourth quarter.',
    'Intel said its revenue was $14.5 billion in the fourth quarter.',
    "Outlets differ on Intel's revenue in the fourth quarter: $14.3 billion or $14.5 billion.",
    'تختلف المصادر في إيرادات إنتل في الربع الرابع: 14.3 مليار دولار أو 14.5 مليار دولار.',
  ],
  [
    'Broadcom shares closed down 17.4% on Monday.',
    'Broadcom shares closed down 17.9% on Monday.',
    'Outlets differ on the fall in Broadcom shares on Monday: 17.4% or 17.9%.',
    'تختلف المصادر في تراجع سهم برودكوم الاثنين: 17.4% أو 17.9%.',
  ],
]
test.each(CASES)('%s %s', (one, other, english, arabic) => {
  const story = ranked('s1', [told('a1', one), told('a2', other)])
  for (const [language, text] of [
    ['en', english],
    ['ar', arabic],
  ] as const) {
    const edition = assignment(language, story)
    const items = disagreementItems(edition, desk)
    expect(items.map((item) => item.text)).toEqual([text])
    expect(items.flatMap((item) => checkItem(item, edition, desk))).toEqual([])
    expect(desk.breaksRules(text, language)).toBe(false)
  }
})

test('a side is cited by an article in the language of the edition where there is one', () => {
  const inArabic = told('a3', 'خسرت إنفيديا 593 مليار دولار من قيمتها السوقية الاثنين.', 'ar')
  const story = ranked('s1', [...nvidia.articles, inArabic])
  const [item] = disagreementItems(assignment('ar', story), desk)
  // Told by two houses: the first side.
  expect(item?.cites).toEqual(['a3', 'a1'])
})

test('an edition tells three at most, those of the best ranked stories', () => {
  const stories = ['s1', 's2', 's3', 's4'].map((id) => ranked(id, nvidia.articles))
  const items = disagreementItems(assignment('en', ...stories), desk)
  expect(items.map(({ storyId }) => storyId)).toEqual(['s1', 's2', 's3'])
})

test('outlets that agree raise no flag', () => {
  const story = ranked('s1', [told('a1', LOSS), told('a2', LOSS)])
  expect(disagreementItems(assignment('en', story), desk)).toEqual([])
})
