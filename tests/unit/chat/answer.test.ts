import { expect, test } from 'vitest'
import { type AnswerDeps, answer, type Incoming } from '#chat/answer.ts'
import { createTexts } from '#chat/texts.ts'
import { AppError } from '#domain/errors.ts'
import type { RichText } from '#domain/rich-text.ts'
import { aDelivery, anEdition, anItem, aText } from '#tests/support/builders.ts'
import { memoryLog, memoryServices } from '#tests/support/memory-services.ts'
import { arabicEdition } from './sample-editions.ts'

const texts = createTexts()
const address = { platform: 'telegram', chat: '1001' } as const

/** A chat with a fresh store, and what it answers in plain lines, messages apart by `---`. */
function aChat() {
  const services = memoryServices()
  const log = memoryLog()
  const deps: AnswerDeps = { services, texts, log }
  const ask = async (text: string, incoming: Partial<Incoming> = {}) =>
    (await answer(deps, { address, text, clientLanguage: 'en', ...incoming }))
      .map((reply) => written(reply.text))
      .join('\n---\n')
  return { services, log, ask }
}

const written = (text: RichText): string =>
  text.map((block) => block.spans.map((span) => span.text).join('')).join('\n')

test('/start welcomes, shows the lead of the current brief, and says how to subscribe', async () => {
  const { ask } = aChat()
  const english = await ask('/start')
  expect(english).toContain(
    'Nvidia lost about $589 billion of market value on Monday. (Sample Wire',
  )
  expect(english).toContain('The full brief: /brief')
  expect(english).toContain('/subscribe 08:00 Asia/Riyadh')
  expect(await ask('/start', { clientLanguage: 'ar' })).toContain('لتلقي الموجز يوميًا: /subscribe')
})

test('/start counts what the full brief has beyond the lead, headlines left out', async () => {
  const { ask, services } = aChat()
  services.edition = async () => ({ ...arabicEdition(), lead: anItem({ text: 'x', figures: [] }) })
  expect(await ask('/start', { clientLanguage: 'ar' })).toContain(
    'في الموجز الكامل 5 أخبار أخرى: /brief',
  )
})

test('/start welcomes also where no brief can be had', async () => {
  const { ask, services, log } = aChat()
  services.edition = () => Promise.reject(new AppError('feed', 'no feed answers'))
  const text = await ask('/start')
  expect(text).toContain('Mujaz is a brief for investors')
  expect(text).not.toContain('From the current brief')
  expect(log.lines.map((line) => line.level)).toEqual(['warn'])
})

test('/subscribe takes the defaults, and says the hour, the zone and the next brief', async () => {
  const { ask, services } = aChat()
  expect(await ask('/subscribe')).toBe(
    [
      'Subscribed: every day at 08:00, Riyadh time, in English and Arabic.',
      'The next brief comes on Wednesday 29 January 2025 at 08:00, Riyadh time.',
      'Another time: /subscribe 17:30 Europe/London. Another language: /lang. No more briefs: /stop',
    ].join('\n'),
  )
  expect(services.saved.get('telegram:1001')?.status).toBe('active')
})

test('«اشترك 7:30 دبي» subscribes in Arabic at that hour of Dubai', async () => {
  const { ask, services } = aChat()
  const text = await ask('اشترك 7:30 دبي')
  expect(text).toContain(
    'الاشتراك سارٍ: كل يوم، الساعة 7:30 صباحًا بتوقيت دبي. اللغة: العربية والإنجليزية.',
  )
  expect(text).toContain('الموجز المقبل: الأربعاء 29 يناير 2025، الساعة 9:00 صباحًا بتوقيت دبي.')
  expect(services.saved.get('telegram:1001')).toMatchObject({
    times: ['07:30'],
    zone: 'Asia/Dubai',
  })
})

test.each([
  ['/subscribe at 8 in the evening New York', '20:00', 'America/New_York'],
  ['اشترك الساعة ٨:٣٠ مساءً الرياض', '20:30', 'Asia/Riyadh'],
  ['/subscribe 6:15, Europe/London', '06:15', 'Europe/London'],
  ['/subscribe Asia/Riyadh 08:30', '08:30', 'Asia/Riyadh'],
  ['/subscribe London 8:30 pm', '20:30', 'Europe/London'],
  ['اشترك الرياض ٨٫٣٠ مساءً', '20:30', 'Asia/Riyadh'],
])('%s is understood as readers write it', async (text, time, zone) => {
  const { ask, services } = aChat()
  await ask(text)
  expect(services.saved.get('telegram:1001')).toMatchObject({ times: [time], zone })
})

test('a time, a zone or a language alone changes only that', async () => {
  const { ask, services } = aChat()
  await ask('/subscribe 09:15')
  await ask('/subscribe Europe/London')
  await ask('/subscribe ar')
  expect(services.saved.get('telegram:1001')).toMatchObject({
    times: ['09:15'],
    zone: 'Europe/London',
    languages: ['ar'],
  })
})

test.each([
  ['/subscribe 25:00 Asia/Riyadh', 'The time “25:00” was not understood'],
  ['/subscribe 08:00 Mars/Olympus', 'The days or the city were not understood: “Mars/Olympus”'],
  ['/subscribe 08:00 Sunday Someday Riyadh', 'not understood: “Someday Riyadh”'],
  ['/subscribe sometime', 'The time, the days or the city were not understood: “sometime”'],
])('%s says which part was wrong, with an example, and changes nothing', async (text, reply) => {
  const { ask, services } = aChat()
  const answered = await ask(text)
  expect(answered).toContain(reply)
  expect(answered).toContain('/subscribe 08:00 Asia/Riyadh')
  expect(services.saved.size).toBe(0)
})

test.each([
  ['اشترك 8:00 يوم العيد الرياض', 'لم تُفهم الأيام أو المدينة: «يوم العيد الرياض»'],
  ['اشترك الثامنة صباحا', 'لم يُفهم الوقت أو الأيام أو المدينة: «الثامنة صباحا»'],
])('%s does not blame the city alone', async (text, reply) => {
  expect(await aChat().ask(text)).toContain(reply)
})

test.each([
  ['اشترك 8 أبوظبي', 'بتوقيت أبوظبي', 'بتوقيت دبي'],
  ['اشترك 8 مكة', 'بتوقيت مكة المكرمة', 'بتوقيت الرياض'],
  ['اشترك 8 Karachi', 'بتوقيت كراتشي', 'بتوقيت كراتشي'],
])(
  '%s is answered in the reader’s own place, later in the zone’s city',
  async (text, now, later) => {
    const { ask } = aChat()
    expect(await ask(text)).toContain(now)
    expect(await ask('اشترك 9')).toContain(later)
  },
)

test('what a reader typed is shown back short and without its marks', async () => {
  const { ask } = aChat()
  const text = await ask(`/subscribe 08:00 \`x\u202e\n${'y'.repeat(500)}`)
  expect(text).toContain(`“x ${'y'.repeat(38)}…”`)
})

test('/brief comes in the reader’s languages, a text each', async () => {
  const { ask } = aChat()
  expect(await ask('/brief')).toMatch(/^AI, chips and defence/)
  expect(await ask('/brief ar')).toMatch(/^موجز الذكاء الاصطناعي/)
  expect(await ask('/brief both')).toMatch(/^AI, chips[\s\S]*\n---\nموجز/)
  await ask('/lang ar')
  expect(await ask('/brief')).toMatch(/^موجز/)
  expect(await ask('/brief klingon')).toContain('لا يُعرف هنا قسم أو شركة أو لغة باسم «klingon»')
})

test('a language whose brief fails does not stop the other', async () => {
  const { ask, services } = aChat()
  services.edition = async (language) => {
    if (language === 'ar') throw new AppError('model', 'refused')
    return anEdition()
  }
  const text = await ask('/brief both')
  expect(text).toContain('AI, chips and defence')
  expect(text).toContain('\n---\nتعذّرت كتابة الموجز الآن')
})

test('/lang remembers and answers in the new language; alone, it says which it is', async () => {
  const { ask, services } = aChat()
  expect(await ask('/lang')).toContain('Briefs come in English.')
  expect(await ask('/lang ar')).toBe('لغة الموجز من الآن: العربية.')
  expect(services.saved.get('telegram:1001')?.languages).toEqual(['ar'])
  expect(await ask('/lang')).toContain('لغة الموجز: العربية.')
  expect(await ask('both')).toBe('لغة الموجز من الآن: العربية والإنجليزية.')
  expect(await ask('/lang')).toContain('Briefs come in English and Arabic.')
  expect(await ask('/lang klingon')).toContain('“klingon” was not understood')
})

test('/stop ends a subscription, and says so where there is none', async () => {
  const { ask, services } = aChat()
  expect(await ask('/stop')).toContain('no subscription here to stop')
  await ask('/subscribe')
  expect(await ask('توقف')).toContain('أُوقف الاشتراك')
  expect(services.saved.get('telegram:1001')?.status).toBe('stopped')
})

test('/last repeats the messages of the last digest', async () => {
  const { ask, services } = aChat()
  expect(await ask('/last')).toContain('No scheduled brief has been sent here yet')
  services.digests.set('telegram:1001', [
    aDelivery({ body: aText('one') }),
    aDelivery({ body: aText('two'), position: 1 }),
  ])
  expect(await ask('/last')).toBe('one\n---\ntwo')
})

test.each(['what is this?', '/nosuch', 'stop the presses', '🤖'])(
  '"%s" gets help, never silence',
  async (text) => {
    const { ask } = aChat()
    expect(await ask(text)).toMatch(/^That is not one of the commands[\s\S]*\/brief[\s\S]*\/help/)
  },
)

test.each(['', '   '])(
  'a message without words, "%s", is told that words are read',
  async (text) => {
    expect(await aChat().ask(text)).toBe(
      'Only text messages are read here. What Mujaz can do: /help',
    )
  },
)

test('the saved language comes before the client’s, an Arabic word before a first choice', async () => {
  const { ask, services } = aChat()
  expect(await ask('مساعدة')).toContain('ما يقدّمه «موجز»')
  await services.changeSettings(address, { languages: ['en'] })
  expect(await ask('help', { clientLanguage: 'ar' })).toContain('What Mujaz can do')
})

test('Slack readers are told the commands as Slack writes them', async () => {
  const { ask } = aChat()
  const text = await ask('help', { address: { platform: 'slack', chat: 'C1' } })
  expect(text).toContain('/brief subscribe 08:00,17:30 sun-thu Riyadh')
  expect(text).not.toMatch(/ \/subscribe|without the slash/)
})

test('a failure becomes a sentence by its code, in the reader’s language, and goes to the log', async () => {
  const { ask, services, log } = aChat()
  services.subscribe = () => Promise.reject(new AppError('store', 'disk full'))
  expect(await ask('/subscribe', { clientLanguage: 'ar' })).toContain('تعذّر الوصول إلى السجلات')
  services.findSubscription = () => Promise.reject(new TypeError('a bug'))
  expect(await ask('/brief')).toBe(
    'Something went wrong on our side. Please try again in a few minutes.',
  )
  expect(log.lines.map((line) => line.level)).toEqual(['error', 'error'])
})
