import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimOpening } from '#briefs/trim-opening.ts'
import { LANGUAGES } from '#domain/language.ts'

test.each([
  ['WASHINGTON, Jan. 27 (Sample Wire) — Nvidia fell 17%.', 'Nvidia fell 17%.'],
  ['(Sample Wire) - Nvidia fell 17%.', 'Nvidia fell 17%.'],
  [
    'New York, New York--(Wire Corp. - February 10, 2025) - Sample Ridge fell 17%.',
    'Sample Ridge fell 17%.',
  ],
  [
    'MOUNTAIN VIEW, Calif., Feb. 10, 2025 /Wire/ — Groq raised $1.5 billion.',
    'Groq raised $1.5 billion.',
  ],
  ['Feb 10 - Intel stock rose 5%.', 'Intel stock rose 5%.'],
  ['Example.com - Intel stock rose 5%.', 'Intel stock rose 5%.'],
  ['NET PROFIT FORECAST: SoftBank expects a loss.', 'SoftBank expects a loss.'],
  ['• Nvidia fell 17%.', 'Nvidia fell 17%.'],
])('leaves out where an English text was filed: %s', (sentence, trimmed) => {
  expect(trimOpening(sentence, 'en')).toBe(trimmed)
})

test.each([
  'Nvidia (NVDA) - which makes chips - fell 17%.',
  'Nvidia fell 17% (its worst day) - and rose again.',
  'AMD said: demand is strong.',
  'May 15 is the day on which the rule takes effect.',
])('leaves an English sentence as it is: %s', (sentence) => {
  expect(trimOpening(sentence, 'en')).toBe(sentence)
})

test.each([
  ['الرياض (وكالة) - أعلنت أرامكو السعودية نتائجها.', 'أعلنت أرامكو السعودية نتائجها.'],
  ['سبق- الرياض: أعلنت أرامكو السعودية نتائجها.', 'أعلنت أرامكو السعودية نتائجها.'],
  ['وأعلنت ميتا نتائجها.', 'أعلنت ميتا نتائجها.'],
  ['وَقال البنتاغون إن العقد أُبرم.', 'قال البنتاغون إن العقد أُبرم.'],
  ['وتراجع سهم إنفيديا.', 'تراجع سهم إنفيديا.'],
  ['وتعتزم ميتا الإنفاق.', 'تعتزم ميتا الإنفاق.'],
  ['والشركات الأميركية ترقب القرار.', 'الشركات الأميركية ترقب القرار.'],
  ['واستردت إنفيديا 260 مليار دولار.', 'استردت إنفيديا 260 مليار دولار.'],
])('leaves out what does not belong to an Arabic sentence: %s', (sentence, trimmed) => {
  expect(trimOpening(sentence, 'ar')).toBe(trimmed)
})

test.each([
  'وصف ترمب ديب سيك بأنها جرس إنذار.',
  'وزارة الدفاع الأميركية توقع عقدًا.',
  'واشنطن تفرض قيودًا على التصدير.',
  'وجدت كيلا ثغرة في النموذج.',
  'وقّعت أوراكل عقدًا مع أوبن إيه آي.',
  'وافق الكونغرس على القانون.',
  'وول ستريت تغلق على ارتفاع.',
  'والت ديزني ترفع أسعارها.',
  'ويندوز يحصل على تحديث أمني.',
  'وكالة الأمن السيبراني تحذر من ثغرة.',
  'قال مدير الشركة - وهو مهندس - إن الطلب قوي: لا تراجع.',
])('keeps a waw that is the word’s own: %s', (sentence) => {
  expect(trimOpening(sentence, 'ar')).toBe(sentence)
})

test('what is left is always the end of the sentence, word for word', () => {
  const texts = fc.string({
    unit: fc.constantFrom('و', 'قال', ' ', '-', '(', ')', ':', 'A', 'b', '.', 'Jan', '10', 'ال'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(texts, (text) => {
      for (const language of LANGUAGES)
        expect(text.endsWith(trimOpening(text, language))).toBe(true)
    }),
  )
})
