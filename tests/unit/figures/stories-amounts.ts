import type { StoryPairs } from './story-pairs.ts'

const PUBLISHED = { publishedAt: Date.UTC(2026, 1, 4, 12), zone: '+00:00' }
const english = (text: string) => ({ language: 'en' as const, title: '', text, ...PUBLISHED })

/** What a deal, a trade or a share of the whole says of an amount beyond its value. Published on Wednesday, 4 February 2026. */
export const AMOUNT_STORIES: readonly StoryPairs[] = [
  {
    article: english(
      'Intel earned $350 million in the fourth quarter, against a loss of $126 million a year before. AMD lost $90 million.',
    ),
    right: ['ربحت إنتل 350 مليون دولار.', 'AMD posted a loss of $90 million.'],
    wrong: [
      ['direction', 'Intel lost $350 million in the fourth quarter.'],
      ['direction', 'تكبدت إنتل خسارة قدرها 350 مليون دولار.'],
    ],
  },
  {
    article: english(
      'Data centres account for 88% of revenue at Nvidia. Its gaming sales fell 4%.',
    ),
    right: ["Data centres make up 88% of Nvidia's revenue.", "Nvidia's gaming sales fell 4%."],
    wrong: [
      ['metric', "Nvidia's data-centre revenue rose 88%."],
      ['metric', 'ارتفعت إيرادات مراكز البيانات لدى إنفيديا 88%.'],
    ],
  },
  {
    article: english(
      'Mubadala invested $30 billion last year and sold assets worth $22 billion. It raised its stake in Uber by 1.2 million shares and cut that in Apple by 900,000 shares.',
    ),
    right: [
      'Mubadala sold $22 billion of assets.',
      'اشترت مبادلة 1.2 مليون سهم في أوبر.',
      'باعت مبادلة 900 ألف سهم في أبل.',
    ],
    wrong: [
      ['metric', 'Mubadala sold assets worth $30 billion last year.'],
      ['metric', 'استثمرت مبادلة 22 مليار دولار.'],
      ['direction', 'Mubadala sold 1.2 million Uber shares.'],
      ['direction', 'اشترت مبادلة 900 ألف سهم في أبل.'],
    ],
  },
  {
    article: english(
      'Oracle raised $25 billion in a bond sale after orders topped $129 billion. Palantir won a $1.3 billion contract from the Army, and its revenue rose 40% to $1.1 billion.',
    ),
    right: [
      "Orders for Oracle's bonds exceeded $129 billion.",
      'تجاوزت طلبات الاكتتاب في سندات أوراكل 129 مليار دولار.',
      'The contract will bring Palantir revenue of $1.3 billion.',
    ],
    wrong: [
      ['metric', 'Oracle raised more than $129 billion from a bond sale.'],
      ['metric', 'جمعت أوراكل أكثر من 129 مليار دولار.'],
      ['metric', "Palantir's revenue reached $1.3 billion."],
    ],
  },
  {
    article: english(
      'Cindervale had an operating loss of €96 million (2024: €142 million) in 2025.',
    ),
    right: [
      "Cindervale's operating loss narrowed to €96 million from €142 million in 2024.",
      'Cindervale lost €142 million in 2024.',
    ],
    wrong: [['direction', "Cindervale's operating loss widened from €96m to €142m."]],
  },
  {
    // An amount of a full year is none of a quarter.
    article: english(
      "Aramco's net profit attributable to shareholders rose 3% to $28 billion in the third quarter. It returned $21 billion to shareholders. Full-year sales at Samsung came to 333 trillion won, after an operating profit of 20 trillion won in the fourth quarter.",
    ),
    right: [
      "Aramco's net profit rose 3% to $28 billion.",
      'وزعت أرامكو 21 مليار دولار على مساهميها.',
      "Samsung's sales for the year were 333 trillion won.",
    ],
    wrong: [
      ['metric', 'Aramco returned $28 billion to shareholders.'],
      ['metric', 'وزعت أرامكو 28 مليار دولار على المساهمين.'],
      ['date', "Samsung's fourth-quarter sales were 333 trillion won."],
      ['date', 'بلغت مبيعات سامسونغ 333 تريليون وون في الربع الرابع.'],
    ],
  },
]
