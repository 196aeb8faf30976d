import { expect, test } from 'vitest'
import { parseEnvironment } from '#config/environment.ts'
import { load, mistakesOf } from './config-folder.ts'

const withAccess =
  (yaml: string, env: Readonly<Record<string, string>> = {}) =>
  () =>
    load({ 'settings.yaml': `access: ${yaml}\n` }, env)

test('who may use the bot is everyone, until the settings say otherwise', () => {
  expect(load().settings.access).toEqual({ mode: 'everyone', chats: [] })
  const config = withAccess('{ mode: allowlist, chats: ["telegram:-100123", "slack:C01"] }')()
  expect(config.settings.access).toEqual({
    mode: 'allowlist',
    chats: ['telegram:-100123', 'slack:C01'],
  })
})

test.each([
  ['{ mode: friends }', 'access.mode: expected one of everyone, invite, allowlist'],
  ['{ chats: [123] }', 'access.chats[0]: expected a chat such as "telegram:123456"'],
  ['{ chats: ["@someone"] }', 'access.chats[0]: expected a chat such as'],
  ['{ chats: ["telegram:-100/7"] }', 'access.chats[0]: expected a chat such as'],
])('access: %s is a mistake', (yaml, mistake) => {
  expect(mistakesOf(withAccess(yaml))[0]).toContain(mistake)
})

test('invitations need a code, which is read from the environment', () => {
  expect(mistakesOf(withAccess('{ mode: invite }'))).toEqual([
    'environment: MUJAZ_INVITE_CODE: expected a code, because access.mode is invite',
  ])
  const env = { MUJAZ_INVITE_CODE: 'open_sesame-7' }
  expect(withAccess('{ mode: invite }', env)().environment.inviteCode).toBe('open_sesame-7')
})

test.each(['short', 'with a space', 'كلمة-سر-طويلة', 'x'.repeat(59)])(
  'the code "%s" is a mistake that does not show it',
  (code) => {
    const { mistakes } = parseEnvironment({ MUJAZ_INVITE_CODE: code })
    expect(mistakes).toHaveLength(1)
    expect(mistakes.join()).not.toContain(code)
  },
)
