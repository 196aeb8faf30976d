import type { PairGroup } from './pairs.ts'

/** What was found, moved, fitted or voted, and when. Published on Tuesday, 28 January 2025. */
export const EVENTS: readonly PairGroup[] = [
  {
    sources: [
      'The breach at Oracle began on 3 January and was discovered on 14 January. A flaw in its routers was patched on 20 January.',
      'بدأ اختراق أوراكل في 3 يناير واكتُشف في 14 يناير. وسُدّت ثغرة في أجهزة التوجيه التابعة لها في 20 يناير.',
    ],
    right: [
      'The breach at Oracle was discovered on January 14.',
      'اكتُشف اختراق أوراكل في 14 يناير.',
    ],
    wrong: [
      ['date', 'The breach at Oracle was discovered on January 20.'],
      ['date', 'The breach at Oracle was detected on January 3.'],
      ['date', 'اكتُشف اختراق أوراكل في 20 يناير.'],
    ],
  },
  {
    sources: [
      'Intel has moved the opening of its newest plant to November from March.',
      'نقلت إنتل موعد افتتاح مصنعها إلى نوفمبر من مارس.',
    ],
    right: [
      'Intel will open its newest plant in November instead of March.',
      'Intel has pushed the opening back from March to November.',
      'ستفتتح إنتل مصنعها في نوفمبر بدلا من مارس.',
    ],
    wrong: [
      ['date', 'Intel will open its newest plant in March instead of November.'],
      ['date', 'Intel moves the opening from November to March.'],
      ['date', 'ستفتتح إنتل مصنعها في مارس بدلا من نوفمبر.'],
    ],
  },
  {
    sources: [
      'Meta has installed 21,000 of the 90,000 Nvidia chips that it ordered.',
      'ركبت ميتا 21 ألف رقاقة من أصل 90 ألف رقاقة طلبتها من إنفيديا.',
    ],
    right: ['Meta has installed 21,000 Nvidia chips.', 'ركبت ميتا 21 ألف رقاقة من إنفيديا.'],
    wrong: [
      ['metric', 'Meta has installed 90,000 Nvidia chips.'],
      ['metric', 'ركبت ميتا 90 ألف رقاقة من إنفيديا.'],
    ],
  },
  {
    sources: [
      'Officials raised their forecast for core inflation in 2025 to 2.7% from 2.4%, by a vote of seven to three, and expect economic growth of 2.2%.',
      'رفع المسؤولون توقعاته للتضخم الأساسي في 2025 إلى 2.7% من 2.4%، بأغلبية سبعة أصوات مقابل ثلاثة، ويتوقع نموا اقتصاديا نسبته 2.2%.',
    ],
    right: [
      'Officials lifted their 2025 core inflation forecast to 2.7%.',
      'Officials voted by seven votes to three.',
      'رفع المسؤولون توقعات التضخم الأساسي إلى 2.7%.',
    ],
    wrong: [
      ['metric', 'Officials expect economic growth of 2.7% in 2025.'],
      ['metric', 'يتوقع المسؤولون أن يبلغ النمو الاقتصادي 2.7% في 2025.'],
    ],
  },
  {
    sources: [
      "Intel's December revenue was 4.1% lower than in November.",
      'كانت إيرادات إنتل في ديسمبر أقل 4.1% عما كانت عليه في نوفمبر.',
    ],
    right: [
      "Intel's revenue fell 4.1% in December.",
      'انخفضت إيرادات إنتل في ديسمبر 4.1% عن نوفمبر.',
    ],
    wrong: [
      ['date', "Intel's revenue fell 4.1% in November."],
      ['date', 'انخفضت إيرادات إنتل 4.1% في نوفمبر.'],
    ],
  },
  {
    sources: [
      'AMD expects annual savings of $70 million by the third year from buying Silo.',
      'تتوقع إيه إم دي وفورات سنوية قدرها 70 مليون دولار بحلول العام الثالث من شراء سايلو.',
    ],
    right: ['AMD hopes to save $70 million a year.'],
    wrong: [['metric', 'AMD has saved $70 million a year since buying Silo.']],
  },
]
