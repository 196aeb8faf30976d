import { createMeter, type TokenPrices } from '#briefs/model-meter.ts'
import { writeWithModel } from '#briefs/model-writer.ts'
import { createOpenAiModel } from '#briefs/openai-model.ts'
import { writeEdition } from '#briefs/write-editions.ts'
import { type Edition, editionSchema } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import type { TokenBudget } from '#store/usage-store.ts'
import { aStory, NOW } from '#tests/support/builders.ts'
import {
  desk,
  NEWS,
  type Proposal,
  prompt,
  RANK,
  TRUE_PROPOSALS,
} from '#tests/unit/briefs/model-desk.ts'
import { KEY } from './ask-model.ts'

/** More than any test takes. */
const WIDE: TokenBudget = { dailyTokens: 1_000_000, monthlyTokens: 1_000_000 }

/** Puts the news of the tests into a store. */
export async function keepNews(store: Store): Promise<void> {
  await store.articles.saveNew(NEWS)
  const times = { firstAt: NOW - HOUR_MS, lastAt: NOW - HOUR_MS }
  await store.stories.save(
    NEWS.map(({ id }) => aStory({ id: `s${id}`, articleIds: [id], ...times })),
  )
}

interface Setting {
  readonly store: Store
  readonly language?: Language
  readonly timeoutMs?: number
  readonly budget?: TokenBudget
  readonly prices?: TokenPrices | null
  readonly now?: number
}

export interface EditionAt {
  readonly edition: Edition
  /** What the operator heard. */
  readonly told: readonly string[]
}

/** The edition of the news that a store keeps, with the model at this address: the whole way of the service. */
export async function editionAt(baseUrl: string, setting: Setting): Promise<EditionAt> {
  const { store, language = 'en', timeoutMs = 10_000, now = NOW, prices = null } = setting
  const clock = { now: () => now }
  const budget = setting.budget ?? WIDE
  const model = createOpenAiModel({
    apiKey: KEY,
    baseUrl,
    model: 'desk-model',
    timeoutMs,
    maxOutputTokens: 4_000,
    meter: createMeter({ usage: store.usage, clock, model: 'desk-model', budget, prices }),
  })
  const told: string[] = []
  const signal = new AbortController().signal
  const edition = await writeEdition(
    {
      store,
      desk,
      feedIds: NEWS.map(({ feedId }) => feedId),
      maxItemsPerPart: 6,
      rank: (stories) => stories.map((story) => ({ ...story, rank: RANK, families: 1 })),
      model: {
        version: 'desk-model 1',
        timeoutMs,
        clock,
        signal,
        write: (assignment, deadline) =>
          writeWithModel(assignment, {
            model,
            prompt,
            desk,
            maxArticles: 60,
            maxItemsPerPart: 6,
            fence: () => 'f3nce',
            onTrouble: (line) => told.push(line),
            signal: deadline,
          }),
      },
      clock: { now: () => NOW },
      onFallback: (reason) => told.push(reason),
    },
    { language, from: NOW - DAY_MS, to: NOW, writer: 'auto' },
  )
  return { edition: editionSchema.parse(edition), told }
}

/** What a model answers that writes a true edition of the news, the articles by their labels; some items changed. */
export function trueAnswer(
  language: Language = 'en',
  change: (item: Proposal) => Proposal = (item) => item,
): string {
  const labelOf = (id: string): string => `A${NEWS.findIndex((article) => article.id === id) + 1}`
  const items = TRUE_PROPOSALS[language].map(change).map((item) => ({
    ...item,
    cites: item.cites.map(labelOf),
    quotes: item.quotes.map((quote) => ({ ...quote, article: labelOf(quote.article) })),
  }))
  return JSON.stringify({ items })
}

/** A chat completion with this content. */
export const completionOf = (content: string, more: object = {}): string =>
  JSON.stringify({
    id: 'c1',
    object: 'chat.completion',
    model: 'desk-model-1',
    choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 1_000, completion_tokens: 200 },
    ...more,
  })
