import type { Kysely } from 'kysely'
import { roomOf } from '#domain/access.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import type { Instant } from '#domain/time.ts'
import type { Tables } from './tables.ts'

/** When a chat, or the forum that it is a topic of, was let in; null where it was not. */
export async function findAdmission(
  db: Kysely<Tables>,
  address: ChatAddress,
): Promise<Instant | null> {
  const { platform, chat } = roomOf(address)
  const row = await db
    .selectFrom('admissions')
    .select('admittedAt')
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .executeTakeFirst()
  return row?.admittedAt ?? null
}

/** Lets a chat in; one that is in already keeps its time. */
export async function admit(
  db: Kysely<Tables>,
  address: ChatAddress,
  admittedAt: Instant,
): Promise<void> {
  await db
    .insertInto('admissions')
    .values({ ...roomOf(address), admittedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A chat with a new id stays in; the old id is out. */
export async function moveAdmission(
  db: Kysely<Tables>,
  from: ChatAddress,
  to: ChatAddress,
): Promise<void> {
  const admittedAt = await findAdmission(db, from)
  if (admittedAt === null) return
  await admit(db, to, admittedAt)
  await expel(db, from)
}

/** Puts a chat out again. */
export async function expel(db: Kysely<Tables>, { platform, chat }: ChatAddress): Promise<void> {
  await db
    .deleteFrom('admissions')
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .execute()
}
