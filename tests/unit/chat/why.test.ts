import { expect, test } from 'vitest'
import {
  aCorrection,
  anEdition,
  anEditionStory,
  anItem,
  aSubscription,
} from '#tests/support/builders.ts'
import { aChatWith, commandsOf } from './ask.ts'

const RANK = {
  score: 71.6,
  materiality: 0.91,
  corroboration: 0.5,
  authority: 0.75,
  salience: 0.3,
  theme: 0.86,
  novelty: 0,
  recency: 0.1,
}
const edition = anEdition({
  sections: { shock: [anItem({ id: 'i2', text: 'Broadcom fell 14.7%.', story: 's2' })] },
  stories: [
    anEditionStory(),
    anEditionStory({
      id: 's2',
      publishers: 2,
      rank: RANK,
      timeline: [
        { article: 'a1', figures: ['14.7%'], companies: ['TSM'], day: '2025-01-28' },
        { article: 'a1', figures: [], companies: [], day: '2025-01-28' },
      ],
    }),
  ],
})

const aWhyChat = () => aChatWith(edition)

test('/why tells an item’s place, the parts of its rank in words and numbers, its sources and what was new', async () => {
  expect(await aWhyChat().ask('/why e1 2')).toBe(
    [
      'Why item 2 stands where it stands',
      'Broadcom fell 14.7%.',
      'Its story is number 2 of 2 in this brief, with 72 points of 100. Rules set the order, and no language model does. The parts, each out of 100:',
      'Weight for markets, by money and market moves of known companies: very high, 91',
      'Confirmation, by houses that report it on their own: high, 50',
      'Rank of the best source: very high, 75',
      'Known companies in the headlines: middling, 30',
      'Closeness to AI, chips and defence: very high, 86',
      'What is new against the briefs before: none, 0',
      'Freshness: low, 10',
      '2 houses report it: Sample Wire',
      'What was new, and when:',
      'Sample Wire, Tuesday 28 January 2025, 08:00: 14.7%, TSMC (TSM)',
      'Sample Wire, Tuesday 28 January 2025, 08:00: first report of the day',
    ].join('\n'),
  )
})

test('it answers in Arabic, of the current brief', async () => {
  const { ask, services } = aWhyChat()
  services.saved.set('telegram:1001', aSubscription({ languages: ['ar'] }))
  const text = await ask('لماذا 2')
  const typed = text === '' ? await ask('/why 2') : text
  expect(await ask('/why 2')).toContain('سبب ترتيب الخبر 2')
  expect(await ask('/why 2')).toContain('التأكيد من مؤسسات إعلامية مستقلة: كبير، 50')
  expect(await ask('/why 2')).toContain('أوردته مؤسستان إعلاميتان: Sample Wire')
  expect(typed.length).toBeGreaterThan(0)
})

test('what was corrected since stands below', async () => {
  const { ask, services } = aWhyChat()
  services.memory.corrections.push(aCorrection())
  expect(await ask('/why e1 2')).toContain('Corrected since:\nA figure on AVGO: 17.4%, not 14.7%')
})

test('/why alone asks which item, by buttons', async () => {
  const { reply, ask } = aWhyChat()
  expect(commandsOf(await reply('/why'))).toEqual(['why e1 1', 'why e1 2'])
  expect(await ask('why e1 1', { isButton: true })).toContain('Its story is number 1 of 2')
})

test('what is not there is told: a number, a brief, an item of a reader who mutes all', async () => {
  const { ask, services } = aWhyChat()
  expect(await ask('/why 9')).toBe('The brief has no item 9.')
  expect(await ask('/why gone 1')).toContain('That brief is not kept any more.')
  const mutes = [{ kind: 'company', id: 'NVDA' } as const]
  services.saved.set('telegram:1001', aSubscription({ mutes }))
  expect(await ask('/why')).toBe(
    'There is nothing to explain: no item of this brief is shown here.',
  )
})
