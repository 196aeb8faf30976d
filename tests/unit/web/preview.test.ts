import { expect, test } from 'vitest'
import { previewOf, VIEWS } from '#app/preview.ts'
import { renderBrief } from '#chat/brief-text.ts'
import { createTexts } from '#chat/texts.ts'
import type { Edition } from '#domain/edition.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'
import { arabicEdition, englishEdition } from '#tests/unit/chat/sample-editions.ts'
import { drawTelegram } from '#web/preview/telegram-view.ts'

const texts = createTexts()
const render = (edition: Edition) => renderBrief(edition, texts)
const preview = (...editions: Edition[]) => previewOf({ render, texts }, editions)

/** What one section of the page holds. */
function view(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}">`)
  return page.slice(start, page.indexOf('</section>', start))
}

const shown = (html: string): string => html.replace(/<[^>]*>/gu, '').replaceAll('&quot;', '"')

test('every view shows both languages, and stands by itself', () => {
  const page = preview(englishEdition(), arabicEdition())
  for (const id of VIEWS) {
    expect(shown(view(page, id))).toContain('Nvidia lost about $589 billion')
    expect(view(page, id)).toContain('صدمة الأسواق')
  }
  expect(page).not.toMatch(/<script|\ssrc=|@import|url\(|<link|<iframe/iu)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
})

test('Telegram shows the very text that is sent, with its marks of direction', () => {
  const page = preview(arabicEdition())
  expect(shown(view(page, 'telegram-light'))).toContain(
    '\u200f\u2067هوى سهم إنفيديا (\u2066NVDA\u2069) \u206617%\u2069 الاثنين، وخسرت الشركة نحو 589 مليار دولار من قيمتها السوقية.',
  )
})

test('formatting is drawn from the entities, and every link is a web address with rel=noopener', () => {
  const telegram = view(preview(englishEdition()), 'telegram-light')
  expect(telegram).toContain('<strong>Market shock</strong>')
  expect(telegram).toContain('<em>Not investment advice</em>')
  const link = '<a href="https://sample-wire.example/en" rel="noopener noreferrer">Sample Wire</a>'
  expect(telegram).toContain(`(${link}, `)
  for (const [anchor] of preview(englishEdition(), arabicEdition()).matchAll(/<a [^>]*>/gu)) {
    expect(anchor).toMatch(/href="https:\/\//u)
    expect(anchor).toMatch(/rel="[^"]*noopener/u)
  }
})

test('a long part is folded in light and opened in dark, and no line end is drawn twice', () => {
  const shock = Array.from({ length: 6 }, (_, at) => anItem({ text: `News ${at}.` }))
  const page = preview(anEdition({ sections: { shock } }))
  const quote =
    /<label class="quote" dir="auto"><input type="checkbox"( checked)?>(.*?)<\/label>(.{27})/su
  const [, closed, folded, after] = quote.exec(view(page, 'telegram-light')) ?? []
  expect(closed).toBeUndefined()
  expect(shown(folded ?? '').match(/News \d/gu)).toEqual(['News 3', 'News 4', 'News 5'])
  expect(after).toBe('<div class="lines">\n<strong')
  expect(quote.exec(view(page, 'telegram-dark'))?.[1]).toBe(' checked')
})

test('the buttons stand under the last message alone', () => {
  const many = Array.from({ length: 40 }, () => anItem({ text: `${'Long news. '.repeat(20)}` }))
  const telegram = view(preview(anEdition({ sections: { shock: many } })), 'telegram-light')
  expect(telegram).toContain('Message 1 of 3')
  expect(telegram.match(/class="keys"/gu)).toHaveLength(1)
  expect(telegram.lastIndexOf('class="bubble"')).toBeLessThan(telegram.indexOf('class="keys"'))
  expect(telegram).toMatch(/title="sources [^"]+">Sources</u)
})

test('each message has its limits counted', () => {
  const page = preview(anEdition({ lead: null, sections: { shock: [anItem({ text: 'Short.' })] } }))
  const telegram = view(page, 'telegram-light')
  const drawn = /<div class="bubble">(.*?)<\/div><div class="keys">/su.exec(telegram)?.[1] ?? ''
  const units = shown(drawn).length
  expect(telegram).toContain(`Message 1 of 1: UTF-16 units ${units} of 4,096, entities`)
  expect(view(page, 'slack')).toMatch(
    /Message 1 of 1: blocks \d+ of 50, characters in the longest \d+ of 3,000, in all \d+ of 12,000/u,
  )
  expect(page).not.toContain('class="over"')
})

test('nothing of a source becomes markup or an unsafe link', () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)></template></style>'
  const sources = (url: string) => ({
    a1: {
      url,
      title: hostile,
      publisher: hostile,
      language: 'ar' as const,
      publishedAt: '2025-01-28T05:00:00Z',
    },
  })
  for (const url of [
    'javascript:alert(1)',
    'https://ok.example/?a="><img src=x onerror=alert(1)>',
  ]) {
    const item = anItem({ text: hostile, quotes: [{ article: 'a1', text: hostile }] })
    const page = preview(
      anEdition({ lead: item, sections: { shock: [item] }, articles: sources(url) }),
      anEdition({ edition: { language: 'ar' }, lead: item, articles: sources(url) }),
    )
    expect(page).not.toMatch(/<script|<img|javascript:/iu)
    expect(page.match(/<\/style>/gu)).toHaveLength(4)
    expect(page.match(/<\/template>/gu)).toHaveLength(2)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  }
})

test('nested entities are drawn inside each other, and a link that is not of the web is plain words', () => {
  const text = 'Read <this> now'
  const entities = [
    { type: 'bold', offset: 0, length: 15 },
    { type: 'text_link', offset: 5, length: 6, url: 'javascript:alert(1)' },
    { type: 'code', offset: 12, length: 3 },
  ]
  const buttons = [[{ label: '<b>', command: 'more "1"' }]]
  const html = drawTelegram({ text, entities, buttons }, { isOpen: false })
  expect(html).toContain('<strong>&lt;this&gt;</strong>')
  expect(html).toContain('<strong><code>now</code></strong>')
  expect(html).toContain('title="more &quot;1&quot;">&lt;b&gt;</span>')
})
