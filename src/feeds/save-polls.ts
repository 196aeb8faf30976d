import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '#domain/article.ts'
import type { FeedState } from '#domain/feed.ts'
import type { Store } from '#store/store.ts'

/** Polls saved in one transaction: each costs the disk a flush. */
const POLLS_A_SAVE = 100
/** Articles saved in one transaction, which nothing else may interrupt. */
const ARTICLES_A_SAVE = 100

/** What a poll learnt. */
export interface FinishedPoll {
  readonly state: FeedState
  readonly articles: readonly Article[]
}

export interface PollSaver<T extends FinishedPoll> {
  /** Takes a poll to be saved with others; resolves when the next one may come. */
  add(poll: T): Promise<void>
  /** Saves those that are left. */
  end(): Promise<void>
}

interface SaveEvents<T> {
  onArticles(newArticles: number): void
  onSaved(poll: T): void
  onLost(poll: T, error: unknown): void
}

/** Saves polls in batches. One that cannot be saved is told, and takes no other along. */
export function createPollSaver<T extends FinishedPoll>(
  store: Pick<Store, 'feeds' | 'articles'>,
  events: SaveEvents<T>,
): PollSaver<T> {
  let polls: T[] = []
  let saving = Promise.resolve()

  // Articles first: after a crash in between, their feeds are simply read again.
  const save = async (batch: readonly T[]) => {
    const articles = batch.flatMap((poll) => poll.articles)
    for (let start = 0; start < articles.length; start += ARTICLES_A_SAVE) {
      await nextTurn()
      const some = articles.slice(start, start + ARTICLES_A_SAVE)
      events.onArticles(await store.articles.saveNew(some))
    }
    await nextTurn()
    await store.feeds.save(...batch.map((poll) => poll.state))
    for (const poll of batch) events.onSaved(poll)
  }

  const saveOneByOne = async (batch: readonly T[]) => {
    for (const poll of batch) await save([poll]).catch((error) => events.onLost(poll, error))
  }

  const saveAll = (): Promise<void> => {
    const batch = polls
    polls = []
    if (batch.length > 0) {
      saving = saving.then(() => save(batch).catch(() => saveOneByOne(batch)))
    }
    return saving
  }

  const isFull = () =>
    polls.length >= POLLS_A_SAVE ||
    polls.reduce((sum, poll) => sum + poll.articles.length, 0) >= 2 * ARTICLES_A_SAVE

  return {
    async add(poll) {
      polls.push(poll)
      if (isFull()) await saveAll()
    },
    end: saveAll,
  }
}
