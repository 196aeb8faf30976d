import type { PairGroup } from './pairs.ts'

/**
 * Owners that are only a reading of ours: of another clause, a country, a pronoun, a man who speaks for his house. They
 * contradict nothing unless the article has an amount of the kind of theirs. Published on Tuesday, 28 January 2025.
 */
export const DOUBTS: readonly PairGroup[] = [
  {
    sources: [
      'The Nasdaq lost 1.9% and closed at 22,418 points. The volatility index climbed 3.4 points. Shares of Intel rose 0.6%. Shares of Arm rose 2.1%.',
      'نزل مؤشر ناسداك 1.9% ليغلق عند 22,418 نقطة. وصعد مؤشر التقلب 3.4 نقطة. وارتفع سهم إنتل 0.6%. وارتفع سهم أرم 2.1%.',
    ],
    right: [
      'The volatility index climbed 3.4 points, while Intel rose 0.6%.',
      'صعد مؤشر التقلب 3.4 نقطة، فيما ارتفع سهم إنتل 0.6%.',
    ],
    wrong: [
      ['owner', 'Intel shares rose 2.1%.'],
      ['owner', 'ارتفع سهم إنتل 2.1%.'],
    ],
  },
  {
    sources: [
      'قال رئيس هيئة قناة السويس أسامة ربيع إن إيرادات القناة بلغت 1.45 مليار دولار. وتعيد ميرسك خدمتين في ديسمبر، وتتوقع أرباحا قدرها 9 مليارات دولار.',
    ],
    right: [
      'بلغت إيرادات قناة السويس 1.45 مليار دولار، وتعيد ميرسك خدمتين في ديسمبر.',
      'Revenue of the Suez Canal was $1.45 billion, and Maersk comes back in December.',
    ],
    wrong: [['owner', 'بلغت إيرادات ميرسك 1.45 مليار دولار.']],
  },
  {
    sources: [
      'The Commerce Department fined violators. Last year Chinese customers bought $9.8 billion of Nvidia products, or 4.5% of its sales.',
    ],
    right: [
      'China accounted for 4.5% of Nvidia sales last year.',
      'شكلت الصين 4.5% من مبيعات إنفيديا العام الماضي.',
    ],
    wrong: [['figure-missing', 'China accounted for $4.5 billion of Nvidia sales last year.']],
  },
  {
    sources: [
      'Chief executive Dario Amodei of Anthropic put annualised revenue at $7 billion. OpenAI has revenue of $13 billion.',
      'قال الرئيس التنفيذي لأنثروبيك داريو أمودي إن المعدل السنوي للإيرادات تجاوز 7 مليارات دولار. وبلغت إيرادات أوبن إيه آي 13 مليار دولار.',
    ],
    right: [],
    wrong: [
      ['owner', 'Anthropic has annualised revenue of $13 billion.'],
      ['owner', 'بلغت إيرادات أنثروبيك 13 مليار دولار.'],
    ],
  },
  {
    sources: [
      'قال الرئيس التنفيذي لأنثروبيك داريو أمودي إن المعدل السنوي للإيرادات تجاوز 7 مليارات دولار.',
    ],
    right: [
      'تخطى المعدل السنوي لإيرادات أنثروبيك 7 مليارات دولار.',
      'Annualised revenue at Anthropic topped $7 billion.',
    ],
    wrong: [['figure-missing', 'تخطى المعدل السنوي لإيرادات أنثروبيك 9 مليارات دولار.']],
  },
  {
    sources: [
      'Micron expects revenue of $38 billion this quarter. The Boise, Idaho company will raise capital spending this year to over $25 billion.',
    ],
    right: [
      'Micron will raise its capital spending this year to more than $25 billion.',
      'سترفع ميكرون إنفاقها الرأسمالي هذا العام إلى أكثر من 25 مليار دولار.',
    ],
    wrong: [['metric', 'Micron will raise its capital spending this year to $38 billion.']],
  },
]
