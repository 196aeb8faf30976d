import type { Kysely } from 'kysely'
import type { ChatAddress } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { ToldStory } from '#domain/told-story.ts'
import { chunksOf } from './chunks.ts'
import { readTold } from './digests-store.ts'
import type { Tables } from './tables.ts'

/** What a reply told a chat that asked for a brief by hand. */
export interface AskedReply {
  /** The same for the same reply to the same chat. */
  readonly id: string
  readonly address: ChatAddress
  readonly editionId: string
  readonly told: readonly ToldStory[]
  readonly askedAt: Instant
}

/** What chats were told in replies, whether they have settings or not. */
export interface AskedStore {
  /** Keeps a reply, in one that is there already its newest time. All that was asked before `keptSince` is deleted. */
  save(reply: AskedReply, keptSince: Instant): Promise<void>
  /** What a chat was told in replies since then: an entry for each story of each, `isAsked`. */
  storiesTold(address: ChatAddress, since: Instant): Promise<ToldStory[]>
}

export function createAskedStore(db: Kysely<Tables>): AskedStore {
  return {
    save: ({ id, address: { platform, chat }, editionId, told, askedAt }, keptSince) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('askedStories').where('askedAt', '<', keptSince).execute()
        const reply = { replyId: id, platform, chat, editionId, askedAt }
        const rows = told.map(({ story, ...rest }) => ({
          ...reply,
          storyId: story,
          told: JSON.stringify(rest),
        }))
        for (const chunk of chunksOf(rows)) {
          await transaction
            .insertInto('askedStories')
            .values([...chunk])
            .onConflict((conflict) =>
              conflict.columns(['replyId', 'storyId']).doUpdateSet({ askedAt }),
            )
            .execute()
        }
      }),
    async storiesTold({ platform, chat }, since) {
      const rows = await db
        .selectFrom('askedStories')
        .select(['storyId', 'told'])
        .where('platform', '=', platform)
        .where('chat', '=', chat)
        .where('askedAt', '>=', since)
        .execute()
      return rows.map((row) => ({ ...readTold(row), isAsked: true }))
    },
  }
}
