import { expect, test } from 'vitest'
import { checkClaim } from '#figures/check-claim.ts'
import { PAIRS } from './pairs.ts'
import { DATES } from './pairs-dates.ts'
import { DAYS } from './pairs-days.ts'
import { EVENTS } from './pairs-events.ts'
import { PRICES } from './pairs-prices.ts'
import { QUOTED } from './pairs-quoted.ts'
import { anArticle, codesOf, names } from './registry.ts'

const GROUPS = [...PAIRS, ...DATES, ...DAYS, ...EVENTS, ...PRICES, ...QUOTED]
const RIGHT = GROUPS.flatMap(({ sources, right }) =>
  sources.flatMap((source) => right.map((claim) => [claim, source] as const)),
)
const WRONG = GROUPS.flatMap(({ sources, wrong }) =>
  sources.flatMap((source) => wrong.map(([code, claim]) => [code, claim, source] as const)),
)

test.each(RIGHT)('supported: %s | %s', (claim, source) => {
  expect(codesOf({ source, claim })).toEqual([])
})

test.each(WRONG)('rejected as %s: %s | %s', (code, claim, source) => {
  expect(codesOf({ source, claim })).toContain(code)
})

const first = anArticle({ id: 'A1', text: 'Nvidia fell 17% on Monday.' })
const second = anArticle({ id: 'A2', text: 'Intel will cut 15,000 jobs.' })

test('a claim that cites nothing is wrong, with or without figures', () => {
  for (const text of ['Nvidia fell 17%.', 'Nvidia fell.']) {
    const problems = checkClaim({ text, language: 'en', cites: [] }, [first], names)
    expect(problems.map(({ code }) => code)).toEqual(['citation'])
  }
})

test('a claim is wrong if any of its citations is not in the story', () => {
  const claim = { text: 'Nvidia fell 17%.', language: 'en', cites: ['A1', 'A9'] } as const
  expect(checkClaim(claim, [first, second], names)).toMatchObject([
    { code: 'citation', text: 'A9' },
  ])
})

test('a figure that stands only in an article that is not cited is a citation problem', () => {
  const claim = { text: '15,000 jobs go.', language: 'en', cites: ['A1'] } as const
  expect(checkClaim(claim, [first, second], names)).toMatchObject([
    { code: 'citation', text: '15,000 jobs' },
  ])
})

test('figures of several cited articles support one claim', () => {
  const claim = {
    text: 'Nvidia fell 17% and Intel will cut 15,000 jobs.',
    language: 'en',
    cites: ['A1', 'A2'],
  } as const
  expect(checkClaim(claim, [first, second], names)).toEqual([])
})

test('a publisher is no evidence, but a title is', () => {
  const article = anArticle({ title: 'Nvidia sheds $589 billion', text: 'Chip shares fell.' })
  const claim = { text: 'Nvidia shed $589 billion.', language: 'en', cites: ['A1'] } as const
  expect(checkClaim(claim, [article], names)).toEqual([])
})

test('a relative day is read in the zone of the publisher', () => {
  // 02:00 on Wednesday in Riyadh is still Tuesday evening in New York.
  const text = 'Nvidia fell 3% today.'
  const publishedAt = Date.UTC(2025, 0, 28, 23)
  const claim = { text: 'Nvidia fell 3% on January 29.', language: 'en', cites: ['A1'] } as const
  const check = (zone: string): string[] =>
    checkClaim(claim, [anArticle({ text, publishedAt, zone })], names).map(({ code }) => code)
  expect(check('Asia/Riyadh')).toEqual([])
  expect(check('+03:00')).toEqual([])
  expect(check('America/New_York')).toEqual(['date'])
})

test.each([
  'Jensen Huang blamed the weather.',
  'The B200 is late.',
  'Qimonda is late.',
  'France is late.',
  'تأخرت فرنسا.',
  'تأخرت برودكوم.',
  'تأخر Qimonda.',
])('a name that no cited article has is a problem: %s', (claim) => {
  expect(codesOf({ source: 'Nvidia is late.', claim })).toContain('name')
})

test.each([
  ['Jensen Huang spoke.', 'تحدث جنسن هوانغ.'],
  ['The chips came from Samsung.', 'الرقائق من سامسونغ.'],
  ['Chinese makers spoke.', 'تحدثت شركات من الصين.'],
  ['Nvidia and the H20 are late.', 'تأخرت إنفيديا ورقاقتها H20.'],
])('a name is found in the other script: %s', (claim, source) => {
  expect(codesOf({ source, claim })).toEqual([])
})
