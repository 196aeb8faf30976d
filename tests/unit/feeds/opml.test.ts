import { expect, test } from 'vitest'
import type { Feed } from '#domain/feed.ts'
import { readOpml, writeOpml } from '#feeds/opml.ts'
import { aFeed, NOW } from '#tests/support/builders.ts'

const read = (text: string) => readOpml(Buffer.from(text))
const opmlOf = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`
const feedsOf = (text: string) => {
  const reading = read(text)
  return 'error' in reading ? [] : reading.feeds
}

test('what is written is read again, with every mark in it', () => {
  const feeds: Feed[] = [
    aFeed({ publisher: `A & <b>B</b> "C" 'd' &amp; é`, url: 'https://a.example/?x=1&y="2"' }),
    aFeed({ publisher: 'اقتصاد الشرق 😀', language: 'ar', topics: ['ai', 'data-centers'] }),
    aFeed({ topics: [], enabled: false, url: 'http://b.example/' }),
  ]
  const text = writeOpml(feeds, NOW)
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s*<opml version="2.0">/)
  expect(feedsOf(text)).toEqual(
    feeds.map(({ url, publisher, language, topics, enabled }) => ({
      url,
      title: publisher,
      language,
      topics,
      isEnabled: enabled,
    })),
  )
})

test('folders are walked, and their names are topics where a feed has no categories', () => {
  const text = opmlOf(
    `<outline text="Tech"><outline text="AI &amp; Chips">
       <outline type="rss" text="One" title="The One" xmlUrl="https://one.example/"/>
       <outline text="Two" xmlurl="https://two.example/" category="/News/World,power"/>
     </outline></outline>`,
  )
  expect(feedsOf(text)).toMatchObject([
    { title: 'The One', topics: ['tech', 'ai-chips'], language: null },
    { title: 'Two', topics: ['news', 'world', 'power'] },
  ])
})

test.each([
  ['file:///etc/passwd', 'file: addresses are not taken'],
  ['/etc/passwd', 'the address is not valid'],
  ['javascript:alert(1)', 'javascript: addresses are not taken'],
  ['http://127.0.0.1/feed', 'the address is on a private network'],
  ['http://2130706433/', 'the address is on a private network'],
  ['http://[::1]/', 'the address is on a private network'],
  ['http://localhost:8080/', 'the address is on a private network'],
  ['http://printer.local/', 'the address is on a private network'],
  ['https://user:secret@a.example/', 'addresses with a password are not taken'],
])('%s is no feed, and is told', (xmlUrl, reason) => {
  const reading = read(opmlOf(`<outline text="Bad" xmlUrl="${xmlUrl}"/>`))
  expect(reading).toMatchObject({ feeds: [], mistakes: [expect.stringContaining(reason)] })
  expect(JSON.stringify(reading)).not.toContain('secret')
})

test('an outline without an address, and one in another language, is told', () => {
  const text = opmlOf(
    '<outline text="Empty"/><outline text="Fr" language="fr-FR" xmlUrl="https://fr.example/"/><outline xmlUrl="https://ar.example/" language="ar-SA" text="Ok"/>',
  )
  expect(read(text)).toMatchObject({
    feeds: [{ title: 'Ok', language: 'ar' }],
    mistakes: ['Empty: it names no feed (xmlUrl)', 'Fr: it is in another language (fr-FR)'],
  })
})

test('a title is one line without marks that turn or hide what follows', () => {
  const text = opmlOf('<outline text="A\u202e B&#10;\u200bC\u0007" xmlUrl="https://a.example/"/>')
  expect(feedsOf(text)).toMatchObject([{ title: 'A B C' }])
})

const nested = (depth: number) =>
  `${'<outline text="x">'.repeat(depth)}${'</outline>'.repeat(depth)}`

test.each([
  ['nothing', ''],
  ['a word', 'feeds'],
  ['another document', '<rss version="2.0"><channel/></rss>'],
  ['half a document', '<opml><body><outline text="x" xmlUrl="https://a.exa'],
  ['folders in a hundred thousand folders', opmlOf(nested(100_000))],
  ['outlines without end', opmlOf('<outline text="x"/>'.repeat(20_000))],
  ['an entity bomb', `<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${opmlOf('')}`],
  ['five megabytes', `<!--${' '.repeat(5_000_000)}-->${opmlOf('')}`],
])('%s is an error of one line', (_name, text) => {
  expect(read(text)).toEqual({ error: expect.stringMatching(/^the file [^\n]+$/) })
})

test('names of prototypes are mere names', () => {
  const text = opmlOf(
    '<outline text="__proto__" __proto__="x" constructor="y" xmlUrl="https://a.example/"/>',
  )
  expect(feedsOf(text)).toMatchObject([{ title: '__proto__' }])
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('a file in windows-1256 is read as what it says', () => {
  const head = '<?xml version="1.0" encoding="windows-1256"?><opml><body><outline text="'
  const title = Buffer.from([0xc7, 0xe1, 0xc7, 0xde, 0xca, 0xd5, 0xc7, 0xcf])
  const tail = '" xmlUrl="https://a.example/"/></body></opml>'
  const reading = readOpml(Buffer.concat([Buffer.from(head), title, Buffer.from(tail)]))
  expect(reading).toMatchObject({ feeds: [{ title: 'الاقتصاد' }] })
})
