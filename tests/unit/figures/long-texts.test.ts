import { describe, expect, test } from 'vitest'
import { extractFigures } from '#figures/extract.ts'

// Longer than what is read at once, several times.
const LINES = 600
const wrapped = (at: number): string =>
  `${'Yes. '.repeat(at % 7)}Nvidia lost $${at + 100}\nbillion of market value on January 27, 2025. It fell ${at % 90}.5 percent.`

describe('long texts', () => {
  const text = Array.from({ length: LINES }, (_, at) => wrapped(at)).join('\n')
  const figures = extractFigures(text, 'en')

  test('have all their figures, also those that a line breaks in two', () => {
    expect(figures.filter(({ unit }) => unit === 'money').map(({ value }) => value)).toEqual(
      Array.from({ length: LINES }, (_, at) => (at + 100) * 1e9),
    )
    expect(figures.filter(({ unit }) => unit === 'percent')).toHaveLength(LINES)
    expect(figures.filter(({ unit }) => unit === 'date')).toHaveLength(LINES)
  })

  test('have every figure at its place, in the order of the text', () => {
    for (const { text: written, span } of figures) expect(text.slice(...span)).toBe(written)
    const starts = figures.map(({ span }) => span[0])
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})
