import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import type { Story } from '#domain/story.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { groupArticles, groupIntoStories } from '#stories/cluster.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { aCompany, REGISTRY } from './registry.ts'

const VOCABULARY = { companies: REGISTRY, concepts: [] }
let counter = 0
const told = (title: string, text: string, more: Partial<Article> = {}): Article => {
  counter += 1
  return anArticle({
    id: `a${String(counter).padStart(12, '0')}`,
    publisher: `Sample ${counter}`,
    family: `sample-${counter}`,
    title,
    text,
    companies: [],
    publishedAt: NOW + counter * 60_000,
    ...more,
  })
}

const storiesOf = (...articles: Article[]): readonly (readonly string[])[] =>
  groupIntoStories(articles, VOCABULARY).map((story) => story.articleIds)

const LOSS = told(
  'Nvidia loses $589 billion in a day as DeepSeek shakes chip stocks',
  'Nvidia shares fell 17% on Monday and erased $589 billion of market value. The Chinese start-up DeepSeek had shown a model trained for $5.6 million. Traders at Sample Brokers called it a reckoning for Wall Street.',
  { companies: ['NVDA', 'DeepSeek'] },
)
const OTHER_LOSS = told(
  'DeepSeek shock costs Nvidia $593 billion, the largest loss of a day',
  'Nvidia shares closed 17% lower on Monday, erasing $593 billion of market value. The sell-off followed DeepSeek, whose model was trained for $5.6 million. No company on Wall Street has lost as much in a day.',
  { companies: ['NVDA', 'DeepSeek'] },
)
const ARABIC_LOSS = told(
  'إنفيديا تخسر 589 مليار دولار من قيمتها السوقية بعد ظهور ديب سيك',
  'هبط سهم إنفيديا 17% يوم الاثنين، وفقدت الشركة 589 مليار دولار من قيمتها السوقية. وكانت ديب سيك قد دربت نموذجها بتكلفة 5.6 مليون دولار.',
  { language: 'ar', companies: ['NVDA', 'DeepSeek'] },
)
const REBOUND = told(
  'Nvidia wins back $260 billion a day after its record loss',
  'Nvidia shares rose 9% on Tuesday and won back $260 billion of market value. Buyers returned after the record loss of $589 billion on Monday.',
  { companies: ['NVDA'] },
)

test('outlets that put one loss at $589bn and at $593bn are in one story', () => {
  expect(storiesOf(LOSS, OTHER_LOSS)).toEqual([[LOSS.id, OTHER_LOSS.id]])
})

test('an Arabic and an English report meet by their companies and figures', () => {
  expect(storiesOf(LOSS, ARABIC_LOSS)).toEqual([[LOSS.id, ARABIC_LOSS.id]])
})

test('an Arabic report of the same company with other figures stays alone', () => {
  const hiring = told(
    'إنفيديا تفتح مركزا للأبحاث في تايبيه',
    'قالت إنفيديا إنها ستوظف 2000 مهندس في مركز جديد للأبحاث في تايبيه خلال العام.',
    { language: 'ar', companies: ['NVDA'] },
  )
  expect(storiesOf(LOSS, hiring)).toHaveLength(2)
})

test('the next day’s rebound of the same company is another story', () => {
  expect(storiesOf(LOSS, REBOUND)).toHaveLength(2)
})

test('the same words and numbers about another company are another story', () => {
  const text = (name: string) =>
    `${name} said on Wednesday that it will spend $80 billion on AI data centers this year. ${name} told analysts that demand exceeds supply and that most of the money goes to servers.`
  const microsoft = told('Microsoft to spend $80 billion on AI data centers', text('Microsoft'), {
    companies: ['MSFT'],
  })
  const amazon = told('Amazon to spend $80 billion on AI data centers', text('Amazon'), {
    companies: ['AMZN'],
  })
  expect(storiesOf(microsoft, amazon)).toHaveLength(2)
})

test('the 12th and the 13th package of a series are two stories, in English and in Arabic', () => {
  const english = ['12th', '13th'].map((ordinal) =>
    told(
      `European Union adopts ${ordinal} sanctions package against chip smugglers`,
      `European Union ministers adopted the ${ordinal} package of sanctions in Brussels. It lists firms that ship chips to Russia.`,
    ),
  )
  const arabic = ['الثانية عشرة', 'الثالثة عشرة'].map((ordinal) =>
    told(
      `الاتحاد الأوروبي يقر الحزمة ${ordinal} من العقوبات على مهربي الرقائق`,
      `أقر وزراء الاتحاد الأوروبي في بروكسل الحزمة ${ordinal} من العقوبات، وتضم شركات تشحن الرقائق إلى روسيا.`,
      { language: 'ar' },
    ),
  )
  expect(storiesOf(...english)).toHaveLength(2)
  expect(storiesOf(...arabic)).toHaveLength(2)
})

test('two outlets on the 12th package are one story', () => {
  const first = told(
    'European Union adopts 12th sanctions package against chip smugglers',
    'European Union ministers adopted the 12th package of sanctions in Brussels. It lists firms that ship chips to Russia.',
  )
  const second = told(
    'EU ministers agree twelfth sanctions package on chip smugglers',
    'The European Union adopted a 12th package of sanctions in Brussels against firms that ship chips to Russia.',
  )
  expect(storiesOf(first, second)).toEqual([[first.id, second.id]])
})

test('one plan told by its total and by its first part is one story where both reports tell both', () => {
  const text =
    'Stargate, led by SoftBank and OpenAI, plans $500 billion of AI data centers in the United States and deploys $100 billion of it at once. Work has begun in Texas.'
  const total = told('Stargate backers plan $500 billion of AI data centers', text, {
    companies: ['Stargate'],
  })
  const part = told('Stargate begins with $100 billion of AI data centers', text, {
    companies: ['Stargate'],
  })
  expect(storiesOf(total, part)).toHaveLength(1)
})

test('wire copy joins its original even where one outlet printed both', () => {
  const copy = { ...LOSS, id: 'a999999999999', publishedAt: LOSS.publishedAt + HOUR_MS }
  expect(storiesOf(LOSS, copy)).toHaveLength(1)
})

test('wire copy without a name or a figure joins too', () => {
  const text =
    'the regulator wants makers of chips to say where they buy their power, and will ask them by letter before the autumn.'
  expect(
    storiesOf(told('a letter to makers of chips', text), told('a letter to makers of chips', text)),
  ).toHaveLength(1)
})

test('a roundup joins no story that it names, and its own reprint all the same', () => {
  const roundup = told(
    'Market wrap: Nvidia loses $589 billion in a day as DeepSeek shakes chip stocks',
    LOSS.text,
    { companies: ['NVDA', 'DeepSeek'] },
  )
  expect(storiesOf(LOSS, OTHER_LOSS, roundup)).toContainEqual([LOSS.id, OTHER_LOSS.id])
  const reprint = { ...roundup, id: 'a999999999998', publisher: 'Sample Reprint' }
  expect(storiesOf(roundup, reprint)).toHaveLength(1)
})

test('Monday’s rise and Tuesday’s fall of one index are two stories, across languages too', () => {
  const rise = told(
    'Saudi shares end higher in thin trade',
    'The Saudi share index ended Monday higher in thin trade as banks and Nvidia suppliers gained.',
    { companies: ['NVDA'] },
  )
  const fall = told(
    'Saudi shares end lower in thin trade',
    'The Saudi share index ended Tuesday lower in thin trade as banks and Nvidia suppliers gave way.',
    { companies: ['NVDA'], publishedAt: NOW + DAY_MS },
  )
  const arabicFall = told(
    'الأسهم السعودية تغلق منخفضة في تعاملات ضعيفة',
    'أغلق مؤشر الأسهم السعودية الثلاثاء منخفضا في تعاملات ضعيفة مع تراجع المصارف وموردي إنفيديا.',
    { language: 'ar', companies: ['NVDA'], publishedAt: NOW + DAY_MS },
  )
  expect(storiesOf(rise, fall)).toHaveLength(2)
  expect(storiesOf(rise, arabicFall)).toHaveLength(2)
})

test('two start-ups that raise the same sum from the same investor are two stories', () => {
  const round = (name: string, town: string) =>
    told(
      `${name} raises $300 million`,
      `${name}, a start-up in ${town}, raised $300 million from Sample Capital.`,
    )
  expect(storiesOf(round('Norvik Energy', 'Oslo'), round('Delvane Robotics', 'Lyon'))).toHaveLength(
    2,
  )
})

test('the same words a fortnight later are another story, wire copy of the day is not', () => {
  const later = (days: number) =>
    told(LOSS.title, LOSS.text, { publishedAt: LOSS.publishedAt + days * DAY_MS })
  expect(storiesOf(LOSS, later(1))).toHaveLength(1)
  expect(storiesOf(LOSS, later(14))).toHaveLength(2)
})

test('one statistic for two months is two stories, in English and in Arabic', () => {
  const english = ['December', 'January'].map((month) =>
    told(
      `Chip exports of Sampleland reach a record in ${month}`,
      `Exports of chips from Sampleland reached a record $13.4 billion in ${month}, its trade ministry said on Monday.`,
    ),
  )
  const arabic = ['ديسمبر', 'يناير'].map((month) =>
    told(
      `صادرات الرقائق تسجل مستوى قياسيا في ${month}`,
      `بلغت صادرات الرقائق مستوى قياسيا عند 13.4 مليار دولار في ${month}، بحسب وزارة التجارة.`,
      { language: 'ar' },
    ),
  )
  expect(storiesOf(...english)).toHaveLength(2)
  expect(storiesOf(...arabic)).toHaveLength(2)
})

test('an Arabic and an English report meet by a name that no registry has, with its figures', () => {
  const english = told(
    'Lumenary raises $312 million to automate contract review',
    'Lumenary, a legal software firm in Leeds, raised $312 million from Brimstead Partners at a valuation of $2.6 billion. Its software reads 48,000 contracts a day. The firm employs 740 people and plans to open an office in Riyadh with a local partner, Dorvane, before the end of the year.',
  )
  const arabic = told(
    'لوميناري تجمع 312 مليون دولار',
    'جمعت شركة البرمجيات القانونية لوميناري 312 مليون دولار من بريمستيد بتقييم بلغ 2.6 مليار دولار. وتقرأ برمجياتها 48,000 عقد في اليوم. ويعمل في الشركة 740 موظفا، وتعتزم افتتاح مكتب في الرياض مع شريكها المحلي دورفان قبل نهاية العام.',
    { language: 'ar' },
  )
  const other = told(
    'كورفان تفتتح مصنعا للروبوتات في طوكيو',
    'افتتحت كورفان مصنعا للروبوتات في طوكيو يعمل فيه 900 مهندس، وتقول إنه الأكبر في البلاد.',
    { language: 'ar' },
  )
  expect(storiesOf(english, arabic, other)).toEqual([[english.id, arabic.id], [other.id]])
})

test('the same report a month later is no part of the story', () => {
  const later = { ...OTHER_LOSS, publishedAt: LOSS.publishedAt + 30 * 24 * HOUR_MS }
  expect(storiesOf(LOSS, later)).toHaveLength(2)
})

test('unrelated articles stay alone, and so do empty ones', () => {
  const football = told('Sample Rovers beat Demo Town 2-1 in the rain', 'Both goals fell late.')
  const recipe = told('وصفة الجمعة: شوربة العدس', 'يغسل العدس ويترك على النار.', { language: 'ar' })
  const blank = [told('', ''), told('', '')]
  expect(storiesOf(LOSS, football, recipe, ...blank)).toHaveLength(5)
})

test('a story keeps its id and its articles when it grows, and what has a story is not placed again', () => {
  const [first] = groupArticles({ existing: [], articles: [LOSS], ...VOCABULARY })
  const existing = first === undefined ? [] : [first]
  const grown = groupArticles({ existing, articles: [LOSS, OTHER_LOSS], ...VOCABULARY })
  expect(grown.map(({ story }) => story)).toEqual([
    {
      id: first?.story.id,
      articleIds: [LOSS.id, OTHER_LOSS.id],
      firstAt: LOSS.publishedAt,
      lastAt: OTHER_LOSS.publishedAt,
    },
  ])
  expect(groupArticles({ existing: grown, articles: [LOSS, OTHER_LOSS], ...VOCABULARY })).toEqual(
    [],
  )
})

test('two stories that a third report shows to be one become the older one', () => {
  const existing = [LOSS, OTHER_LOSS].map((article, index) => ({
    story: {
      id: index === 0 ? 's-older' : 's-aaa-younger',
      articleIds: [article.id],
      firstAt: article.publishedAt,
      lastAt: article.publishedAt,
    },
    articles: [article],
  }))
  const grouped = groupArticles({ existing, articles: [ARABIC_LOSS], ...VOCABULARY })
  expect(grouped.map(({ story }) => [story.id, story.articleIds])).toEqual([
    ['s-older', [LOSS.id, OTHER_LOSS.id, ARABIC_LOSS.id]],
  ])
})

test('the order of the input changes nothing', () => {
  const articles = [LOSS, OTHER_LOSS, ARABIC_LOSS, REBOUND]
  const expected: readonly Story[] = groupIntoStories(articles, VOCABULARY)
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      expect(groupIntoStories(shuffled, VOCABULARY)).toEqual(expected)
    }),
  )
})

test('no text throws, and every article is in exactly one story', () => {
  const noise = fc.record({
    title: fc.string({ unit: 'grapheme' }),
    text: fc.string({ unit: 'binary' }),
  })
  fc.assert(
    fc.property(
      fc.array(noise, { maxLength: 8 }),
      fc.constantFrom('en', 'ar'),
      (texts, language) => {
        const articles = texts.map(({ title, text }) => told(title, text, { language }))
        const placed = groupIntoStories(articles, {
          companies: [aCompany({ id: 'X', name: 'X Corp' })],
          concepts: [],
        }).flatMap((story) => story.articleIds)
        expect(placed.toSorted()).toEqual(articles.map(({ id }) => id).toSorted())
      },
    ),
    { numRuns: 50 },
  )
})
