import { expect, test } from 'vitest'
import { HOUR_MS } from '#domain/time.ts'
import type { Account } from '#figures/correction-sides.ts'
import { findCorrections } from '#figures/find-corrections.ts'
import { createNameFinder } from '#language/names.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'

const names = createNameFinder(shippedCompanies())

/** An account of a house of its own, published so many hours after the first. */
const told = (id: string, text: string, more: Partial<Account> = {}): Account => ({
  ...anArticle({ id, family: id, title: 'What happened', text, url: `https://x.example/${id}` }),
  publishedAt: NOW + Number(id.slice(1)) * HOUR_MS,
  earlier: null,
  isCopy: false,
  ...more,
})
const changed = (before: string, after: string, more: Partial<Account> = {}): Account =>
  told('a1', after, { earlier: { title: 'What happened', text: before }, ...more })

const found = (...accounts: readonly Account[]) =>
  findCorrections(accounts, names).map(
    ({ kind, owner, date, before, after }) =>
      `${kind} ${owner} ${date}: ${before.figure.text} (${before.articleIds}) → ${after.figure.text} (${after.articleIds})`,
  )

test('a house that changes a figure in its article corrects it', () => {
  const revised = changed(
    'Broadcom shares fell 14.7% on Monday after the DeepSeek news.',
    'Broadcom shares fell 17.4% on Monday after the DeepSeek news.',
  )
  expect(found(revised)).toEqual(['corrected AVGO 2025-01-27: 14.7% (a1) → 17.4% (a1)'])
})

test('so it does under the same address and another id', () => {
  const url = 'https://x.example/broadcom'
  const first = told('a1', 'Broadcom shares fell 14.7% on Monday.', { family: 'wire', url })
  const second = told('a2', 'Broadcom shares fell 17.4% on Monday.', { family: 'wire', url })
  expect(found(second, first)).toEqual(['corrected AVGO 2025-01-27: 14.7% (a1) → 17.4% (a2)'])
})

test.each([
  [
    'an earlier version',
    'Broadcom fell 17.4% on Monday. Correction: an earlier version of this article said that Broadcom had fallen 14.7% on Monday.',
    '14.7% (a1) → 17.4% (a1)',
  ],
  [
    'a notice of its own',
    'Correction: Broadcom fell 17.4% on Monday, not 14.7% as we reported.',
    '14.7% (a1) → 17.4% (a1)',
  ],
])('what a house takes back in words is corrected: %s', (_, text, expected) => {
  expect(found(told('a1', text))).toEqual([`corrected AVGO 2025-01-27: ${expected}`])
})

test('an Arabic house corrects in its own words', () => {
  const text =
    'تراجع سهم برودكوم 17.4% الاثنين. تصويب: ذكرت نسخة سابقة من هذا الخبر أن سهم برودكوم تراجع 14.7% الاثنين.'
  expect(found(told('a1', text, { language: 'ar' }))).toEqual([
    'corrected AVGO 2025-01-27: 14.7% (a1) → 17.4% (a1)',
  ])
})

test('the articles with the old figure are those of the house and those that reprint another one', () => {
  const old = 'Broadcom shares fell 14.7% on Monday.'
  const accounts = [
    changed(old, 'Broadcom shares fell 17.4% on Monday.', { family: 'wire' }),
    told('a2', old, { family: 'wire' }),
    told('a3', old, { isCopy: true }),
    told('a4', old),
  ]
  expect(found(...accounts)).toEqual(['corrected AVGO 2025-01-27: 14.7% (a1,a2,a3) → 17.4% (a1)'])
})

test('four houses against the one that was first have converged on another figure', () => {
  const first = told('a1', 'Nvidia lost $489 billion of market value on Monday.')
  const others = ['a2', 'a3', 'a4'].map((id) =>
    told(id, 'Nvidia lost $589 billion of market value on Monday.'),
  )
  expect(found(first, ...others)).toEqual([
    'converged NVDA 2025-01-27: $489 billion (a1) → $589 billion (a2,a3,a4)',
  ])
  expect(found(first, ...others.slice(1))).toEqual([])
  const copies = others.map((one, at) => ({ ...one, isCopy: at > 0 }))
  expect(found(first, ...copies)).toEqual([])
  const early = others.map((one) => ({ ...one, publishedAt: NOW }))
  expect(found(first, ...early)).toEqual([])
})

const OTHERS: readonly (readonly [string, readonly Account[]])[] = [
  [
    'a near value of another outlet',
    ['a1', 'a2', 'a3', 'a4', 'a5'].map((id, at) =>
      told(id, `Nvidia lost $${at === 0 ? 593 : 589} billion of market value on Monday.`),
    ),
  ],
  [
    'another outlet’s value, however far',
    [
      told('a1', 'Broadcom shares fell 14.7% on Monday.'),
      told('a2', 'Broadcom shares fell 17.4% on Monday.'),
    ],
  ],
  [
    'another day',
    [
      changed(
        'Nvidia fell 17% on Monday.',
        'Nvidia fell 17% on Monday. Nvidia rose 9% on Tuesday.',
      ),
    ],
  ],
  ['another day instead', [changed('Nvidia fell 17% on Monday.', 'Nvidia fell 4% on Tuesday.')]],
  [
    'another owner',
    [changed('Nvidia shares fell 17% on Monday.', 'Broadcom shares fell 17.4% on Monday.')],
  ],
  [
    'another metric',
    [
      changed(
        'Intel said its revenue was $14.3 billion in the fourth quarter of 2024.',
        'Intel said its net loss was $126 million in the fourth quarter of 2024.',
      ),
    ],
  ],
  [
    'more digits',
    [
      changed(
        'Nvidia lost $589 billion of market value on Monday.',
        'Nvidia lost $588.8 billion of market value on Monday.',
      ),
    ],
  ],
  [
    'a figure beside the old one',
    [
      changed(
        'Nvidia lost $589 billion of market value on Monday.',
        'Nvidia lost $589 billion of market value on Monday. Some counted $593 billion of market value lost by Nvidia on Monday.',
      ),
    ],
  ],
  [
    'a hedge',
    [
      changed(
        'Nvidia lost about $600 billion of market value on Monday.',
        'Nvidia lost $589 billion of market value on Monday.',
      ),
    ],
  ],
  [
    'a session that was still running',
    [
      changed(
        'Broadcom shares fell 14.7% on Monday in early trading in New York.',
        'Broadcom shares fell 17.4% on Monday in New York.',
      ),
    ],
  ],
  [
    'a sentence that was written anew',
    [
      changed(
        'Dealers in Tokyo and Seoul saw Broadcom shares fall 14.7% on Monday amid thin volumes.',
        'Broadcom shares fell 17.4% on Monday at the close, dragging the Nasdaq with them.',
      ),
    ],
  ],
  ['words', [changed('Nvidia fell 17% on Monday.', 'On Monday, Nvidia fell 17%.')]],
  [
    'a plan',
    [
      told(
        'a1',
        'Correction: Meta did not name a figure. Meta plans to spend $65 billion in 2025.',
      ),
    ],
  ],
]

test.each(OTHERS)('%s is no correction', (_, accounts) => {
  expect(found(...accounts)).toEqual([])
})

test('the order of the articles changes nothing', () => {
  const old = 'Broadcom shares fell 14.7% on Monday.'
  const accounts = [
    changed(old, 'Broadcom shares fell 17.4% on Monday.', { family: 'wire' }),
    told('a2', old, { family: 'wire' }),
    told('a3', 'Nvidia lost $489 billion of market value on Monday.'),
    ...['a4', 'a5', 'a6'].map((id) =>
      told(id, 'Nvidia lost $589 billion of market value on Monday.'),
    ),
  ]
  expect(found(...accounts)).toHaveLength(2)
  expect(found(...accounts.toReversed())).toEqual(found(...accounts))
})
