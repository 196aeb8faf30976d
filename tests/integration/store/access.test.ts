import { expect, test } from 'vitest'
import { createAccess } from '#app/access.ts'
import { parseSettings } from '#config/settings-file.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { HOUR_MS } from '#domain/time.ts'
import { NOW } from '#tests/support/builders.ts'
import { aStore } from './test-store.ts'

const CODE = 'open-sesame'
const reader: ChatAddress = { platform: 'telegram', chat: '1001' }
const other: ChatAddress = { platform: 'telegram', chat: '1002' }

/** A way in over a fresh store or the given one, with a clock that a test can move. */
async function anAccess(access: unknown, given?: Awaited<ReturnType<typeof aStore>>) {
  const store = given ?? (await aStore())
  const settings = parseSettings({ access }).value
  if (!settings) throw new Error('the settings are wrong')
  const clock = { at: NOW, now: () => clock.at }
  const config = { settings, environment: { logLevel: 'silent', inviteCode: CODE } } as const
  return { store, clock, access: createAccess({ config, store }, clock) }
}

test('everyone is admitted where the settings say nothing', async () => {
  const { access } = await anAccess(undefined)
  expect(await access.isAdmitted(reader)).toBe(true)
  expect((await access.admits())(reader)).toBe(true)
})

test('an allowlist admits its chats with all their topics, and a terminal', async () => {
  const { access } = await anAccess({ mode: 'allowlist', chats: ['telegram:1001', 'slack:C1'] })
  const admits = await access.admits()
  for (const [address, isIn] of [
    [reader, true],
    [{ platform: 'telegram', chat: '1001/7' }, true],
    [{ platform: 'slack', chat: '1001' }, false],
    [{ platform: 'slack', chat: 'C1' }, true],
    [other, false],
    [{ platform: 'console', chat: 'me' }, true],
  ] as const) {
    expect(await access.isAdmitted(address), address.chat).toBe(isIn)
    expect(admits(address), address.chat).toBe(isIn)
  }
  expect(await access.join(other, CODE)).toBe('wrong')
})

test('an invite code lets a chat in for good; an allowlist puts it out again', async () => {
  const { access, store } = await anAccess({ mode: 'invite' })
  expect(await access.isAdmitted(reader)).toBe(false)
  expect(await access.join(reader, 'open-sesam')).toBe('wrong')
  expect(await access.join(reader, '')).toBe('wrong')
  expect(await access.join(reader, CODE)).toBe('admitted')
  expect(await access.isAdmitted(reader)).toBe(true)

  const later = await anAccess({ mode: 'invite' }, store)
  expect(await later.access.isAdmitted(reader)).toBe(true)
  expect((await later.access.admits())(reader)).toBe(true)
  expect((await later.access.admits())(other)).toBe(false)
  const strict = await anAccess({ mode: 'allowlist' }, store)
  expect(await strict.access.isAdmitted(reader)).toBe(false)
  expect((await strict.access.admits())(reader)).toBe(false)
})

test('only where the settings say so does a code let in', async () => {
  for (const [mode, takes] of [
    ['invite', true],
    ['allowlist', false],
    ['everyone', false],
  ] as const) {
    const { access } = await anAccess({ mode })
    expect(access.takesInvites(), mode).toBe(takes)
  }
})

test('after five wrong codes a chat is refused for an hour, the right one too; another chat is not', async () => {
  const { access, clock } = await anAccess({ mode: 'invite' })
  for (let tries = 0; tries < 5; tries++) expect(await access.join(reader, 'x')).toBe('wrong')
  expect(await access.join(reader, CODE)).toBe('refused')
  expect(await access.join({ ...reader, chat: '1001/9' }, CODE)).toBe('refused')
  expect(await access.join(other, CODE)).toBe('admitted')
  clock.at += HOUR_MS - 1
  expect(await access.join(reader, CODE)).toBe('refused')
  clock.at += 1
  expect(await access.join(reader, CODE)).toBe('admitted')
})
