import { createEmulator } from 'emulate'
import { BOT_USER } from './slack-envelopes.ts'
import type { SlackResponse } from './slack-http.ts'

export const READER = 'U000000001'

/** Ids: the bot is in `joined`; `open` is public, `closed` private; `direct` is the reader's with the bot. */
export interface SlackChannels {
  readonly joined: string
  readonly open: string
  readonly closed: string
  readonly archived: string
  readonly direct: string
}

export interface Workspace {
  readonly channels: SlackChannels
  /** Answers any call of the Web API; every token is good. */
  call(
    method: string,
    params: string | Record<string, string>,
    token: string,
  ): Promise<SlackResponse>
  close(): Promise<void>
}

/** A workspace in an emulator of the Web API that is not ours. */
export async function startWorkspace(botToken: string, botName: string): Promise<Workspace> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { slack: seedOf(botToken, botName) },
  })
  const { port } = new URL(emulator.url)
  const call: Workspace['call'] = async (method, params, token) => {
    const answered = await fetch(`http://127.0.0.1:${port}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(params),
    })
    return (await answered.json()) as SlackResponse
  }
  return { channels: await createChannels(call, botToken), call, close: () => emulator.close() }
}

function seedOf(botToken: string, botName: string): object {
  const app = { client_id: '1.1', client_secret: 'fake', name: 'Mujaz', bot_id: 'B0BOT00001' }
  return {
    oauth_apps: [{ ...app, redirect_uris: [], bot_name: botName, bot_user_id: BOT_USER }],
    tokens: [{ token: botToken, user_id: BOT_USER, bot_id: app.bot_id, type: 'bot' }],
  }
}

async function createChannels(call: Workspace['call'], bot: string): Promise<SlackChannels> {
  const idOf = async (method: string, params: Record<string, string>, token = bot) => {
    const { channel } = await call(method, params, token)
    return (channel as { id: string }).id
  }
  const archived = await idOf('conversations.create', { name: 'attic' })
  await call('conversations.archive', { channel: archived }, bot)
  const closed = { name: 'boardroom', is_private: 'true' }
  return {
    joined: await idOf('conversations.create', { name: 'desk' }),
    open: 'C000000001',
    closed: await idOf('conversations.create', closed, 'xoxp-of-a-member'),
    archived,
    direct: await idOf('conversations.open', { users: READER }),
  }
}
