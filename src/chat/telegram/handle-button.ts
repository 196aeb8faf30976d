import type { CallbackQuery, UserFromGetMe } from 'grammy/types'
import { answer, type Incoming } from '#chat/answer.ts'
import type { Reply } from '#chat/reply.ts'
import { SECOND_MS } from '#domain/time.ts'
import { addressOf } from './address.ts'
import { answerForChannel, readChannelButton } from './channel-request.ts'
import { linkTo } from './deep-link.ts'
import { createPressAnswer, type PressAnswer } from './press-answer.ts'
import { type Handling, languageOf, respondInLane, type Target } from './respond.ts'

/** One who may not change settings sees that their press works after this, whether it will be refused or not. */
const UNDECIDED_MS = SECOND_MS

interface Press {
  readonly query: CallbackQuery
  readonly data: string
  readonly me: UserFromGetMe
  readonly target: Target
  readonly pressed: PressAnswer
}

/** Does what a pressed button says. Every press is answered, at once where it cannot be refused. */
export async function takePress(
  handling: Handling,
  query: CallbackQuery,
  me: UserFromGetMe,
): Promise<void> {
  const { message, data } = query
  const { api, lanes, deps } = handling
  const pressed = createPressAnswer({ api, lanes, log: deps.log }, query.id)
  if (!message || data === undefined) return pressed.done()
  // Only administrators write in a channel; each reader has a private chat.
  if (message.chat.type === 'channel') return pressed.open(linkTo(me.username, data))
  const target: Target = {
    // What is too old to be shown to us has lost its topic.
    address: addressOf(message),
    pressed: message.message_id,
    clientLanguage: languageOf(query.from.language_code),
  }
  const press = { query, data, me, target, pressed }
  if (message.chat.type === 'private') await takePrivately(handling, press)
  else await takeInGroup(handling, press, message.chat.id)
}

async function takePrivately(handling: Handling, press: Press): Promise<void> {
  const { query, data, me, target, pressed } = press
  pressed.done()
  const request = readChannelButton(data)
  await respondInLane(handling, target, () =>
    request
      ? answerForChannel(handling, request, { user: query.from.id, bot: me.id, target })
      : answer(handling.deps, incomingOf(press)),
  )
}

const incomingOf = ({ data, target }: Press): Incoming => ({
  address: target.address,
  text: data,
  clientLanguage: target.clientLanguage,
  isButton: true,
})

async function takeInGroup(handling: Handling, press: Press, chat: number): Promise<void> {
  const { pressed, target } = press
  const timer = setTimeout(pressed.done, UNDECIDED_MS)
  const decided = () => {
    clearTimeout(timer)
    pressed.done()
  }
  // Beside the lane of the chat, which may be at work.
  void handling.lanes.add(`decide ${press.query.id}`, async () => {
    if (await isAdmin(handling, press, chat).catch(() => false)) decided()
  })
  await respondInLane(handling, target, async () => {
    try {
      return await answerInGroup(handling, press, chat)
    } finally {
      decided()
    }
  })
}

const isAdmin = ({ admins }: Handling, { query }: Press, chat: number): Promise<boolean> =>
  admins.isAdmin(chat, query.from.id)

/** A refusal is shown to the one who pressed alone, where there is still time for that. */
async function answerInGroup(
  handling: Handling,
  press: Press,
  chat: number,
): Promise<readonly Reply[]> {
  const { deps } = handling
  let isRefused = false
  const mayChangeSettings = async () => {
    const may = await isAdmin(handling, press, chat)
    const words = deps.texts(press.target.clientLanguage, 'not-permitted')
    if (!may) isRefused = press.pressed.refuse(words)
    return may
  }
  const replies = await answer(deps, { ...incomingOf(press), mayChangeSettings })
  return isRefused ? [] : replies
}
