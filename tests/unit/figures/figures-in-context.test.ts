import { expect, test } from 'vitest'
import { readFiguresInContext } from '#figures/figures-in-context.ts'
import { anArticle, names } from './registry.ts'

const { publishedAt, zone } = anArticle({ text: '' })
const read = (text: string, language: 'en' | 'ar' = 'en') =>
  readFiguresInContext({ text, language, publishedAt, zone }, names)

test('a figure comes with its owner, metric, direction, hedge and resolved day', () => {
  expect(read('Nvidia lost about $589 billion of market value on Monday.')).toEqual([
    {
      text: '$589 billion',
      value: 589e9,
      unit: 'money',
      currency: 'USD',
      hedge: 'about',
      direction: 'down',
      owners: ['NVDA'],
      metric: 'market-value',
      dates: ['2025-01-27'],
      span: [18, 30],
    },
  ])
})

test('spans are those of the whole text, whatever sentence a figure stands in', () => {
  const text =
    'Chip stocks had a bad day.\n Nvidia fell 17%. The stock had lost 3% before. Intel fell 2%.'
  expect(read(text).map(({ span, text: words }) => text.slice(...span) === words)).toEqual([
    true,
    true,
    true,
  ])
  expect(read(text).map(({ owners }) => owners)).toEqual([['NVDA'], ['NVDA'], ['INTC']])
})

test('a brand is told as its parent, a plan as planned, a quarter as a quarter', () => {
  const [figure] = read('AWS expects revenue of $30 billion in the first quarter of 2025.')
  expect(figure).toMatchObject({
    owners: ['AMZN'],
    metric: 'revenue',
    modality: 'planned',
    dates: ['2025-Q1'],
  })
})

test('a period without its year is told as such, and no date is invented', () => {
  expect(read('Intel lost $3 billion in the fourth quarter.')).toMatchObject([{ dates: ['Q4'] }])
  expect(read('Intel lost $3 billion.')).toMatchObject([{ dates: [] }])
})

test('Arabic reads the same', () => {
  expect(read('هوى سهم إنفيديا 17% أمس.', 'ar')).toMatchObject([
    {
      value: 17,
      direction: 'down',
      owners: ['NVDA'],
      metric: 'share-price',
      dates: ['2025-01-27'],
    },
  ])
})

test('a text without names or figures gives none, and rubbish does not throw', () => {
  expect(read('Nothing happened.')).toEqual([])
  expect(read('')).toEqual([])
  expect(read('\u0000 $ % ، ،، 5'.repeat(50))).toBeInstanceOf(Array)
})
