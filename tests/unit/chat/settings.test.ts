import { expect, test } from 'vitest'
import { DAY_MS } from '#domain/time.ts'
import { NOW } from '#tests/support/builders.ts'
import { aChat, labelsOf, linesOf } from './a-chat.ts'

test('/settings shows every setting, and subscribes nobody', async () => {
  const chat = aChat()
  const reply = await chat.type('/settings')
  expect(linesOf(reply).split('\n')).toEqual([
    'Settings',
    'Language: English and Arabic',
    'Time: 08:00',
    'Days: every day',
    'City: Riyadh',
    'Parts: all of them',
    'Length: full',
    'Quiet hours: none',
    'When there is nothing new: say so in a line',
    'Watchlist: no company yet',
  ])
  expect(labelsOf(reply)).toContain('Subscribe')
  expect(chat.services.saved.size).toBe(0)
})

test('«الإعدادات» shows them in Arabic', async () => {
  const reply = await aChat().type('الإعدادات')
  expect(linesOf(reply)).toContain('الساعة: 8:00 صباحًا')
  expect(labelsOf(reply)).toContain('قائمة المتابعة')
})

test.each([
  ['Time', '07:00', { times: ['07:00', '08:00'] }],
  ['Days', 'Friday', { days: [1, 2, 3, 4, 6, 7] }],
  ['Days', 'Sunday to Thursday', { days: [1, 2, 3, 4, 7] }],
  ['City', 'London', { zone: 'Europe/London' }],
  ['Parts', 'Risk flags', { parts: ['shock', 'winners', 'defense', 'watch'] }],
  ['Length', 'short', { length: 'short' }],
  ['Quiet hours', 'from 22:00 to 06:00', { quiet: { from: '22:00', to: '06:00' } }],
  ['Nothing new', 'send nothing', { tellsNothingNew: false }],
  ['Watchlist', 'TSMC', { watch: ['TSM'] }],
  ['Language', 'English', { languages: ['en'] }],
])('%s, %s: one message is edited in place, and the choice is kept', async (menu, choice, kept) => {
  const chat = aChat()
  await chat.type('/settings')
  const replies = [await chat.press(menu), await chat.press(choice)]
  const back = await chat.press('‹ Back')
  expect([...replies, back].map((reply) => reply.replaces)).toEqual([true, true, true])
  expect(linesOf(back)).toContain('Settings')
  expect(chat.saved()).toMatchObject({ status: 'new', ...kept })
})

test('a tick stands before what is on, and goes with it', async () => {
  const chat = aChat()
  await chat.type('/parts')
  expect(labelsOf(await chat.press('Market shock'))).toContain('Market shock')
  expect(labelsOf(await chat.press('Market shock'))).toContain('✓ Market shock')
  expect(chat.saved()?.parts).toEqual(['shock', 'winners', 'defense', 'risks', 'watch'])
})

test.each([
  ['/settings times', '08:00', 'times', ['08:00']],
  ['/parts risks', 'Risk flags', 'parts', ['risks']],
] as const)('%s: the last one cannot be taken away', async (command, label, key, left) => {
  const chat = aChat()
  await chat.type(command)
  await chat.press(label)
  expect(chat.saved()?.[key]).toEqual(left)
})

test('the settings change their language with the reader’s', async () => {
  const chat = aChat()
  await chat.type('/settings lang')
  expect(linesOf(await chat.press('العربية'))).toContain('اللغة: العربية')
})

test('a setting that is not understood changes nothing', async () => {
  const chat = aChat()
  expect(linesOf(await chat.type('/settings days someday'))).toMatch(/^“someday” was not/)
  expect(chat.services.saved.size).toBe(0)
})

test.each([
  ['/parts defense risks', ['defense', 'risks']],
  ['/parts next', ['watch']],
  ['الأقسام الدفاع والمخاطر', ['defense', 'risks']],
  ['الأقسام الكل', ['shock', 'winners', 'defense', 'risks', 'watch']],
])('%s chooses the parts', async (text, parts) => {
  const chat = aChat()
  await chat.type(text)
  expect(chat.saved()?.parts).toEqual(parts)
})

test.each([
  ['/quiet 22:00-06:00', { from: '22:00', to: '06:00' }],
  ['/quiet from 10 pm to 6 am', { from: '22:00', to: '06:00' }],
  ['/quiet 10 PM TO 6 AM', { from: '22:00', to: '06:00' }],
  ['/quiet From 10pm Until 6am', { from: '22:00', to: '06:00' }],
  ['هدوء من ١٠ مساءً إلى ٦ صباحًا', { from: '22:00', to: '06:00' }],
  ['/quiet off', null],
  ['ساعات الهدوء إلغاء', null],
])('%s sets the quiet hours', async (text, quiet) => {
  const chat = aChat()
  await chat.type('/quiet 01:00-02:00')
  await chat.type(text)
  expect(chat.saved()?.quiet).toEqual(quiet)
})

test.each([
  ['/quiet 22:00', 'The hours “22:00” were not understood'],
  ['/quiet 6:00-6:00', 'The hours “6:00-6:00” were not understood'],
  ['/parts gossip', 'The parts “gossip” were not understood'],
  ['/pause zz', 'The length “zz” was not understood'],
  ['/schedule sometime', 'were not understood: “sometime”'],
  ['هدوء كثير', 'الساعات «كثير» غير مفهومة'],
  ['الأقسام كثيرة', 'الأقسام «كثيرة» غير مفهومة'],
  ['/pause كثيرا', 'The length “كثيرا” was not understood'],
])('%s says what was wrong, and changes nothing', async (text, words) => {
  const chat = aChat()
  expect(linesOf(await chat.type(text))).toContain(words)
  expect(chat.services.saved.size).toBe(0)
})

test.each([
  ['/short', 'short', 'Length: short'],
  ['مختصر', 'short', 'الطول: مختصر'],
  ['/full', 'full', 'Length: full'],
  ['كامل', 'full', 'الطول: كامل'],
])('%s chooses the length', async (text, length, line) => {
  const chat = aChat()
  expect(linesOf(await chat.type(text))).toContain(line)
  expect(chat.saved()?.length).toBe(length)
})

test.each([
  ['/subscribe 08:00,17:30 sun-thu Riyadh ar', ['08:00', '17:30'], [1, 2, 3, 4, 7], 'Asia/Riyadh'],
  ['/subscribe weekdays at 7 am New York', ['07:00'], [1, 2, 3, 4, 5], 'America/New_York'],
  ['/subscribe working days 8:00 Kuwait', ['08:00'], [1, 2, 3, 4, 7], 'Asia/Kuwait'],
  ['/subscribe working days 8:00 Dubai', ['08:00'], [1, 2, 3, 4, 5], 'Asia/Dubai'],
  ['/subscribe Saturday to Monday noon', ['12:00'], [1, 6, 7], 'Asia/Riyadh'],
  ['اشترك الأحد والثلاثاء ٨ صباحًا القاهرة', ['08:00'], [2, 7], 'Africa/Cairo'],
  ['اشترك من الأحد إلى الخميس الساعة 8 دبي', ['08:00'], [1, 2, 3, 4, 7], 'Asia/Dubai'],
])('%s subscribes', async (text, times, days, zone) => {
  const chat = aChat()
  await chat.type(text)
  expect(chat.saved()).toMatchObject({ status: 'active', times, days, zone })
})

test('/schedule tells the schedule, and changes it without subscribing', async () => {
  const chat = aChat()
  const reply = await chat.type('/schedule 09:00 mon-fri')
  expect(linesOf(reply)).toContain('Chosen: Monday to Friday at 09:00')
  expect(labelsOf(reply)).toEqual(['Time', 'Days', 'City', 'Subscribe'])
  expect(chat.saved()?.status).toBe('new')
  await chat.press('Subscribe')
  expect(linesOf(await chat.type('/schedule'))).toContain('Briefs come Monday to Friday at 09:00')
  expect(linesOf(await chat.type('المواعيد'))).toContain('يصل الموجز من الاثنين إلى الجمعة')
})

test.each([
  ['/pause 3d', 3],
  ['/pause 2 weeks', 14],
  ['/pause a week', 7],
  ['/pause أسبوع', 7],
  ['إيقاف مؤقت ٣ أيام', 3],
  ['/pause يومين', 2],
])('%s pauses for so many days', async (text, days) => {
  const chat = aChat()
  await chat.type('/subscribe')
  await chat.type(text)
  expect(chat.saved()).toMatchObject({ status: 'active', pausedUntil: NOW + days * DAY_MS })
})

test('/pause alone pauses until /resume, which says when the next brief comes', async () => {
  const chat = aChat()
  expect(linesOf(await chat.type('/pause'))).toContain('no subscription here to pause')
  expect(linesOf(await chat.type('/resume'))).toContain('no pause here to end')
  await chat.type('/subscribe')
  expect(linesOf(await chat.type('/pause'))).toContain('nothing is sent until /resume')
  expect(chat.saved()?.status).toBe('paused')
  expect(linesOf(await chat.type('/schedule'))).toContain('Paused')
  expect(linesOf(await chat.press('Time'))).toContain('Time: 08:00')
  expect(chat.saved()?.status).toBe('paused')
  expect(linesOf(await chat.type('استئناف'))).toMatch(/^استؤنف الموجز\.\nالموجز المقبل: /)
  expect(chat.saved()?.status).toBe('active')
})

test('/pause 1d says until when', async () => {
  const chat = aChat()
  await chat.type('/subscribe')
  expect(linesOf(await chat.type('/pause 1d'))).toContain(
    'Paused until Wednesday 29 January 2025 at 10:00, Riyadh time.',
  )
})

test('a paused subscription can be stopped', async () => {
  const chat = aChat()
  await chat.type('/subscribe')
  await chat.type('/pause')
  await chat.type('/stop')
  expect(chat.saved()?.status).toBe('stopped')
})

test.each([
  '/subscribe',
  '/stop',
  '/pause',
  '/short',
  '/lang ar',
  '/settings days mon-fri',
  '07:15',
])('%s of one who is no administrator changes nothing', async (text) => {
  const chat = aChat()
  await chat.type('/subscribe 08:00 London en')
  const before = chat.saved()
  const reply = await chat.type(text, { mayChangeSettings: async () => false })
  expect(linesOf(reply)).toMatch(/^Only the administrators of this group may change what it gets/)
  expect(chat.saved()).toEqual(before)
})

test('who may change settings is asked only before a change', async () => {
  let asked = 0
  const mayChangeSettings = async () => {
    asked += 1
    return true
  }
  const chat = aChat()
  for (const text of ['/brief', '/settings', '/schedule', '/help', '/quiet']) {
    await chat.type(text, { mayChangeSettings })
  }
  expect(asked).toBe(0)
  await chat.type('/short', { mayChangeSettings })
  expect(asked).toBe(1)
})

test.each([
  ['/subscrib', '/subscribe'],
  ['/winers', '/winners'],
  ['setings', '/settings'],
  ['/pase 3d', '/pause'],
  ['الاعداداات', '/settings'],
])('%s is taken for %s, which a button offers', async (text, command) => {
  const reply = await aChat().type(text)
  expect(linesOf(reply)).toContain(command)
  expect(labelsOf(reply)).toEqual([command])
})

test('what follows a command with a slip in it is kept', async () => {
  const chat = aChat()
  await chat.type('/subscribe')
  await chat.type('/pase 3d')
  await chat.press('/pause')
  expect(chat.saved()?.pausedUntil).toBe(NOW + 3 * DAY_MS)
})

test('no button has a command longer than 64 bytes', async () => {
  const chat = aChat()
  const menus = ['lang', 'times', 'days', 'zone', 'parts', 'length', 'quiet', 'news', 'watch']
  const texts = ['/start', '/settings', '/schedule', ...menus.map((menu) => `/settings ${menu}`)]
  for (const text of texts) {
    const { buttons } = await chat.type(text)
    for (const { command } of buttons.flat()) {
      expect(Buffer.byteLength(command), command).toBeLessThanOrEqual(64)
    }
  }
})

test('what a new reader changes first does not change the language that they use', async () => {
  const chat = aChat()
  const { settingsOf } = chat.services
  chat.services.settingsOf = async (address) => ({
    ...(await settingsOf(address)),
    languages: ['en'],
  })

  await chat.type('/quiet 22:00-06:00', { clientLanguage: 'ar' })

  expect(chat.saved()?.languages).toEqual(['ar'])
})

test('a pause that has ended is told nowhere, and there is none to end', async () => {
  const chat = aChat()
  await chat.type('/subscribe')
  await chat.type('/pause 1d')
  expect(labelsOf(await chat.type('/settings'))).toContain('Resume')
  expect(linesOf(await chat.type('/schedule'))).toContain('Paused until')
  await chat.services.pause({ platform: 'telegram', chat: '1001' }, NOW)
  const before = chat.saved()
  expect(labelsOf(await chat.type('/settings'))).toContain('Pause')
  expect(linesOf(await chat.type('/schedule'))).not.toContain('Paused')
  expect(linesOf(await chat.type('/status'))).not.toContain('paused')
  expect(linesOf(await chat.type('/resume'))).toContain('no pause here to end')
  expect(chat.saved()).toEqual(before)
})

test.each([
  ['/settings times one 07:00', 'en', 'A day can have at most 6 briefs'],
  ['/settings times 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'A day can have at most 6 briefs'],
  ['/setup times 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'A day can have at most 6 briefs'],
  ['/schedule 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'A day can have at most 6 briefs'],
  ['/subscribe 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'A day can have at most 6 briefs'],
  ['1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'en', 'A day can have at most 6 briefs'],
  ['اشترك 1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'ar', 'الحد الأقصى 6 مواعيد في اليوم'],
] as const)('%s is one time too many, and changes nothing', async (text, language, words) => {
  const chat = aChat()
  await chat.type(`/subscribe 10:00 11:00 12:00 13:00 14:00 15:00 ${language}`)
  const before = chat.saved()
  expect(linesOf(await chat.type(text))).toContain(words)
  expect(chat.saved()).toEqual(before)
})

test('of six times one may be taken away, and one put in its place', async () => {
  const chat = aChat()
  await chat.type('/subscribe 10:00 11:00 12:00 13:00 14:00 15:00')
  await chat.type('/settings times one 15:00')
  await chat.type('/settings times one 07:00')
  expect(chat.saved()?.times).toEqual(['07:00', '10:00', '11:00', '12:00', '13:00', '14:00'])
})
