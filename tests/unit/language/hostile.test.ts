import { expect, test } from 'vitest'
import { createArabicLint } from '#language/arabic-lint.ts'
import { withMarks } from '#language/bidi.ts'
import { createArabicNormaliser } from '#language/glossary.ts'
import { createNameFinder } from '#language/names.ts'
import { cleanText } from '#language/normalise.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import { COMPANIES, GLOSSARY } from './registry.ts'

const words = { companies: COMPANIES, glossary: GLOSSARY }
const finder = createNameFinder(COMPANIES)
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  cleanText,
  lint: createArabicLint(words),
  names: (text) => finder.find(text, 'ar'),
  normaliser: createArabicNormaliser(words),
  marks: (text) => withMarks(text, 'ar'),
  sentences: (text) => splitSentences(text, 'ar'),
  tokens: (text) => tokens(text, 'ar'),
}
const UNITS = [
  ' ',
  '1,',
  '1.',
  '“',
  '"a',
  '(',
  'و ',
  'بي ',
  'a@',
  '-1',
  '، ',
  'هبط 1',
  'ـ',
  '٥،',
  '$A',
]
const CHARS = 80_000
// Quadratic work on so long a text takes seconds; linear work takes some tens of milliseconds.
const MAX_MS = 1000

test.each(Object.entries(READERS))('%s takes no long time over a hostile text', (_name, read) => {
  for (const unit of UNITS) {
    const text = `${unit.repeat(CHARS / unit.length)}z`
    const start = performance.now()
    read(text)
    expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(MAX_MS)
  }
})
