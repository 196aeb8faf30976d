import type { Kysely } from 'kysely'
import type { Article } from '#domain/article.ts'
import { type Correction, correctionSchema } from '#domain/correction.ts'
import { type Edition, editionSchema } from '#domain/edition.ts'
import { isPausedAt, type Subscription } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import { toArticle } from './articles-store.ts'
import { chunksOf } from './chunks.ts'
import { saveDigest } from './digests-store.ts'
import { readJson } from './json.ts'
import { takeOver } from './revisions.ts'
import type { NewDigest } from './store.ts'
import { createSubscriptionsStore } from './subscriptions-store.ts'
import type { Tables } from './tables.ts'

/** An article, and the text that its house has now or, where that one was taken over, had before. */
interface Versions {
  readonly article: Article
  readonly newer: Words | null
  readonly older: Words | null
}

type Words = Pick<Article, 'title' | 'text'>

/** A correction that is to be passed on, and how often it was reopened by then. */
interface WaitingCorrection {
  readonly correction: Correction
  readonly reopened: number
}

/** What no longer holds of what was told, and who has been told so. */
export interface CorrectionsStore {
  /** The stories that have an article which was first seen, or changed, since then. */
  touchedStories(since: Instant): Promise<string[]>
  /** The articles of a story, oldest first, then by id. */
  versionsOf(storyId: string): Promise<Versions[]>
  /**
   * Keeps the corrections that are new, and the articles' new texts with them, in one transaction. Returns how
   * many were new.
   */
  save(corrections: readonly Correction[], revised: readonly Article[]): Promise<number>
  /** Found since then, the oldest first, then by id. */
  since(foundAt: Instant): Promise<Correction[]>
  /** Those that have not been passed on to who had the old figure in a lead. */
  toPassOn(): Promise<WaitingCorrection[]>
  /** It has been passed on, unless it was reopened since it was read. */
  markPassedOn(waiting: WaitingCorrection): Promise<void>
  /** Somebody got the old figure in a lead all the same: it is to be passed on again. */
  reopen(id: string): Promise<void>
  /** Active subscriptions that were told one of these stories, in a digest or a reply made since then. */
  readersOf(storyIds: readonly string[], since: Instant): Promise<Subscription[]>
  /** Editions that end since then and name one of these articles. */
  editionsNaming(articleIds: readonly string[], since: Instant): Promise<Edition[]>
  /** Ids of the corrections that a subscription was told in a digest of which a message went or may go out. */
  toldTo(subscriptionId: string): Promise<string[]>
  /** The newest digest that was to tell a subscription a correction, whatever became of it. */
  digestWith(correctionId: string, subscriptionId: string): Promise<string | null>
  /** A digest beside the schedule. False where it is there already, and where its reader is at rest by now. */
  saveDigest(digest: Omit<NewDigest, 'nextRunAt'>): Promise<boolean>
}

/** Corrections, and the ways to and from what they correct. */
export function createCorrectionsStore(db: Kysely<Tables>): CorrectionsStore {
  return {
    ...articlesBehind(db),
    save: (corrections, revised) =>
      db.transaction().execute(async (transaction) => {
        for (const article of revised) await takeOver(transaction, article)
        let saved = 0n
        for (const correction of corrections) {
          const { id, story, foundAt } = correction
          const body = JSON.stringify(correction)
          const result = await transaction
            .insertInto('corrections')
            .values({ id, storyId: story, foundAt, body, isPassedOn: 0, reopened: 0 })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirstOrThrow()
          saved += result.numInsertedOrUpdatedRows ?? 0n
        }
        return Number(saved)
      }),
    since: async (foundAt) =>
      (await rowsOf(db).where('foundAt', '>=', foundAt).execute()).map(read),
    async toPassOn() {
      const rows = await rowsOf(db).select('reopened').where('isPassedOn', '=', 0).execute()
      return rows.map((row) => ({ correction: read(row), reopened: row.reopened }))
    },
    async markPassedOn({ correction, reopened }) {
      await db
        .updateTable('corrections')
        .set({ isPassedOn: 1 })
        .where('id', '=', correction.id)
        .where('reopened', '=', reopened)
        .execute()
    },
    async reopen(id) {
      await db
        .updateTable('corrections')
        .set((row) => ({ isPassedOn: 0, reopened: row('reopened', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    ...readersBehind(db),
  }
}

const rowsOf = (db: Kysely<Tables>) =>
  db.selectFrom('corrections').select(['id', 'body']).orderBy('foundAt').orderBy('id')

const read = ({ id, body }: { readonly id: string; readonly body: string }): Correction =>
  readJson(correctionSchema, body, `correction ${id}`)

type ArticlesBehind = Pick<CorrectionsStore, 'touchedStories' | 'versionsOf' | 'editionsNaming'>

const articlesBehind = (db: Kysely<Tables>): ArticlesBehind => ({
  async touchedStories(since) {
    const seen = db
      .selectFrom('articles')
      .select('storyId')
      .where('firstSeenAt', '>=', since)
      .where('storyId', 'is not', null)
    const changed = db
      .selectFrom('articleRevisions')
      .innerJoin('articles', 'articles.id', 'articleRevisions.articleId')
      .select('articles.storyId')
      .where('seenAt', '>=', since)
      .where('storyId', 'is not', null)
    const rows = [...(await seen.distinct().execute()), ...(await changed.distinct().execute())]
    return [...new Set(rows.flatMap(({ storyId }) => storyId ?? []))].sort()
  },
  async versionsOf(storyId) {
    const rows = await db
      .selectFrom('articles')
      .leftJoin('articleRevisions', 'articleRevisions.articleId', 'articles.id')
      .selectAll('articles')
      .select(['articleRevisions.title as otherTitle', 'articleRevisions.text as otherText'])
      .select('articleRevisions.seenAt')
      .where('articles.storyId', '=', storyId)
      .orderBy('articles.publishedAt')
      .orderBy('articles.id')
      .execute()
    return rows.map(({ otherTitle, otherText, seenAt, ...row }): Versions => {
      const other = otherText === null ? null : { title: otherTitle ?? '', text: otherText }
      const isNewer = (seenAt ?? 0) > (row.revisedAt ?? Number.NEGATIVE_INFINITY)
      const article = toArticle(row)
      return { article, newer: isNewer ? other : null, older: isNewer ? null : other }
    })
  },
  async editionsNaming(articleIds, since) {
    if (articleIds.length === 0) return []
    const rows = await db
      .selectFrom('editions')
      .select(['id', 'body'])
      .where('toAt', '>=', since)
      .where((where) => where.or(articleIds.map((id) => where('body', 'like', `%"${id}"%`))))
      .orderBy('id')
      .execute()
    return rows.map(({ id, body }) => readJson(editionSchema, body, `edition ${id}`))
  },
})

type ReadersBehind = Pick<CorrectionsStore, 'readersOf' | 'toldTo' | 'digestWith' | 'saveDigest'>

const readersBehind = (db: Kysely<Tables>): ReadersBehind => ({
  async readersOf(storyIds, since) {
    const ids = new Set<string>()
    for (const chunk of chunksOf(storyIds)) {
      const sent = await db
        .selectFrom('digestStories')
        .innerJoin('digests', 'digests.id', 'digestStories.digestId')
        .select('digests.subscriptionId as id')
        .distinct()
        .where('digestStories.storyId', 'in', chunk)
        .where('digests.madeAt', '>=', since)
        .execute()
      const asked = await db
        .selectFrom('askedStories')
        .innerJoin('subscriptions', (join) =>
          join
            .onRef('subscriptions.platform', '=', 'askedStories.platform')
            .onRef('subscriptions.chat', '=', 'askedStories.chat'),
        )
        .select('subscriptions.id')
        .distinct()
        .where('askedStories.storyId', 'in', chunk)
        .where('askedStories.askedAt', '>=', since)
        .execute()
      for (const { id } of [...sent, ...asked]) ids.add(id)
    }
    if (ids.size === 0) return []
    const all = await createSubscriptionsStore(db).all()
    return all.filter(({ id, status }) => status === 'active' && ids.has(id))
  },
  async toldTo(subscriptionId) {
    const rows = await db
      .selectFrom('toldCorrections')
      .select('correctionId')
      .where('subscriptionId', '=', subscriptionId)
      .where((where) =>
        where.exists(
          where
            .selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.digestId', '=', 'toldCorrections.digestId')
            .where('deliveries.state', 'not in', ['failed', 'blocked']),
        ),
      )
      .execute()
    return rows.map(({ correctionId }) => correctionId)
  },
  async digestWith(correctionId, subscriptionId) {
    const row = await db
      .selectFrom('toldCorrections')
      .select('digestId')
      .where('correctionId', '=', correctionId)
      .where('subscriptionId', '=', subscriptionId)
      .executeTakeFirst()
    return row?.digestId ?? null
  },
  saveDigest: (digest) =>
    db.transaction().execute(async (transaction) => {
      const { subscription, madeAt } = digest
      const now = await createSubscriptionsStore(transaction).find(subscription)
      if (now?.id !== subscription.id || now.status !== 'active') return false
      if (isPausedAt(now, madeAt)) return false
      return saveDigest(transaction, digest, 'correction')
    }),
})
