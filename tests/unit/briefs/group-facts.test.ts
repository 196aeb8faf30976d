import { expect, test } from 'vitest'
import { groupFacts, newsIn, tellsTheSame, vouchesFor } from '#briefs/group-facts.ts'
import { contradicts, differsSlightly, isKnownFigure, readFigures } from '#briefs/read-figures.ts'
import { candidate } from './extract-desk.ts'

const LOSS = 'Nvidia lost $589 billion of market value on Monday.'
const RIVAL = 'Nvidia shed $593 billion of market value on Monday, LSEG data showed.'
const FULL =
  'Nvidia lost $589 billion of market value on Monday and won back $260 billion on Tuesday.'

const textsOf = (...sentences: string[]): string[][] =>
  groupFacts(sentences.map((sentence) => candidate(sentence))).map((fact) =>
    fact.map(({ quote }) => quote),
  )

test('two outlets that say the same figure of the same thing tell one fact', () => {
  const other = 'The market value of Nvidia fell by $589 billion on Monday.'
  expect(textsOf(LOSS, other)).toEqual([[LOSS, other]])
})

test('a sentence with another figure is never a repeat', () => {
  expect(textsOf(LOSS, RIVAL)).toEqual([[LOSS], [RIVAL]])
})

test('the fuller sentence leads its fact, whichever came first', () => {
  expect(textsOf(FULL, LOSS)).toEqual([[FULL, LOSS]])
  expect(textsOf(LOSS, FULL)).toEqual([[FULL, LOSS]])
})

test('the same percentage up is not the same percentage down, nor on another day', () => {
  const fell = 'Nvidia shares fell 17% on Monday in New York.'
  expect(textsOf(fell, 'Nvidia shares rose 17% on Monday in New York.')).toHaveLength(2)
  expect(textsOf(fell, 'Nvidia shares fell 17% on Friday in New York.')).toHaveLength(2)
  expect(textsOf(fell, 'Nvidia shares fell 17% in New York on Monday.')).toHaveLength(1)
})

test('Arabic sentences are grouped as English ones are', () => {
  const loss = 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.'
  const repeat = 'فقدت إنفيديا ٥٨٩ مليار دولار من قيمتها السوقية يوم الاثنين، بحسب بيانات السوق.'
  const rival = 'خسرت إنفيديا 593 مليار دولار من قيمتها السوقية الاثنين.'
  expect(textsOf(loss, repeat, rival)).toEqual([[loss, repeat], [rival]])
})

test('without figures it takes more words in common', () => {
  const [told, repeat, other] = [
    'Microsoft and OpenAI are examining whether DeepSeek took data without permission.',
    'OpenAI and Microsoft are examining whether data was taken by DeepSeek without permission.',
    'Microsoft and DeepSeek agreed to offer a model to customers of the cloud.',
  ].map((sentence) => candidate(sentence))
  if (!told || !repeat || !other) throw new Error('three candidates')
  expect(tellsTheSame(told, repeat)).toBe(true)
  expect(tellsTheSame(told, other)).toBe(false)
})

test('an outlet vouches for a sentence only with all its figures and companies, and not for itself', () => {
  const head = candidate(FULL)
  expect(vouchesFor(head, head)).toBe(false)
  expect(vouchesFor(head, candidate(LOSS))).toBe(false)
  expect(vouchesFor(candidate(LOSS), head)).toBe(true)
  const withoutName = candidate('Sample Ridge lost $589 billion of market value on Monday.')
  expect(vouchesFor(candidate(LOSS), withoutName)).toBe(false)
})

test('what a part has told is no news, and a figure on which outlets disagree is', () => {
  const told = [candidate(LOSS)]
  expect(newsIn(candidate(LOSS), told, 'shock')).toBeLessThan(0.1)
  expect(newsIn(candidate(RIVAL), told, 'shock')).toBe(1)
  expect(newsIn(candidate(RIVAL), [...told, candidate(RIVAL)], 'shock')).toBeLessThan(0.3)
  const rounded = candidate('Nvidia lost about $590 billion of market value on Monday.')
  expect(newsIn(rounded, told, 'shock')).toBeLessThan(0.3)
})

test('figures are read in base units, without dates, and a mere one counts nothing', () => {
  const reading = readFigures(
    'On Monday one of the chip makers lost $5.6m, or 3%, in 2 hours.',
    'en',
  )
  expect([...reading.keys].sort()).toEqual(['money|USD|5600000', 'percent||3'])
  expect(readFigures('خسرت 5.6 مليون دولار', 'ar').keys).toEqual(new Set(['money|USD|5600000']))
})

test('sentences contradict each other by day or by direction only where both say one', () => {
  const read = (text: string) => readFigures(text, 'en')
  expect(contradicts(read('It fell 3% on Monday.'), read('It fell 3% on Tuesday.'))).toBe(true)
  expect(contradicts(read('It fell 3%.'), read('It rose 3%.'))).toBe(true)
  expect(contradicts(read('It fell 3% on Monday.'), read('It fell 3%.'))).toBe(false)
  expect(contradicts(read('Up on January 6.'), read('Up on January 7.'))).toBe(true)
})

test('outlets disagree within five per cent; less than a rounding is the same, more another amount', () => {
  const read = (text: string) => readFigures(text, 'en')
  expect(differsSlightly(read('It lost $589bn.'), read('It lost $593bn.'))).toBe(true)
  expect(differsSlightly(read('It lost $589bn.'), read('It lost about $590bn.'))).toBe(false)
  expect(differsSlightly(read('It lost $589bn.'), read('It lost $260bn.'))).toBe(false)
  expect(differsSlightly(read('It lost $589bn.'), read('It lost 593 million dollars.'))).toBe(false)
  expect(differsSlightly(read('It lost 45%.'), read('It lost $46.'))).toBe(false)
  expect(isKnownFigure('money|USD|590000000000', ['money|USD|589000000000'])).toBe(true)
  expect(isKnownFigure('money|USD|0', ['money|USD|0'])).toBe(true)
  expect(isKnownFigure('money|EUR|5', ['money|USD|5'])).toBe(false)
})
