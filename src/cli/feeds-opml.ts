import { type OpmlFeed, readOpml, writeOpml } from '#app/feeds-desk.ts'
import type { FeedEntry } from '#config/edit-feeds.ts'
import { findTwin, newFeedEntry } from '#config/new-feed.ts'
import { AppError } from '#domain/errors.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { systemClock } from '#lib/clock.ts'
import { writeFeeds } from './feeds-file.ts'
import { type FeedsTask, readFeedsConfig, readFeedWish } from './feeds-task.ts'
import { feedsFilePath } from './places.ts'
import { printable } from './printable.ts'
import { readNamedFile } from './read-file.ts'

const MAX_TOLD = 20

/** `mujaz feeds import FILE`: lists what an OPML file names; 1 where some of it cannot be listed. */
export async function importFeeds(task: FeedsTask): Promise<number> {
  const { word, values, io } = task
  const wish = readFeedWish(task)
  const { feeds } = readFeedsConfig(task)
  const opml = readOpml(await readNamedFile(word))
  if ('error' in opml) throw new AppError('feed', `${word}: ${opml.error}`)
  const added: FeedEntry[] = []
  let twins = 0
  for (const feed of opml.feeds) {
    const listed = [...feeds, ...added.map(toFeed)]
    if (findTwin(feed.url, listed)) twins++
    else added.push(newFeedEntry({ ...describe(feed, wish.language), ...wish }, listed))
  }
  if (added.length > 0) writeFeeds(feedsFilePath(values.feeds), added)
  for (const mistake of opml.mistakes.slice(0, MAX_TOLD)) io.err(`${printable(mistake)}\n`)
  const more = opml.mistakes.length - MAX_TOLD
  if (more > 0) io.err(`… and ${more} more\n`)
  const bad = opml.mistakes.length
  io.out(`${added.length} added, ${twins} listed already, ${bad} not taken\n`)
  return bad === 0 ? 0 : 1
}

const toFeed = (entry: FeedEntry): Feed => ({
  fullText: false,
  allowPrivate: false,
  enabled: true,
  ...entry,
})

const describe = (feed: OpmlFeed, fallback: Language | undefined) => ({
  url: feed.url,
  publisher: feed.title,
  language: feed.language ?? fallback ?? (/\p{Script=Arabic}/u.test(feed.title) ? 'ar' : 'en'),
  topics: feed.topics,
  enabled: feed.isEnabled,
})

/** `mujaz feeds export`: the list as OPML, without what is of this machine or its network alone. */
export async function exportFeeds(task: FeedsTask): Promise<number> {
  const { feeds } = readFeedsConfig(task)
  const { io } = task
  const [own, shared] = [feeds.filter(isOwn), feeds.filter((feed) => !isOwn(feed))]
  for (const { id } of own) io.err(`${id}: left out: its address means nothing elsewhere\n`)
  if (shared.length === 0) {
    throw new AppError('feed', 'there is no feed that means anything elsewhere: nothing to export')
  }
  io.out(writeOpml(shared, systemClock.now()))
  return 0
}

const isOwn = (feed: Feed): boolean => feed.url.startsWith('file:') || feed.allowPrivate
