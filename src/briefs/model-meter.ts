import { AppError } from '#domain/errors.ts'
import type { DayUsage } from '#domain/model-usage.ts'
import type { Clock } from '#domain/ports.ts'
import type { BudgetAnswer, Reservation, TokenBudget, UsageStore } from '#store/usage-store.ts'

// Measured on the prompt of the sample week: one token for two bytes of UTF-8 is 2.0 times what the tokenizer of
// GPT-4o makes of it, 1.6 times that of GPT-4, 1.4 times that of GPT-3, the worst at Arabic.
const BYTES_PER_TOKEN = 2
const MILLION = 1_000_000

/** US dollars for a million tokens. */
export interface TokenPrices {
  readonly input: number
  readonly output: number
}

export interface Tokens {
  readonly promptTokens: number
  readonly completionTokens: number
}

/** What came of a request: its tokens, nothing that anybody would bill, or nobody knows. */
type Taken = Tokens | 'nothing' | 'unknown'

/** Asked before each request to an endpoint and told after it. */
export interface Meter {
  /** Throws `AppError('model')` where the request might break the budget; it is then not to be made. */
  reserve(atMost: Tokens): Promise<Settle>
}

/** Puts what was taken in the place of what was reserved; returns its cost in US dollars, null where none is known. */
type Settle = (taken: Taken) => Promise<number | null>

interface MeterDeps {
  readonly usage: UsageStore
  /** The real one: what a day may cost has nothing to do with the day that a brief is of. */
  readonly clock: Clock
  readonly model: string
  readonly budget: TokenBudget
  readonly prices: TokenPrices | null
}

/** At most so many tokens are in a text. */
export const tokensAtMost = (text: string): number =>
  Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)

/**
 * Holds the calls of a model to a budget of tokens by day and month (UTC). Where nobody knows what a request took
 * (a lost connection, an endpoint that tells no usage), the most that it can have taken stays counted.
 */
export function createMeter({ usage, clock, model, budget, prices }: MeterDeps): Meter {
  return {
    async reserve(atMost) {
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      const call = { day, model, tokens: sumOf(atMost) }
      const answer = await usage.reserve(call, budget)
      if (answer !== 'reserved') throw overBudget(answer, call, budget)
      return async (taken) => {
        const costUsd = costOf(taken, atMost, prices)
        await usage.settle(call, { ...countsOf(taken, call), costUsd })
        return costUsd
      }
    },
  }
}

const sumOf = ({ promptTokens, completionTokens }: Tokens): number =>
  promptTokens + completionTokens

function overBudget(
  answer: Exclude<BudgetAnswer, 'reserved'>,
  { tokens }: Reservation,
  { dailyTokens, monthlyTokens }: TokenBudget,
): AppError {
  const [name, limit] =
    answer === 'over-day'
      ? (['model.dailyTokens', dailyTokens] as const)
      : (['model.monthlyTokens', monthlyTokens] as const)
  const inWords = (count: number) => count.toLocaleString('en-US')
  return new AppError(
    'model',
    `a call of up to ${inWords(tokens)} tokens would break the budget (${name}: ${inWords(limit)})`,
  )
}

function countsOf(
  taken: Taken,
  { tokens }: Reservation,
): Pick<DayUsage, 'promptTokens' | 'completionTokens' | 'estimatedTokens'> {
  if (taken === 'unknown') return { promptTokens: 0, completionTokens: 0, estimatedTokens: tokens }
  const known = taken === 'nothing' ? { promptTokens: 0, completionTokens: 0 } : taken
  return { ...known, estimatedTokens: 0 }
}

function costOf(taken: Taken, atMost: Tokens, prices: TokenPrices | null): number | null {
  if (prices === null) return null
  if (taken === 'nothing') return 0
  const { promptTokens, completionTokens } = taken === 'unknown' ? atMost : taken
  return (promptTokens * prices.input + completionTokens * prices.output) / MILLION
}
