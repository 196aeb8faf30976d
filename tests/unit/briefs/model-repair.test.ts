import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import { AppError } from '#domain/errors.ts'
import { LANGUAGES } from '#domain/language.ts'
import type { ModelRequest } from '#domain/ports.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import {
  answering,
  NEWS,
  NVIDIA,
  type Proposal,
  propose,
  STARGATE,
  TRUE_PROPOSALS,
  textsOf,
  writeWith,
} from './model-desk.ts'

const WRONG = propose('shock', NVIDIA, {
  text: 'NVIDIA lost about $689 billion of market value on Monday.',
})
const GOOD = TRUE_PROPOSALS.en
const isRepair = ({ user }: ModelRequest): boolean => user.includes('failed the desk')

/** A model that proposes these items, and those where it is asked again. */
const inTwoCalls =
  (first: readonly Proposal[], second: readonly Proposal[] | (() => never), articles = NEWS) =>
  (request: ModelRequest): unknown => {
    if (!isRepair(request)) return answering(articles, first)(request)
    return typeof second === 'function' ? second() : answering(articles, second)(request)
  }

/** The failing items that a model got back, and what was said of each. */
const sentBack = ({ user }: ModelRequest): { item: Proposal; problems: string[] }[] => {
  const fenced = [...user.matchAll(/<<<(\w+)\n([\s\S]*?)\n\1>>>/gu)][1]?.[2] ?? ''
  return fenced.split('\n').map((line) => JSON.parse(line))
}

test('an answer without a failing item is the only call', async () => {
  const { requests } = await writeWith(answering(NEWS, GOOD), { articles: NEWS })
  expect(requests).toHaveLength(1)
})

test('the failing items of an edition go back together, once, each with all that is wrong', async () => {
  const other = propose('risks', NVIDIA, { text: 'Intel fell 17% on Monday, see evil.example.' })
  const { requests } = await writeWith(inTwoCalls([...GOOD, WRONG, other], []), { articles: NEWS })
  expect(requests).toHaveLength(2)
  const failing = requests[1] ? sentBack(requests[1]) : []
  expect(failing.map(({ item }) => item.text)).toEqual([WRONG.text, other.text])
  expect(failing[0]?.problems).toEqual([expect.stringMatching(/^figure-missing: "\$689 billion"/u)])
  expect(failing[1]?.problems).toEqual([
    'the text holds an address',
    'name: "Intel" (no cited article names it)',
    'owner: "17%" (the article tells it of another)',
  ])
})

test('the second prompt begins with all of the first one, and ends with the language', async () => {
  const { requests } = await writeWith(inTwoCalls([...GOOD, WRONG], []), { articles: NEWS })
  const [first, second] = requests
  expect(second?.user.startsWith(`${first?.user}\n\n`)).toBe(true)
  expect(second?.user.split('\n').at(-1)).toBe('Write them in English.')
  expect([second?.system, second?.schema]).toEqual([first?.system, first?.schema])
})

test.each(LANGUAGES)('in %s, an item that is repaired has its place', async (language) => {
  const good = TRUE_PROPOSALS[language]
  const [lead, shock] = good
  const bad = { ...shock, text: `${shock?.text} evil.example` } as Proposal
  const proposals = good.map((item) => (item === shock ? bad : item))
  const { edition, told } = await writeWith(
    inTwoCalls(proposals, shock ? [lead as Proposal, shock] : []),
    { articles: NEWS, language },
  )
  expect(told).toEqual([])
  expect(textsOf(edition)).toEqual(good.map(({ text }) => text))
  expect(edition.verified).toEqual({ kept: 6, dropped: 0, problems: [] })
  expect(edition.usage).toMatchObject({ promptTokens: 2400, completionTokens: 680, calls: 2 })
})

test('a second answer adds nothing where nothing had failed', async () => {
  const more = propose('risks', NVIDIA, { text: 'Broadcom fell 17.4% on Monday.' })
  const wrong = [...GOOD.filter(({ part }) => part !== 'shock'), WRONG]
  const { edition } = await writeWith(inTwoCalls(wrong, [more, ...GOOD]), { articles: NEWS })
  expect(textsOf(edition)).toEqual(GOOD.map(({ text }) => text))
})

test('an item without the shape of one goes back as it is', async () => {
  const shapeless = { ...WRONG, cites: [] }
  const { requests, edition } = await writeWith(inTwoCalls([...GOOD, shapeless], []), {
    articles: NEWS,
  })
  expect(requests[1] && sentBack(requests[1])).toEqual([
    { item: expect.objectContaining({ cites: [] }), problems: ['cites: 1 to 3 articles'] },
  ])
  expect(edition.verified).toMatchObject({ kept: 6, dropped: 1 })
})

test('what fails again gives its place to the best sentence of its story', async () => {
  const proposals = GOOD.map((item) =>
    item.part === 'winners' ? { ...item, text: 'Stargate is to put $900 billion into it.' } : item,
  )
  const { edition } = await writeWith(inTwoCalls(proposals, proposals), { articles: NEWS })
  expect(edition.edition.writer).toBe('model')
  expect(edition.sections.winners.map(({ text, cites }) => [text, cites])).toEqual([
    [expect.stringContaining('a joint venture with Oracle'), [STARGATE.id]],
  ])
  expect(edition.verified).toMatchObject({
    kept: 6,
    dropped: 1,
    problems: [{ code: 'figure-missing', text: '$900 billion' }],
  })
})

test('what the sources put in an empty place does not save an edition of which too little is its own', async () => {
  const bad = GOOD.map((item) => ({ ...item, text: `${item.text} evil.example` }))
  const answer = [...GOOD.slice(0, 3), ...bad.slice(3)]
  const { edition, told } = await writeWith(inTwoCalls(answer, bad), { articles: NEWS })
  expect(edition.edition.writer).toBe('extract')
  expect(told).toEqual(["the check kept 3 of 6 items of the model's edition"])
})

test('items that a second call repairs save an edition', async () => {
  const bad = GOOD.map((item) => ({ ...item, text: `${item.text} evil.example` }))
  const { edition, told } = await writeWith(inTwoCalls(bad, GOOD), { articles: NEWS })
  expect([edition.edition.writer, told]).toEqual(['model', []])
})

test.each([
  [
    'fails',
    () => {
      throw new AppError('model', 'the model did not answer in time')
    },
    'the model did not answer in time',
  ],
  ['is no edition', (): never => 'Sorry!' as never, "the model's answer is no edition"],
])('a second call that %s costs the failing items only', async (_, second, reason) => {
  const { edition, told } = await writeWith(inTwoCalls([...GOOD, WRONG], second), {
    articles: NEWS,
  })
  expect(edition.edition.writer).toBe('model')
  expect(textsOf(edition)).toEqual(GOOD.map(({ text }) => text))
  expect(told).toEqual([`failing items of the model's edition (1) were not repaired: ${reason}`])
  expect(edition.usage.calls).toBe(1)
})

const UBS: Article = anArticle({
  id: 'a0000000000aa',
  title: 'UBS says data centers gain from cheaper AI',
  text: 'UBS said Equinix gains from demand for data centers. UBS warned that prices may fall.',
  publishedAt: NOW - 1,
  companies: [],
})
const WINNER = propose('winners', UBS, {
  text: 'Equinix gains from demand for data centers, UBS said.',
  bucket: 'datacenters',
  mechanism: 'gains from demand for data centers',
  companies: ['Equinix'],
})

test('the other side stands behind a winner', async () => {
  const winner = { ...WINNER, counter: 'UBS warned that prices may fall.' }
  const { edition } = await writeWith(answering([UBS], [winner]), { articles: [UBS] })
  expect(textsOf(edition)).toEqual([
    'Equinix gains from demand for data centers, UBS said. UBS warned that prices may fall.',
  ])
})

test('a winner stands alone where only its other side is wrong', async () => {
  const winner = { ...WINNER, counter: 'UBS warned that prices may fall 30%.' }
  const { edition } = await writeWith(answering([UBS], [winner]), { articles: [UBS] })
  expect(textsOf(edition)).toEqual([WINNER.text])
  expect(edition.verified).toMatchObject({ kept: 1, dropped: 0 })
})

test.each([
  ['no mechanism', { mechanism: null }, /^mechanism: /u],
  ['a mechanism that its text does not tell', { mechanism: 'sells more chips' }, /^mechanism: /u],
  ['a mechanism of one word', { mechanism: 'gains' }, /^mechanism: /u],
  [
    'another side in another part',
    { part: 'risks', bucket: null, counter: 'UBS warned.' },
    /^counter: /u,
  ],
  ['a company that its text does not name', { companies: ['Equinix', 'AMD'] }, /not name "AMD"/u],
])('%s goes back to the model', async (_, wrong, problem) => {
  const { requests } = await writeWith(inTwoCalls([{ ...WINNER, ...wrong }], [], [UBS]), {
    articles: [UBS],
  })
  expect(requests[1] && sentBack(requests[1])[0]?.problems).toEqual([
    expect.stringMatching(problem),
  ])
})

test('a company may be named in either language', async () => {
  const [, shock] = TRUE_PROPOSALS.ar
  const named = { ...(shock as Proposal), companies: ['NVIDIA', 'برودكوم'] }
  const { requests } = await writeWith(answering(NEWS, [named]), { articles: NEWS, language: 'ar' })
  expect(requests).toHaveLength(1)
})

test('figures are printed from their values, as the desk writes them', async () => {
  const text = 'خسرت إنفيديا نحو 589 ملياراً من الدولارات من قيمتها السوقية الاثنين.'
  const proposal = propose('shock', NVIDIA, { text })
  const answer = answering(NEWS, [proposal])
  const { edition } = await writeWith(answer, { articles: NEWS, language: 'ar' })
  expect(textsOf(edition)).toEqual(['خسرت إنفيديا نحو 589 مليار دولار من قيمتها السوقية الاثنين.'])
})
