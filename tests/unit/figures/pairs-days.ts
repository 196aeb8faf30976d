import type { PairGroup } from './pairs.ts'

/** Days, weeks and the ways in which news turns a rise and a fall. Published on Tuesday, 28 January 2025. */
export const DAYS: readonly PairGroup[] = [
  {
    sources: [
      'Meta rose 2.2% on Friday and was up 6.1% for the week, whereas Oracle advanced 3.4% on the day.',
      'صعد سهم ميتا 2.2% الجمعة وارتفع 6.1% خلال الأسبوع، بينما زاد سهم أوراكل 3.4% في اليوم نفسه.',
    ],
    right: [
      'Oracle gained 3.4% on January 24.',
      'Meta climbed 6.1% over the week.',
      'صعد سهم أوراكل 3.4% يوم 24 يناير.',
      'ارتفع سهم ميتا 6.1% خلال الأسبوع.',
    ],
    wrong: [
      ['date', 'Meta rose 6.1% on Friday.'],
      ['date', 'صعد سهم ميتا 6.1% الجمعة.'],
      ['direction', 'Oracle fell 3.4%.'],
      ['direction', 'تراجع سهم أوراكل 3.4%.'],
    ],
  },
  {
    sources: [
      'Microsoft shares jumped 4.3% on Monday, recovering most of the 5.1% they had lost on Friday. Intel gained 2.6%.',
      'قفز سهم مايكروسوفت 4.3% الاثنين، بعد أن كان قد خسر 5.1% الجمعة. وصعد سهم إنتل 2.6%.',
    ],
    right: [
      'Microsoft rose 4.3% on Monday after a drop of 5.1% on Friday.',
      'Intel gained 2.6% on January 27.',
      'صعد سهم مايكروسوفت 4.3% الاثنين بعد هبوطه 5.1% الجمعة.',
      'ارتفع سهم إنتل 2.6% يوم 27 يناير.',
    ],
    wrong: [
      ['date', 'Intel gained 2.6% on Friday.'],
      ['date', 'صعد سهم إنتل 2.6% الجمعة.'],
      ['direction', 'Microsoft fell 4.3% on Monday.'],
      ['direction', 'تراجع سهم مايكروسوفت 4.3% الاثنين.'],
    ],
  },
  {
    sources: [
      'Broadcom reported December revenue of $8.5 billion on Friday, up 57.8% from a year earlier and up 0.8% from November.',
      'أعلنت برودكوم الجمعة أن إيراداتها في ديسمبر بلغت 8.5 مليار دولار، بارتفاع 57.8% على أساس سنوي و0.8% عن نوفمبر.',
    ],
    right: [
      "Broadcom's revenue rose 57.8% to $8.5bn in December.",
      'نمت إيرادات برودكوم في ديسمبر 57.8% إلى 8.5 مليار دولار.',
    ],
    wrong: [
      ['date', "Broadcom's revenue was $8.5bn in November."],
      ['date', 'بلغت إيرادات برودكوم 8.5 مليار دولار في نوفمبر.'],
    ],
  },
  {
    sources: [
      "Intel's net loss widened to $16.6 billion from $310 million. AMD narrowed its net loss to $27 million from $139 million.",
      'اتسعت الخسارة الصافية لإنتل إلى 16.6 مليار دولار من 310 ملايين دولار. وقلصت إيه إم دي خسارتها الصافية إلى 27 مليون دولار من 139 مليون دولار.',
    ],
    right: [
      "Intel's loss grew from $310m to $16.6bn.",
      "AMD's net loss shrank to $27 million.",
      'زادت خسارة إنتل الصافية من 310 ملايين دولار إلى 16.6 مليار دولار.',
      'تقلصت الخسارة الصافية لإيه إم دي إلى 27 مليون دولار.',
    ],
    wrong: [
      ['direction', 'Intel cut its net loss to $16.6 billion.'],
      ['direction', 'قلصت إنتل خسارتها الصافية إلى 16.6 مليار دولار.'],
      ['direction', "AMD's net loss widened to $27 million."],
      ['direction', 'زادت الخسارة الصافية لإيه إم دي إلى 27 مليون دولار.'],
    ],
  },
  {
    sources: [
      'Growth at Azure slowed to 31% from 33%. Nvidia erased early losses to end 1.2% higher, while Broadcom erased an early 3% gain.',
      'تباطأ نمو أزور إلى 31% من 33%. ومحا سهم إنفيديا خسائره المبكرة ليغلق مرتفعًا 1.2%، بينما محا سهم برودكوم مكاسب مبكرة بلغت 3%.',
    ],
    right: [
      'Azure grew 31%, compared with 33%.',
      'Nvidia recouped its early losses and closed up 1.2%.',
      'نمت أزور 31% مقابل 33%.',
      'عوض سهم إنفيديا خسائره المبكرة وأغلق صاعدًا 1.2%.',
    ],
    wrong: [
      ['direction', 'Growth at Azure accelerated to 31%.'],
      ['direction', 'Broadcom erased an early loss of 3%.'],
      ['direction', 'محا سهم برودكوم خسائر مبكرة بلغت 3%.'],
      ['direction', 'أغلق سهم إنفيديا منخفضًا 1.2%.'],
    ],
  },
  {
    sources: [
      "Nvidia's revenue for the third quarter reached $35.1 billion, the company said yesterday. Oracle cut 12% of its staff on Friday and 3% the next day.",
      'بلغت إيرادات إنفيديا في الربع الثالث 35.1 مليار دولار، بحسب ما أعلنت الشركة أمس. واستغنت أوراكل عن 12% من موظفيها الجمعة وعن 3% في اليوم التالي.',
    ],
    right: [
      'Nvidia on January 27 reported quarterly revenue of $35.1 billion.',
      'Oracle cut 3% of its staff on Saturday.',
      'أعلنت إنفيديا في 27 يناير إيرادات فصلية بلغت 35.1 مليار دولار.',
      'استغنت أوراكل عن 3% من موظفيها السبت.',
    ],
    wrong: [
      ['date', 'Oracle cut 3% of its staff on Friday.'],
      ['date', 'استغنت أوراكل عن 3% من موظفيها الجمعة.'],
    ],
  },
]
