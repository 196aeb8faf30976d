import type { PollEnd } from './poll-feed.ts'
import { type FeedNotice, noticesOf } from './poll-state.ts'

export interface RefreshReport {
  /** Feeds polled, the unchanged and the failed ones included. */
  readonly checked: number
  readonly unchanged: number
  readonly newArticles: number
  /** Entries in a language that we do not read, or with nothing in them. */
  readonly dropped: number
  /** Every poll that failed; reasons are one line, for a reader. */
  readonly failures: readonly { readonly feedId: string; readonly reason: string }[]
  /** What an operator should be told, each once. */
  readonly notices: readonly FeedNotice[]
}

export type Tally = ReturnType<typeof createTally>

/** Counts what becomes of polls, and tells it. */
export function createTally() {
  const counts = { checked: 0, unchanged: 0, newArticles: 0, dropped: 0 }
  const failures: { feedId: string; reason: string }[] = []
  const notices: FeedNotice[] = []
  const fail = (feedId: string, reason: string) => failures.push({ feedId, reason })
  return {
    onArticles(newArticles: number) {
      counts.newArticles += newArticles
    },
    onSaved({ poll, state, kind, dropped }: PollEnd) {
      counts.checked++
      counts.dropped += dropped
      if (kind === 'unchanged') counts.unchanged++
      if (kind === 'failed') fail(state.id, state.lastError ?? '')
      notices.push(...noticesOf(poll.state, state))
    },
    onLost({ poll }: Pick<PollEnd, 'poll'>, error: unknown) {
      counts.checked++
      const message = error instanceof Error ? error.message : String(error)
      fail(poll.feed.id, message.split('\n')[0] ?? '')
    },
    report: (): RefreshReport => ({
      ...counts,
      failures: failures.sort((a, b) => (a.feedId < b.feedId ? -1 : 1)),
      notices: notices.sort((a, b) => (a.feedId < b.feedId ? -1 : 1)),
    }),
  }
}
