import type { StoryResult } from './run-story.ts'

/** What a run comes to. */
export interface Scores {
  readonly editions: number
  readonly proposed: number
  /** Items that passed as the model wrote them first, and those that passed when it had a second try. */
  readonly kept: number
  readonly repaired: number
  readonly facts: number
  readonly covered: number
  readonly arabicItems: number
  readonly errors: number
  readonly advice: number
  readonly promptTokens: number
  readonly completionTokens: number
  readonly calls: number
  /** Null where a call has no price. */
  readonly costUsd: number | null
}

const sum = <T>(all: readonly T[], count: (one: T) => number): number =>
  all.reduce((total, one) => total + count(one), 0)

export function scoresOf(results: readonly StoryResult[]): Scores {
  const verdicts = results.flatMap((result) => result.verdicts)
  const findings = results.flatMap((result) => result.findings)
  const isPriced = results.every(({ usage }) => usage.costUsd !== null)
  return {
    editions: results.length,
    proposed: verdicts.length,
    kept: verdicts.filter(({ outcome }) => outcome === 'kept').length,
    repaired: verdicts.filter(({ outcome }) => outcome === 'repaired').length,
    facts: sum(results, ({ covered, missed }) => covered.length + missed.length),
    covered: sum(results, ({ covered }) => covered.length),
    arabicItems: sum(results, ({ language, items }) => (language === 'ar' ? items.length : 0)),
    errors: findings.filter(({ hard }) => hard).length,
    advice: findings.filter(({ hard }) => !hard).length,
    promptTokens: sum(results, ({ usage }) => usage.promptTokens),
    completionTokens: sum(results, ({ usage }) => usage.completionTokens),
    calls: sum(results, ({ usage }) => usage.calls),
    costUsd: isPriced ? sum(results, ({ usage }) => usage.costUsd ?? 0) : null,
  }
}
