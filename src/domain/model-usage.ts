/** What one model took on one day. */
export interface DayUsage {
  /** `2025-01-27`, in UTC. */
  readonly day: string
  readonly model: string
  /** Requests to the endpoint, those that failed too. */
  readonly calls: number
  /** As the endpoint told them. */
  readonly promptTokens: number
  readonly completionTokens: number
  /** Of calls under way, and of those whose endpoint did not tell what they took: at most so many. */
  readonly estimatedTokens: number
  /** Of all but the calls under way; null where the settings name no prices. */
  readonly costUsd: number | null
}

/** All tokens that count against a budget. */
export const totalTokens = (days: readonly DayUsage[]): number =>
  days.reduce((sum, day) => sum + day.promptTokens + day.completionTokens + day.estimatedTokens, 0)
