import { expect, test } from 'vitest'
import { aDelivery, aSubscription, at, NOW } from '#tests/support/builders.ts'
import { aChat, commandsOf } from './ask.ts'

test('/status tells the next brief, the last one and the feeds, in the reader’s own zone', async () => {
  const { ask, services } = aChat()
  services.saved.set('telegram:1001', aSubscription({ zone: 'Asia/Dubai' }))
  services.memory.health = {
    total: 158,
    fresh: 150,
    newestAt: NOW - 12 * 60_000,
    failing: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
  }
  const body = [
    { kind: 'title', language: 'en', spans: [{ text: 'AI, chips and defence: 28 January 2025' }] },
  ] as const
  services.digests.set('telegram:1001', [
    aDelivery({ body, state: 'sent', dueAt: at('2025-01-28T05:00Z') }),
  ])
  expect(await ask('/status')).toBe(
    [
      'Status',
      'The next brief comes on Wednesday 29 January 2025 at 09:00, Dubai time.',
      'Last delivered: AI, chips and defence: 28 January 2025, on Tuesday 28 January 2025 at 09:00, Dubai time.',
      'Feeds read within the last day: 150 of 158. The newest check: 12 minutes ago.',
      'Cannot be read at the moment: A, B, C, D, E, and 2 more',
    ].join('\n'),
  )
  services.saved.set('telegram:1001', aSubscription({ languages: ['ar'] }))
  expect(await ask('الحالة')).toContain('أحدث قراءة: قبل 12 دقيقة.')
})

test.each([
  ['pending', 'On its way'],
  ['unknown', 'The last brief may not have arrived in full'],
  ['failed', 'The last brief could not be delivered in full'],
] as const)('/status tells a last message that is %s', async (state, words) => {
  const { ask, services } = aChat()
  services.digests.set('telegram:1001', [aDelivery({ state: 'sent' }), aDelivery({ state })])
  expect(await ask('/status')).toContain(`${words}: “nothing new”`)
})

test('/status of a chat without briefs, of a paused one and of feeds that were never read', async () => {
  const { ask, services } = aChat()
  services.memory.health = { total: 3, fresh: 0, newestAt: null, failing: [] }
  const none = await ask('/status')
  expect(none).toContain('No scheduled briefs come here.')
  expect(none).toContain('No feed has been read yet.')
  services.saved.set('telegram:1001', aSubscription({ status: 'paused', nextRunAt: null }))
  expect(await ask('/status')).toContain('The scheduled briefs are paused. To go on: /resume')
  services.saved.set('telegram:1001', aSubscription({ pausedUntil: at('2025-01-30T05:00Z') }))
  expect(await ask('/status')).toContain('paused until Thursday 30 January 2025 at 08:00')
})

test('/privacy says what is kept, with the ways to have it and to delete it', async () => {
  const { ask, reply } = aChat()
  expect(await ask('/privacy')).toContain('It keeps no names')
  expect(await ask('الخصوصية')).toContain('لا تُحفظ أسماء')
  expect(commandsOf(await reply('/privacy'))).toEqual(['export', 'forget_me'])
})

test('/export gives JSON that a machine can read, in code', async () => {
  const { reply, services, ask } = aChat()
  await ask('/wrong 1')
  const replies = await reply('/export', { clientLanguage: 'ar' })
  const lines = (replies[1]?.text ?? []).flatMap((block) => block.spans)
  expect(lines.every((span) => span.style === 'code')).toBe(true)
  expect(JSON.parse(lines.map((span) => span.text).join('\n'))).toEqual({
    subscription: { chat: '1001' },
    reports: services.memory.reports,
  })
})

test('/forget_me asks first; the button or a yes in either language deletes', async () => {
  const { ask, reply, services } = aChat()
  expect(commandsOf(await reply('/forget_me'))).toEqual(['forget_me yes'])
  await ask('/forget_me please')
  expect(services.memory.forgotten).toEqual([])
  expect(await ask('forget_me yes', { isButton: true })).toContain('is deleted')
  await ask('/forget_me نعم')
  expect(services.memory.forgotten).toMatchObject([{ chat: '1001' }, { chat: '1001' }])
})

test('a stranger gets one sentence in both languages, whatever they write, and no brief is written', async () => {
  const { ask, services } = aChat()
  services.memory.inviteCode = 'open-sesame'
  services.edition = () => Promise.reject(new Error('an edition was written'))
  const closed = await ask('/start')
  expect(closed).toMatch(/^Thank you for your interest\.[^\n]*\nشكرًا على الاهتمام\.[^\n]*$/)
  for (const text of ['/brief', 'hello there', '/join', '/subscribe']) {
    expect(await ask(text)).toBe(closed)
  }
  expect(await ask('موجز')).toMatch(/^شكرًا[^\n]*\nThank you/)
  expect(await ask('/join wrong-code')).toContain('This invite code was not recognised.')
  expect(services.saved.size).toBe(0)
})

test.each(['/join open-sesame', '/start open-sesame'])(
  '%s lets a chat in for good',
  async (text) => {
    const { ask, services } = aChat()
    services.memory.inviteCode = 'open-sesame'
    expect(await ask(text)).toContain('Mujaz is a brief for investors')
    expect(await ask('/brief')).toContain('AI, chips and defence')
  },
)

test.each(['en', 'both', 'NVDA', 'settings', 'hello', 'sources_e1', 'more_e1', 'wrong_e1'])(
  '/start %s is a link of ours and no wrong code',
  async (payload) => {
    const { ask, services } = aChat()
    services.memory.inviteCode = 'open-sesame'
    const { join } = services
    const codes: string[] = []
    services.join = (address, code) => {
      codes.push(code)
      return join(address, code)
    }
    expect(await ask(`/start ${payload}`)).toContain('an invite code opens it')
    expect(codes).toEqual([])
    expect(await ask('/start sesame')).toContain('This invite code was not recognised.')
    expect(codes).toEqual(['sesame'])
  },
)

test('a stranger of a bot that takes no invites is sent to its operators, whatever code they have', async () => {
  const { ask, services } = aChat()
  services.memory.inviteCode = 'open-sesame'
  services.memory.takesInvites = false
  for (const text of ['/start', '/brief', '/join x', '/start x']) {
    const told = await ask(text)
    expect(told, text).toMatch(/please ask them\.\n.*ويمكن طلبه منهم\.$/)
    expect(told, text).not.toContain('/join')
  }
})

test('who may not change the settings of a group gets no copy of its data', async () => {
  const { ask } = aChat()
  const mayChangeSettings = async () => false
  expect(await ask('/export', { mayChangeSettings })).toMatch(/^Only the administrators/)
  expect(await ask('تصدير', { mayChangeSettings })).toMatch(/^تغيير .* لمشرفيها وحدهم\.$/)
  expect(await ask('/export', { mayChangeSettings: async () => true })).toContain('as JSON')
})

test('a chat that is put out may still stop, ask for its data and have it deleted', async () => {
  const { ask, services, address } = aChat()
  await ask('/subscribe')
  services.memory.inviteCode = 'open-sesame'
  const closed = await ask('/brief')
  expect(closed).toContain('Thank you for your interest.')
  for (const text of ['/privacy', '/export', '/forget_me', '/stop']) {
    expect(await ask(text), text).not.toContain('Thank you for your interest.')
  }
  await ask('/forget_me yes')

  expect((await services.findSubscription(address))?.status).toBe('stopped')
  expect(services.memory.forgotten).toMatchObject([{ chat: '1001' }])
  services.saved.clear()
  expect(await ask('/export')).toBe(closed)
})
