import type { PairGroup } from './pairs.ts'

/** Which date is a figure's, and which is another clause's. Published on Tuesday, 28 January 2025. */
export const DATES: readonly PairGroup[] = [
  {
    // A date of another clause counts only against one that the article names beside the figure.
    sources: [
      'Intel wants to double its capacity by 2029. Bookings were $394 million in the third quarter. To get round the queue Intel has ordered 20 small reactors. Revenue fell 6% last year.',
      'تعتزم إنتل مضاعفة قدرتها بحلول 2029. وبلغت الحجوزات 394 مليون دولار في الربع الثالث. وطلبت إنتل 20 مفاعلا صغيرا. وتراجعت الإيرادات 6% العام الماضي.',
    ],
    right: [
      'Intel aims to double its capacity by 2029 and, to get there, has ordered 20 small reactors.',
      'تعتزم إنتل مضاعفة قدرتها بحلول 2029، وقد طلبت 20 مفاعلا صغيرا.',
    ],
    wrong: [
      ['date', 'Intel has ordered 20 small reactors by 2027.'],
      ['date', 'تراجعت إيرادات إنتل 6% في 2022.'],
    ],
  },
  {
    // What stands in the figure's sentence may be its own, but not where another figure of the unit has it.
    sources: [
      'Hackers struck Intel on January 16. Its shop was down for 11 days before it came back on Monday, and lost $40 million in the first quarter and $60 million in the second quarter.',
    ],
    right: ["Intel's shop came back on January 27 after being down for 11 days."],
    wrong: [['date', 'Intel lost $40 million in the second quarter.']],
  },
  {
    // The first six months are the first half, and "April of last year" is one date.
    sources: [
      'Intel signed contracts worth $2.9 billion in the first six months of 2024. It was fined $500 million in April of last year.',
      'وقعت إنتل عقودا بقيمة 2.9 مليار دولار في الأشهر الستة الأولى من 2024. وغُرمت 500 مليون دولار في أبريل من العام الماضي.',
    ],
    right: [
      'Intel signed contracts worth $2.9 billion in the first half of 2024.',
      'Intel was fined $500 million in April 2024.',
      'وقعت إنتل عقودا بقيمة 2.9 مليار دولار في النصف الأول من 2024.',
      'غُرمت إنتل 500 مليون دولار في أبريل 2024.',
    ],
    wrong: [
      ['date', 'Intel signed contracts worth $2.9 billion in the second half of 2024.'],
      ['date', 'Intel was fined $500 million in April 2023.'],
      ['date', 'وقعت إنتل عقودا بقيمة 2.9 مليار دولار في النصف الثاني من 2024.'],
      ['date', 'غُرمت إنتل 500 مليون دولار في أبريل 2023.'],
    ],
  },
  {
    // A business year of which the text leaves the number open, and a year's last quarter.
    sources: [
      'Intel expects sales of $18 billion in the current fiscal year. Nvidia made $9 billion in the last quarter of 2024.',
      'تتوقع إنتل مبيعات تبلغ 18 مليار دولار في السنة المالية الحالية. وحققت إنفيديا 9 مليارات دولار في الربع الأخير من 2024.',
    ],
    right: [
      'Intel expects sales of $18 billion this fiscal year.',
      'Nvidia made $9 billion in the fourth quarter of 2024.',
      'تتوقع إنتل مبيعات تبلغ 18 مليار دولار هذه السنة المالية.',
      'حققت إنفيديا 9 مليارات دولار في الربع الرابع من 2024.',
    ],
    wrong: [
      ['date', 'Intel expects sales of $18 billion in the next fiscal year.'],
      ['date', 'تتوقع إنتل مبيعات تبلغ 18 مليار دولار في السنة المالية المقبلة.'],
    ],
  },
  {
    // The predicate's date is not the subject's, and what is held against a figure has a time of its own.
    sources: [
      'Intel agreed on Monday to buy Arm for $310 million. The deal will cut its earnings per share in 2027 by 5 cents. It plans to invest $2.7 billion in 2025, up from $2.2 billion.',
    ],
    right: [
      "The purchase of Arm for $310 million is set to reduce Intel's 2027 earnings per share by 5 cents.",
      'Intel plans to invest $2.7 billion in 2025 instead of $2.2 billion.',
    ],
    wrong: [['date', 'Intel plans to invest $2.7 billion in 2027.']],
  },
  {
    // "After hours" opens no clause.
    sources: ["Intel's shares fell 6.8% after hours on Monday."],
    right: ["Intel's shares fell 6.8% after hours on January 27."],
    wrong: [['date', "Intel's shares fell 6.8% after hours on January 28."]],
  },
]
