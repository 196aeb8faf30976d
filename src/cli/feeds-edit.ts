import { type FeedReport, inspectOnce, refuseFeedAddress } from '#app/feeds-desk.ts'
import { findTwin, type NewFeed, newFeedEntry } from '#config/new-feed.ts'
import { AppError } from '#domain/errors.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { systemClock } from '#lib/clock.ts'
import { eraseFeed, writeFeeds } from './feeds-file.ts'
import { type FeedsTask, readFeedsConfig, readFeedWish } from './feeds-task.ts'
import { feedsFilePath } from './places.ts'
import { printable } from './printable.ts'

const MAX_PUBLISHER = 80

/** `mujaz feeds add URL`: reads the feed once, and lists it with what was learnt. */
export async function addFeed(task: FeedsTask): Promise<number> {
  const { word, values, io } = task
  const wish = readFeedWish(task)
  refuseAddress(word, values['allow-private'] === true)
  const config = readFeedsConfig(task)
  refuseTwin(word, config.feeds)
  const probe = probeFeed(word, values['allow-private'] === true)
  const seen = await inspectOnce(probe, { config, clock: systemClock, signal: io.stop })
  const url = seen.movedTo ?? word
  if (url !== word) {
    io.err(`${word} has moved to ${printable(url)}\n`)
    refuseAddress(url, values['allow-private'] === true)
    refuseTwin(url, config.feeds)
  }
  refuseHidden(seen)
  const learnt = learn(seen, wish)
  if (seen.failure !== null) io.err(`${word} cannot be read now: ${seen.failure.reason}\n`)
  const entry = newFeedEntry({ ...learnt, ...wish, url }, config.feeds)
  writeFeeds(feedsFilePath(values.feeds), [entry])
  io.out(`${entry.id}\n`)
  const { publisher, language, zone, tier } = entry
  io.err(`added: ${publisher}, ${language}, zone ${zone}, tier ${tier}\n`)
  return 0
}

/** `mujaz feeds remove ID`. What was read of it stays in the store until it grows old. */
export async function dropFeed(task: FeedsTask): Promise<number> {
  const { word, values, io } = task
  const { feeds } = readFeedsConfig(task)
  if (!feeds.some(({ id }) => id === word)) {
    throw new AppError('feed', `there is no feed "${word}" ("mujaz feeds list" names them)`)
  }
  if (feeds.length === 1) throw new AppError('feed', `"${word}" is the only feed: one has to stay`)
  eraseFeed(feedsFilePath(values.feeds), word)
  io.err(`removed: ${word}\n`)
  return 0
}

/** A feed of which nothing is known but its address. */
export const probeFeed = (url: string, allowPrivate: boolean): Feed => ({
  id: 'probe',
  url,
  publisher: '',
  family: 'probe',
  language: 'en',
  zone: 'UTC',
  tier: 3,
  topics: [],
  fullText: false,
  allowPrivate,
  enabled: true,
})

/** Throws `AppError('usage')` for what only the feeds file itself may name. */
export function refuseAddress(url: string, allowPrivate: boolean): void {
  const refusal = refuseFeedAddress(url, allowPrivate)
  if (refusal !== null) throw new AppError('usage', `${url}: ${refusal}`)
}

/** A public name may stand for a private address: the reader says so, and would say so each time. */
function refuseHidden({ url, failure }: FeedReport): void {
  if (failure?.reason.includes('private network')) {
    throw new AppError('feed', `${url}: ${failure.reason}`)
  }
}

function refuseTwin(url: string, listed: readonly Feed[]): void {
  const twin = findTwin(url, listed)
  if (twin) throw new AppError('feed', `${url} is listed already, as "${twin.id}"`)
}

/** What the options do not say has to come from the feed; one that cannot be read now says nothing. */
function learn(
  { failure, document, articles, url }: FeedReport,
  wish: Partial<NewFeed>,
): Pick<NewFeed, 'language' | 'publisher'> {
  const isTold = wish.publisher !== undefined && wish.language !== undefined
  if (failure !== null && !isTold) {
    const advice = 'to list it all the same, give --publisher and --language'
    throw new AppError('feed', `${url} cannot be read: ${failure.reason} (${advice})`)
  }
  if (failure === null && articles.length === 0 && !isTold) {
    const advice = 'give --publisher and --language to list it all the same'
    throw new AppError('feed', `${url}: there is nothing in Arabic or English in it (${advice})`)
  }
  return {
    language: languageOf(articles),
    publisher: publisherOf(document?.title ?? ''),
  }
}

const languageOf = (articles: readonly { readonly language: Language }[]): Language =>
  articles.filter(({ language }) => language === 'ar').length > articles.length / 2 ? 'ar' : 'en'

/** A feed's title in one line. */
const publisherOf = (title: string): string =>
  printable(title.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_PUBLISHER)
    .toWellFormed()
    .trim()
