import type { Context } from 'grammy'
import type { Message } from 'grammy/types'
import { createLanes } from '#chat/lanes.ts'
import { describeFailure } from './api.ts'
import { takePress } from './handle-button.ts'
import { takeMessage } from './handle-message.ts'
import { takeMembership } from './membership.ts'
import { createRecent, type Recent } from './recent.ts'
import type { Handling } from './respond.ts'

/** Held in all; beyond it polling waits. Mostly they wait for an edition that they share. */
const WORKS_HELD = 256
const WORKS_PER_CHAT = 8
/** Telegram repeats what it gave last at most: a poll has a hundred updates. */
const UPDATES_REMEMBERED = 1000
const ALBUMS_REMEMBERED = 100

/** What is asked of Telegram: edited messages and the posts of channels are none of it. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const

export interface UpdateHandler {
  /** Takes an update and returns at once: a chat that waits for its brief holds up no other. */
  take(context: Context): Promise<void>
  /** When everything taken is answered. */
  idle(): Promise<void>
}

/** Does what updates ask for, each once. A failure goes to the log, and to the reader as a sentence. */
export function createUpdateHandler(wiring: Omit<Handling, 'lanes'>): UpdateHandler {
  const lanes = createLanes({ held: WORKS_HELD, perLane: WORKS_PER_CHAT })
  const handling: Handling = { ...wiring, lanes }
  const updates = createRecent(UPDATES_REMEMBERED)
  const albums = createRecent(ALBUMS_REMEMBERED)
  return {
    take: async (context) => {
      if (updates.isNew(String(context.update.update_id))) await take(handling, context, albums)
    },
    idle: lanes.idle,
  }
}

async function take(handling: Handling, context: Context, albums: Recent): Promise<void> {
  const { callbackQuery, myChatMember, message, me } = context
  if (callbackQuery) await takePress(handling, callbackQuery, me)
  else if (myChatMember) await takeMembership(handling, myChatMember)
  else if (message?.migrate_to_chat_id !== undefined) await takeMove(handling, message)
  else if (message && isAnswered(context) && isFirstOfAlbum(message, albums)) {
    await takeMessage(handling, message, me)
  }
}

/** Not the notices that Telegram writes into a chat (a pinned message, a changed timer). */
const isAnswered = (context: Context): boolean =>
  context.has([
    'message:text',
    'message:file',
    'message:contact',
    'message:location',
    'message:poll',
    'message:dice',
    'message:story',
  ])

/** The pictures of an album come as a message each. */
const isFirstOfAlbum = ({ media_group_id: album }: Message, albums: Recent): boolean =>
  album === undefined || albums.isNew(album)

/** A group has become a supergroup: what it has goes with it. */
async function takeMove(handling: Handling, message: Message): Promise<void> {
  const { services, log } = handling.deps
  const from = { platform: 'telegram', chat: String(message.chat.id) } as const
  await handling.lanes.add(from.chat, async () => {
    try {
      await services.move(from, String(message.migrate_to_chat_id))
    } catch (error) {
      log.error({ reason: describeFailure(error) }, 'A group that moved could not be followed')
    }
  })
}
