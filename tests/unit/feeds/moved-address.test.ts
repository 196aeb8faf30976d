import { expect, test } from 'vitest'
import { addressToKeep } from '#feeds/moved-address.ts'

const START = new URL('https://wire.example/feed')
const keep = (moved: string) => addressToKeep(START, new URL(moved))

test('a permanent redirect is remembered, also to another host and from http to https', () => {
  expect(keep('https://new.example/feed')).toBe('https://new.example/feed')
  const plain = new URL('http://wire.example/feed')
  expect(addressToKeep(plain, START)).toBe('https://wire.example/feed')
})

test('one that gives TLS up, goes nowhere new or is endless is not', () => {
  expect(keep('http://wire.example/feed')).toBeNull()
  expect(keep('https://wire.example/feed')).toBeNull()
  expect(keep(`https://wire.example/${'x'.repeat(2000)}`)).toBeNull()
  expect(addressToKeep(START, null)).toBeNull()
})
