import { expect, test } from 'vitest'
import { aSubscription } from '#tests/support/builders.ts'
import { aChat, commandsOf } from './ask.ts'

test('/watch takes names of both languages with slips, says what it did, and keeps the order', async () => {
  const { ask, services } = aChat()
  const text = await ask('/watch nvidai, بالنتير، klingon')
  expect(text).toContain('Added to the watchlist: Nvidia (NVDA), Palantir (PLTR)')
  expect(text).toContain('No company of this name is known here: “klingon”')
  expect(services.saved.get('telegram:1001')?.watch).toEqual(['NVDA', 'PLTR'])
  expect(await ask('/watch NVDA; TSM')).toContain('On the watchlist already: Nvidia (NVDA)')
  expect(services.saved.get('telegram:1001')?.watch).toEqual(['NVDA', 'PLTR', 'TSM'])
})

test('alone it shows the list, each with a button that takes it off in place', async () => {
  const { ask, reply, services } = aChat()
  expect(await ask('/watch')).toContain('The watchlist is empty.')
  await ask('/watch NVDA, TSM')
  expect(commandsOf(await reply('/watch'))).toEqual(['unwatch NVDA', 'unwatch TSM'])
  const [after] = await reply('unwatch NVDA', { isButton: true })
  expect(after?.replaces).toBe(true)
  expect(commandsOf(after ? [after] : [])).toEqual(['unwatch TSM'])
  expect(services.saved.get('telegram:1001')?.watch).toEqual(['TSM'])
})

test('/unwatch says what was not on the list, and keeps a company that the registry has lost', async () => {
  const { ask, services } = aChat()
  services.saved.set('telegram:1001', aSubscription({ watch: ['GONE', 'TSM'] }))
  expect(await ask('/unwatch nvidia, klingon')).toBe(
    [
      'Not on the watchlist: “nvidia”, “klingon”',
      'Watchlist: GONE, TSMC (TSM). News of them comes first in each part. A button takes one off.',
    ].join('\n'),
  )
  await ask('/unwatch GONE')
  expect(await ask('/unwatch tsmcc')).toContain('Taken off the watchlist: TSMC (TSM)')
  expect(services.saved.get('telegram:1001')?.watch).toEqual([])
})

test('a watchlist holds fifty', async () => {
  const { ask, services } = aChat()
  const watch = Array.from({ length: 49 }, (_, at) => `X${at}`)
  services.saved.set('telegram:1001', aSubscription({ watch }))
  expect(await ask('/watch NVDA, TSM')).toContain(
    'The watchlist is full, so this was left out: TSMC (TSM)',
  )
  expect(services.saved.get('telegram:1001')?.watch).toEqual([...watch, 'NVDA'])
})

test('/mute takes a company, a source and a topic, in words, and /unmute brings them back', async () => {
  const { ask, reply, services } = aChat()
  const text = await ask('اكتم تي اس ام سي، الطاقة، sample wier')
  expect(text).toContain(
    'لن يرد في الموجز من الآن: تي إس إم سي (TSM)، موضوع الطاقة، مصدر Sample Wire',
  )
  expect(services.saved.get('telegram:1001')?.mutes).toEqual([
    { kind: 'company', id: 'TSM' },
    { kind: 'topic', id: 'power' },
    { kind: 'publisher', id: 'Sample Wire' },
  ])
  expect(commandsOf(await reply('/mute'))).toEqual([
    'unmute company:TSM',
    'unmute topic:power',
    'unmute source:sample-wire',
  ])
  await reply('unmute source:sample-wire', { isButton: true })
  expect(await ask('/unmute energy')).toContain('Back in your briefs: topic power')
  expect(services.saved.get('telegram:1001')?.mutes).toEqual([{ kind: 'company', id: 'TSM' }])
})

test('a source that is not read any more can still be brought back', async () => {
  const { reply, services } = aChat()
  services.saved.set('telegram:1001', aSubscription({ mutes: [{ kind: 'publisher', id: 'Old' }] }))
  expect(commandsOf(await reply('/mute'))).toEqual(['unmute source:Old'])
  await reply('unmute source:Old', { isButton: true })
  expect(services.saved.get('telegram:1001')?.mutes).toEqual([])
})

test('who may not change the settings of a group changes no list, and may read it', async () => {
  const { ask, services } = aChat()
  const mayChangeSettings = async () => false
  for (const text of ['/watch NVDA', '/mute power', '/forget_me yes']) {
    expect(await ask(text, { mayChangeSettings })).toContain('Only the administrators')
  }
  expect(services.saved.size).toBe(0)
  expect(services.memory.forgotten).toEqual([])
  expect(await ask('/watch', { mayChangeSettings })).toContain('The watchlist is empty.')
})

test('fifty names of a message are read, each once, and the others are counted', async () => {
  const { ask, services } = aChat()
  const strange = Array.from({ length: 48 }, (_, at) => `klingon${at}`)
  const text = await ask(`/watch ${['NVDA', ...strange, 'NVDA', 'TSM'].join(', ')}`)
  expect(services.saved.get('telegram:1001')?.watch).toEqual(['NVDA', 'TSM'])
  expect(text).not.toContain('not read')

  const long = [...strange, 'a1', 'a2', 'PLTR'].join(', ')
  expect(await ask(`/watch ${long}`)).toContain(
    'One more name was not read: one message may have 50 at most.',
  )
  expect(await ask(`/unwatch ${long}, a3`)).toContain('2 more names were not read')
  expect(await ask(`تابع ${long}`)).toContain('لم يُقرأ اسم واحد، فالحد الأقصى في الرسالة 50.')
  expect(services.saved.get('telegram:1001')?.watch).toEqual(['NVDA', 'TSM'])
})
