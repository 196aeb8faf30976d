import type { StoryPairs } from './story-pairs.ts'

const day = Date.parse('2026-10-20T10:00:00Z')

/** Plain words for what an article counts: units left out, other nouns, limits, small groups and translated names. */
export const PLAIN_STORIES: readonly StoryPairs[] = [
  {
    article: {
      language: 'en',
      title: 'Loans and growth',
      text: 'First Abu Dhabi Bank is lending Khazna 5.5 billion dirhams, and Emirates NBD is putting up 1.8 billion dirhams. Meta has agreed to buy 400,000 of the chips. Hackers stole the data of 6.3 million people from Corvane, which serves 18,000 employers. BAE expects earnings to grow by 11 to 13 per cent, up from the 9 to 11 per cent it guided to in July. Intel will cut 2,000 jobs. Equinix signed 4,400 deals. The stake is worth $48.7 billion.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'First Abu Dhabi Bank lends 5.5 billion dirhams; Emirates NBD contributes 1.8 billion.',
      'Meta has agreed to take 400,000 units.',
      'BAE sees earnings growing by 11% to 13%.',
      'BAE raised its forecast from growth of 9-11% to 11-13%.',
      'Intel plans 2,000 layoffs.',
      'Equinix signed 4,400 contracts.',
      'The stake almost reached $49bn.',
    ],
    wrong: [
      ['unit', 'Emirates NBD contributes 1.8 million.'],
      ['unit', 'Hackers stole the data of 6.3 million employers.'],
      ['rounding', 'The stake reached $49bn.'],
      ['unit', 'Meta has agreed to take 400,000 cars.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'أسواق واختراق',
      text: 'وهبط المؤشر السعودي 0.5% لينهي سلسلة مكاسب استمرت خمس جلسات. ارتفع مؤشر السوق الأول في بورصة الكويت 0.25%. وطالبت مجموعة «نايت فوكس» بفدية قدرها 12 مليون دولار، وقد تواجه «أفق» غرامة لا تتجاوز 25 مليون درهم. وستبني «أمازون» مجمعين بقيمة 20 مليار دولار.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'فقد المؤشر السعودي 0.5%.',
      'The Premier Market index at Boursa Kuwait rose 0.25%.',
      'The gang Night Fox wants $12 million in ransom.',
      'قد تواجه «أفق» غرامة تصل بحد أقصى إلى 25 مليون درهم.',
      'Amazon will build two campuses for $20 billion.',
    ],
    wrong: [
      ['direction', 'ارتفع المؤشر السعودي 0.5%.'],
      ['name', 'The gang Brazen Fox wants $12 million in ransom.'],
      ['rounding', 'قد تواجه «أفق» غرامة تزيد على 25 مليون درهم.'],
      ['figure-missing', 'Amazon will build three campuses for $20 billion.'],
    ],
  },
  {
    article: {
      language: 'en',
      title: 'Results',
      text: 'TSMC posted a net profit of NT$452.3 billion. The factory can turn out up to 12,000 attack drones a year. OpenAI passes 900 million weekly users. Lip-Bu Tan expects the 14A process to win two large customers.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'تجاوز صافي ربح «تي إس إم سي» 450 مليار دولار تايواني.',
      'ستصل طاقة المصنع السنوية إلى 12 ألف مسيّرة هجومية بحد أقصى.',
      'يبلغ عدد المستخدمين الأسبوعيين لدى «أوبن إيه آي» أكثر من 900 مليون.',
      'يتوقع ليب-بو تان أن تستقطب تقنية «14 إيه» عميلين كبيرين.',
    ],
    wrong: [
      ['rounding', 'بلغ صافي ربح «تي إس إم سي» 450 مليار دولار تايواني.'],
      ['rounding', 'ستصل طاقة المصنع السنوية إلى 12 ألف مسيّرة هجومية على الأقل.'],
      ['unit', 'يبلغ عدد المستخدمين الأسبوعيين لدى «أوبن إيه آي» أكثر من 900 مليار.'],
    ],
  },
  {
    article: {
      language: 'en',
      title: 'Chips',
      text: 'Nvidia and AMD agreed to share costs of $9 million. Equinix runs 280 data centres in 36 countries.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'The two chipmakers agreed to share costs of $9m.',
      'اتفقت الشركتان على تقاسم تكاليف قدرها 9 ملايين دولار.',
      'Equinix has 280 data centres spread over 36 countries.',
    ],
    wrong: [
      ['figure-missing', 'Two companies in Europe agreed to share costs of $9m.'],
      ['figure-missing', 'Equinix runs 280 data centres in 38 countries.'],
    ],
  },
]
