import { expect, test } from 'vitest'
import { findTwin, newFeedEntry } from '#config/new-feed.ts'
import { aFeed } from '#tests/support/builders.ts'

const entryOf = (url: string, publisher = '', listed = [aFeed()]) =>
  newFeedEntry({ url, publisher, language: 'en' }, listed)

test.each([
  ['https://www.theverge.com/rss/index.xml', 'theverge'],
  ['https://feeds.bbci.co.uk/news/rss.xml', 'bbci'],
  ['https://news.mit.edu/rss', 'mit'],
  ['http://192.0.2.7/feed', '192-0-2-7'],
])('a feed without a name of its own is called after its host: %s', (url, id) => {
  expect(entryOf(url)).toMatchObject({ id, family: id, zone: 'UTC', tier: 3, topics: [] })
})

test('an id is the name in kebab-case, or the host where the name has no Latin letters', () => {
  expect(entryOf('https://lemonde.example/rss', "L'Économie & Co.").id).toBe('leconomie-co')
  expect(entryOf('https://iqtisad.example/rss', 'الاقتصاد').id).toBe('iqtisad')
})

test('an id that is taken gets a number', () => {
  const listed = [aFeed({ id: 'a-wire' }), aFeed({ id: 'a-wire-2' })]
  expect(entryOf('https://other.example/rss', 'A Wire', listed).id).toBe('a-wire-3')
})

test('a feed of a listed host is of its family, unless that host publishes for many', () => {
  const own = aFeed({ url: 'https://www.house.example/a', family: 'house', zone: 'Asia/Riyadh' })
  const entry = entryOf('https://house.example/b', 'House', [own])
  expect(entry).toMatchObject({ family: 'house', zone: 'Asia/Riyadh', tier: own.tier })
  const other = aFeed({ id: 'o', url: 'https://house.example/c', family: 'another' })
  expect(entryOf('https://house.example/b', 'House', [own, other]).zone).toBe('UTC')
})

test('what is as by default is not written', () => {
  const plain = newFeedEntry({ url: 'https://a.example/', language: 'ar', enabled: true }, [])
  expect(Object.keys(plain)).not.toContain('enabled')
  const off = newFeedEntry({ url: 'https://a.example/', language: 'ar', enabled: false }, [])
  expect(off).toMatchObject({ enabled: false, language: 'ar' })
})

test('an address is the same whatever its scheme, www. and last slash', () => {
  const listed = [aFeed({ url: 'https://www.wire.example/feed/' })]
  expect(findTwin('http://wire.example/feed', listed)).toBe(listed[0])
  expect(findTwin('https://wire.example/feed?lang=ar', listed)).toBeUndefined()
  expect(findTwin('https://wire.example/Feed', listed)).toBeUndefined()
})
