import { expect, test } from 'vitest'
import { renderText } from '#chat/console/render.ts'
import { renderCorrections } from '#chat/correction-text.ts'
import { renderMessage as renderForSlack } from '#chat/slack/render.ts'
import { splitText as splitForSlack } from '#chat/slack/split.ts'
import { renderMessage as renderForTelegram } from '#chat/telegram/render.ts'
import { splitText as splitForTelegram } from '#chat/telegram/split.ts'
import { createTexts } from '#chat/texts.ts'
import type { Correction } from '#domain/correction.ts'
import type { Language } from '#domain/language.ts'
import { stripBidi } from '#language/bidi.ts'
import { aCorrection } from '#tests/support/builders.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'

const texts = createTexts()
const companies = shippedCompanies()
const render = (language: Language, ...corrections: readonly Correction[]) =>
  renderCorrections(corrections, { texts, language, companies })
const lines = (language: Language, ...corrections: readonly Correction[]) =>
  render(language, ...corrections).map(({ spans }) => spans.map(({ text }) => text).join(''))

const source = (publisher: string) => ({ article: publisher, publisher, url: '' })
const LOSS = aCorrection({
  id: 'k2',
  kind: 'converged',
  owner: 'NVDA',
  metric: 'market-value',
  before: {
    text: '$489bn',
    value: 489e9,
    unit: 'money',
    currency: 'USD',
    isLevel: false,
    sources: [source('Sample Wire')],
    articles: ['a2'],
  },
  after: {
    text: '$589bn',
    value: 589e9,
    unit: 'money',
    currency: 'USD',
    isLevel: false,
    sources: [source('Sample Post'), source('Sample Gulf')],
    articles: ['a3', 'a4'],
  },
})

test('a correction names the new figure, the old one and who gives each', () => {
  expect(lines('en', aCorrection())).toEqual([
    'Correction',
    'The fall in Broadcom shares on January 27: 17.4%, not 14.7% as an earlier brief had it (corrected by: Sample Chip Journal; old figure: Sample Chip Journal)',
  ])
  expect(lines('ar', aCorrection())).toEqual([
    'تصويب',
    'تراجع سهم برودكوم في 27 يناير: 17.4% وليس 14.7% كما ورد في موجز سابق (التصويب: Sample Chip Journal؛ الرقم السابق: Sample Chip Journal)',
  ])
  const links = render('en', aCorrection()).flatMap(({ spans }) =>
    spans.flatMap((s) => s.link ?? []),
  )
  expect(links).toEqual(Array(2).fill('https://chips.example/broadcom'))
})

test('what houses converged on names all of them', () => {
  expect(lines('en', aCorrection(), LOSS)).toEqual([
    'Corrections',
    expect.stringContaining('Broadcom'),
    "NVIDIA's loss of market value on January 27: $589 billion, not $489 billion as an earlier brief had it (new figure: Sample Post, Sample Gulf; old figure: Sample Wire)",
  ])
  expect(lines('ar', LOSS)[1]).toBe(
    'خسارة إنفيديا من قيمتها السوقية في 27 يناير: 589 مليار دولار وليس 489 مليار دولار كما ورد في موجز سابق (الرقم الجديد: Sample Post، Sample Gulf؛ الرقم السابق: Sample Wire)',
  )
})

test('a figure that we have no noun for is told of its company', () => {
  const other = aCorrection({ metric: 'headcount', date: '' })
  expect(lines('en', other)[1]).toMatch(/^A figure on Broadcom: 17.4%, not 14.7% as an earlier/)
  expect(lines('ar', other)[1]).toMatch(/^رقم عن برودكوم: 17.4% وليس 14.7% كما ورد/)
})

test('it reads the same on every platform', () => {
  const text = render('ar', aCorrection())
  const said = 'تراجع سهم برودكوم في 27 يناير: 17.4% وليس 14.7%'
  expect(
    stripBidi(
      splitForTelegram(text)
        .map((one) => renderForTelegram(one).text)
        .join(),
    ),
  ).toContain(said)
  expect(stripBidi(JSON.stringify(splitForSlack(text).map(renderForSlack)))).toContain(said)
  expect(stripBidi(renderText(text, { bidi: 'none', links: 'visible', color: false }))).toContain(
    said,
  )
})
