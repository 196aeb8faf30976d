import { expect, test } from 'vitest'
import { findQuote } from '#briefs/find-quote.ts'
import { anArticle } from '#tests/support/builders.ts'

const ARTICLE = anArticle({
  title: 'Trump: DeepSeek’s rise is a “wake-up call”',
  text: 'Nvidia lost\u00a0$589 billion – a record.\nIts shares fell 17%, traders said.',
})

test.each([
  ['as it stands', 'a record.\nIts shares', 'a record.\nIts shares'],
  [
    'with straight marks',
    'DeepSeek\'s rise is a "wake-up call"',
    'DeepSeek’s rise is a “wake-up call”',
  ],
  ['with a plain blank', 'Nvidia lost $589 billion', 'Nvidia lost\u00a0$589 billion'],
  ['with a hyphen for a dash', '$589 billion - a record', '$589 billion – a record'],
  ['over a line break', 'a record. Its shares fell 17%', 'a record.\nIts shares fell 17%'],
  ['with a full stop of its own', 'Its shares fell 17%.', 'Its shares fell 17%'],
  ['cut off', 'Its shares fell 17%…', 'Its shares fell 17%'],
])('a quote is found %s, in the words of the article', (_, quote, found) => {
  expect(findQuote(quote, ARTICLE)).toBe(found)
})

test.each([
  ['other words', 'Nvidia shed $589 billion'],
  ['another figure', 'Nvidia lost $598 billion'],
  ['another sign', 'fell 17$'],
  ['words left out', 'Nvidia lost a record'],
  ['nothing but stops', '...'],
  ['nothing', ' '],
])('%s are not in the article', (_, quote) => {
  expect(findQuote(quote, ARTICLE)).toBeNull()
})
