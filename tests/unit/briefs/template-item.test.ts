import { expect, test } from 'vitest'
import { templateText } from '#briefs/template-item.ts'
import type { Article } from '#domain/article.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import { anArticle, at } from '#tests/support/builders.ts'
import { sampleArticles } from '#tests/support/sample-articles.ts'
import { desk } from './model-desk.ts'

const english = (title: string, text = ''): Article => anArticle({ title, text })
const arabic = (title: string, text = ''): Article =>
  anArticle({ title, text, language: 'ar', zone: 'Asia/Riyadh' })
const inArabic = (title: string, text?: string) => templateText(english(title, text), 'ar', desk)
const inEnglish = (title: string, text?: string) => templateText(arabic(title, text), 'en', desk)

const INTO_ARABIC: readonly (readonly [string, string])[] = [
  [
    'Nvidia lost $589 billion of market value on Monday',
    'تراجعت القيمة السوقية لإنفيديا 589 مليار دولار الاثنين.',
  ],
  [
    'Nvidia won back about $2 billion of market value on Monday',
    'ارتفعت القيمة السوقية لإنفيديا نحو ملياري دولار الاثنين.',
  ],
  ['Nvidia shares plunge 17%', 'تراجع سهم إنفيديا 17%.'],
  ['Shares of Broadcom fell more than 17% on Monday', 'تراجع سهم برودكوم أكثر من 17% الاثنين.'],
  ['The Nasdaq Composite fell 3.1% on Monday', 'تراجع مؤشر ناسداك المجمع 3.1% الاثنين.'],
  ['S&P 500 drops 1.5%', 'تراجع مؤشر ستاندرد آند بورز 500 بنسبة 1.5%.'],
  [
    'ASML said on Wednesday that its orders reached 7.09 billion euros in the fourth quarter of 2024, beating estimates',
    'بلغت طلبيات إيه إس إم إل 7.09 مليار يورو في الربع الرابع من 2024.',
  ],
  ['Intel reports revenue of $14.3 billion', 'بلغت إيرادات إنتل 14.3 مليار دولار.'],
  ['Intel revenue fell 7% from a year earlier', 'تراجعت إيرادات إنتل 7% على أساس سنوي.'],
  [
    'Microsoft plans to spend about $80 billion on AI data centers',
    'تعتزم مايكروسوفت إنفاق نحو 80 مليار دولار.',
  ],
  [
    'Meta plans capital spending of $60 billion to $65 billion in 2025',
    'تخطط ميتا لإنفاق رأسمالي يتراوح بين 60 و65 مليار دولار في 2025.',
  ],
  [
    'Meta said with its results on Wednesday that it still plans capital spending of $60 billion to $65 billion in 2025.',
    'تخطط ميتا لإنفاق رأسمالي يتراوح بين 60 و65 مليار دولار في 2025.',
  ],
  ['Anthropic raises $3.5 billion in funding', 'حصلت أنثروبيك على تمويل قدره 3.5 مليار دولار.'],
  ['Intel to cut 15,000 jobs', 'تعتزم إنتل إلغاء 15,000 وظيفة.'],
]
test.each(INTO_ARABIC)('%s → %s', (title, sentence) => {
  expect(inArabic(title)).toBe(sentence)
})

const INTO_ENGLISH: readonly (readonly [string, string])[] = [
  [
    'إنفيديا تفقد نحو 590 مليار دولار من قيمتها السوقية الاثنين',
    "NVIDIA's market value fell by about $590 billion on Monday.",
  ],
  ['سهم إنفيديا يهوي ١٧٪', 'NVIDIA shares fell 17%.'],
  ['تراجع مؤشر ناسداك المجمع 3.1% الاثنين', 'The Nasdaq Composite fell 3.1% on Monday.'],
  [
    'بلغت إيرادات إنتل 14.3 مليار دولار في الربع الرابع من 2024',
    "Intel's revenue was $14.3 billion in the fourth quarter of 2024.",
  ],
  ['تعتزم مايكروسوفت إنفاق 80 مليار دولار', 'Microsoft plans to spend $80 billion.'],
]
test.each(INTO_ENGLISH)('%s → %s', (title, sentence) => {
  expect(inEnglish(title)).toBe(sentence)
})

test('a headline without a figure leaves it to the lede', () => {
  expect(
    inArabic('A black day for chips', 'Nvidia shares fell 17% on Monday, as investors fled.'),
  ).toBe('تراجع سهم إنفيديا 17% الاثنين.')
})

const NOT_RETOLD = [
  'Nvidia gives up $130 billion as rebound fades',
  'Did Nvidia shares fall 17%?',
  'Nvidia shares fell 17% in premarket trading',
  'Nvidia shares fell 17% from their peak',
  'Nvidia shares did not fall 17%',
  'Nvidia shares could fall 17%',
  'Analysts expect Nvidia shares to fall 17%',
  'Nvidia supplier shares fell 17%',
  'Nvidia and Broadcom shares fell 17%',
  'Nvidia loses $589 billion in a day',
  'Intel expects revenue of $12 billion',
  'Microsoft plans to spend $80 billion a year',
  'Microsoft plans to spend $80 billion less',
  'Sample Rovers shares fell 17%',
  'Revenue from Intel fell 7%',
  'Donald Trump raised $100 million in funding',
  'Intel raises $3.5 billion',
  'Corrected: Nvidia shares fell 17%, not 14%',
  'Nvidia lost 500 billion pesos of market value',
  '',
]
test.each(NOT_RETOLD)('%s: not in words of ours', (title) => {
  expect(inArabic(title)).toBeNull()
})

test('every sentence on an article of the sample week passes the figure contract and the Arabic lint', async () => {
  const lint = createArabicLint(desk)
  const articles = await sampleArticles(at('2025-02-01T00:00Z'))
  const told = articles.flatMap((article) => {
    const language = article.language === 'en' ? 'ar' : 'en'
    const text = templateText(article, language, desk)
    return text === null ? [] : [{ article, language, text } as const]
  })
  expect(told.filter(({ language }) => language === 'ar').length).toBeGreaterThan(5)
  expect(told.filter(({ language }) => language === 'en').length).toBeGreaterThan(3)
  for (const { article, language, text } of told) {
    const claim = { text, language, cites: [article.id] }
    expect(checkClaim(claim, [article], desk.names)).toEqual([])
    if (language === 'ar') expect(lint(text)).toEqual([])
  }
})
