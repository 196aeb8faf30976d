import type { Article } from '#domain/article.ts'

// Each stands for one mark, so that places in a text stay what they are.
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201b\u2032]/gu, "'"],
  [/[\u201c\u201d\u201f\u2033\u00ab\u00bb]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/[\s\u00a0]/gu, ' '],
]
const END = /[\s.,;:…]+$/u

/**
 * The words of an article that a model quotes, as the article has them: models write straight quotes for round ones,
 * a blank for a line break, and a full stop where they stop. Null where the article has no such words.
 */
export function findQuote(quote: string, { title, text }: Article): string | null {
  const sought = fold(quote).trim()
  const wordings = [sought, sought.replace(END, '')].filter((words) => words !== '')
  for (const source of [title, text]) {
    const folded = fold(source)
    const words = wordings.find((each) => folded.includes(each))
    const at = folded.indexOf(words ?? '')
    if (words !== undefined) return source.slice(at, at + words.length)
  }
  return null
}

const fold = (text: string): string =>
  LOOKS.reduce((folded, [look, plain]) => folded.replace(look, plain), text)
