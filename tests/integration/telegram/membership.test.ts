import { expect, test } from 'vitest'
import { aSubscription } from '#tests/support/builders.ts'
import { aBot, seen } from './a-bot.ts'

const GROUP = -2002

test('a reader who blocks the bot gets nothing more, and after unblocking nothing before /start', async () => {
  const { telegram, services, next, saved, quiet } = await aBot()
  await next(() => telegram.writePrivately({ text: '/subscribe 08:00 Riyadh' }))
  telegram.setBot(1001, 'kicked')
  await expect.poll(() => saved(1001)).toMatchObject({ status: 'blocked', nextRunAt: null })
  const count = telegram.sent.length
  telegram.setBot(1001, 'member')
  await next(() => telegram.writePrivately({ text: '/help', chat: 5 }))
  expect(telegram.sent.slice(count).map(({ chat }) => chat)).toEqual(['5'])
  expect(saved(1001)?.status).toBe('blocked')
  telegram.writePrivately({ text: '/subscribe' })
  await expect.poll(() => saved(1001)?.status).toBe('active')
  await quiet()
  expect(services.saved.size).toBe(1)
})

test.each(['kicked', 'left'] as const)('a group that the bot has %s is blocked', async (status) => {
  const { telegram, services, saved, quiet } = await aBot()
  telegram.addChat({ id: GROUP, type: 'group' })
  services.saved.set(`telegram:${GROUP}`, aSubscription({ chat: String(GROUP) }))
  telegram.setBot(GROUP, status)
  await expect.poll(() => saved(GROUP)).toMatchObject({ status: 'blocked' })
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat === String(GROUP))).toEqual([])
})

test('a group that only has a new id is not blocked, whatever notice comes first', async () => {
  const { telegram, services, saved } = await aBot()
  telegram.addChat({ id: GROUP, type: 'group' })
  services.saved.set(`telegram:${GROUP}`, aSubscription({ chat: String(GROUP) }))
  telegram.migrate(GROUP, -100_500)
  telegram.setBot(GROUP, 'left')
  await expect.poll(() => saved(-100_500)).toMatchObject({ status: 'active' })
  expect(saved(GROUP)).toBeUndefined()
})

test('a group that adds the bot is welcomed once, in the language of who added it', async () => {
  const { telegram, services, next, quiet } = await aBot()
  telegram.addChat({ id: GROUP, bot: 'left' })
  const welcome = await next(() => telegram.setBot(GROUP, 'member'))
  expect(seen(welcome)).toContain('An administrator sets up when it comes to this group')
  expect(welcome.buttons.flat().map(({ text }) => text)).toEqual([
    'Set up my briefs',
    'The brief now',
  ])
  // Made an administrator: nothing that a group has to hear of.
  telegram.setBot(GROUP, 'administrator')
  await next(() => telegram.writePrivately({ text: '/help' }))
  services.memory.inviteCode = 'code'
  telegram.addChat({ id: -2003, bot: 'left' })
  telegram.setBot(-2003, 'member')
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat.startsWith('-'))).toHaveLength(1)
})
