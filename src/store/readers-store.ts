import type { Kysely } from 'kysely'
import type { ChatAddress } from '#domain/subscription.ts'
import { admit, expel, findAdmission } from './admissions.ts'
import { readJson, stringsSchema } from './json.ts'
import { toReport } from './reports-store.ts'
import type { ReaderRecord, ReadersStore } from './store.ts'
import { createSubscriptionsStore } from './subscriptions-store.ts'
import type { Tables } from './tables.ts'

/** Who was let in, and what is stored of one chat as a whole. */
export function createReadersStore(db: Kysely<Tables>): ReadersStore {
  return {
    admit: (address, now) => admit(db, address, now),
    isAdmitted: async (address) => (await findAdmission(db, address)) !== null,
    admitted: () => db.selectFrom('admissions').select(['platform', 'chat']).execute(),
    find: (address) => db.transaction().execute((transaction) => findRecord(transaction, address)),
    forget: (address) => db.transaction().execute((transaction) => forget(transaction, address)),
  }
}

async function findRecord(db: Kysely<Tables>, address: ChatAddress): Promise<ReaderRecord> {
  const { platform, chat } = address
  const reports = await db
    .selectFrom('reports')
    .selectAll()
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return {
    subscription: await createSubscriptionsStore(db).find(address),
    digests: await findDigests(db, address),
    asked: await findAsked(db, address),
    reports: reports.map(toReport),
    admittedAt: await findAdmission(db, address),
  }
}

async function findDigests(
  db: Kysely<Tables>,
  address: ChatAddress,
): Promise<ReaderRecord['digests']> {
  const digests = await db
    .selectFrom('digests')
    .selectAll()
    .where('id', 'in', digestIds(db, address))
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
  const messages = await db
    .selectFrom('deliveries')
    .select(['digestId', 'state'])
    .where('digestId', 'in', digestIds(db, address))
    .orderBy('position')
    .execute()
  const byDigest = Map.groupBy(messages, (message) => message.digestId)
  return digests.map(({ id, localDate, slot, outcome, editionIds }) => ({
    localDate,
    slot,
    outcome,
    editionIds: readJson(stringsSchema, editionIds, `digest ${id}`),
    messages: (byDigest.get(id) ?? []).map((message) => message.state),
  }))
}

const findAsked = (
  db: Kysely<Tables>,
  { platform, chat }: ChatAddress,
): Promise<ReaderRecord['asked']> =>
  db
    .selectFrom('askedStories')
    .select(['editionId', 'askedAt'])
    .distinct()
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .orderBy('askedAt')
    .orderBy('editionId')
    .execute()

/** Those of the chat's subscription. */
const digestIds = (db: Kysely<Tables>, { platform, chat }: ChatAddress) =>
  db
    .selectFrom('digests')
    .innerJoin('subscriptions', 'subscriptions.id', 'digests.subscriptionId')
    .select('digests.id')
    .where('subscriptions.platform', '=', platform)
    .where('subscriptions.chat', '=', chat)

async function forget(db: Kysely<Tables>, address: ChatAddress): Promise<void> {
  for (const chat of await chatsIn(db, address)) await forgetChat(db, { ...address, chat })
  // Who leaves one topic of a forum does not put the others out: only the forum itself is let in.
  await expel(db, address)
}

/** The chat itself, and the topics of a forum: none may stay that its forum has left behind. */
async function chatsIn(
  db: Kysely<Tables>,
  { platform, chat }: ChatAddress,
): Promise<readonly string[]> {
  const topicsIn = (table: 'subscriptions' | 'reports' | 'askedStories') =>
    db
      .selectFrom(table)
      .select('chat')
      .where('platform', '=', platform)
      .where((where) => where(where.fn('instr', ['chat', where.val(`${chat}/`)]), '=', 1))
      .execute()
  const topics = [
    ...(await topicsIn('subscriptions')),
    ...(await topicsIn('reports')),
    ...(await topicsIn('askedStories')),
  ]
  return [chat, ...new Set(topics.map((row) => row.chat))]
}

async function forgetChat(db: Kysely<Tables>, address: ChatAddress): Promise<void> {
  const { platform, chat } = address
  // What refers to a row goes before it.
  for (const table of ['deliveries', 'digestStories', 'toldCorrections'] as const) {
    await db.deleteFrom(table).where('digestId', 'in', digestIds(db, address)).execute()
  }
  await db.deleteFrom('digests').where('id', 'in', digestIds(db, address)).execute()
  for (const table of ['subscriptions', 'reports', 'askedStories'] as const) {
    await db.deleteFrom(table).where('platform', '=', platform).where('chat', '=', chat).execute()
  }
}
