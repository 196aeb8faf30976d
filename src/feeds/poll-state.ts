import { type Feed, type FeedFailure, type FeedState, keptAddress } from '#domain/feed.ts'
import { type Instant, MINUTE_MS } from '#domain/time.ts'
import { nextCheckAt } from './next-check.ts'

/** A spell of failures is told to the operator once it is this long: feeds hiccup. */
const FAILURES_TO_TELL = 3

/** A feed that is to be polled, as it was after its last poll. */
export interface Poll {
  readonly feed: Feed
  readonly state: FeedState
  readonly everyMinutes: number
}

export interface PollSuccess {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly ttlMinutes: number | null
  readonly movedTo: string | null
  readonly waitMs: number
}

export interface PollFailure {
  readonly failure: FeedFailure
  /** One line for a reader. */
  readonly reason: string
  readonly waitMs: number
}

/** Something that an operator should know of a feed; told once, not with each poll. */
export interface FeedNotice {
  readonly feedId: string
  readonly kind: 'failing' | 'gone' | 'recovered' | 'moved'
  readonly reason: string
}

/** What is known of a feed after a poll that read it, or found it unchanged. */
export function afterSuccess(poll: Poll, success: PollSuccess, now: Instant): FeedState {
  const { etag, lastModified, ttlMinutes, waitMs } = success
  return {
    ...poll.state,
    etag,
    lastModified,
    ttlMinutes,
    ...moveAfter(poll.state, success.movedTo),
    nextCheckAt: nextCheckAt({
      feedId: poll.feed.id,
      everyMinutes: poll.everyMinutes,
      now,
      failures: 0,
      failure: null,
      askedMs: Math.max(waitMs, (ttlMinutes ?? 0) * MINUTE_MS),
    }),
    lastSuccessAt: now,
    failures: 0,
    failure: null,
    lastError: null,
  }
}

/** The kept address stays as long as it answers by itself; the configured one has to say three times where it is. */
function moveAfter(
  state: FeedState,
  movedTo: string | null,
): Pick<FeedState, 'movedTo' | 'movedCount'> {
  if (movedTo === null) {
    return keptAddress(state) === null
      ? { movedTo: null, movedCount: 0 }
      : { movedTo: state.movedTo, movedCount: state.movedCount }
  }
  return { movedTo, movedCount: movedTo === state.movedTo ? state.movedCount + 1 : 1 }
}

/** What is known of a feed after a poll that failed. A kept address that fails is forgotten with its validators. */
export function afterFailure(
  poll: Poll,
  { reason, ...cause }: PollFailure,
  now: Instant,
): FeedState {
  const { feed, everyMinutes, state } = poll
  const wasKept = keptAddress(state) !== null
  // Whether the feed is gone is for its configured address to say.
  const failure = wasKept && cause.failure === 'gone' ? 'unreachable' : cause.failure
  const failures = state.failures + 1
  return {
    ...state,
    ...(wasKept ? { etag: null, lastModified: null } : {}),
    movedTo: null,
    movedCount: 0,
    nextCheckAt: nextCheckAt({
      feedId: feed.id,
      everyMinutes,
      now,
      failures,
      failure,
      askedMs: cause.waitMs,
    }),
    failures,
    failure,
    lastError: reason,
  }
}

/** What an operator should know now: once when a spell of failures is long enough, and once when it is over. */
export function noticesOf(before: FeedState, after: FeedState): FeedNotice[] {
  const notices: FeedNotice[] = []
  const tell = (kind: FeedNotice['kind'], reason: string) =>
    notices.push({ feedId: after.id, kind, reason })
  const kept = keptAddress(after)
  if (after.failure === 'gone') tell('gone', after.lastError ?? '')
  else if (after.failures === FAILURES_TO_TELL) tell('failing', after.lastError ?? '')
  if (after.failures === 0 && before.failures >= FAILURES_TO_TELL) tell('recovered', '')
  if (kept !== null && kept !== keptAddress(before)) tell('moved', `polled at ${kept} from now on`)
  return notices
}
