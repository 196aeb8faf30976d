import { z } from 'zod'
import type { LanguageModel, ModelRequest } from '#domain/ports.ts'
import type { GoldenStory, RecordedItem } from './golden-story.ts'

const FENCED = /<<<(\w+)\n([\s\S]*?)\n\1>>>/u
const shownArticle = z.object({ id: z.string(), title: z.string() })

/** A model that gives one recorded answer, to a request to repair it as well; it takes no tokens. */
export const replayModel = (
  { articles }: GoldenStory,
  items: readonly RecordedItem[],
): LanguageModel => ({
  async complete(request) {
    const labels = labelsIn(request)
    const titles = new Map(articles.map(({ id, title }) => [id, title]))
    // An id that no article has stays as it is: some recorded answers cite what they were never given.
    const labelOf = (id: string): string => labels.get(titles.get(id) ?? '') ?? id
    const answer = items.map(({ cites, quotes, ...item }) => ({
      ...item,
      companies: [],
      cites: cites.map(labelOf),
      quotes: Object.entries(quotes).flatMap(([id, texts]) =>
        texts.map((text) => ({ article: labelOf(id), text })),
      ),
    }))
    return {
      text: JSON.stringify({ items: answer }),
      model: 'recorded',
      promptTokens: 0,
      completionTokens: 0,
      costUsd: null,
    }
  },
})

/** The labels under which a request shows its articles, by their titles. */
function labelsIn({ user }: ModelRequest): Map<string, string> {
  const lines = FENCED.exec(user)?.[2]?.split('\n') ?? []
  return new Map(
    lines
      .map((line) => shownArticle.parse(JSON.parse(line)))
      .map(({ id, title }) => [title, id] as const),
  )
}
