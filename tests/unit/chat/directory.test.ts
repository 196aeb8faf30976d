import { expect, test } from 'vitest'
import { createDirectory } from '#chat/directory.ts'
import { aCompany, aFeed } from '#tests/support/builders.ts'

const directory = createDirectory(
  [
    aCompany(),
    aCompany({ id: 'GOOGL', ticker: 'GOOGL', name: 'Alphabet', ar: 'ألفابت' }),
    aCompany({ id: 'Google', ticker: null, name: 'Google', ar: 'غوغل', parent: 'GOOGL' }),
    aCompany({ id: 'SemiAnalysis', ticker: null, name: 'SemiAnalysis', ar: 'سيمي أناليسيس' }),
    aCompany({ id: 'AMD', ticker: 'AMD', name: 'AMD', ar: 'إيه إم دي' }),
  ],
  [
    aFeed({ id: 'semi', publisher: 'SemiAnalysis', topics: ['chips', 'own-topic'] }),
    aFeed({ id: 'tech', publisher: 'سامبل تك (Sample Tech)', topics: ['technology'] }),
  ],
)

test('a company is named with its ticker in the reader’s language, once', () => {
  expect(directory.companyName('NVDA', 'ar')).toBe('إنفيديا (NVDA)')
  expect(directory.companyName('AMD', 'en')).toBe('AMD')
  expect(directory.companyName('Google', 'en')).toBe('Google')
  expect(directory.companyName('GONE', 'en')).toBe('GONE')
})

test('news of a brand is news of its owner, and not the other way round', () => {
  const [alphabet] = directory.findCompanies('alphabet')
  const [google] = directory.findCompanies('google')
  expect(alphabet && directory.family(alphabet)).toEqual(['GOOGL', 'Google'])
  expect(google && directory.family(google)).toEqual(['Google'])
})

test.each([
  ['semianalysis', ['company:SemiAnalysis', 'source:semi']],
  ['source:semi', ['source:semi']],
  ['سامبل تك', ['source:tech']],
  ['أشباه الموصلات', ['topic:chips']],
  ['tecnology', ['topic:technology']],
  ['own topic', ['topic:own-topic']],
  ['أخبار إنفيديا', ['company:NVDA']],
  ['klingon', []],
])('to mute "%s" may mean %j', (text, keys) => {
  expect(directory.findMutes(text).map(directory.muteKey)).toEqual(keys)
})

test('a mute is told in the reader’s language', () => {
  expect(directory.muteName({ kind: 'topic', id: 'chips' }, 'ar')).toBe('الرقائق')
  expect(directory.muteName({ kind: 'topic', id: 'own-topic' }, 'ar')).toBe('own topic')
  expect(directory.muteName({ kind: 'publisher', id: 'SemiAnalysis' }, 'ar')).toBe('SemiAnalysis')
})
