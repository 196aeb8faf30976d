import { expect, test } from 'vitest'
import { createTexts } from '#chat/texts.ts'
import { anEdition } from '#tests/support/builders.ts'
import { telegramError } from '#tests/support/fake-telegram.ts'
import { aBot, seen } from './a-bot.ts'

const texts = createTexts()
const GROUP = -2002
const ADMIN = 77
const BYSTANDER = 78

const labelsOf = (message: { buttons: readonly (readonly { text: string }[])[] }) =>
  message.buttons.flat().map(({ text }) => text)

test('settings change in the message that shows them, and each press is answered once', async () => {
  const { telegram, next, nextCall, callsOf, saved } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  await nextCall('editMessageText', () => telegram.press(panel, 'Language'))
  expect(labelsOf(panel)).toContain('العربية')
  await nextCall('editMessageText', () => telegram.press(panel, 'العربية'))
  expect(saved(1001)?.languages).toEqual(['ar'])
  expect(seen(panel)).toContain(
    texts('ar', 'settings-lang', { value: texts('ar', 'languages-ar') }),
  )
  expect(labelsOf(panel)).toContain('✓ العربية')
  await nextCall('editMessageText', () => telegram.press(panel, texts('ar', 'button-back')))
  expect(panel.entities.map(({ type }) => type)).toContain('bold')
  expect(telegram.sent).toHaveLength(1)
  expect(callsOf('answerCallbackQuery')).toHaveLength(3)
  expect(callsOf('getChatMember')).toEqual([])
})

test('a reply that replaces nothing is sent, and the pressed message stays', async () => {
  const { telegram, next, callsOf } = await aBot()
  const brief = await next(() => telegram.writePrivately({ text: '/brief' }))
  const before = brief.text
  const settings = await next(() => telegram.press(brief, 'Settings'))
  expect(seen(settings)).toContain('Quiet hours: none')
  expect(brief).toMatchObject({ text: before, edits: 0 })
  expect(callsOf('editMessageText')).toEqual([])
})

test('a press is answered while its work takes long', async () => {
  const { telegram, services, next, nextCall } = await aBot()
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  services.edition = () => written.promise
  telegram.writePrivately({ text: '/brief' })
  const answered = await nextCall('answerCallbackQuery', () => telegram.press(panel, 'Days'))
  expect(answered?.params).not.toHaveProperty('text')
  const count = telegram.sent.length
  written.resolve(anEdition())
  await telegram.waitForSent(count + 1)
})

test.each([
  ['message to edit not found', 2],
  ["message can't be edited", 2],
  ['message is not modified: specified new message content is the same', 1],
])('an edit that Telegram refuses with "%s" leaves %i messages', async (words, messages) => {
  const { telegram, next, nextCall, quiet, log } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  telegram.failNext('editMessageText', telegramError(400, `Bad Request: ${words}`))
  await nextCall('editMessageText', () => telegram.press(panel, 'Days'))
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat === '1001')).toHaveLength(messages)
  expect(log.lines.filter(({ level }) => level === 'warn')).toEqual([])
})

test('a menu whose message was deleted comes anew', async () => {
  const { telegram, next } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  telegram.deleteMessage(panel)
  const menu = await next(() => telegram.press(panel, 'Days'))
  expect(seen(menu)).toContain('Days: every day')
})

test('a press that is too old does its work without harm', async () => {
  const { telegram, next, nextCall, log } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  const answered = await nextCall('answerCallbackQuery', () => {
    telegram.press(panel, 'Days')
    telegram.expirePresses()
  })
  expect(answered?.response?.description).toContain('query is too old')
  await telegram.waitForCall(() => panel.edits === 1)
  expect(log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
})

test('five copies of one press make one change, and five of one message one answer', async () => {
  const { telegram, next, saved, callsOf, quiet, services } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings watch' }))
  let changes = 0
  const { changeSettings } = services
  services.changeSettings = (address, change) => {
    changes += 1
    return changeSettings(address, change)
  }
  const press = {
    callback_query: {
      id: 'five',
      from: { id: 1001, is_bot: false, first_name: 'R' },
      chat_instance: '1',
      data: 'settings watch NVDA',
      message: {
        message_id: panel.messageId,
        date: 1,
        chat: { id: 1001, type: 'private', first_name: 'R' },
        text: panel.text,
      },
    },
  }
  telegram.push(press, 5)
  await telegram.waitForCall(() => panel.edits > 0)
  const message = {
    message_id: 9,
    date: 1,
    chat: { id: 1001, type: 'private', first_name: 'R' },
    from: { id: 1001, is_bot: false, first_name: 'R' },
    text: '/subscribe 08:00 Riyadh',
  }
  await next(() => telegram.push({ message }, 5))
  await quiet()
  expect(changes).toBe(1)
  expect(saved(1001)).toMatchObject({ watch: ['NVDA'], status: 'active' })
  expect(panel.edits).toBe(1)
  expect(callsOf('answerCallbackQuery')).toHaveLength(1)
  expect(telegram.sent.filter(({ chat }) => chat === '1001')).toHaveLength(2)
})

test('in a group a press that changes something is refused to a bystander alone, in their language', async () => {
  const { telegram, next, nextCall, saved, callsOf, quiet } = await aBot()
  telegram.addChat({ id: GROUP, members: { [ADMIN]: 'administrator', [BYSTANDER]: 'member' } })
  const panel = await next(() => telegram.writeInGroup({ text: '/settings length' }))
  const refused = await nextCall('answerCallbackQuery', () =>
    telegram.press(panel, 'short', { user: BYSTANDER, language: 'ar' }),
  )
  expect(refused?.params).toMatchObject({
    text: texts('ar', 'not-permitted'),
    show_alert: true,
  })
  expect(saved(GROUP)).toBeUndefined()
  const taken = await nextCall('answerCallbackQuery', () =>
    telegram.press(panel, 'short', { user: ADMIN }),
  )
  expect(taken?.params).not.toHaveProperty('text')
  await telegram.waitForCall(() => panel.edits === 1)
  expect(saved(GROUP)?.length).toBe('short')
  await quiet()
  expect(telegram.sent.filter(({ chat }) => chat === String(GROUP))).toHaveLength(1)
  expect(callsOf('answerCallbackQuery')).toHaveLength(2)
  expect(callsOf('getChatMember')).toHaveLength(2)
})

test('in a group anybody may press what only reads, and sees at once that it works', async () => {
  const { telegram, services, next, nextCall } = await aBot()
  telegram.addChat({ id: GROUP, members: { [BYSTANDER]: 'member' } })
  const suggestion = await next(() => telegram.writeInGroup({ text: '/brif@MujazTestBot' }))
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  services.edition = () => written.promise
  const answered = await nextCall('answerCallbackQuery', () =>
    telegram.press(suggestion, '/brief', { user: BYSTANDER }),
  )
  expect(answered?.params).not.toHaveProperty('text')
  const brief = await next(() => written.resolve(anEdition()))
  expect(brief.chat).toBe(String(GROUP))
})

test.each([
  ['a private chat', 1001],
  ['a group', GROUP],
])('every press is answered, also where %s asks for too much at once', async (_name, chat) => {
  const { telegram, services, next, callsOf, log } = await aBot()
  telegram.addChat({ id: GROUP, members: { [BYSTANDER]: 'member' } })
  const write = chat < 0 ? telegram.writeInGroup : telegram.writePrivately
  const menu = await next(() => write.call(telegram, { text: '/settings length', chat }))
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  services.edition = () => written.promise
  write.call(telegram, { text: '/brief', chat })
  for (let press = 0; press < 12; press += 1) telegram.press(menu, '✓ full', { user: BYSTANDER })
  await telegram.waitForCall(() => callsOf('answerCallbackQuery').length === 12)
  written.resolve(anEdition())
  expect(log.lines.map(({ message }) => message)).toContain(
    'A chat writes faster than it is answered',
  )
})

test('a refusal that comes too late for the press is a message', async () => {
  const { telegram, services, next, nextCall, saved } = await aBot()
  telegram.addChat({ id: GROUP, members: { [BYSTANDER]: 'member' } })
  const menu = await next(() => telegram.writeInGroup({ text: '/settings length' }))
  const written = Promise.withResolvers<ReturnType<typeof anEdition>>()
  services.edition = () => written.promise
  telegram.writeInGroup({ text: '/brief' })
  await nextCall('answerCallbackQuery', () => telegram.press(menu, 'short', { user: BYSTANDER }))
  written.resolve(anEdition())
  const refusal = (await telegram.waitForSent(3))[2]
  expect(refusal?.text).toContain('Only the administrators of this group')
  expect(saved(GROUP)).toBeUndefined()
})

test('a press in a channel opens the private chat, where it does what the button says', async () => {
  const { telegram, services, next, nextCall } = await aBot()
  const edition = anEdition()
  services.memory.editions.set(edition.edition.id, edition)
  telegram.addChat({ id: -3003, type: 'channel' })
  const channel = { id: -3003, type: 'channel', title: 'C' }
  const press = (data: string) => ({
    callback_query: {
      id: data,
      from: { id: 5, is_bot: false, first_name: 'R' },
      chat_instance: '1',
      data,
      message: { message_id: 1, date: 1, chat: channel, text: 'brief' },
    },
  })
  const command = `sources ${edition.edition.id}`
  const opened = await nextCall('answerCallbackQuery', () => telegram.push(press(command)))
  const url = new URL(String(opened?.params.url))
  expect(url.href).toBe(`https://t.me/MujazTestBot?start=sources_${edition.edition.id}`)
  const sources = await next(() =>
    telegram.writePrivately({ text: `/start ${url.searchParams.get('start')}`, chat: 5 }),
  )
  expect(seen(sources)).toContain('Sources of the brief')
  const changing = await nextCall('answerCallbackQuery', () =>
    telegram.push(press('forget_me yes')),
  )
  expect(changing?.params).toMatchObject({ url: 'https://t.me/MujazTestBot?start=hello' })
  expect(telegram.sent.filter(({ chat }) => chat === '-3003')).toEqual([])
})

test('an edit that hits the rate limit is made when it is over', async () => {
  const { telegram, next, callsOf } = await aBot()
  const panel = await next(() => telegram.writePrivately({ text: '/settings' }))
  telegram.failNext('editMessageText', telegramError(429, 'Too Many Requests', { retry_after: 0 }))
  telegram.press(panel, 'Days')
  await telegram.waitForCall(() => panel.edits === 1)
  expect(callsOf('editMessageText')).toHaveLength(2)
})
