import { expect, test } from 'vitest'
import { aChat, labelsOf, linesOf } from './a-chat.ts'

test('/start leads by buttons to a subscription in five taps, each in the place of the last', async () => {
  const chat = aChat()
  const first = await chat.type('/start')
  expect(labelsOf(first)).toEqual(['English', 'العربية', 'Both'])
  const steps = [
    await chat.press('English'),
    await chat.press('Both, 08:00 and 17:30'),
    await chat.press('Sunday to Thursday'),
    await chat.press('Dubai'),
  ]
  expect(chat.saved()).toMatchObject({ status: 'new' })
  const last = await chat.press('Skip')
  expect([...steps, last].map((reply) => reply.replaces)).toEqual([true, true, true, true, true])
  expect(linesOf(last)).toContain(
    'Subscribed: Sunday to Thursday at 08:00 and 17:30, Dubai time, in English.',
  )
  expect(linesOf(last)).toContain('The next brief comes on Wednesday 29 January 2025')
  expect(chat.saved()).toMatchObject({
    status: 'active',
    languages: ['en'],
    times: ['08:00', '17:30'],
    days: [1, 2, 3, 4, 7],
    zone: 'Asia/Dubai',
  })
})

test('the wizard speaks Arabic to a client that is set to it, and offers Arabic first', async () => {
  const chat = aChat('ar')
  expect(labelsOf(await chat.type('/start'))[0]).toBe('العربية')
  expect(linesOf(await chat.press('العربية'))).toContain('في أي ساعة؟')
  await chat.press('قبل افتتاح السوق، 8:00 صباحًا')
  await chat.press('كل يوم')
  expect(linesOf(await chat.press('الرياض'))).toContain('المطلوبة متابعتها')
  expect(linesOf(await chat.press('تخطٍّ'))).toContain(
    'الاشتراك سارٍ: كل يوم، الساعة 8:00 صباحًا بتوقيت الرياض. اللغة: العربية.',
  )
})

test('choosing a language changes the language of the next question', async () => {
  const chat = aChat('en')
  await chat.type('/start')
  expect(linesOf(await chat.press('العربية'))).toContain('في أي ساعة؟')
})

test('companies are followed and let go by their buttons', async () => {
  const chat = aChat()
  await chat.type('/setup watch')
  expect(labelsOf(await chat.press('Nvidia'))).toEqual(
    expect.arrayContaining(['✓ Nvidia', 'TSMC', 'Done']),
  )
  await chat.press('TSMC')
  await chat.press('Nvidia')
  expect(chat.saved()?.watch).toEqual(['TSM'])
})

test('every step but the first leads back to the one before it', async () => {
  const chat = aChat()
  await chat.type('/setup watch')
  const questions = []
  for (let step = 0; step < 4; step++) questions.push(linesOf(await chat.press('‹ Back')))
  expect(questions.map((line) => line.split('?')[0])).toEqual([
    "On which city's clock",
    'On which days',
    'At what time',
    'In which language should the brief come',
  ])
})

test('the wizard works by text: an hour, days and a city, each asks the next question', async () => {
  const chat = aChat()
  await chat.type('/start')
  expect(linesOf(await chat.type('English'))).toContain('Briefs now come in English')
  expect(linesOf(await chat.type('07:15 and 6 pm'))).toContain('On which days?')
  expect(linesOf(await chat.type('mon wed fri'))).toContain('On which city')
  expect(linesOf(await chat.type('Singapore'))).toContain('Which companies')
  expect(chat.saved()).toMatchObject({
    status: 'new',
    times: ['07:15', '18:00'],
    days: [1, 3, 5],
    zone: 'Asia/Singapore',
  })
})

test('the wizard works by text in Arabic too', async () => {
  const chat = aChat('ar')
  expect(linesOf(await chat.type('٧:١٥ صباحًا و٦ مساءً'))).toContain('في أي أيام؟')
  expect(linesOf(await chat.type('من الأحد إلى الخميس'))).toContain('بتوقيت أي مدينة؟')
  expect(linesOf(await chat.type('أيام العمل'))).toContain('بتوقيت أي مدينة؟')
  expect(linesOf(await chat.type('الدوحة'))).toContain('المطلوبة متابعتها')
  expect(chat.saved()).toMatchObject({
    times: ['07:15', '18:00'],
    days: [1, 2, 3, 4, 7],
    zone: 'Asia/Qatar',
  })
})

test('one who has subscribed is told so by /start, and an hour that they type moves their briefs', async () => {
  const chat = aChat()
  await chat.type('/subscribe')
  expect(linesOf(await chat.type('/start'))).toContain('Subscribed: every day at 08:00')
  expect(linesOf(await chat.type('07:15'))).toContain('Briefs come every day at 07:15')
})

test.each(['42', 'London calling', 'London'])(
  '"%s" from a stranger changes nothing',
  async (text) => {
    const chat = aChat()
    expect(linesOf(await chat.type(text))).toContain('That is not one of the commands')
    expect(chat.services.saved.size).toBe(0)
  },
)

test('what a step does not understand is said, and the question comes again', async () => {
  const reply = await aChat().type('/setup times soon')
  expect(linesOf(reply)).toMatch(/^“soon” was not understood[\s\S]*At what time\?/)
})

test('a link with a language welcomes in it and goes on to the hours', async () => {
  const chat = aChat()
  const replies = await chat.send('/start ar')
  expect(replies.map(linesOf).join('\n')).toMatch(/^«موجز» نشرة[\s\S]*في أي ساعة؟/)
  expect(chat.saved()).toMatchObject({ status: 'new', languages: ['ar'] })
})

test('a link with a language changes nothing for one who has subscribed', async () => {
  const chat = aChat()
  await chat.type('/subscribe en')
  await chat.type('/start ar')
  expect(chat.saved()?.languages).toEqual(['en'])
})

test('a link with a company offers to follow it', async () => {
  const chat = aChat()
  const reply = await chat.type('/start nvda')
  expect(linesOf(reply)).toBe('News of Nvidia can come first in your briefs.')
  expect(reply.buttons.flat()).toContainEqual({ label: 'Follow Nvidia', command: 'watch NVDA' })
})

test('a link to the settings shows them, and an unknown one is passed over', async () => {
  const chat = aChat()
  expect(linesOf(await chat.type('/start settings'))).toContain('Settings\nLanguage:')
  expect(linesOf(await chat.type('/start spring-2025_x'))).toContain('In which language')
})
