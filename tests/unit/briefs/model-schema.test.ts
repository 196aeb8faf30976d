import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModelEdition } from '#briefs/model-schema.ts'

const item = {
  part: 'shock',
  text: 'NVIDIA fell 17% on Monday.',
  kind: 'reported',
  cites: ['A1'],
  quotes: [{ article: 'A1', text: 'fell 17%' }],
  bucket: null,
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
  expect(parseModelEdition(text)).toEqual({ items: [item], rejected: 0 })
})

test.each([
  ['a part that the frame lacks', { part: 'advice' }],
  ['a kind that is none', { kind: 'rumour' }],
  ['no citation', { cites: [] }],
  ['too many citations', { cites: ['A1', 'A2', 'A3', 'A4'] }],
  ['a citation that is no label', { cites: ['a000000000001'] }],
  ['no quote', { quotes: [] }],
  ['too many quotes', { quotes: Array(7).fill({ article: 'A1', text: 'fell' }) }],
  ['a blank quote', { quotes: [{ article: 'A1', text: ' ' }] }],
  ['a quote as long as an article', { quotes: [{ article: 'A1', text: 'x'.repeat(601) }] }],
  ['a text as long as an article', { text: 'x'.repeat(701) }],
  ['a field too many', { url: 'https://evil.example/' }],
  ['a field too few', { quotes: undefined }],
  ['a field of another type', { cites: 'A1' }],
])('%s costs the item and no other', (_, wrong) => {
  const text = JSON.stringify({ items: [item, { ...item, ...wrong }] })
  expect(parseModelEdition(text)).toEqual({ items: [item], rejected: 1 })
})

test('items that are no objects are counted and left out', () => {
  const text = '{"items":[null,7,"x",[],{"__proto__":{"part":"lead"}}]}'
  expect(parseModelEdition(text)).toEqual({ items: [], rejected: 5 })
  expect(Object.prototype).not.toHaveProperty('part')
})

test('an endless list is read to its limit', () => {
  const text = JSON.stringify({ items: Array.from({ length: 20_000 }, () => item) })
  const read = parseModelEdition(text)
  expect([read?.items.length, read?.rejected]).toEqual([60, 19_940])
})

test('no text makes the reader throw or hang', () => {
  const noise = fc.string({
    unit: fc.constantFrom('{', '}', '"items"', ':', '[', ']', ' ', '`', '\n'),
  })
  fc.assert(
    fc.property(fc.oneof(noise, fc.string(), fc.json()), (text) => {
      const read = parseModelEdition(text)
      return read === null || read.rejected >= 0
    }),
  )
  expect(parseModelEdition(`${'{ '.repeat(100_000)}${' '.repeat(100_000)}`)).toBeNull()
})
