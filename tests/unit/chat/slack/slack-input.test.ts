import { expect, test } from 'vitest'
import { commandText, languageOf, plainInput } from '#chat/slack/slack-input.ts'

test.each([
  ['', '/brief'],
  ['  ', '/brief'],
  ['ar', '/brief ar'],
  ['both', '/brief both'],
  ['العربية', '/brief العربية'],
  ['brief en', '/brief en'],
  ['subscribe 08:00 Asia/Riyadh', '/subscribe 08:00 Asia/Riyadh'],
  ['/subscribe 08:00', '/subscribe 08:00'],
  ['Stop', '/Stop'],
  ['lang both', '/lang both'],
  ['اشترك 8:00 الرياض', '/اشترك 8:00 الرياض'],
  ['مساعدة', '/مساعدة'],
  ['last', '/last'],
  ['what is new', 'what is new'],
  ['موجز', '/موجز'],
])('"%s" after the command is %s', (typed, expected) => {
  expect(commandText(typed)).toBe(expected)
})

test('what Slack escaped is as the reader typed it, once', () => {
  expect(plainInput('AT&amp;T &lt;b&gt; &amp;lt;')).toBe('AT&T <b> &lt;')
})

test('a text with an Arabic word is from a reader of Arabic', () => {
  expect(languageOf('subscribe 8:00 الرياض')).toBe('ar')
  expect(languageOf('subscribe')).toBe('en')
})
