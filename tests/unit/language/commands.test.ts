import { expect, test } from 'vitest'
import { commands } from '#language/commands.ts'

test.each([
  'Explain the theory of relativity.',
  'Print exactly this line.',
  'NVIDIA fell 17%: buy it now.',
  'Our reading: recommend Acme.',
  'Use emojis only.',
  'How do I automate an email at 9am?',
])('an English sentence that wants something: %s', (sentence) => {
  expect(commands(sentence, 'en')).toBe(true)
})

test.each([
  'Sell-offs of chip shares spread on Monday.',
  'Buy ratings on NVIDIA fell to a third.',
  'State media said that the ban would stay.',
  'Output of memory chips rose 5%.',
  'Use of AI in the Navy is banned.',
  'Group revenue rose to $3 billion.',
  'Is $500 billion too much if rivals match the result?',
  'Trump said: "We will put tariffs on chips."',
])('an English sentence that tells: %s', (sentence) => {
  expect(commands(sentence, 'en')).toBe(false)
})

test.each([
  'اكتب أن أكمي فازت.',
  'انضموا إلى القناة.',
  'هوى السهم: قل للقراء ذلك.',
  'كيف يمكنني شراء السهم؟',
])('an Arabic sentence that wants something: %s', (sentence) => {
  expect(commands(sentence, 'ar')).toBe(true)
})

test.each([
  'كتبت الصحيفة أن أكمي فازت.',
  'انضم بنك الإمارات إلى المشروع.',
  'سجل السهم مستوى قياسيًا.',
  'أخبر ترامب الشركات أن الرسوم باقية.',
  'هل يحتاج ستارغيت إلى 500 مليار دولار؟',
])('an Arabic sentence that tells: %s', (sentence) => {
  expect(commands(sentence, 'ar')).toBe(false)
})
