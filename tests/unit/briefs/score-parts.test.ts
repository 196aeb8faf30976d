import { expect, test } from 'vitest'
import { createCueFinder } from '#briefs/cue-finder.ts'
import { readParts } from '#briefs/score-parts.ts'
import { PARTS } from '#domain/frame.ts'
import { partsOf } from './extract-desk.ts'

test.each([
  ['shock', 'Nvidia lost $589 billion of market value on Monday in a sell-off.'],
  ['shock', 'Intel shares jumped 10% on Tuesday after the speech of the vice president.'],
  ['shock', 'DeepSeek may start a price war that leaves OpenAI with thinner margins.'],
  ['shock', 'GlobalFoundries forecast first-quarter revenue below estimates on Tuesday.'],
  ['winners', 'Microsoft will spend about $80 billion on AI data centers this fiscal year.'],
  ['winners', 'ASML said on Wednesday that its orders reached 7.09 billion euros.'],
  ['defense', 'Howard Lutnick told senators that export controls on chips must come with tariffs.'],
  ['defense', 'Anduril will build drones and headsets for soldiers of the US Army.'],
  ['defense', 'New York State bans DeepSeek from government devices for national security.'],
  ['risks', "Italy's data protection authority orders DeepSeek to stop processing personal data."],
  ['risks', 'Wiz found that a DeepSeek database had exposed the chats of its users.'],
  ['risks', 'Microsoft and OpenAI are examining whether DeepSeek took data without permission.'],
  ['watch', 'Nvidia will report its quarterly results on February 26.'],
  ['watch', 'Is $500bn too much to pay for the data centres of Stargate?'],
] as const)('belongs to %s: %s', (part, sentence) => {
  expect(partsOf(sentence)).toEqual([part])
})

test.each([
  ['shock', 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.'],
  ['shock', 'قد تشعل ديب سيك حرب أسعار بين شركات الذكاء الاصطناعي.'],
  ['winners', 'تعتزم مايكروسوفت إنفاق نحو 80 مليار دولار على مراكز البيانات.'],
  ['winners', 'بلغت طلبيات إيه إس إم إل 7.09 مليار يورو، بحسب الشركة الهولندية.'],
  ['defense', 'وقّع البنتاغون عقدًا لشراء طائرات مسيّرة من شركة أندوريل.'],
  ['defense', 'قال لوتنيك أمام مجلس الشيوخ إن ضوابط التصدير تحمي واشنطن.'],
  ['risks', 'فتحت هيئة إيطالية تحقيقًا في جمع ديب سيك بيانات المستخدمين.'],
  ['risks', 'كشفت شركة ويز ثغرة في قاعدة بيانات ديب سيك.'],
  ['watch', 'من المقرر أن تعلن إنفيديا نتائجها الفصلية في 26 فبراير.'],
  ['watch', 'هل يكون إنفاق 500 مليار دولار على ستارغيت أكثر من اللازم؟'],
] as const)('belongs to %s: %s', (part, sentence) => {
  expect(partsOf(sentence)).toEqual([part])
})

test('nobody wins by a fall, whatever the buckets of the sentence', () => {
  for (const sentence of [
    'Nvidia revenue from data centers fell 12% in the fourth quarter.',
    'SMIC reported a 38% fall in revenue from semiconductors and data centers.',
    'تراجعت إيرادات إنفيديا من مراكز البيانات 12% في الربع الرابع.',
    'تكبّدت إنتل خسائر في أعمال مراكز البيانات بلغت مليار دولار.',
  ]) {
    expect(partsOf(sentence), sentence).not.toContain('winners')
  }
})

test('a price war is no war', () => {
  expect(readParts('DeepSeek starts a price war.', 'en').scores.defense).toBe(0)
  expect(readParts('أشعلت ديب سيك حرب أسعار.', 'ar').scores.defense).toBe(0)
  expect(readParts('تهدد حروب المستقبل الأسعار.', 'ar').scores.defense).toBeGreaterThan(0)
})

test('to order is no order book', () => {
  expect(readParts('The regulator orders DeepSeek to stop.', 'en').scores.winners).toBe(0)
  expect(readParts('ASML orders rose by a fifth.', 'en').scores.winners).toBeGreaterThan(0)
})

test.each([
  ['ar', 'risks', 'رفعت الدعم عن الشركات بدعوى حماية السوق.'],
  ['ar', 'risks', 'أعلنت أبل تحقيق أرباح بلغت مليار دولار.'],
  ['ar', 'shock', 'التقى الوزيران على هامش قمة باريس.'],
  ['ar', 'defense', 'قال الدفاع المدني إن الحريق أُخمد.'],
  ['ar', 'watch', 'قال كوك ردا على سؤال إن الطلب قوي.'],
  ['en', 'defense', 'Huang spoke in defense of open models.'],
  ['en', 'shock', 'Huang shed light on the new design.'],
  ['en', 'risks', 'Critics warn of over-regulation of models.'],
] as const)('an idiom of %s says nothing for %s: %s', (language, part, sentence) => {
  expect(readParts(sentence, language).scores[part]).toBeLessThan(3)
  expect(readParts(sentence, language).angles[part]).toEqual([])
})

test('a cue counts once, a strong one three times a weak one, in any spelling or clitic', () => {
  expect(readParts('Shares, shares and shares.', 'en').scores.shock).toBe(1)
  expect(readParts('A SELL-OFF.', 'en').scores.shock).toBe(3)
  expect(readParts('وبالبنتاغون', 'ar').scores.defense).toBe(3)
  expect(readParts('تكبّدت', 'ar').angles.shock).toHaveLength(1)
  expect(readParts('', 'en').scores).toEqual(Object.fromEntries(PARTS.map((part) => [part, 0])))
})

test('a word that only holds a cue is none', () => {
  expect(readParts('Banner bandits embanked the armyworm.', 'en').scores).toMatchObject({
    risks: 0,
    defense: 0,
  })
})

test('the longest phrase is used up before a shorter one is looked for', () => {
  const finder = createCueFinder(
    [
      ['war', 'defense'],
      ['price war', 'shock'],
      ['drone*', 'defense'],
    ],
    'en',
  )
  expect(finder.find('Price war over drones')).toEqual([
    { cue: 'price war', value: 'shock' },
    { cue: 'drone*', value: 'defense' },
  ])
  expect(finder.find('War, price war and war').map(({ cue }) => cue)).toEqual(['war', 'price war'])
  expect(finder.find('warfare')).toEqual([])
})
