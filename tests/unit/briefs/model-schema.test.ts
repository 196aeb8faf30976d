import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModelEdition } from '#briefs/model-schema.ts'

const item = {
  part: 'shock',
  text: 'NVIDIA fell 17% on Monday.',
  kind: 'reported',
  cites: ['A1'],
  quotes: [{ article: 'A1', text: 'fell 17%' }],
  companies: ['NVIDIA'],
  bucket: null,
  mechanism: null,
  counter: null,
  date: null,
}
const plain = JSON.stringify({ items: [item] })

test.each([
  ['as it is', plain],
  ['in a fence', `\`\`\`json\n${plain}\n\`\`\``],
  ['behind thoughts', `<think>{ "a": 1 } Hmm.</think>\n${plain}`],
  ['between courtesies', `Sure! Here you are:\n\n${plain}\n\nAnything else?`],
  ['printed over several lines', JSON.stringify({ items: [item] }, null, 2)],
])('an edition is read %s', (_, text) => {
  expect(parseModelEdition(text)).toEqual({ items: [item], misshapen: [], surplus: 0 })
})

test.each([
  ['a part that the frame lacks', { part: 'advice' }, /^part: /u],
  ['a kind that is none', { kind: 'rumour' }, /^kind: /u],
  ['no citation', { cites: [] }, 'cites: 1 to 3 articles'],
  ['too many citations', { cites: ['A1', 'A2', 'A3', 'A4'] }, 'cites: 1 to 3 articles'],
  ['a citation that is no label', { cites: ['a000000000001'] }, /^cites: ids such as "A1"/u],
  ['no quote', { quotes: [] }, 'quotes: 1 to 6'],
  ['too many quotes', { quotes: Array(7).fill({ article: 'A1', text: 'fell' }) }, 'quotes: 1 to 6'],
  ['a blank quote', { quotes: [{ article: 'A1', text: ' ' }] }, /^quotes: each of/u],
  [
    'a quote as long as an article',
    { quotes: [{ article: 'A1', text: 'x'.repeat(601) }] },
    /each/u,
  ],
  ['a text as long as an article', { text: 'x'.repeat(701) }, 'text: at most 700 characters'],
  ['more names than an item has', { companies: Array(13).fill('AMD') }, 'companies: at most 12'],
  ['a field too many', { url: 'https://evil.example/' }, /"url"/u],
  ['a field too few', { quotes: undefined }, /^quotes: /u],
  ['a field of another type', { cites: 'A1' }, /^cites: /u],
])('%s costs the item and no other, and is told', (_, wrong, problem) => {
  const text = JSON.stringify({ items: [item, { ...item, ...wrong }] })
  const read = parseModelEdition(text)
  expect(read?.items).toEqual([item])
  expect(read?.misshapen.map(({ problems }) => problems)).toEqual([
    [typeof problem === 'string' ? problem : expect.stringMatching(problem)],
  ])
  expect(read?.misshapen[0]?.part).toBe('part' in wrong ? null : 'shock')
})

test('what an endpoint without a schema leaves out is nothing', () => {
  const { companies: _c, mechanism: _m, counter: _o, bucket: _b, date: _d, ...rest } = item
  const read = parseModelEdition(JSON.stringify({ items: [rest] }))
  expect(read?.items).toEqual([{ ...item, companies: [] }])
})

test('items that are no objects are left out, each with what it is', () => {
  const text = '{"items":[null,7,"x",[],{"__proto__":{"part":"lead"}}]}'
  const read = parseModelEdition(text)
  expect(read?.items).toEqual([])
  expect(read?.misshapen.map(({ part }) => part)).toEqual([null, null, null, null, null])
  expect(read?.misshapen[0]).toMatchObject({
    raw: null,
    problems: [expect.stringContaining('object')],
  })
  expect(Object.prototype).not.toHaveProperty('part')
})

test('an endless list is read to its limit', () => {
  const text = JSON.stringify({ items: Array.from({ length: 20_000 }, () => item) })
  const read = parseModelEdition(text)
  expect([read?.items.length, read?.surplus]).toEqual([60, 19_940])
})

test('no text makes the reader throw or hang', () => {
  const noise = fc.string({
    unit: fc.constantFrom('{', '}', '"items"', ':', '[', ']', ' ', '`', '\n'),
  })
  fc.assert(
    fc.property(fc.oneof(noise, fc.string(), fc.json()), (text) => {
      const read = parseModelEdition(text)
      return read === null || read.surplus === 0
    }),
  )
  expect(parseModelEdition(`${'{ '.repeat(100_000)}${' '.repeat(100_000)}`)).toBeNull()
})
