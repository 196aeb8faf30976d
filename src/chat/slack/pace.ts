import { createPace } from '#chat/pace.ts'
import type { Clock, Pace } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'

// https://docs.slack.dev/apis/web-api/rate-limits: one message a second to a channel, and "several
// hundred" a minute over the workspace, which we take for 300.
const PER_CHANNEL = [{ count: 1, ms: SECOND_MS + 100 }]
const OVERALL = [{ count: 5, ms: SECOND_MS }]

/** The pace that Slack allows one token; `clock` must never jump. */
export const createSlackPace = (clock: Clock): Pace =>
  createPace({ overall: OVERALL, chatOf: (chat) => chat, perChat: () => PER_CHANNEL }, clock)
