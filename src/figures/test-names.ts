import type { Statement } from './statements.ts'
import { isTransliteration } from './transliteration.ts'

/**
 * Whether a claim gives a score to another test than its source does: the test's name stands in the article, but
 * by other figures.
 */
export function isRivalTest(
  claim: Statement,
  source: Statement,
  others: readonly Statement[],
): boolean {
  if (claim.tests.length === 0 || isNamedIn(claim.tests, source)) return false
  return others.some((other) => isNamedIn(claim.tests, other))
}

const isNamedIn = (tests: readonly string[], { words, arabicWords }: Statement): boolean =>
  tests.some(
    (test) =>
      words.has(test) ||
      (/^[a-z]/.test(test)
        ? arabicWords.some((arabic) => isTransliteration(test, arabic))
        : [...words].some((word) => /^[a-z]/.test(word) && isTransliteration(word, test))),
  )
