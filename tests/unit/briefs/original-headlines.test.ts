import { expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import { desk, itemsIn, told, write } from './extract-desk.ts'

const inArabic = (title: string, text: string, overrides: Partial<Article> = {}): Article =>
  told(text, { title, ...overrides })
const headlines = (articles: readonly Article[], language: 'en' | 'ar' = 'en', max = 8) =>
  write(articles, language, max).items.filter(({ quotes, cites }) =>
    articles.some(({ id, title }) => cites.includes(id) && title === quotes[0]?.text),
  )

const PROBE = inArabic(
  'هيئة إيطالية تفتح تحقيقًا في ديب سيك',
  'فتحت هيئة حماية البيانات الإيطالية تحقيقًا في جمع ديب سيك بيانات المستخدمين.',
)

test('a story that only the other language tells is given as its headline, untouched', () => {
  const [item, ...others] = headlines([PROBE])
  expect(others).toEqual([])
  expect(item).toMatchObject({
    part: 'risks',
    text: PROBE.title,
    storyId: PROBE.storyId,
    cites: [PROBE.id],
    quotes: [{ articleId: PROBE.id, text: PROBE.title }],
  })
})

test('a headline with a plain figure is told in a sentence of ours, and quoted', () => {
  const article = told('Nvidia lost $589 billion of market value on Monday in a sell-off.', {
    title: 'Nvidia sheds $589 billion of market value',
  })
  expect(headlines([article], 'ar')).toMatchObject([
    {
      part: 'shock',
      text: 'تراجعت القيمة السوقية لإنفيديا 589 مليار دولار.',
      cites: [article.id],
      quotes: [{ articleId: article.id, text: article.title }],
    },
  ])
})

test('English headlines stand in an Arabic brief in the same way', () => {
  const article = told('Investors fled from chip makers after DeepSeek cut its prices again.', {
    title: 'Chip makers slump as DeepSeek starts a price war',
  })
  expect(headlines([article], 'ar')).toMatchObject([{ part: 'shock', text: article.title }])
})

test('a story that one source tells in our language needs no headline', () => {
  const english = told('Italy is examining whether DeepSeek took personal data of its users.', {
    storyId: PROBE.storyId,
  })
  expect(headlines([PROBE, english])).toEqual([])
})

test('a headline of what the brief tells already is left out, though it is another story', () => {
  const loss = told('Nvidia lost $589 billion of market value on Monday in a sell-off of chips.')
  const arabicLoss = inArabic(
    'إنفيديا تخسر 589 مليار دولار',
    'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.',
  )
  expect(headlines([arabicLoss])).toHaveLength(1)
  expect(headlines([loss, arabicLoss])).toEqual([])
  const otherFigure = inArabic(
    'إنفيديا تسترد 260 مليار دولار',
    'استردت إنفيديا 260 مليار دولار من قيمتها السوقية الثلاثاء.',
  )
  expect(headlines([loss, otherFigure])).toHaveLength(1)
})

test('a headline whose company and figure any article in the language tells is left out', () => {
  const orders = inArabic(
    'طلبيات إيه إس إم إل تبلغ 7.09 مليار يورو',
    'بلغت طلبيات إيه إس إم إل 7.09 مليار يورو في الربع الرابع.',
  )
  const elsewhere = (name: string) =>
    told('The brief note said little. Orders at ASML: 7.09 billion euros, it seems', {
      companies: desk.nameCompanies(name, 'en'),
    })
  expect(headlines([orders])).toHaveLength(1)
  expect(headlines([orders, elsewhere('ASML')])).toEqual([])
  expect(headlines([orders, elsewhere('Nvidia')])).toHaveLength(1)
})

test('two headlines on one thing are one', () => {
  const second = inArabic(PROBE.title, PROBE.text)
  expect(headlines([PROBE, second])).toHaveLength(1)
})

test('a part has two headlines at most, and fewer where the part is shorter', () => {
  const articles = ['أوراكل', 'ميتا', 'مايكروسوفت', 'أمازون'].map((name, at) =>
    inArabic(
      `${name} تخسر ${at + 3} مليارات دولار`,
      `خسرت ${name} ${at + 3} مليارات دولار من قيمتها السوقية الاثنين.`,
    ),
  )
  expect(headlines(articles)).toHaveLength(2)
  expect(headlines(articles, 'en', 1)).toHaveLength(1)
})

test.each([
  ['a correction', 'تصحيح: خسائر إنفيديا 589 مليار دولار'],
  ['a live page', 'مباشر: خسائر إنفيديا 589 مليار دولار'],
  ['markup', 'خسائر <b>إنفيديا</b> 589 مليار دولار'],
  ['nothing', ''],
  ['without a name', 'أخبار سارة: تسريب بيانات آخر'],
  ['a subject alone', 'إنفاق ميتا'],
  ['a look back', 'من الأرشيف: خسائر إنفيديا 589 مليار دولار'],
  ['a machine’s Arabic', 'رقائق منظمة العفو الدولية تهز سهم إنفيديا 17%'],
])('a headline that is %s is not printed', (_what, title) => {
  expect(headlines([inArabic(title, 'خسرت إنفيديا 589 مليار دولار من قيمتها السوقية.')])).toEqual(
    [],
  )
})

test('a story of none of the parts gives no headline', () => {
  expect(headlines([inArabic('فوز المنتخب بالكأس', 'فاز المنتخب بالكأس مساء السبت.')])).toEqual([])
})

test('a fall is no headline for winners', () => {
  const article = inArabic(
    'تراجع إيرادات مراكز البيانات لدى إنتل',
    'تراجعت إيرادات مراكز البيانات لدى إنتل.',
  )
  expect(itemsIn(write([article]), 'winners')).toEqual([])
})
