import type { Article } from '#domain/article.ts'
import type { Figure } from '#domain/figure.ts'
import type { BriefedStory } from '#domain/story.ts'
import { isSameFigure } from '#domain/told-story.ts'
import { extractFigures } from '#figures/extract.ts'
import { splitSentences } from '#language/sentences.ts'

// Another outlet's words alone are a little news; each further figure adds half of what is left.
const NEW_WORDS = 0.25
const OPENING_SENTENCES = 4

/**
 * How much of a story earlier editions have not told, 0…1: 1 for a story that none has told, 0 for one without an
 * article since, and in between the more, the more figures are new in what has come since.
 */
export function noveltyOf(articles: readonly Article[], briefed: BriefedStory | undefined): number {
  if (briefed === undefined) return 1
  const fresh = articles.filter(({ id }) => !briefed.articles.has(id))
  if (fresh.length === 0) return 0
  const known: BriefedStory['figures'][number][] = [...briefed.figures]
  const before = known.length
  for (const figure of fresh.flatMap(figuresIn)) {
    if (!known.some((other) => isSameFigure(figure, other))) known.push(figure)
  }
  return NEW_WORDS + (1 - NEW_WORDS) * (1 - 0.5 ** (known.length - before))
}

/** Those that a reader would be told: of the headline and the opening, and no dates. */
function figuresIn({ title, text, language }: Article): readonly Figure[] {
  const opening = splitSentences(text, language).slice(0, OPENING_SENTENCES)
  return [title, ...opening.map((sentence) => sentence.text)]
    .flatMap((passage) => extractFigures(passage, language))
    .filter(({ unit }) => unit !== 'date')
}
