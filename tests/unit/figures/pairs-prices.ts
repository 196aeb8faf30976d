import type { PairGroup } from './pairs.ts'

/** Sessions, prices, premiums, ranges and parts of a whole. Published on Tuesday, 28 January 2025. */
export const PRICES: readonly PairGroup[] = [
  {
    sources: [
      'Intel shares closed 1.7% lower on Monday after an early drop of 6%. About 90 million shares changed hands, compared with a 30-day average of 70 million.',
      'أغلق سهم إنتل منخفضًا 1.7% الاثنين بعد هبوط مبكر بلغ 6%. وجرى تداول نحو 90 مليون سهم، مقارنة بمتوسط 70 مليون سهم في 30 يومًا.',
    ],
    right: [
      'Intel ended 1.7% lower.',
      'Intel fell by 6% in early trading.',
      'أنهى سهم إنتل الجلسة منخفضًا 1.7%.',
    ],
    wrong: [
      ['metric', 'Intel shares ended 6% lower.'],
      ['metric', 'أغلق سهم إنتل منخفضًا 6%.'],
      ['metric', '70 million shares changed hands.'],
      ['metric', 'جرى تداول 70 مليون سهم.'],
    ],
  },
  {
    sources: [
      'Anthropic charges $3 per million input tokens and $15 per million output tokens.',
      'تتقاضى أنثروبيك 3 دولارات لكل مليون رمز من المدخلات و15 دولارًا لكل مليون رمز من المخرجات.',
    ],
    right: [
      'One million output tokens cost $15 at Anthropic.',
      'Anthropic charges $3 per million tokens.',
      'يبلغ سعر أنثروبيك 15 دولارًا لكل مليون رمز من المخرجات.',
    ],
    wrong: [
      ['unit', 'Anthropic charges $3 per thousand input tokens.'],
      ['unit', 'تتقاضى أنثروبيك 3 دولارات لكل ألف رمز من المدخلات.'],
      ['metric', 'Anthropic charges $15 per million input tokens.'],
      ['metric', 'تتقاضى أنثروبيك 15 دولارًا لكل مليون رمز من المدخلات.'],
    ],
  },
  {
    sources: [
      "Qualcomm agreed to buy Alphawave for $2.4 billion. The price of $18 a share is 41% above Monday's close. Alphawave shares rose 22% to $15.",
      'وافقت كوالكوم على شراء ألفاويف مقابل 2.4 مليار دولار. والسعر البالغ 18 دولارًا للسهم أعلى 41% من سعر إغلاق الاثنين. وارتفع سهم ألفاويف 22% إلى 15 دولارًا.',
    ],
    right: [
      'Qualcomm offers a premium of 41%.',
      'Alphawave shares rose 22%.',
      'تعرض كوالكوم علاوة نسبتها 41%.',
      'ارتفع سهم ألفاويف 22%.',
    ],
    wrong: [
      ['metric', 'Alphawave shares rose 41%.'],
      ['metric', 'ارتفع سهم ألفاويف 41%.'],
    ],
  },
  {
    sources: [
      'Infineon expects revenue to grow by 4% to 6% this year. Its reserves rose by $2 billion to $30 billion.',
      'تتوقع إنفينيون نمو إيراداتها بين 4% و6% هذا العام. وزادت احتياطياتها بمقدار ملياري دولار إلى 30 مليار دولار.',
    ],
    right: [
      'Infineon expects revenue growth of 4% to 6%.',
      'Infineon expects revenue to grow by up to 6%.',
      'تتوقع إنفينيون نمو إيراداتها بما يصل إلى 6%.',
      'Infineon raised its reserves to $30 billion.',
    ],
    wrong: [
      ['rounding', 'Infineon expects revenue to grow by 6%.'],
      ['rounding', 'تتوقع إنفينيون نمو إيراداتها 6%.'],
      ['metric', "Infineon's reserves rose to $2 billion."],
      ['metric', 'زادت احتياطيات إنفينيون إلى ملياري دولار.'],
    ],
  },
  {
    sources: [
      'Prices of DRAM rose 58% in the third quarter, according to Micron, which expects a further increase of 12% in the fourth. The ministry fined 23 entities, of which 16 are Chinese.',
      'ارتفعت أسعار الذاكرة 58% في الربع الثالث، وفقا لميكرون التي تتوقع زيادة أخرى نسبتها 12% في الرابع. وغرمت الوزارة 23 كيانًا، منها 16 كيانًا صينيًا.',
    ],
    right: [
      'Micron expects prices to rise by 12% in the fourth quarter.',
      'تتوقع ميكرون ارتفاع الأسعار 12% في الربع الرابع.',
      'Sixteen of the 23 entities fined are Chinese.',
    ],
    wrong: [
      ['date', 'Micron expects prices to rise by 12% in the third quarter.'],
      ['date', 'تتوقع ميكرون ارتفاع الأسعار 12% في الربع الثالث.'],
    ],
  },
  {
    sources: [
      'Oracle plans to cut about 1,200 jobs in customer support. Hackers broke into the servers of at least 96 organisations.',
      'تعتزم أوراكل إلغاء نحو 1200 وظيفة في دعم العملاء. واخترق قراصنة خوادم 96 مؤسسة على الأقل.',
    ],
    right: [
      'Oracle plans roughly 1,200 customer-support job cuts.',
      'Hackers broke into servers at 96 or more organisations.',
      'اخترق قراصنة خوادم ما لا يقل عن 96 مؤسسة.',
    ],
    wrong: [
      ['rounding', 'Hackers broke into the servers of 96 organisations.'],
      ['rounding', 'اخترق قراصنة خوادم 96 مؤسسة.'],
    ],
  },
  {
    sources: [
      'Boeing lifted its sales to $20 billion in the quarter, above the forecast of $19 billion, and its handset unit made an operating profit of $2 billion. OPEC+ agreed to add 137,000 barrels a day in August.',
      'رفعت بوينغ مبيعاتها إلى 20 مليار دولار في الربع، أعلى من 19 مليار دولار توقعها المحللون، وحققت وحدة الهواتف ربحًا تشغيليًا قدره ملياري دولار. واتفق أوبك+ على ضخ 137 ألف برميل يوميًا في آب المقبل.',
    ],
    right: [
      'Boeing sold $20 billion, above the forecast of 19 billion.',
      'بلغت مبيعات بوينغ 20 مليار دولار، متجاوزة التوقعات البالغة 19 مليارًا.',
    ],
    wrong: [
      ['currency', 'Boeing sold 20 billion euros, above the forecast of 19 billion.'],
      ['currency', 'بلغت مبيعات بوينغ 20 مليار يورو، متجاوزة التوقعات البالغة 19 مليارًا.'],
      ['unit', 'قرر أوبك+ ضخ 137 ألف برميل إضافية.'],
      ['date', 'قرر أوبك+ ضخ 137 ألف برميل إضافية يوميًا في تموز.'],
    ],
  },
]
