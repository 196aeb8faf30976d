import { expect, test } from 'vitest'
import { repairXml } from '#feeds/repair.ts'

const repaired = (text: string) => repairXml(text, text.indexOf('<rss'))
const inTitle = (title: string) => repaired(`<rss><title>${title}</title></rss>`).xml

test('a well-formed document comes back as it was', () => {
  const document = '<rss version="2.0"><channel><title>A &amp; B</title></channel></rss>'
  expect(repaired(document)).toMatchObject({ xml: document, repairs: [], dropped: 0 })
})

test('bare ampersands and angle brackets are escaped', () => {
  expect(inTitle('R&D: 1 < 2 & 3')).toBe('<rss><title>R&amp;D: 1 &lt; 2 &amp; 3</title></rss>')
})

test('HTML entities become characters, invented ones stay as text', () => {
  expect(inTitle('a&hellip;&nbsp;&#146;&nope;&#0;')).toBe(
    '<rss><title>a…\u00a0’&amp;nope;</title></rss>',
  )
})

test('a terminal’s sequences go as a whole, in references and CDATA too', () => {
  expect(inTitle('\x1b[31ma&#27;[0m&#x1B;[1mb')).toBe('<rss><title>ab</title></rss>')
  expect(inTitle('<![CDATA[\x1b[31ma\x1b[]]>')).not.toContain('31m')
})

test('markup that nobody escaped keeps its words in order', () => {
  expect(inTitle('Hello <b>big</b> world')).toContain('<![CDATA[Hello <b>big</b> world]]>')
})

test('an unclosed title does not swallow the next item', () => {
  const { xml, items } = repaired(
    '<rss><item><title>one</item><item><title>two</title></item></rss>',
  )
  expect(items).toEqual(['<item><title>one</title></item>', '<item><title>two</title></item>'])
  expect(xml).toBe(`<rss>${items.join('')}</rss>`)
})

test('of a cut document the complete items stay', () => {
  const { xml, dropped, repairs } = repaired(
    '<rss><item><b>1</b></item><item><b>2</b></item><item><b>3',
  )
  expect(xml).toBe('<rss><item><b>1</b></item><item><b>2</b></item></rss>')
  expect(dropped).toBe(1)
  expect(repairs).toContain('truncated document')
})

test('items beyond the cap never reach a parser, and are counted', () => {
  const { xml, items, dropped } = repaired(`<rss>${'<item><b>1</b></item>'.repeat(510)}</rss>`)
  expect(xml).toBe(`<rss>${items.join('')}</rss>`)
  expect([items.length, dropped]).toEqual([500, 10])
})

test('unquoted attributes are quoted, broken ones left out', () => {
  const { xml } = repaired('<rss version=2.0 checked @x="1"><a href=http://x/?a=1&b=2>t</a></rss>')
  expect(xml).toBe('<rss version="2.0"><a href="http://x/?a=1&amp;b=2">t</a></rss>')
})

test('what stands before and after the document goes', () => {
  const { xml, repairs } = repaired(
    '\n<b>Warning</b>: mysql\n<?xml version="1.0"?><rss><a/></rss>rubbish',
  )
  expect(xml).toBe('<rss><a/></rss>')
  expect(repairs).toContain('content before the document')
})

test('entity declarations are never expanded', () => {
  const bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><title>&b;</title></rss>'
  const { xml, repairs } = repaired(bomb)
  expect(xml).toBe('<rss><title>&amp;b;</title></rss>')
  expect(repairs).toContain('entity declarations ignored')
})

test.each([
  ['open tags', '<a>'],
  ['open titles', '<title>'],
  ['open quotes', '<a b="'],
  ['open comments', '<!--'],
  ['open CDATA', '<title><![CDATA['],
  ['brackets', '< '],
  ['stray end tags', '</a>'],
  ['open items', '<item><title>'],
])('a million %s take linear time', (_name, part) => {
  const started = performance.now()
  const small = repairXml(`<rss>${part.repeat(1_000_000)}`, 0)
  expect(small.repairs).toContain('truncated document')
  expect(performance.now() - started).toBeLessThan(10_000)
})
