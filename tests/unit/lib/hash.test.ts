import { expect, test } from 'vitest'
import { fixedClock, systemClock } from '#lib/clock.ts'
import { shortHash } from '#lib/hash.ts'

test('a hash is the same each time, 12 hex digits, and no two lists of parts are joined alike', () => {
  expect(shortHash('a', 'b')).toBe(shortHash('a', 'b'))
  expect(shortHash('a', 'b')).toMatch(/^[0-9a-f]{12}$/u)
  const hashes = [['ab'], ['a', 'b'], ['b', 'a'], ['a,b'], ['a","b'], ['ab', ''], []].map((parts) =>
    shortHash(...parts),
  )
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('a fixed clock stands still, the system clock does not go back', () => {
  expect(fixedClock(42).now()).toBe(42)
  const before = systemClock.now()
  expect(systemClock.now()).toBeGreaterThanOrEqual(before)
})
