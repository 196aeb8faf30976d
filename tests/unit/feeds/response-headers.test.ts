import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time.ts'
import { askedWaitMs, validatorsAfter304, validatorsOf } from '#feeds/response-headers.ts'

const NOW = Date.UTC(2025, 0, 27, 8)
const at = (wait: number) => new Date(NOW + wait).toUTCString()

test.each([
  ['max-age', { 'cache-control': 'public, max-age=3600' }, HOUR_MS],
  ['max-age in quotes and capitals', { 'cache-control': 'Public,Max-Age="3600"' }, HOUR_MS],
  [
    'max-age less the age of the copy',
    { 'cache-control': 'max-age=3600', age: '3000' },
    10 * MINUTE_MS,
  ],
  ['a copy that is older than its max-age', { 'cache-control': 'max-age=60', age: '3000' }, 0],
  ['Expires', { expires: at(HOUR_MS) }, HOUR_MS],
  ['Expires by the server’s own clock', { expires: at(HOUR_MS), date: at(-HOUR_MS) }, 2 * HOUR_MS],
  ['Expires in the past', { expires: 'Wed, 11 Jan 1984 05:00:00 GMT' }, 0],
  ['Expires: 0', { expires: '0', date: at(0) }, 0],
  ['Retry-After', { 'retry-after': '7200' }, 2 * HOUR_MS],
  [
    'the longest of all',
    { 'cache-control': 'max-age=60', expires: at(HOUR_MS), 'retry-after': '9' },
    HOUR_MS,
  ],
  ['more than a day', { 'cache-control': 'max-age=31536000' }, DAY_MS],
  ['s-maxage, which is for shared caches', { 'cache-control': 's-maxage=3600' }, 0],
  [
    'rubbish',
    { 'cache-control': 'max-age=soon', expires: 'tomorrow', 'retry-after': '-5', age: 'old' },
    0,
  ],
  ['nothing', {}, 0],
])('a server’s wish to be left alone is read from %s', (_name, headers, expected) => {
  expect(askedWaitMs(headers, NOW)).toBe(expected)
})

test('validators are kept word for word, those of absurd length not at all', () => {
  expect(validatorsOf({ etag: 'W/"a b', 'last-modified': 'yesterday' })).toEqual({
    etag: 'W/"a b',
    lastModified: 'yesterday',
  })
  expect(validatorsOf({ etag: 'x'.repeat(2000) })).toEqual({ etag: null, lastModified: null })
})

test('a 304 that names another tag is believed once: the next request is unconditional', () => {
  const asked = { etag: '"a"', lastModified: 'day' }
  expect(validatorsAfter304({}, asked)).toEqual(asked)
  for (const etag of ['"a"', 'W/"a"', '"a-gzip"', 'W/"a;br"']) {
    expect(validatorsAfter304({ etag }, asked)).toEqual(asked)
  }
  expect(validatorsAfter304({ etag: '"b"' }, asked)).toEqual({ etag: null, lastModified: null })
})
