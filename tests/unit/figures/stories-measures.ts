import type { StoryPairs } from './story-pairs.ts'

/** What is measured, and what becomes of it: loans or deposits, ordered or sold, built or operated. */
export const MEASURE_STORIES: readonly StoryPairs[] = [
  {
    article: {
      language: 'en',
      title: 'Harwick Bank and Oakmere report',
      text: 'Harwick Bank said on Tuesday that its loans grew 7% to $84 billion in 2025 and its deposits 5% to $112 billion. Impairment charges were $640 million. Orders at Oakmere Turbines reached $3.1 billion in the fourth quarter, and its backlog stood at $9.4 billion. Oakmere operates 420 megawatts of wind farms and is building another 900 megawatts. It saw capacity growing by around 60% by 2029. Analysts expect its margin to rise to 11.5% next year. Management proposes a dividend of $1.20 a share, down from $1.45.',
      publishedAt: Date.UTC(2026, 1, 10, 12),
      zone: '+00:00',
    },
    right: [
      "Harwick Bank's loan book expanded to $84 billion.",
      'Harwick Bank had deposits of $112 billion in 2025.',
      'Harwick Bank set aside provisions of $640 million.',
      "Oakmere's backlog is worth $9.4 billion.",
      'تشغل أوكمير مزارع رياح قدرتها 420 ميغاواط.',
      'Oakmere is building 900 megawatts of wind farms.',
      'Oakmere expects its capacity to grow by around 60% by 2029.',
      'بلغت ودائع هارويك 112 مليار دولار.',
      'Oakmere proposes a dividend of $1.20 a share instead of $1.45.',
    ],
    wrong: [
      ['metric', 'Harwick Bank had deposits of $84 billion.'],
      ['metric', 'بلغت قروض هارويك 112 مليار دولار.'],
      ['metric', 'Impairment charges at Harwick Bank were $112 billion.'],
      ['metric', "Oakmere's backlog came to $3.1 billion in the fourth quarter."],
      ['metric', 'Oakmere sold $3.1 billion of turbines in the fourth quarter.'],
      ['metric', 'Oakmere operates 900 megawatts of wind farms.'],
      ['metric', 'تشغل أوكمير مزارع رياح قدرتها 900 ميغاواط.'],
      ['metric', 'Oakmere has expanded its capacity by around 60%.'],
      ['metric', "Oakmere's margin rose to 11.5%, analysts say."],
      ['metric', 'Oakmere proposes a dividend of $1.45 a share.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'نتائج زين السعودية وأدنوك',
      text: 'قلّصت «زين السعودية» صافي ديونها 350 مليون ريال إلى 5.2 مليار ريال في نهاية مارس. ورفعت «أرامكو» سعر الخام لآسيا 60 سنتاً للبرميل، بينما خفّضته لأوروبا 30 سنتاً. وبلغت محفظة القروض لدى «بنك الجزيرة» 98 مليار ريال، فيما ارتفعت الودائع إلى 121 مليار ريال. وكانت «أدنوك» قد جمعت 2.5 مليار دولار من طرح «أدنوك للغاز» قبل سنوات.',
      publishedAt: Date.UTC(2026, 3, 15, 12),
      zone: '+03:00',
    },
    right: [
      'خفضت زين السعودية صافي ديونها بمقدار 350 مليون ريال.',
      'تقلص صافي ديون زين السعودية إلى 5.2 مليار ريال.',
      'Aramco cut the price of its crude for Europe by 30 cents a barrel.',
      "Bank AlJazira's deposits rose to 121 billion riyals.",
      'جمعت أدنوك 2.5 مليار دولار من طرح أدنوك للغاز.',
    ],
    wrong: [
      ['metric', 'قلصت زين السعودية صافي ديونها إلى 350 مليون ريال.'],
      ['direction', 'Aramco raised the price of its crude for Europe by 30 cents a barrel.'],
      ['metric', "Bank AlJazira's deposits came to 98 billion riyals."],
      ['metric', 'بلغت ودائع بنك الجزيرة 98 مليار ريال.'],
      ['metric', 'تنوي أدنوك جمع 2.5 مليار دولار من طرح أدنوك للغاز.'],
    ],
  },
]
