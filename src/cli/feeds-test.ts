import { type FeedReport, inspectOnce } from '#app/feeds-desk.ts'
import { AppError } from '#domain/errors.ts'
import type { Feed } from '#domain/feed.ts'
import { toIso } from '#domain/time.ts'
import { systemClock } from '#lib/clock.ts'
import { probeFeed, refuseAddress } from './feeds-edit.ts'
import { type FeedsTask, readFeedsConfig } from './feeds-task.ts'
import { printable } from './printable.ts'

const SHOWN = 5

/** `mujaz feeds test URL|ID`: what a poll would bring; 1 where it would fail. */
export async function testFeed(task: FeedsTask): Promise<number> {
  const { io, values } = task
  const config = readFeedsConfig(task)
  const feed = findFeed(task, config.feeds)
  const seen = await inspectOnce(feed, { config, clock: systemClock, signal: io.stop })
  io.out(values.json === true ? `${JSON.stringify(toJson(seen), null, 2)}\n` : describe(seen))
  return seen.failure === null ? 0 : 1
}

function findFeed({ word, values }: FeedsTask, listed: readonly Feed[]): Feed {
  const allowPrivate = values['allow-private'] === true
  const feed = listed.find(({ id, url }) => id === word || url === word)
  const wish = {
    ...(allowPrivate ? { allowPrivate } : {}),
    ...(values['full-text'] === true ? { fullText: true } : {}),
  }
  if (feed) return { ...feed, ...wish }
  if (/^[a-z0-9-]+$/.test(word)) {
    throw new AppError('usage', `there is no feed "${word}" ("mujaz feeds list" names them)`)
  }
  refuseAddress(word, allowPrivate)
  return { ...probeFeed(word, allowPrivate), ...wish }
}

const toJson = ({ articles, ...seen }: FeedReport) => ({
  ...seen,
  articles: articles.map(({ id, title, language, publishedAt, url, text }) => ({
    ...{ id, title, language, publishedAt: toIso(publishedAt), url },
    characters: text.length,
  })),
})

function describe(seen: FeedReport): string {
  const lines = [...describeAnswer(seen), ...describeDocument(seen)]
  if (seen.failure) lines.push(`FAILED (${seen.failure.kind}): ${seen.failure.reason}`)
  return `${lines.map(printable).join('\n')}\n`
}

function describeAnswer(seen: FeedReport): string[] {
  const { url, answeredBy, movedTo, status, contentType, bytes, hasValidators } = seen
  const lines = [url]
  if (answeredBy !== null && answeredBy !== url) {
    lines.push(`  redirected${movedTo === null ? '' : ' for good'} to ${answeredBy}`)
  }
  if (status !== null) lines.push(`  answered ${status}`)
  if (bytes > 0) {
    const validators = hasValidators ? 'tells when nothing has changed' : 'is read whole each time'
    lines.push(`  ${bytes} bytes, ${contentType ?? 'no content type'}; ${validators}`)
  }
  return lines
}

function describePages({ fuller, mayReadPages }: FeedReport): string[] {
  if (mayReadPages === null) return []
  const robots = mayReadPages ? 'allows their pages' : 'forbids their pages'
  return [`  robots.txt ${robots}; ${fuller ?? 0} with the text of their page`]
}

function describeDocument(seen: FeedReport): string[] {
  const { document, articles, passedOver } = seen
  if (document === null) return []
  const { title, language, engine, repairs, dropped, ttlMinutes } = document
  const arabic = articles.filter((article) => article.language === 'ar').length
  return [
    `  "${title}"${language === '' ? '' : `, says it is in ${language}`}, read by ${engine}`,
    ...repairs.map((repair) => `  mended: ${repair}`),
    ...(ttlMinutes === null ? [] : [`  asks for ${ttlMinutes} minutes between two polls`]),
    `  ${articles.length} articles (${arabic} Arabic, ${articles.length - arabic} English), ${passedOver} passed over, ${dropped} unreadable`,
    ...describePages(seen),
    ...articles
      .slice(0, SHOWN)
      .flatMap((article) => [
        `  ${article.id}  ${toIso(article.publishedAt)}  ${article.language}  ${article.title}`,
        `    ${article.url === '' ? 'no link' : article.url}`,
      ]),
  ]
}
