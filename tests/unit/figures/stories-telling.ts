import type { StoryPairs } from './story-pairs.ts'

const PUBLISHED = { publishedAt: Date.UTC(2026, 1, 4, 12), zone: '+00:00' }
const english = (text: string) => ({ language: 'en' as const, title: '', text, ...PUBLISHED })
const arabic = (text: string) => ({ language: 'ar' as const, title: '', text, ...PUBLISHED })

/** What a time, a plan or a demand says of a figure beyond its value. Published on Wednesday, 4 February 2026. */
export const TELLING_STORIES: readonly StoryPairs[] = [
  {
    // What came about since some day is of no single one.
    article: english(
      'Intel shares have risen 40% since the start of the year. On Tuesday they fell 2%. AMD, up 30% this year, lost 1.5% on Tuesday.',
    ),
    right: [
      'Intel has gained 40% since the start of the year.',
      'Intel is up 40% this year.',
      'Intel fell 2% on Tuesday.',
      'ارتفع سهم إنتل 40% منذ بداية العام.',
    ],
    wrong: [
      ['date', 'Intel gained 40% on Tuesday.'],
      ['date', 'قفز سهم إنتل 40% يوم الثلاثاء.'],
      ['date', 'AMD rose 30% on Tuesday.'],
    ],
  },
  {
    article: arabic(
      'منذ بداية العام، ارتفع سهم إنتل 40%، لكنه هبط 2% الثلاثاء. وصعد سهم إنفيديا 12% منذ مطلع يناير.',
    ),
    right: ['Intel fell 2% on Tuesday.', 'صعد سهم إنفيديا 12% منذ بداية يناير.'],
    wrong: [
      ['date', 'Intel rose 40% on Tuesday.'],
      ['date', 'قفز سهم إنفيديا 12% الثلاثاء.'],
    ],
  },
  {
    // A rate of change compares with one time.
    article: english(
      "AMD's revenue rose 12% from a year earlier and 3% from the previous quarter to $9.2 billion. Intel's sales fell 4% quarter on quarter.",
    ),
    right: [
      "AMD's revenue rose 12% year on year.",
      "AMD's revenue rose 3% sequentially.",
      'ارتفعت إيرادات إيه إم دي 3% عن الربع السابق.',
      'تراجعت مبيعات إنتل 4% على أساس فصلي.',
    ],
    wrong: [
      ['metric', "AMD's revenue rose 12% quarter on quarter."],
      ['metric', 'ارتفعت إيرادات إيه إم دي 3% على أساس سنوي.'],
      ['metric', "Intel's sales fell 4% from a year earlier."],
    ],
  },
  {
    // A plan reaches the clauses that go on with it.
    article: english(
      'Intel will build a plant in Ohio, adding 3,000 jobs and lifting its output to 90,000 wafers a month. A second phase, raising capacity to 300 MW, depends on a decision in 2028.',
    ),
    right: [
      'Intel will add 3,000 jobs.',
      "A plant in Ohio would lift Intel's output to 90,000 wafers a month.",
      'A second phase would raise capacity to 300 MW.',
    ],
    wrong: [
      ['metric', 'Intel added 3,000 jobs.'],
      ['metric', 'Intel has lifted its output to 90,000 wafers a month.'],
      ['metric', 'أضافت إنتل 3,000 وظيفة.'],
      ['metric', 'The plant has a capacity of 300 MW.'],
    ],
  },
  {
    article: english(
      'Intel opened a plant in Ohio, adding 3,000 jobs and lifting its output to 90,000 wafers a month. It expects to open another.',
    ),
    right: ['Intel added 3,000 jobs.', 'Intel has lifted its output to 90,000 wafers a month.'],
    wrong: [],
  },
  {
    article: arabic(
      'تتوقع إنتل، التي تأسست عام 1968، أن تنمو إيراداتها 12% هذا العام، ليصل عدد مصانعها إلى 14 مصنعا، وأن يبلغ صافي ربحها 3 مليارات دولار.',
    ),
    right: ['تتوقع إنتل صافي ربح قدره 3 مليارات دولار.'],
    wrong: [
      ['metric', "Intel's net profit was $3 billion."],
      ['metric', 'نمت إيرادات إنتل 12%.'],
      ['metric', 'بلغ عدد مصانع إنتل 14 مصنعا.'],
    ],
  },
  {
    article: english(
      'Germany could order 500 tanks from Rheinmetall. Poland has ordered 200 tanks from it. Rheinmetall hopes to win orders of €3 billion and its orders reached €9 billion.',
    ),
    right: [
      'طلبت بولندا 200 دبابة.',
      "Rheinmetall's orders reached €9 billion.",
      'بلغت طلبيات راينميتال 9 مليارات يورو.',
    ],
    wrong: [
      ['metric', 'Germany ordered 500 tanks from Rheinmetall.'],
      ['metric', 'طلبت ألمانيا 500 دبابة من راينميتال.'],
      ['metric', 'Rheinmetall won orders of €3 billion.'],
      ['metric', 'بلغت طلبيات راينميتال 3 مليارات يورو.'],
    ],
  },
  {
    article: english(
      'Capital spending at Intel this year is put at $18 billion. AMD is seen posting revenue of $9 billion on Tuesday.',
    ),
    right: [
      "Intel's capital spending is put at $18 billion this year.",
      'يتوقع أن تبلغ إيرادات إيه إم دي 9 مليارات دولار.',
    ],
    wrong: [
      ['metric', 'Intel spent $18 billion this year.'],
      ['metric', 'بلغت إيرادات إيه إم دي 9 مليارات دولار.'],
    ],
  },
  {
    article: arabic(
      'قفز صافي ربح إنتل إلى 3.2 مليار دولار، في حين كان متوسط تقديرات المحللين 2.9 مليار دولار.',
    ),
    right: [
      'Analysts had expected a net profit of $2.9 billion at Intel.',
      'ربحت إنتل 3.2 مليار دولار، متجاوزة تقديرات المحللين البالغة 2.9 مليار دولار.',
    ],
    wrong: [
      ['metric', 'Intel earned $2.9 billion.'],
      ['metric', 'ربحت إنتل 2.9 مليار دولار.'],
    ],
  },
  {
    // What is asked for is not given.
    article: english(
      'The hackers, who call themselves Wolf, demanded $14 million in bitcoin. The court fined Acme $150 million, half of the $300 million prosecutors had sought. Acme raised the $5 billion it had sought.',
    ),
    right: ['The hackers demanded $14 million.', 'Acme raised $5 billion.'],
    wrong: [
      ['metric', 'Acme paid $14 million in bitcoin.'],
      ['metric', 'The court fined Acme $300 million.'],
    ],
  },
  {
    article: arabic(
      'طالب القراصنة، الذين يسمون أنفسهم «وولف»، بفدية قدرها 14 مليون دولار. وبلغ متوسط الفدية المطلوبة 2.1 مليون دولار.',
    ),
    right: [
      'The average ransom demanded was $2.1 million.',
      'طلب القراصنة فدية قدرها 14 مليون دولار.',
      'رفضت الشركة دفع فدية قدرها 14 مليون دولار.',
    ],
    wrong: [
      ['metric', 'دفعت الشركة فدية قدرها 14 مليون دولار.'],
      ['metric', 'The average ransom paid was $2.1 million.'],
    ],
  },
  {
    article: english(
      'Medlyra shares plunged 23% on Tuesday, taking losses this month to 37%. The US export rules go into effect on March 3. Perplexity said it would open an office in Riyadh and impose fees on users.',
    ),
    right: [
      'Medlyra shares fell 23% on Tuesday.',
      'The US export rules take effect on March 3.',
      'تعتزم بيربلكسيتي فتح مكتب في الرياض.',
      'تخطط بيربلكسيتي لفرض رسوم على المستخدمين.',
    ],
    wrong: [
      ['date', "Medlyra's shares have lost 23% this month."],
      ['date', 'تدخل القواعد الأميركية حيز التنفيذ في 3 فبراير.'],
      ['metric', 'فرضت بيربلكسيتي رسوما على المستخدمين.'],
    ],
  },
  {
    article: english(
      'The buyers agreed to acquire Halden for about $31 billion. They expect to close the deal in the first half of 2027.',
    ),
    right: ['يتوقع المشترون إتمام صفقة هالدن في النصف الأول من 2027.'],
    wrong: [
      [
        'date',
        'يتوقع المشترون إتمام صفقة هالدن، البالغة قيمتها نحو 31 مليار دولار، في النصف الأول من 2028.',
      ],
    ],
  },
  {
    article: arabic(
      'رفعت «بي واي دي» مستهدف مبيعاتها الخارجية لعام 2026 إلى 1.5 مليون سيارة. وتبني الشركة مصنعا في المجر، من المقرر أن يبدأ الإنتاج في الربع الثاني من 2026.',
    ),
    right: ['BYD aims to sell 1.5 million cars abroad in 2026.'],
    wrong: [
      ['metric', 'BYD sold 1.5 million cars abroad.'],
      ['metric', "BYD's plant in Hungary has begun production."],
    ],
  },
  {
    article: english('The Nikkei ended down 1.1% at 52,340, having been 2.4% lower at one point.'),
    right: ['أغلق مؤشر نيكاي منخفضا 1.1%.'],
    wrong: [
      ['metric', 'The Nikkei ended 2.4% lower.'],
      ['metric', 'أغلق مؤشر نيكاي منخفضا 2.4%.'],
    ],
  },
]
