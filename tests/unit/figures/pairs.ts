/** A source sentence, claims that it supports, and claims that it does not with the code of the fault. */
export interface PairGroup {
  readonly sources: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly (readonly [code: string, claim: string])[]
}

/** Each group says the same in both languages, so that every claim is held against both. */
export const PAIRS: readonly PairGroup[] = [
  {
    sources: [
      'Intel posted revenue of $12.7 billion for the third quarter of 2024, down 6% from a year earlier, and a net loss of $16.6 billion.',
      'سجلت إنتل إيرادات قدرها 12.7 مليار دولار في الربع الثالث من 2024، بانخفاض 6% على أساس سنوي، وصافي خسارة بلغ 16.6 مليار دولار.',
    ],
    right: [
      'Intel revenue fell 6% to $12.7bn in Q3 2024.',
      'Intel made a net loss of 16.6 billion dollars.',
      'Intel lost $16.6 billion.',
      'Revenue at Intel was 12,700 million dollars.',
      'تراجعت إيرادات إنتل (INTC) 6% إلى 12.7 مليار دولار في الربع الثالث من 2024.',
      'تكبدت إنتل صافي خسارة قدره ١٦٫٦ مليار دولار.',
    ],
    wrong: [
      ['direction', 'Intel revenue rose 6%.'],
      ['direction', 'ارتفعت إيرادات إنتل 6%.'],
      ['figure-missing', 'Intel revenue was $13.9 billion.'],
      ['figure-missing', 'بلغت إيرادات إنتل 13.9 مليار دولار.'],
      ['unit', 'Intel made a net loss of $16.6 million.'],
      ['unit', 'تكبدت إنتل صافي خسارة قدره 16.6 مليون دولار.'],
      ['date', 'Intel revenue fell 6% in Q2 2024.'],
      ['date', 'تراجعت إيرادات إنتل 6% في الربع الثاني من 2024.'],
      ['date', 'Intel revenue fell 6% in the third quarter of 2023.'],
      ['metric', 'Intel made revenue of $16.6 billion.'],
      ['metric', 'بلغت إيرادات إنتل 16.6 مليار دولار.'],
      ['direction', 'Intel made a net profit of $16.6 billion.'],
      ['direction', 'حققت إنتل صافي ربح قدره 16.6 مليار دولار.'],
      ['name', 'Intel revenue fell 6%, Microsoft said.'],
      ['unit', 'Intel revenue fell 6 percentage points.'],
      ['rounding', 'Intel revenue was $13 billion.'],
      ['rounding', 'بلغت إيرادات إنتل 13 مليار دولار.'],
    ],
  },
  {
    sources: [
      'Microsoft will invest $80 billion in data centres in fiscal 2025, up from $75 billion, it said on Friday.',
      'قالت مايكروسوفت الجمعة إنها ستستثمر 80 مليار دولار في مراكز البيانات في السنة المالية 2025 ارتفاعًا من 75 مليار دولار.',
    ],
    right: [
      'Microsoft plans to invest $80bn in fiscal 2025.',
      'تعتزم مايكروسوفت استثمار 80 مليار دولار في السنة المالية 2025.',
      'Microsoft will raise spending from $75 billion to $80 billion.',
      'سترفع مايكروسوفت الإنفاق إلى 80 مليار دولار من 75 مليارًا.',
    ],
    wrong: [
      ['metric', 'Microsoft invested $80 billion in data centres.'],
      ['metric', 'استثمرت مايكروسوفت 80 مليار دولار في مراكز البيانات.'],
      ['direction', 'Microsoft will move spending from $80 billion to $75 billion.'],
      ['direction', 'ستخفض مايكروسوفت الإنفاق من 80 مليار دولار إلى 75 مليار دولار.'],
      ['derived', 'Microsoft will spend $5 billion more.'],
      ['derived', 'ستزيد مايكروسوفت إنفاقها 5 مليارات دولار.'],
      ['date', 'Microsoft will invest $80 billion in fiscal 2026.'],
      ['date', 'ستستثمر مايكروسوفت 80 مليار دولار في السنة المالية 2026.'],
      ['currency', 'Microsoft will invest €80 billion.'],
      ['currency', 'ستستثمر مايكروسوفت 80 مليار ريال.'],
    ],
  },
  {
    sources: [
      'Nvidia pared its losses to 3%, and Broadcom erased gains of 5%.',
      'قلّصت إنفيديا خسائرها إلى 3%، ومحت برودكوم مكاسب بنسبة 5%.',
    ],
    right: ['Nvidia pared losses to 3%.', 'قلص سهم إنفيديا خسائره إلى 3%.'],
    wrong: [
      ['owner', 'Broadcom pared losses to 3%.'],
      ['owner', 'محت إنفيديا مكاسب بنسبة 5%.'],
      ['direction', 'Broadcom rose 5%.'],
      ['direction', 'ارتفع سهم برودكوم 5%.'],
    ],
  },
  {
    sources: [
      'DeepSeek used about 2,000 Nvidia chips, less than $6 million of computing and fewer than 200 engineers.',
      'استخدمت ديب سيك نحو 2000 رقاقة من إنفيديا، وأقل من 6 ملايين دولار للحوسبة، وأقل من 200 مهندس.',
    ],
    right: [
      'DeepSeek used roughly 2,000 chips.',
      'استخدمت ديب سيك حوالي 2000 رقاقة.',
      'DeepSeek spent under $6 million on computing.',
      'أنفقت ديب سيك ما دون 6 ملايين دولار على الحوسبة.',
      'DeepSeek has fewer than 200 engineers.',
    ],
    wrong: [
      ['rounding', 'DeepSeek used 2,000 chips.'],
      ['rounding', 'استخدمت ديب سيك 2000 رقاقة.'],
      ['rounding', 'DeepSeek used more than 2,000 chips.'],
      ['rounding', 'DeepSeek spent $6 million.'],
      ['rounding', 'أنفقت ديب سيك نحو 6 ملايين دولار.'],
      ['unit', 'DeepSeek has fewer than 200 companies.'],
      ['unit', 'لدى ديب سيك أقل من 200 شركة.'],
    ],
  },
  {
    sources: [
      'Oracle and Intel shares fell 13.8% and 2.6%, respectively, on Monday.',
      'تراجع سهما أوراكل وإنتل 13.8% و2.6% على التوالي الاثنين.',
    ],
    right: [
      'Oracle fell 13.8% and Intel 2.6% on Monday.',
      'تراجع سهم إنتل 2.6% الاثنين.',
      'Oracle fell 13.8% on January 27.',
      'هبط سهم أوراكل 13.8% في 27 يناير 2025.',
    ],
    wrong: [
      ['owner', 'Intel fell 13.8%.'],
      ['owner', 'تراجع سهم أوراكل 2.6%.'],
      ['date', 'Oracle fell 13.8% on January 28.'],
      ['date', 'هبط سهم أوراكل 13.8% في 28 يناير.'],
      ['date', 'Intel fell 2.6% on Friday.'],
      ['date', 'تراجع سهم إنتل 2.6% الجمعة.'],
    ],
  },
  {
    sources: [
      'AWS revenue doubled to $100 million a day in 2024. UBS did not raise its forecast of 19%.',
      'تضاعفت إيرادات إيه دبليو إس إلى 100 مليون دولار يوميًا في 2024. ولم ترفع يو بي إس توقعاتها البالغة 19%.',
    ],
    right: [
      'Amazon revenue doubled to $100 million a day.',
      'تضاعفت إيرادات أمازون إلى 100 مليون دولار يوميًا.',
    ],
    wrong: [
      ['figure-missing', 'AWS revenue tripled.'],
      ['figure-missing', 'AWS revenue rose 100% in 2024.'],
      ['direction', 'UBS raised its forecast of 19%.'],
      ['direction', 'رفعت يو بي إس توقعاتها البالغة 19%.'],
      ['date', 'AWS revenue doubled to $100 million a day in 2023.'],
    ],
  },
]
