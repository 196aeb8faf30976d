import { expect, test } from 'vitest'
import type { RichText } from '#domain/rich-text.ts'
import { renderPage } from '#web/brief-page.ts'

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const paragraph = (text: string, language: 'en' | 'ar' = 'en'): RichText[number] => ({
  kind: 'paragraph',
  language,
  spans: [{ text }],
})
const pageOf = (language: 'en' | 'ar', ...text: RichText) => renderPage([{ language, text }])
const bodyOf = (page: string) => page.slice(page.indexOf('<article'), page.indexOf('</article>'))

test('an Arabic page reads from the right, and what is Latin in it stays in order without marks', () => {
  const page = pageOf('ar', {
    kind: 'title',
    language: 'ar',
    spans: [{ text: 'هوى سهم إنفيديا (NVDA) 17% الاثنين' }],
  })
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('<title>هوى سهم إنفيديا (NVDA) 17% الاثنين</title>')
  expect(page).toContain('(<bdi dir="ltr">NVDA</bdi>) <bdi dir="ltr">17%</bdi>')
  expect(page).not.toMatch(MARKS)
})

test('every element that is opened is closed', () => {
  const kinds = ['title', 'bullet', 'bullet', 'heading', 'bullet', 'note', 'bullet'] as const
  const text = kinds.map((kind) => ({ ...paragraph('سهم NVDA (R1) 17%', 'ar'), kind }))
  const body = bodyOf(pageOf('ar', ...text))
  for (const tag of ['ul', 'li', 'bdi', 'p', 'h1', 'h2']) {
    const opened = body.match(new RegExp(`<${tag}[ >]`, 'gu'))?.length ?? 0
    expect(opened).toBeGreaterThan(0)
    expect(body.match(new RegExp(`</${tag}>`, 'gu'))).toHaveLength(opened)
  }
  expect(body.match(/<ul>/gu)).toHaveLength(3)
})

test('an original headline in the other language has its own direction', () => {
  const page = pageOf('en', paragraph('In English.'), paragraph('عنوان بالعربية', 'ar'))
  expect(page).toContain('<p>In English.</p>')
  expect(page).toContain('<p lang="ar" dir="rtl">عنوان بالعربية</p>')
})

test('a headline in a list turns within its bullet, which stays on the side of the list', () => {
  const page = pageOf('ar', { ...paragraph('Nvidia falls', 'en'), kind: 'bullet' })
  expect(page).toContain('<li><bdi lang="en" dir="ltr">Nvidia falls</bdi></li>')
})

test('nothing of a source becomes markup, and no link leads anywhere but to the web', () => {
  const hostile = '<script>alert("1")</script>&\u202e'
  const links = [
    'javascript:alert(1)',
    'https://ok.example/?a=1&b="2"',
    'HTTP://x',
    'data:text/html,x',
  ]
  const spans = links.map((link) => ({ text: hostile, link }))
  for (const language of ['en', 'ar'] as const) {
    const page = pageOf(language, { kind: 'title', language, spans })
    expect(page).not.toMatch(/<script|javascript:|data:|\u202e/iu)
    expect(page.match(/<a /gu)).toHaveLength(1)
    expect(page).toContain('href="https://ok.example/?a=1&amp;b=&quot;2&quot;"')
  }
})

test('styles become elements', () => {
  const spans = [
    { text: 'b', style: 'bold' },
    { text: 'i', style: 'italic' },
    { text: 'c', style: 'code' },
  ] as const
  const page = pageOf('en', { kind: 'note', language: 'en', spans })
  expect(page).toContain('<p class="note"><strong>b</strong><em>i</em><code dir="ltr">c</code></p>')
})

test('a page of both languages has a part for each, and one of none is still a page', () => {
  const both = renderPage([
    { language: 'en', text: [paragraph('One')] },
    { language: 'ar', text: [paragraph('واحد', 'ar')] },
  ])
  expect(both).toContain('<html lang="en" dir="ltr">')
  expect(both).toContain('<article lang="ar" dir="rtl">')
  expect(renderPage([])).toContain('<title>Mujaz</title>')
})
