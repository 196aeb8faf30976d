import { type Kysely, sql, type Transaction } from 'kysely'
import { type DayUsage, totalTokens } from '#domain/model-usage.ts'
import type { Tables } from './tables.ts'

/** A call that is about to be made: on its day in UTC, and the most tokens that it can take. */
export interface Reservation {
  readonly day: string
  readonly model: string
  readonly tokens: number
}

/** What a day and its month may take in all. */
export interface TokenBudget {
  readonly dailyTokens: number
  readonly monthlyTokens: number
}

/** Which budget a call would break. */
export type BudgetAnswer = 'reserved' | 'over-day' | 'over-month'

/** What the calls of language models take, by day. */
export interface UsageStore {
  /**
   * Counts a call before it is made, unless it would take the day or its month over the budget; then nothing is
   * counted. Who reserves at the same moment, in whatever process, sees the other's tokens.
   */
  reserve(call: Reservation, budget: TokenBudget): Promise<BudgetAnswer>
  /** Puts what a call took in the place of its reservation. A call that is never settled stays reserved. */
  settle(
    call: Reservation,
    taken: Pick<DayUsage, 'promptTokens' | 'completionTokens' | 'estimatedTokens' | 'costUsd'>,
  ): Promise<void>
  /** The days from `day` on, the oldest first. */
  since(day: string): Promise<DayUsage[]>
}

/** Tokens and costs, one row for each day and model. */
export const createUsageStore = (db: Kysely<Tables>): UsageStore => ({
  reserve: (call, budget) =>
    db.transaction().execute(async (transaction) => {
      // The row is written first: that locks it, so that what is read next holds all that others reserved.
      await addCall(transaction, call)
      const answer = answerFor(await daysSince(transaction, monthOf(call.day)), call, budget)
      if (answer !== 'reserved') await removeCall(transaction, call)
      return answer
    }),
  async settle({ day, model, tokens }, taken) {
    const { promptTokens, completionTokens, estimatedTokens, costUsd } = taken
    await db
      .updateTable('modelUsage')
      .set((row) => ({
        promptTokens: row('promptTokens', '+', promptTokens),
        completionTokens: row('completionTokens', '+', completionTokens),
        estimatedTokens: row('estimatedTokens', '+', estimatedTokens - tokens),
        ...(costUsd === null ? {} : { costUsd: sql<number>`coalesce(cost_usd, 0) + ${costUsd}` }),
      }))
      .where('day', '=', day)
      .where('model', '=', model)
      .execute()
  },
  since: (day) => daysSince(db, day),
})

const addCall = (transaction: Transaction<Tables>, { day, model, tokens }: Reservation) =>
  transaction
    .insertInto('modelUsage')
    .values({
      day,
      model,
      calls: 1,
      promptTokens: 0,
      completionTokens: 0,
      estimatedTokens: tokens,
      costUsd: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['day', 'model']).doUpdateSet((row) => ({
        calls: row('modelUsage.calls', '+', 1),
        estimatedTokens: row('modelUsage.estimatedTokens', '+', tokens),
      })),
    )
    .execute()

const removeCall = (transaction: Transaction<Tables>, { day, model, tokens }: Reservation) =>
  transaction
    .updateTable('modelUsage')
    .set((row) => ({
      calls: row('calls', '-', 1),
      estimatedTokens: row('estimatedTokens', '-', tokens),
    }))
    .where('day', '=', day)
    .where('model', '=', model)
    .execute()

function answerFor(
  month: readonly DayUsage[],
  { day }: Reservation,
  { dailyTokens, monthlyTokens }: TokenBudget,
): BudgetAnswer {
  const thisMonth = month.filter((usage) => monthOf(usage.day) === monthOf(day))
  if (totalTokens(thisMonth.filter((usage) => usage.day === day)) > dailyTokens) return 'over-day'
  return totalTokens(thisMonth) > monthlyTokens ? 'over-month' : 'reserved'
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`

const daysSince = (db: Kysely<Tables>, day: string): Promise<DayUsage[]> =>
  db
    .selectFrom('modelUsage')
    .selectAll()
    .where('day', '>=', day)
    // A day on which every call was refused took nothing.
    .where('calls', '>', 0)
    .orderBy('day')
    .orderBy('model')
    .execute()
