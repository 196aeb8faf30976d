import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assembleEdition } from '#briefs/assemble.ts'
import { editionSchema } from '#domain/edition.ts'
import { LANGUAGES } from '#domain/language.ts'
import { DAY_MS } from '#domain/time.ts'
import { assignmentOf, desk, itemsIn, partsOf, told, write } from './extract-desk.ts'

const LOSS = 'Nvidia lost $589 billion of market value on Monday in a sell-off.'
const SPENDING = 'Microsoft will spend about $80 billion on AI data centers in fiscal 2025.'
const LOSS_AR = 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.'
const SPENDING_AR = 'تعتزم مايكروسوفت إنفاق نحو 80 مليار دولار على مراكز البيانات.'

test('without news there is no lead and no item', () => {
  for (const language of LANGUAGES) {
    expect(write([], language)).toMatchObject({ writer: 'extract', items: [], rejected: 0 })
    const edition = assembleEdition('e', assignmentOf([], language), write([], language), desk)
    expect(editionSchema.parse(edition).lead).toBeNull()
    expect(edition.empty).toEqual(['lead', 'shock', 'winners', 'defense', 'risks', 'watch'])
  }
})

test('one article makes a brief of its sentences', () => {
  const article = told(`${LOSS} ${SPENDING}`)
  expect(write([article]).items.map(({ part, cites }) => [part, cites])).toEqual([
    ['lead', [article.id]],
    ['shock', [article.id]],
    ['winners', [article.id]],
  ])
})

test('what cannot be linked to its source is not told', () => {
  expect(write([told(`${LOSS} ${SPENDING}`, { url: '' })]).items).toEqual([])
})

test('the lead is the best sentence of the shock and the best one of the winners', () => {
  const [lead] = itemsIn(write([told(LOSS), told(SPENDING)]), 'lead')
  expect(lead?.text).toBe(
    'NVIDIA lost $589 billion of market value on Monday in a sell-off. Microsoft will spend about $80 billion on AI data centers in fiscal 2025.',
  )
  const [arabic] = itemsIn(write([told(LOSS_AR), told(SPENDING_AR)], 'ar'), 'lead')
  expect(arabic?.text).toBe(`${LOSS_AR} ${SPENDING_AR}`)
  expect(arabic?.cites).toHaveLength(2)
  expect(arabic?.quotes.map(({ text }) => text)).toEqual([LOSS_AR, SPENDING_AR])
})

test('the lead says its fact in another outlet’s words where there are any', () => {
  const draft = write([
    told(LOSS, { storyId: 's1' }),
    told('The sell-off of Monday took $589 billion off the market value of Nvidia.', {
      storyId: 's1',
      tier: 4,
    }),
  ])
  const [lead] = itemsIn(draft, 'lead')
  const [shock] = itemsIn(draft, 'shock')
  expect(itemsIn(draft, 'shock')).toHaveLength(1)
  expect(shock?.cites).toHaveLength(2)
  expect(lead?.text).not.toBe(shock?.text)
  expect(lead?.text).toContain('$589 billion')
})

test('the lead of winners alone is theirs, and risks alone make none', () => {
  expect(itemsIn(write([told(SPENDING)]), 'lead')).toHaveLength(1)
  const risk = 'Microsoft and OpenAI are examining whether DeepSeek took data without permission.'
  expect(itemsIn(write([told(risk)]), 'lead')).toEqual([])
  expect(itemsIn(write([told(risk)]), 'risks')).toHaveLength(1)
})

test('quotes stay word for word while the text is in our spelling', () => {
  const sentence = 'وخسرت انفيديا ٥٨٩ مليار دولار من قيمتها السوقية يوم الإثنين.'
  const [item] = itemsIn(write([told(sentence)], 'ar'), 'shock')
  expect(item?.text).toBe('خسرت إنفيديا 589 مليار دولار من قيمتها السوقية يوم الاثنين.')
  expect(item?.quotes[0]?.text).toBe(sentence.slice(1))
  const [english] = itemsIn(write([told(LOSS)]), 'shock')
  expect(english?.text).toContain('NVIDIA')
  expect(english?.quotes[0]?.text).toBe(LOSS)
})

test('a sentence that breaks the rules of Arabic is not used', () => {
  const machine = 'خسرت إنفيديا 589 مليار دولار بعد نماذج منظمة العفو الدولية الصينية في السوق.'
  expect(write([told(machine)], 'ar').items).toEqual([])
})

test('each edition is written from sources in its own language', () => {
  const articles = [told(LOSS), told(SPENDING_AR)]
  expect(itemsIn(write(articles, 'en'), 'shock')[0]?.text).toContain('NVIDIA lost')
  expect(itemsIn(write(articles, 'ar'), 'winners')[0]?.text).toBe(SPENDING_AR)
})

const AGAIN = 'On Monday Nvidia lost $589 billion of market value in a sell-off.'
const inStory = (storyId: string, ...families: string[]) =>
  families.map((family, at) =>
    told(at === 0 ? LOSS : AGAIN, { family, storyId, tier: at === 0 ? 1 : 2 }),
  )

test('an item cites one outlet of each house, three at most, and quotes each', () => {
  const articles = inStory('s1', 'h1', 'h1', 'h2', 'h3', 'h4')
  const [item, ...others] = itemsIn(write(articles), 'shock')
  expect(others).toEqual([])
  expect(item?.cites).toHaveLength(3)
  const families = articles.flatMap(({ id, family }) => (item?.cites.includes(id) ? [family] : []))
  expect(new Set(families).size).toBe(3)
  expect(item?.quotes.map(({ articleId }) => articleId)).toEqual(item?.cites)
})

test('an article of another story is no citation, though it says the same', () => {
  const [head, other] = inStory('s1', 'h1', 'h2')
  const elsewhere = told(AGAIN, { family: 'h3', storyId: 's2' })
  const items = itemsIn(
    write([head, other, elsewhere].flatMap((article) => article ?? [])),
    'shock',
  )
  expect(items.map(({ cites }) => cites)).toEqual([[head?.id, other?.id]])
})

test('a repeat is told once, and a part has no more items than it may', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, at) => `Nvidia shares fell ${at + 2}% in the sell-off of chip maker number ${at} in Asia.`,
  )
  const articles = [...sentences, ...sentences].map((sentence) => told(sentence))
  expect(itemsIn(write(articles, 'en', 5), 'shock')).toHaveLength(5)
  const texts = itemsIn(write(articles, 'en', 20), 'shock').map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).toHaveLength(12)
})

test('a dated event to watch carries its date, goes first and is told once', () => {
  const watch = itemsIn(
    write([
      told('UBS expects that greater efficiency may speed the adoption of AI by analysts.'),
      told('Nvidia will report its results for the fourth quarter on February 26.'),
      told(
        'Analysts expect answers on Blackwell and its delays when Nvidia speaks on February 26.',
      ),
    ]),
    'watch',
  )
  expect(watch.map(({ date }) => date)).toEqual(['2025-02-26', undefined])
})

test('a short sentence with a name and a figure is a fact', () => {
  expect(itemsIn(write([told('Nvidia shares fell 3.7% on Friday.')]), 'shock')).toHaveLength(1)
  expect(itemsIn(write([told('هوى سهم إنفيديا 17% الاثنين.')], 'ar'), 'shock')).toHaveLength(1)
  expect(write([told('Sample shares fell 3.7% on Friday.')]).items).toEqual([])
})

test.each([
  ['watch', 'SoftBank is in talks to invest up to $25 billion in OpenAI, people close to it said.'],
  ['shock', 'Intel reported a net loss of $126 million for the fourth quarter on Thursday.'],
  ['risks', 'TSMC said on Monday that an earthquake would cost it about NT$5.3 billion.'],
  ['winners', 'ASML bookings rose to 7.09 billion euros from 2.63 billion euros in a quarter.'],
  ['winners', 'أعلنت إيه إس إم إل أن طلبياتها بلغت 7.09 مليار يورو في الربع الرابع.'],
  ['watch', 'تجري سوفت بنك محادثات لاستثمار ما يصل إلى 25 مليار دولار في أوبن إيه آي.'],
  ['risks', 'تحقق وزارة التجارة الأميركية في ما إذا كانت ديب سيك قد استخدمت رقائق محظورة.'],
] as const)('a fact for %s is found: %s', (part, sentence) => {
  expect(partsOf(sentence)).toEqual([part])
})

test('a matter is told in one part: a warning is a risk before it is defence', () => {
  const ofService =
    'US service members were warned not to use DeepSeek, in a message that the US Navy sent.'
  const ofNavy = 'The US Navy warned its service members not to use DeepSeek, for it may leak data.'
  const draft = write([told(ofService), told(ofNavy)])
  expect(draft.items.map(({ part }) => part)).toEqual(['risks'])
  const exportBan =
    'Washington warned that exports of Nvidia chips to China may be banned in March.'
  expect(partsOf(exportBan)).toEqual(['defense'])
})

test('of one matter the newest telling goes out', () => {
  const older = told('Italy asked DeepSeek to explain what personal data of users it keeps.')
  const newer = told('Italy ordered DeepSeek to stop and explain what personal data it keeps.', {
    publishedAt: older.publishedAt + 2 * DAY_MS,
  })
  for (const articles of [
    [older, newer],
    [newer, older],
  ]) {
    expect(itemsIn(write(articles), 'risks').map(({ cites }) => cites)).toEqual([[newer.id]])
  }
})

test('the fall of a company is told before its rebound', () => {
  const rebound = 'Nvidia shares rose 8.9% on Tuesday in a rebound with high volatility.'
  const fall = 'Nvidia shares fell 17% on Monday in New York.'
  expect(itemsIn(write([told(rebound)], 'en', 1), 'shock')[0]?.text).toContain('8.9%')
  expect(itemsIn(write([told(rebound), told(fall)], 'en', 1), 'shock')[0]?.text).toContain('17%')
})

test('of two tellings the one that says what its figure leaves out is printed', () => {
  const bare = 'DeepSeek puts the cost of its final training run at $5.6 million in its paper.'
  const whole =
    'DeepSeek puts the cost of its final training run at $5.6 million, which leaves out research.'
  for (const order of [
    [bare, whole],
    [whole, bare],
  ]) {
    const draft = write(order.map((text) => told(text)))
    expect(itemsIn(draft, 'shock').map(({ text }) => text)).toEqual([whole])
  }
})

test('of two Arabic tellings the one that needs no editor is printed', () => {
  const advised = 'سوف تنفق مايكروسوفت 80 مليار دولار على مراكز البيانات بشكل رسمي.'
  const plain = 'ستنفق مايكروسوفت رسميًا 80 مليار دولار على مراكز البيانات.'
  const draft = write([told(advised), told(plain)], 'ar')
  expect(itemsIn(draft, 'winners').map(({ text }) => text)).toEqual([plain])
})

test('every winner has a bucket', () => {
  const draft = write([told(SPENDING), told('ASML orders reached 7.09 billion euros in 2024.')])
  expect(itemsIn(draft, 'winners').map(({ bucket }) => bucket)).toEqual(['datacenters', 'chips'])
})

test('nothing is inferred', () => {
  const draft = write([told(`${LOSS} ${SPENDING}`)])
  expect(new Set(draft.items.map(({ kind }) => kind))).toEqual(new Set(['reported']))
})

const SENTENCES = [
  LOSS,
  SPENDING,
  'Nvidia shed $593 billion of market value on Monday, according to LSEG data.',
  'Nvidia shares fell 17% on Monday and won back 8.9% on Tuesday.',
  'The Pentagon blocks DeepSeek for reasons of national security.',
  'Wiz found a DeepSeek database with data of users open to the internet.',
  'Nvidia will report its results on February 26.',
  'ASML orders reached 7.09 billion euros in the fourth quarter.',
]

test('the order in which stories’ articles and sentences of equal worth come does not matter', () => {
  const articles = SENTENCES.flatMap((sentence, at) => [
    told(sentence, { storyId: `s${at % 4}` }),
    told(sentence, { storyId: `s${at % 4}` }),
  ])
  const shuffled = fc.shuffledSubarray(articles, {
    minLength: articles.length,
    maxLength: articles.length,
  })
  const texts = (list: typeof articles) =>
    write(list).items.map(({ part, text, cites }) => [part, text, cites])
  const expected = texts(articles)
  fc.assert(
    fc.property(shuffled, (list) => {
      expect(texts(list)).toEqual(expected)
    }),
    { numRuns: 15 },
  )
})

test('whatever the articles say, the edition has its shape and every quote is in its article', () => {
  const piece = fc.oneof(
    fc.constantFrom(...SENTENCES, LOSS_AR, SPENDING_AR),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  )
  const texts = fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (bodies, language) => {
      const articles = bodies.map((body) => told(body.join(' '), { language }))
      const assignment = assignmentOf(articles, language)
      const edition = assembleEdition('e', assignment, write(articles, language), desk)
      editionSchema.parse(edition)
      for (const item of Object.values(edition.sections).flat()) {
        for (const quote of item.quotes) {
          const source = articles.find(({ id }) => id === quote.article)
          expect(`${source?.title}\n${source?.text}`).toContain(quote.text)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('500 articles are written within seconds', () => {
  const names = ['Nvidia', 'AMD', 'Intel', 'Meta', 'Oracle', 'Microsoft', 'Micron', 'Broadcom']
  const articles = Array.from({ length: 500 }, (_, at) => {
    const name = names[at % names.length]
    const body = Array.from(
      { length: 12 },
      (_unused, line) =>
        `${name} shares fell ${(at % 40) + line + 1}% on Monday as customer ${at * 31 + line} cut orders for data centers.`,
    )
    return told(body.join(' '), { storyId: `s${at % 80}` })
  })
  const before = performance.now()
  expect(itemsIn(write(articles), 'shock')).toHaveLength(8)
  expect(performance.now() - before).toBeLessThan(10_000)
})
