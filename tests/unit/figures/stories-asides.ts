import type { StoryPairs } from './story-pairs.ts'

const day = Date.parse('2026-03-11T08:00:00Z')

/** Names in asides, behind gifts, deals and attackers: none of them is whom the clause is about. */
export const ASIDE_STORIES: readonly StoryPairs[] = [
  {
    article: {
      language: 'en',
      title: 'Chip makers split over jobs',
      text: "AMD, the chip designer backed by SoftBank, said it would rent out 250 MW of a planned 900 MW site near Dallas. Intel, which shed 15,000 jobs last year, will add 2,000 technicians by the end of 2027. Nvidia, which closed 2025 with revenue of $210 billion (2024: $130 billion) and a margin of 71% (2024: 74%), has 40,000 staff. Dell will sell Oracle 12,000 servers. As for deals, the EU will review Broadcom's purchase of Qualcomm within 35 working days, while the ceiling of Micron's contract was raised to $1.9 billion. Temasek holds 14% of Arm and Samsung 6%.",
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'AMD will lease 250 MW of the site.',
      'Intel plans to hire 2,000 technicians by the end of 2027.',
      'The margin of Nvidia was 71% in 2025, against 74% in 2024.',
      'Oracle will get 12,000 servers from Dell.',
      "The EU will review Broadcom's purchase of Qualcomm within 35 working days.",
      "The ceiling of Micron's contract rose to $1.9bn.",
      'Samsung holds 6% of Arm and Temasek 14%.',
      'تعتزم إيه إم دي تأجير 250 ميغاواط.',
      'ستعيّن إنتل ألفي فني بحلول نهاية 2027.',
      'تملك تيماسيك 14% من أرم وسامسونغ 6%.',
    ],
    wrong: [
      ['owner', 'SoftBank will rent out 250 MW.'],
      ['direction', 'Intel plans to cut 2,000 technicians by the end of 2027.'],
      ['date', 'The margin of Nvidia was 74% in 2025.'],
      ['owner', "The ceiling of Broadcom's contract was raised to $1.9bn."],
      ['owner', 'Samsung holds 14% of Arm.'],
      ['owner', 'تملك سامسونغ 14% من أرم.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'هجوم وعقود',
      text: 'طلب مهاجمو «نوكيا» فدية قدرها 9 ملايين دولار. وخُصصت لـ«إنتل» 31 ألف رقاقة، فيما خُصصت لـ«ديل» 12 ألف رقاقة. ويشارك في التمويل سبعة بنوك، أكبرها «مصرف الراجحي» بمبلغ 3.1 مليار ريال. وهبط مؤشر بورصة قطر 0.6% بعدما خسر سهم أرامكو 1.7%.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'طلب المهاجمون 9 ملايين دولار، وتقول «نوكيا» إنها لم تدفع شيئًا.',
      "Nokia's attackers demanded $9m.",
      'حصلت ديل على 12 ألف رقاقة.',
      'Dell was allotted 12,000 chips.',
      'تشارك سبعة بنوك في التمويل.',
      'خسر مؤشر بورصة قطر 0.6% بضغط من سهم أرامكو المتراجع 1.7%.',
    ],
    wrong: [
      ['owner', 'حصلت ديل على 31 ألف رقاقة.'],
      ['owner', 'Intel was allotted 12,000 chips.'],
      ['owner', 'خسر مؤشر بورصة قطر 1.7% بضغط من سهم أرامكو المتراجع 0.6%.'],
    ],
  },
]
