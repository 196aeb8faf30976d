import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCommand } from '#chat/parse-command.ts'
import { parseLanguages } from '#chat/parse-languages.ts'

test.each([
  ['/brief', 'brief', ''],
  ['/brief@MujazBot ar', 'brief', 'ar'],
  ['  BRIEF  both ', 'brief', 'both'],
  ['/start deep-link-payload', 'start', 'deep-link-payload'],
  ['Stop.', 'stop', ''],
  ['subscribe 08:00 Asia/Riyadh', 'subscribe', '08:00 Asia/Riyadh'],
  ['اشترك 7:30 دبي', 'subscribe', '7:30 دبي'],
  ['«موجز»', 'brief', ''],
  ['المُوجَز', 'brief', ''],
  ['توقّف', 'stop', ''],
  ['إيقاف', 'stop', ''],
  ['ايقاف', 'stop', ''],
  ['مساعده', 'help', ''],
  ['مساعدة', 'help', ''],
  ['أبدأ', 'start', ''],
  ['ابدأ', 'start', ''],
  ['العربية', 'lang', 'العربية'],
  ['english', 'lang', 'english'],
  ['/lang العربية والإنجليزية', 'lang', 'العربية والإنجليزية'],
  ['\u200f\u2067/brief\u2069', 'brief', ''],
  ['آخر موجز', 'last', ''],
  ['«اخر  موجز»', 'last', ''],
  ['/last brief', 'last', ''],
])('"%s" is a command', (text, name, rest) => {
  expect(parseCommand(text)).toMatchObject({ name, rest })
})

test.each(['', '   ', 'good morning', 'stop the presses', '/nosuchthing', '42', '/', '@brief'])(
  '"%s" is none',
  (text) => {
    expect(parseCommand(text).name).toBeNull()
  },
)

test('an Arabic command says that its reader reads Arabic', () => {
  expect(parseCommand('«موجز»').isArabic).toBe(true)
  expect(parseCommand('/brief').isArabic).toBe(false)
})

test.each([
  ['ar', ['ar']],
  ['English', ['en']],
  ['both', ['en', 'ar']],
  ['ar,en', ['en', 'ar']],
  ['العربية والإنجليزية', ['en', 'ar']],
  ['كلتاهما', ['en', 'ar']],
  ['klingon', null],
  ['ar klingon', null],
  ['', null],
])('the languages of "%s"', (text, languages) => {
  expect(parseLanguages(text)).toEqual(languages)
})

test('any text parses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof parseCommand(text).rest).toBe('string')
    }),
  )
})
