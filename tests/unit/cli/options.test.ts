import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant, readLanguages, readWindow } from '#cli/options.ts'
import { AppError } from '#domain/errors.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'

test('a window is hours, or days', () => {
  expect(readWindow('24h')).toBe(DAY_MS)
  expect(readWindow('1')).toBe(HOUR_MS)
  expect(readWindow('5d')).toBe(5 * DAY_MS)
  expect(readWindow('31d')).toBe(31 * DAY_MS)
})

test('a language is one of two, or both', () => {
  expect(readLanguages('ar')).toEqual(['ar'])
  expect(readLanguages('both')).toEqual(['en', 'ar'])
})

test('an instant carries its offset', () => {
  expect(readInstant('2025-02-01T03:00:00+03:00')).toBe(Date.UTC(2025, 1, 1))
})

test.each(['', '0h', '0', '-1h', '1.5h', '24H', '5w', '32d', '745h', '99999h', '١٢h', ' 5d'])(
  'a window "%s" is a usage mistake',
  (value) => {
    expect(() => readWindow(value)).toThrow(/^--window: expected hours or days/u)
  },
)

test.each([
  'yesterday',
  '2025-02-01',
  '2025-02-01T00:00:00',
  '2025-02-30T00:00Z',
  '1969-12-31T23:59Z',
  '+010000-01-01T00:00Z',
])('an instant "%s" is a usage mistake', (value) => {
  expect(() => readInstant(value)).toThrow(/^--now: expected an instant/u)
})

test('whatever is typed is read or told as a usage mistake', () => {
  const readsOrRefuses = (read: (value: string) => number) =>
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      try {
        return Number.isFinite(read(value))
      } catch (error) {
        return error instanceof AppError && error.code === 'usage'
      }
    })
  expect(fc.check(readsOrRefuses(readWindow)).failed).toBe(false)
  expect(fc.check(readsOrRefuses(readInstant)).failed).toBe(false)
})
