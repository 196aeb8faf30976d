import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeedDate } from '#feeds/parse-date.ts'

test.each([
  ['2025-01-27T08:00:00+03:00', '2025-01-27T05:00:00Z'],
  ['2025-01-27T08:00:00.123Z', '2025-01-27T08:00:00Z'],
  ['2025-01-27', '2025-01-27T00:00:00Z'],
  ['Mon, 27 Jan 2025 08:00:00 EST', '2025-01-27T13:00:00Z'],
  ['27 January 2025 08:00 +0300', '2025-01-27T05:00:00Z'],
  ['Mon, 27 Jan 25 08:00:00 GMT', '2025-01-27T08:00:00Z'],
  ['January 27, 2025 8:00 AM', '2025-01-27T08:00:00Z'],
  ['Mon Jan 27 08:00:00 2025', '2025-01-27T08:00:00Z'],
])('%s is %s', (written, iso) => {
  expect(parseFeedDate(written)).toBe(iso)
})

test('a date without a zone is UTC', () => {
  expect(parseFeedDate('Mon, 27 Jan 2025 08:00:00')).toBe('2025-01-27T08:00:00Z')
  expect(parseFeedDate('2025-01-27 08:00:00')).toBe('2025-01-27T08:00:00Z')
})

test.each(['', 'soon', '42', 'yesterday at 5', '2025-13-45', '32 Foo 2025', 'x'.repeat(5000)])(
  'what is no date is null: %s',
  (written) => {
    expect(parseFeedDate(written)).toBeNull()
  },
)

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const iso = parseFeedDate(text)
      expect(iso === null || !Number.isNaN(Date.parse(iso))).toBe(true)
    }),
  )
})
