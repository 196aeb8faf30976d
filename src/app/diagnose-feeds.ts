import { type FeedState, keptAddress } from '#domain/feed.ts'
import { DAY_MS, type Instant, toIso } from '#domain/time.ts'
import type { Finding } from './diagnose.ts'
import type { App } from './open-app.ts'

/** How many feeds were read lately, and each that fails, is gone or has moved. */
export async function diagnoseFeeds(
  { store, feeds }: Pick<App, 'store' | 'feeds'>,
  now: Instant,
): Promise<Finding> {
  const ids = new Set(feeds.map((feed) => feed.id))
  const states = (await store.feeds.all()).filter((state) => ids.has(state.id))
  const fresh = states.filter((state) => (state.lastSuccessAt ?? 0) > now - DAY_MS)
  const failing = states.filter((state) => state.failures > 0)
  const moved = states.filter((state) => keptAddress(state) !== null)
  const detail = [
    `${feeds.length} enabled, ${fresh.length} read in the last day, ${failing.length} failing`,
    ...failing.map(describeFailing),
    ...moved.map((state) => `  ${state.id}: has moved to ${state.movedTo}: change its url`),
  ].join('\n')
  if (states.length === 0) {
    return {
      name: 'feeds',
      state: 'warn',
      detail: `${feeds.length} enabled, none polled yet: run "mujaz brief"`,
    }
  }
  return {
    name: 'feeds',
    state: fresh.length === 0 ? 'fail' : failing.length > 0 ? 'warn' : 'ok',
    detail,
  }
}

function describeFailing(state: FeedState): string {
  const { id, failures, failure, lastError, lastSuccessAt } = state
  const read = lastSuccessAt === null ? 'never read' : `last read ${toIso(lastSuccessAt)}`
  const end = failure === 'gone' ? '; not polled any more: remove it, or change its url' : ''
  return `  ${id}: ${lastError ?? 'failed'} (${failures} in a row, ${read}${end})`
}
