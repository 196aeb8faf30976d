import type { TermKind } from './term-views.ts'

/** Gives terms numbers, so that comparing articles compares whole numbers, and counts the articles of each. */
export interface TermNumbers {
  /** The number of a term, new where it is not known. A kind's terms are its own. */
  numberOf(kind: TermKind, term: string): number
  /** One article more (1) or fewer (-1) has the term; the number of one that none has may be given again. */
  count(number: number, by: 1 | -1): void
  /** How many articles have it. */
  countOf(number: number): number
  /** The term itself, for an order that does not hang on when it was first seen. */
  textOf(number: number): string
}

/** A table that knows no terms yet. */
export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const counts: number[] = []
  const free: number[] = []
  const textOf = (number: number): string => texts[number] ?? ''
  return {
    numberOf: (kind, term) => {
      const text = `${kind}:${term}`
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = free.pop() ?? texts.length
      numbers.set(text, number)
      texts[number] = text
      counts[number] = 0
      return number
    },
    count: (number, by) => {
      const left = (counts[number] ?? 0) + by
      counts[number] = left
      if (left > 0) return
      numbers.delete(textOf(number))
      free.push(number)
    },
    countOf: (number) => counts[number] ?? 0,
    textOf,
  }
}
