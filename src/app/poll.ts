import type { FeedNotice } from '#feeds/poll-state.ts'
import type { App } from './open-app.ts'

const NOTICES: Readonly<Record<FeedNotice['kind'], { level: 'warn' | 'info'; message: string }>> = {
  failing: { level: 'warn', message: 'a feed cannot be read' },
  gone: {
    level: 'warn',
    message: 'a feed is gone and not polled any more: remove it, or change its url',
  },
  recovered: { level: 'info', message: 'a feed can be read again' },
  moved: { level: 'info', message: 'a feed has moved: change its url' },
}

/** Polls the feeds that are due; what an operator should know goes to the log, each thing once. */
export async function poll(app: Pick<App, 'refresh' | 'log'>): Promise<void> {
  const { checked, unchanged, newArticles, failures, notices } = await app.refresh('due')
  if (checked === 0) return
  for (const { feedId, reason } of failures) {
    app.log.debug({ feed: feedId, reason }, 'a poll failed')
  }
  for (const { feedId, kind, reason } of notices) {
    const { level, message } = NOTICES[kind]
    app.log[level]({ feed: feedId, ...(reason === '' ? {} : { reason }) }, message)
  }
  app.log.info({ checked, unchanged, newArticles, failed: failures.length }, 'polled feeds')
}
