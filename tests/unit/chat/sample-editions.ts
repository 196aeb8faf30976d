import type { Edition, Item } from '#domain/edition.ts'
import { anEdition, anItem } from '#tests/support/builders.ts'

const article = (publisher: string, language: 'en' | 'ar', title: string) => ({
  url: `https://${publisher.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${language}`,
  title,
  publisher,
  language,
  publishedAt: '2025-01-27T21:00:00Z',
})

const ARTICLES: Edition['articles'] = {
  a1: article('Sample Wire', 'en', 'Nvidia sheds $589bn'),
  a2: article('Sample Chip Journal', 'en', 'Chip rout'),
  a3: article('نموذج الاقتصاد', 'ar', 'إنفيديا تفقد 589 مليار دولار'),
  a4: article('نموذج التقنية', 'ar', 'ستارغيت'),
  a5: article('Sample Wire', 'en', 'A second piece of the wire'),
}

const WINDOW = { from: '2025-01-27T00:00:00Z', to: '2025-02-01T00:00:00Z' }

const claim = (text: string, over: Partial<Item> = {}): Item =>
  anItem({ text, singleSource: false, ...over })

/** An Arabic edition with every kind of item. */
export const arabicEdition = (): Edition =>
  anEdition({
    edition: { language: 'ar', ...WINDOW },
    articles: ARTICLES,
    lead: claim(
      'هوى سهم إنفيديا (NVDA) 17% الاثنين، وخسرت الشركة نحو 589 مليار دولار من قيمتها السوقية.',
      { cites: ['a3', 'a4'] },
    ),
    sections: {
      shock: [
        claim(
          'خسرت إنفيديا نحو 589 مليار دولار من قيمتها السوقية الاثنين، ثم استعادت 260 مليارًا الثلاثاء.',
          {
            cites: ['a3'],
            singleSource: true,
          },
        ),
        claim('UBS: DeepSeek does not derail the AI growth story', {
          cites: ['a1'],
          singleSource: true,
        }),
      ],
      winners: [
        {
          ...claim('قد يفيد خفض تكلفة التدريب شركات مراكز البيانات.', {
            kind: 'inferred',
            cites: ['a3', 'a4'],
          }),
          bucket: 'datacenters',
        },
        {
          ...claim('تعتزم ميتا إنفاق ما بين 60 و65 مليار دولار في 2025.', { cites: ['a4'] }),
          bucket: 'chips',
        },
        {
          ...claim('تخطط سوفت بنك لاستثمار 100 مليار دولار فورًا في «ستارغيت».', { cites: ['a4'] }),
          bucket: 'datacenters',
        },
      ],
      risks: [claim('وجدت شركة كيلا (KELA) أن نموذج R1 قابل للتلاعب به.', { cites: ['a1'] })],
    },
    verified: { kept: 12, dropped: 2, problems: [] },
  })

/** An English edition with a headline that only an Arabic outlet had. */
export const englishEdition = (): Edition =>
  anEdition({
    edition: { language: 'en', ...WINDOW, writer: 'model', model: 'gpt-5-mini' },
    articles: ARTICLES,
    lead: claim('Nvidia lost about $589 billion of market value on Monday.', {
      cites: ['a1', 'a2', 'a5'],
    }),
    sections: {
      shock: [claim('إنفيديا تفقد 589 مليار دولار من قيمتها السوقية', { cites: ['a3'] })],
      winners: [],
      watch: [
        claim('Our reading: cheaper training may lift demand.', {
          kind: 'inferred',
          cites: ['a2'],
        }),
      ],
    },
    verified: { kept: 3, dropped: 0, problems: [] },
  })
