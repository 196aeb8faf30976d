import { expect, test } from 'vitest'
import { anEdition, anItem, aSubscription } from '#tests/support/builders.ts'
import { aChatWith, commandsOf } from './ask.ts'

/** Nvidia in the lead and twice in the shock, TSMC in the defence. */
const edition = anEdition({
  sections: {
    shock: [
      anItem({ id: 'i2', text: 'Nvidia fell 17%.' }),
      anItem({ id: 'i3', text: 'Nvidia rose 9%.', story: 's2' }),
    ],
    defense: [anItem({ id: 'i4', text: 'TSMC may not sell.', companies: ['TSM'], story: 's3' })],
  },
})

const aReadingChat = () => aChatWith(edition)

test.each(['/brief NVDA', '/brief nvidai', '/brief انفديا', 'brief $nvda en', '/brief Nvidia'])(
  '%s shows what there is on the company, under its name, and no empty part',
  async (text) => {
    const english = await aReadingChat().ask(text, { clientLanguage: 'en' })
    const shown = text.includes('انفديا') ? await aReadingChat().ask(`${text} en`) : english
    expect(shown).toMatch(/^Nvidia \(NVDA\): /)
    expect(shown).toContain('Nvidia fell 17%.')
    expect(shown).not.toMatch(/TSMC may not sell|brought nothing new/)
  },
)

test('a company without news gets one line that says so, in each language of the reader', async () => {
  const { ask, services, address } = aReadingChat()
  expect(await ask('/brief palantir')).toBe(
    'There is nothing on Palantir (PLTR) in the current brief.',
  )
  await services.changeSettings(address, { languages: ['ar'] })
  expect(await ask('/brief بالنتير')).toBe('لا جديد عن بالانتير (PLTR) في الموجز الحالي.')
})

test.each(['/brief defense', '/defense', 'الدفاع', '/brief defnse', 'موجز الدفاع en'])(
  '%s shows that part alone',
  async (text) => {
    const shown = await aReadingChat().ask(text, { clientLanguage: 'en' })
    expect(shown).toMatch(/^(Defence and national security|الدفاع والأمن القومي)$/m)
    expect(shown).toContain('TSMC may not sell.')
    expect(shown).not.toMatch(/Nvidia fell|The lead|الخلاصة/)
  },
)

test.each([
  ['/winners', 'Infrastructure winners'],
  ['/risks', 'Risk flags'],
  ['/next', 'What to watch next'],
])('%s without news says so under its heading', async (command, heading) => {
  expect(await aReadingChat().ask(command)).toContain(
    `${heading}\nThe sources brought nothing new for this part.`,
  )
})

test('a name that may be several asks by buttons, each of which answers', async () => {
  const { ask, reply } = aReadingChat()
  const [question] = await reply('/brief nvidia and tsmc')
  expect(commandsOf(question ? [question] : [])).toEqual(['brief NVDA', 'brief TSM'])
  expect(await ask('brief TSM', { isButton: true })).toContain('TSMC may not sell.')
})

test('a plain brief keeps to the reader’s parts, mutes and length, and a part that is asked for does not', async () => {
  const { ask, services } = aReadingChat()
  services.saved.set('telegram:1001', aSubscription({ parts: ['shock'], length: 'short' }))
  const own = await ask('/brief')
  expect(own).toContain('Nvidia fell 17%.')
  expect(own).not.toMatch(/Nvidia rose|TSMC may not sell|Risk flags/)
  expect(await ask('/shock')).toContain('Nvidia rose 9%.')
  expect(await ask('/brief defense')).toContain('TSMC may not sell.')

  services.saved.set('telegram:1001', aSubscription({ mutes: [{ kind: 'company', id: 'NVDA' }] }))
  const muted = await ask('/brief')
  expect(muted).toContain('TSMC may not sell.')
  expect(muted).not.toMatch(/Nvidia|The lead|Market shock/)
  expect(muted).toContain('Risk flags\nThe sources brought nothing new')
})

test('under a brief stand its sources, a wrong figure and the settings; more, where something was left out', async () => {
  const { reply, services } = aReadingChat()
  expect(commandsOf(await reply('/brief'))).toEqual(['sources e1', 'wrong e1', 'settings'])
  expect(commandsOf(await reply('/brief TSM'))).toContain('sources e1 TSM')
  services.saved.set('telegram:1001', aSubscription({ length: 'short' }))
  expect(commandsOf(await reply('/brief'))).toEqual([
    'more e1',
    'sources e1',
    'wrong e1',
    'settings',
  ])
})

test('/more shows what the short copy left out and nothing else', async () => {
  const { ask, services } = aReadingChat()
  expect(await ask('/more e1')).toBe('There is no more: the whole brief was shown.')
  services.saved.set('telegram:1001', aSubscription({ length: 'short' }))
  const more = await ask('/more e1')
  expect(more).toContain('Nvidia rose 9%.')
  expect(more).not.toMatch(/Nvidia fell|TSMC|The lead/)
  expect(await ask('/more gone')).toContain('That brief is not kept any more.')
})

test('the sources of a brief come with their links, rank and time in the reader’s zone', async () => {
  const { ask, reply } = aReadingChat()
  const text = await ask('/sources e1 TSM')
  expect(text).toBe(
    [
      'Sources of the brief: 27 to 28 January 2025',
      '4. TSMC may not sell.',
      'Sample Wire: leading newsroom, Tuesday 28 January 2025, 08:00',
    ].join('\n'),
  )
  const [first] = await reply('/sources e1')
  expect(first?.text.flatMap((block) => block.spans.flatMap((span) => span.link ?? []))).toEqual(
    Array(4).fill('https://wire.example/nvidia'),
  )
})

test('/sources alone tells which feeds are read, by rank, the reader’s language first', async () => {
  const { ask } = aReadingChat()
  expect(await ask('/sources')).toBe(
    [
      'Mujaz reads 3 feeds. In English: 2; in Arabic: 1',
      'Official sources (1)',
      'SEC',
      'Leading newsrooms (2)',
      'Sample Wire, خليج اليوم',
    ].join('\n'),
  )
  expect(await ask('المصادر')).toContain('خليج اليوم، Sample Wire')
})

test('a wrong figure asks which item, and is kept with the reader’s reason', async () => {
  const { ask, reply, services } = aReadingChat()
  const question = await reply('wrong e1', { isButton: true })
  expect(commandsOf(question)).toEqual(['wrong e1 1', 'wrong e1 2', 'wrong e1 3', 'wrong e1 4'])
  expect(question[0]?.replaces).toBeUndefined()

  const done = await reply('wrong e1 4', { isButton: true })
  expect(done[0]?.replaces).toBe(true)
  expect(await ask('/wrong e1 4 it may sell, says the filing')).toContain('with your remark')
  const about = { platform: 'telegram', chat: '1001', editionId: 'e1', item: 4 }
  expect(services.memory.reports).toEqual([
    { ...about, claim: 'TSMC may not sell.', reason: null },
    { ...about, claim: 'TSMC may not sell.', reason: 'it may sell, says the filing' },
  ])
  expect(await ask('/wrong e1 5')).toBe('The brief has no item 5.')
  expect(await ask('/wrong 4')).toContain('TSMC may not sell.')
  expect(await ask('/wrong 4')).toContain('Many items were reported from here today.')
})

test('where a reader is shown no item, there is none to report', async () => {
  const { reply, ask, services } = aReadingChat()
  const mutes = ['NVDA', 'TSM'].map((id) => ({ kind: 'company' as const, id }))
  services.saved.set('telegram:1001', aSubscription({ mutes }))
  expect(await ask('wrong e1', { isButton: true })).toBe(
    'There is nothing to report: no item of this brief is shown here.',
  )
  expect(commandsOf(await reply('wrong e1', { isButton: true }))).toEqual([])
  services.memory.editions.set('e2', {
    ...edition,
    edition: { ...edition.edition, language: 'ar' },
  })
  expect(await ask('wrong e2', { isButton: true })).toMatch(/^لا شيء للإبلاغ عنه/)
})

test.each(['99999', '0', '999999999999999999999999'])(
  'there is no item %s to report',
  async (number) => {
    const { ask, services } = aReadingChat()
    expect(await ask(`/wrong ${number} x`)).toBe(`The brief has no item ${number}.`)
    expect(await ask(`/wrong e1 ${number} x`)).toBe(`The brief has no item ${number}.`)
    expect(services.memory.reports).toEqual([])
  },
)
