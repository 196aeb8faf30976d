import { expect, test } from 'vitest'
import type { Feed } from '#domain/feed.ts'
import { createCleanEntry } from '#feeds/clean.ts'
import type { FeedEntry } from '#feeds/parsed-feed.ts'
import { toPlainEntry } from '#feeds/plain-entry.ts'

const NOW = Date.parse('2025-01-28T00:00:00Z')
const FEED: Feed = {
  id: 'chips',
  url: 'https://chips.example/feed.xml',
  publisher: 'Chip Daily',
  family: 'chips',
  language: 'en',
  zone: 'UTC',
  tier: 2,
  topics: [],
  fullText: false,
  allowPrivate: false,
  enabled: true,
}
const ENTRY: FeedEntry = {
  id: 'g1',
  title: 'Nvidia falls 17%',
  link: 'https://chips.example/1',
  publishedAt: '2025-01-27T08:00:00Z',
  updatedAt: null,
  author: '',
  content: '<p>Nvidia lost $589 billion.</p><p>Others fell too.</p>',
  summary: '',
}

/** The articles of one document with these entries. */
function cleanAll(entries: readonly Partial<FeedEntry>[], feed: Partial<Feed> = {}, language = '') {
  const plain = entries.map((entry) => toPlainEntry({ ...ENTRY, ...entry }))
  const cleanEntry = createCleanEntry({
    feed: { ...FEED, ...feed },
    document: { link: 'https://chips.example/', language, entries: plain },
    now: NOW,
    nameCompanies: () => ['NVDA'],
  })
  return plain.map(cleanEntry)
}

const clean = (entry: Partial<FeedEntry> = {}, feed: Partial<Feed> = {}) =>
  cleanAll([entry], feed)[0]

test('an entry becomes an article in plain text, its paragraphs kept', () => {
  expect(clean()).toEqual({
    id: expect.stringMatching(/^a[0-9a-f]{12}$/),
    feedId: 'chips',
    publisher: 'Chip Daily',
    family: 'chips',
    tier: 2,
    zone: 'UTC',
    language: 'en',
    title: 'Nvidia falls 17%',
    text: 'Nvidia lost $589 billion.\nOthers fell too.',
    url: 'https://chips.example/1',
    publishedAt: Date.parse('2025-01-27T08:00:00Z'),
    firstSeenAt: NOW,
    companies: ['NVDA'],
    storyId: null,
  })
})

test('an entry without a date keeps its first-seen time, and none is from the future', () => {
  expect(clean({ publishedAt: null })?.publishedAt).toBe(NOW)
  expect(clean({ publishedAt: '2031-01-01T00:00:00Z' })?.publishedAt).toBe(NOW)
})

test('a date that a program left unset is no date', () => {
  const unset = [{ publishedAt: '0001-01-01T00:00:00Z' }, { publishedAt: '1970-01-01T00:00:00Z' }]
  for (const entry of unset) expect(clean(entry)?.publishedAt).toBe(NOW)
  const updatedAt = '2025-01-27T09:00:00Z'
  expect(clean({ ...unset[0], updatedAt })?.publishedAt).toBe(Date.parse(updatedAt))
})

test('what a reader of the page cannot see is not in the text', () => {
  const content =
    'seen<!-- c --><script>bad()</script><style>x{}</style><img alt="pic" src="x"><p hidden>h1</p><p style="display : none">h2</p><span style="font-size:0px">h3</span> <a href="https://x.example/y">link</a>'
  expect(clean({ content })?.text).toBe('seen link')
})

test.each([
  '<script style="a">h</script>',
  '<p style="color:red" hidden>h</p>',
  '<p style="color:red" aria-hidden="true">h</p>',
  '<p aria-hidden="true">h</p>',
  '<template><p>h</p></template>',
  '<noscript>h</noscript>',
  '<title>h</title>',
  '<select><option>h</option></select>',
  '<p style="position:absolute; left: -9999px">h</p>',
  '<p style="DISPLAY: NONE !important">h</p>',
  '<p style="dis/* */play:none">h</p>',
  '<p style="font-size:0.01em">h</p>',
  '<p style="visibility:hidden">h</p>',
  '<p style="opacity:0">h</p>',
  '<p class="a sr-only">h</p>',
  '&lt;script&gt;h&lt;/script&gt;',
  '<!--[if IE]>h<![endif]-->',
])('hidden: %s', (hidden) => {
  expect(clean({ content: `${hidden}<p>seen</p>` })?.text).toBe('seen')
})

test('a tag with the name of what every object has is only a tag', () => {
  const content = '<p><constructor>seen</constructor> <toString __proto__="x">too</toString></p>'
  expect(clean({ content })?.text).toBe('seen too')
})

test('small print is not hidden', () => {
  const content = '<p style="font-size:0.9em;opacity:0.8;left:-1px">seen</p>'
  expect(clean({ content })?.text).toBe('seen')
})

test('an Arabic text without its joiners keeps its words apart, and emoji stay emoji', () => {
  const title = 'وزارة\u200cالدفاع تو\u200dقع صفقة \u{1f468}\u200d\u{1f52c}\ufe0f'
  expect(clean({ title })?.title).toBe('وزارة الدفاع توقع صفقة \u{1f468}\u{1f52c}')
})

test('invisible characters are gone and letters are composed', () => {
  const title = 'N\u200bvi\u202edia\u2066 \u{e0041}\u{e007f}fa\0lls\ufeff cafe\u0301'
  expect(clean({ title })?.title).toBe('Nvidia falls café')
})

test('a title escaped once or twice is plain and one line', () => {
  expect(clean({ title: 'AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt;\n big' })?.title).toBe(
    'AT&T wins big',
  )
  expect(clean({ title: 'R&D: 5 < 6' })?.title).toBe('R&D: 5 < 6')
})

test('links are absolute, http, and without tracking', () => {
  expect(clean({ link: '/2?utm_source=rss&id=7&fbclid=x' })?.url).toBe(
    'https://chips.example/2?id=7',
  )
  for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '']) {
    expect(clean({ link })?.url).toBe('')
  }
})

test('a link keeps every other letter when its tracking goes', () => {
  const link =
    'https://x.example/a?q=a%20b&utm_source=r&flag&path=/z&%75tm_term=1&amp;mc_cid=2#part'
  expect(clean({ link })?.url).toBe('https://x.example/a?q=a%20b&flag&path=/z#part')
})

test('the id is that of the guid, whatever else changes, and differs from feed to feed', () => {
  expect(clean({ title: 'Another', link: 'https://b.example' })?.id).toBe(clean()?.id)
  expect(clean({}, { id: 'other' })?.id).not.toBe(clean()?.id)
})

test('without a guid the address without tracking is the identity, then title and date', () => {
  const id = clean({ id: '' })?.id
  expect(clean({ id: '', link: 'https://chips.example/1?utm_medium=x' })?.id).toBe(id)
  expect(clean({ id: '', link: '' })?.id).not.toBe(
    clean({ id: '', link: '', title: 'Another' })?.id,
  )
})

test('a guid or an address that different entries share names none of them', () => {
  const ids = (entries: readonly Partial<FeedEntry>[]) => cleanAll(entries).map((one) => one?.id)
  const oneGuid = ids([
    { id: '0', link: '/1' },
    { id: '0', link: '/2' },
  ])
  const oneLink = ids([
    { id: '', link: '/', title: 'One' },
    { id: '', link: '/', title: 'Two' },
  ])
  const repeated = ids([
    { id: '0', link: '/1' },
    { id: '0', link: '/1?utm_source=rss' },
  ])
  expect(new Set([...oneGuid, ...oneLink]).size).toBe(4)
  expect(new Set(repeated).size).toBe(1)
  // What is left of them in a later poll keeps its article.
  expect(ids([{ id: '', link: '/', title: 'Two' }])).toEqual([oneLink[1]])
  expect(ids([{ id: '', link: '/1' }])).toEqual([oneGuid[0]])
})

test('two readings of one document give the same ids', () => {
  const entries = [{ id: '' }, { id: '', link: '' }, { id: 'g' }, { id: '', link: '', title: 'x' }]
  const ids = () => cleanAll(entries).map((one) => one?.id)
  expect(ids()).toEqual(ids())
  expect(new Set(ids()).size).toBe(4)
})

test('the script decides the language, not the feed', () => {
  expect(
    clean({ title: 'إنفيديا تخسر 589 مليار دولار', content: 'خسرت الشركة كثيرا' })?.language,
  ).toBe('ar')
  expect(clean({}, { language: 'ar' })?.language).toBe('en')
})

test('what the document declares decides where the words leave a doubt, and only there', () => {
  const german = { title: 'Chipkrise belastet Autobauer', content: '' }
  const languages = (entry: Partial<FeedEntry>, declared: string) =>
    cleanAll([entry], {}, declared)[0]?.language ?? null
  expect(languages(german, 'de-DE')).toBeNull()
  expect(languages({}, 'de')).toBe('en')
  expect(languages({ title: 'خسائر إنفيديا', content: '' }, 'en-us')).toBe('ar')
})

test('Persian, Urdu and other scripts are left out', () => {
  expect(
    clean({
      title: 'شرکت انویدیا ارزش خود را از دست داد',
      content: 'این خبر پس از آن منتشر شد که چین یک مدل تازه عرضه کرد',
    }),
  ).toBeNull()
  expect(
    clean({ title: 'این ویڈیا کے حصص میں کمی', content: 'کمپنی نے بتایا کہ یہ گراوٹ ہے' }),
  ).toBeNull()
  expect(clean({ title: 'Акции упали', content: 'Рынок закрылся' })).toBeNull()
})

test('an Arabic text with one foreign letter in a name stays Arabic', () => {
  expect(
    clean({
      title: 'گوگل تطلق نموذجا جديدا',
      content: 'أعلنت الشركة عن النموذج في مؤتمر صحفي يوم الاثنين',
    })?.language,
  ).toBe('ar')
})

test('a text is capped, and an entry with nothing in it is no article', () => {
  expect(clean({ content: 'the word '.repeat(5_000) })?.text.length).toBeLessThanOrEqual(20_000)
  expect(clean({ title: ' ', content: '<p></p>' })).toBeNull()
})

test('a terminal’s sequences leave nothing of themselves, as references of HTML neither', () => {
  const content = '<p>&#27;[31mNvidia&#x1b;[0m lost \x9b1m$589 billion.\x1b[0m</p>'

  expect(clean({ title: '\x1b[31mNvidia\x1b[0m falls 17%', content })).toMatchObject({
    title: 'Nvidia falls 17%',
    text: 'Nvidia lost $589 billion.',
  })
})
