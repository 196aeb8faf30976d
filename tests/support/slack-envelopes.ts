const TEAM = 'T000000001'
const APP = 'A000000001'
export const BOT_USER = 'U0BOT00001'

interface Said {
  readonly text: string
  readonly user: string
  readonly channel: string
}

/** A slash command as Socket Mode carries it. */
export const commandEnvelope = (envelope_id: string, said: Said, response_url: string) => ({
  envelope_id,
  type: 'slash_commands',
  accepts_response_payload: true,
  payload: {
    token: 'verification',
    team_id: TEAM,
    team_domain: 'emulate',
    channel_id: said.channel,
    channel_name: said.channel.startsWith('D') ? 'directmessage' : 'desk',
    user_id: said.user,
    user_name: 'reader',
    command: '/brief',
    text: said.text,
    api_app_id: APP,
    is_enterprise_install: 'false',
    response_url,
    trigger_id: '1.1.1',
  },
})

/** A message event in direct messages as Socket Mode carries it. */
export const messageEnvelope = (envelope_id: string, said: Said, more: object) => ({
  envelope_id,
  type: 'events_api',
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: '',
  payload: {
    token: 'verification',
    team_id: TEAM,
    api_app_id: APP,
    type: 'event_callback',
    event_id: `Ev-${envelope_id}`,
    event_time: 1_738_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
    event: { type: 'message', channel_type: 'im', ts: '1738000000.000001', ...said, ...more },
  },
})
