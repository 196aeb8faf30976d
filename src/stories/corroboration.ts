import type { Article } from '#domain/article.ts'
import { tokens } from '#language/words.ts'
import { isNearDuplicate } from './near-duplicate.ts'
import { isRoundup } from './roundup.ts'

const WIRE_COPY_SHARE = 0.25

/** Articles in their order, each with whether it only reprints an earlier one of another house. */
export function findCopies<T extends Article>(
  articles: readonly T[],
): readonly { readonly article: T; readonly isCopy: boolean }[] {
  const originals: { readonly family: string; readonly words: ReadonlySet<string> }[] = []
  return articles.map((article) => {
    const { family, title, text, language } = article
    const words = new Set(tokens(`${title}\n${text}`, language))
    const isCopy = originals.some(
      (original) => original.family !== family && areCopies(original.words, words),
    )
    if (!isCopy) originals.push({ family, words })
    return { article, isCopy }
  })
}

const areCopies = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  isNearDuplicate(a.size, b.size, () => a.intersection(b).size)

/**
 * 0 for one source, ½ for two, ¾ for four. A house counts once, a quarter where it only reprints another, and not at
 * all where it names the event in a roundup or a live blog.
 */
export function corroborationOf(articles: readonly Article[]): number {
  const shares = new Map<string, number>()
  for (const { article, isCopy } of findCopies(withoutRoundups(articles))) {
    const share = isCopy ? WIRE_COPY_SHARE : 1
    shares.set(article.family, Math.max(share, shares.get(article.family) ?? 0))
  }
  const sources = [...shares.values()].reduce((sum, share) => sum + share, 0)
  return 1 - 1 / Math.max(1, sources)
}

/** How many houses report an event; at least one. */
export const familiesOf = (articles: readonly Article[]): number =>
  Math.max(1, new Set(withoutRoundups(articles).map(({ family }) => family)).size)

const withoutRoundups = (articles: readonly Article[]): Article[] =>
  articles.filter((article) => !isRoundup(article))
