import { expect, test } from 'vitest'
import type { Feed } from '#domain/feed.ts'
import { cleanEntry } from '#feeds/clean.ts'
import type { FeedEntry } from '#feeds/parsed-feed.ts'

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

const clean = (entry: Partial<FeedEntry> = {}, feed: Partial<Feed> = {}) =>
  cleanEntry(
    { ...ENTRY, ...entry },
    {
      feed: { ...FEED, ...feed },
      document: { link: 'https://chips.example/' },
      now: NOW,
      nameCompanies: () => ['NVDA'],
    },
  )

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

test('what a reader of the page cannot see is not in the text', () => {
  const content =
    'seen<!-- c --><script>bad()</script><style>x{}</style><img alt="pic" src="x"><p hidden>h1</p><p style="display : none">h2</p><span style="font-size:0px">h3</span> <a href="https://x.example/y">link</a>'
  expect(clean({ content })?.text).toBe('seen link')
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

test('the script decides the language, not the feed', () => {
  expect(
    clean({ title: 'إنفيديا تخسر 589 مليار دولار', content: 'خسرت الشركة كثيرا' })?.language,
  ).toBe('ar')
  expect(clean({}, { language: 'ar' })?.language).toBe('en')
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
  expect(clean({ content: 'word '.repeat(10_000) })?.text.length).toBeLessThanOrEqual(20_000)
  expect(clean({ title: ' ', content: '<p></p>' })).toBeNull()
})

test('a terminal’s sequences leave nothing of themselves, as references of HTML neither', () => {
  const content = '<p>&#27;[31mNvidia&#x1b;[0m lost \x9b1m$589 billion.\x1b[0m</p>'

  expect(clean({ title: '\x1b[31mNvidia\x1b[0m falls 17%', content })).toMatchObject({
    title: 'Nvidia falls 17%',
    text: 'Nvidia lost $589 billion.',
  })
})
