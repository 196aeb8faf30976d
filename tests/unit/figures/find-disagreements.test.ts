import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDisagreements, type Voice } from '#figures/find-disagreements.ts'
import { createNameFinder } from '#language/names.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { anArticle, names } from './registry.ts'

const voice = (family: string, text: string, more: Partial<Voice> = {}): Voice => ({
  ...anArticle({ title: '', ...more, text }),
  id: more.id ?? family,
  family,
})
const LOSS = 'Nvidia lost $589 billion of market value on Monday.'

const found = (...voices: readonly Voice[]) =>
  findDisagreements(voices, names).map(({ owner, metric, direction, date, sides }) => ({
    what: [owner, metric, direction, date].join(' '),
    sides: sides.map(({ figure, tellings }) => [
      figure.value,
      ...tellings.map(({ articleId }) => articleId),
    ]),
  }))

test('two houses that give a day two losses disagree, across languages too', () => {
  expect(
    found(
      voice('wire', LOSS),
      voice('journal', 'Nvidia shed $593 billion of market value on Monday, LSEG data show.'),
      voice('post', 'خسرت إنفيديا 593 مليار دولار من قيمتها السوقية الاثنين.', { language: 'ar' }),
    ),
  ).toEqual([
    {
      what: 'NVDA market-value down 2025-01-27',
      sides: [
        [593e9, 'journal', 'post'],
        [589e9, 'wire'],
      ],
    },
  ])
})

test('each side keeps the sentence that states it', () => {
  const [disagreement] = findDisagreements(
    [
      voice('wire', `${LOSS} It was a record.`),
      voice('journal', 'Nvidia shed $593 billion of market value on Monday.'),
    ],
    names,
  )
  expect(disagreement?.sides[0]?.tellings).toEqual([{ articleId: 'wire', sentence: LOSS }])
})

const AGREEING: Readonly<Record<string, string>> = {
  'the same amount': 'Nvidia lost $589 billion of market value on Monday.',
  'the same amount in other words': 'Nvidia shed $0.589 trillion of market value on Monday.',
  'a hedged amount': 'Nvidia lost about $593 billion of market value on Monday.',
  'fewer digits': 'Nvidia lost $590 billion of market value on Monday.',
  'one more digit': 'Nvidia lost $588.8 billion of market value on Monday.',
  'another day': 'Nvidia lost $593 billion of market value on Tuesday.',
  'no day': 'Nvidia lost $593 billion of market value.',
  'another direction': 'Nvidia gained $593 billion of market value on Monday.',
  'another company': 'Broadcom lost $593 billion of market value on Monday.',
  'another measure': 'Nvidia lost $593 billion of revenue on Monday.',
  'another currency': 'Nvidia lost €593 billion of market value on Monday.',
  'a plan': 'Nvidia is expected to lose $593 billion of market value on Monday.',
  'too far apart': 'Nvidia lost $465 billion of market value on Monday.',
  'the end of a range': 'Nvidia lost $585-593 billion of market value on Monday.',
  'a session that was still running':
    'Nvidia lost $593 billion of market value in early trading on Monday.',
  'a figure of two companies': 'Nvidia and Broadcom lost $593 billion of market value on Monday.',
}
test.each(Object.entries(AGREEING))('%s is no disagreement', (_, text) => {
  expect(found(voice('wire', LOSS), voice('journal', text))).toEqual([])
})

test('two articles of one house are one voice, and the newer one speaks', () => {
  const old = voice('wire', 'Nvidia lost $593 billion of market value on Monday.', {
    id: 'old',
    publishedAt: Date.UTC(2025, 0, 28, 9),
  })
  expect(found(old, voice('wire', LOSS, { id: 'new' }))).toEqual([])
  expect(found(old, voice('wire', LOSS, { id: 'new' }), voice('journal', LOSS))).toEqual([])
})

test.each([
  'Correction: an earlier version of this article said that Nvidia had lost $593 billion of market value on Monday.',
  'Nvidia lost $589 billion of market value on Monday. An earlier version incorrectly put it at $593 billion.',
])('what a house takes back is not its figure: %s', (correction) => {
  const wrong = voice('wire', 'Nvidia lost $593 billion of market value on Monday.', {
    id: 'wrong',
    publishedAt: Date.UTC(2025, 0, 28, 9),
  })
  expect(found(wrong, voice('wire', correction, { id: 'right' }), voice('journal', LOSS))).toEqual(
    [],
  )
})

test('an article that gives both figures tells them apart by something: it takes no side', () => {
  const both = voice(
    'journal',
    'Nvidia lost $593 billion of market value on Monday. By another count Nvidia lost $589 billion of market value on Monday.',
  )
  expect(found(voice('wire', LOSS), both)).toEqual([])
})

test('what a company reports is compared by its period', () => {
  const revenue = (amount: string, period: string) =>
    `Intel said its revenue was ${amount} in the ${period}.`
  const quarter = 'fourth quarter of 2024'
  const theirs = voice('journal', revenue('$14.5 billion', quarter))
  expect(found(voice('wire', revenue('$14.3 billion', quarter)), theirs)).toEqual([
    {
      what: 'INTC revenue  2024-Q4',
      sides: [
        [14.3e9, 'wire'],
        [14.5e9, 'journal'],
      ],
    },
  ])
  expect(found(voice('wire', revenue('$14.3 billion', 'third quarter of 2024')), theirs)).toEqual(
    [],
  )
})

test('a third count that only rounds a known one opens no side', () => {
  const all = found(
    voice('wire', LOSS),
    voice('post', LOSS),
    voice('journal', 'Nvidia shed $593 billion of market value on Monday.'),
    voice('review', 'Nvidia shed $588.7 billion of market value on Monday.'),
  )
  expect(all.map(({ sides }) => sides.map(([value]) => value))).toEqual([[589e9, 593e9]])
})

const GOLD = new URL(
  '../../../../shared/corpus/clustering-gold/ai-chips-defence-feb2025.jsonl',
  import.meta.url,
)
test.skipIf(!existsSync(GOLD))(
  'real stories of a week hold no false disagreement (needs ../shared)',
  () => {
    const finder = createNameFinder(shippedCompanies())
    const rows = readFileSync(GOLD, 'utf8')
      .trim()
      .split('\n')
      .map((line): Record<string, string> => JSON.parse(line))
    const voices = rows.map(
      ({ id = '', publisher = '', title = '', text = '', date = '' }): Voice => ({
        id,
        family: publisher,
        language: 'en',
        title,
        text,
        publishedAt: Date.parse(`${date.replace(' ', 'T')}Z`),
        zone: 'America/New_York',
      }),
    )
    // All as one story: a harder test than the labelled events are.
    expect(rows.length).toBeGreaterThan(200)
    expect(findDisagreements(voices, finder)).toEqual([])
  },
)
