import type { PairGroup } from './pairs.ts'

/** Who a figure is of, and what it measures, in Arabic word order above all. Published on Tuesday, 28 January 2025. */
export const OWNERS: readonly PairGroup[] = [
  {
    sources: [
      'قفز سهم مصرف الإنماء 2.4 بالمئة، وتراجع سهم مصرف الراجحي 1.3 بالمئة، وهبط سهم أرامكو السعودية 0.7 بالمئة.',
    ],
    right: ['تراجع سهم الراجحي 1.3%، بينما هبط سهم أرامكو 0.7%.', 'صعد سهم الإنماء 2.4%.'],
    wrong: [
      ['owner', 'تراجع سهم أرامكو 1.3%.'],
      ['owner', 'هبط سهم الراجحي 0.7%.'],
    ],
  },
  {
    sources: [
      'أعلنت كوالكوم صفقة مع برودكوم قيمتها ثلاثة مليارات دولار، ليصعد سهم كوالكوم 7.2% الاثنين.',
      'Qualcomm announced a $3 billion deal with Broadcom, and Qualcomm shares rose 7.2% on Monday.',
    ],
    right: ['ارتفع سهم كوالكوم 7.2%.', 'Qualcomm shares gained 7.2% on January 27.'],
    wrong: [
      ['owner', 'ارتفع سهم برودكوم 7.2% بعد صفقة مع كوالكوم.'],
      ['owner', 'Broadcom shares gained 7.2% after its deal with Qualcomm.'],
    ],
  },
  {
    sources: ['وقالت كونتيننتال إنها ستلغي 7150 وظيفة، وقفز سهمها 4.6%. وصعد سهم إنتل 1.2%.'],
    right: ['ارتفع سهم إنتل 1.2%.'],
    wrong: [['owner', 'ارتفع سهم إنتل 4.6%.']],
  },
  {
    sources: [
      'فازت بالانتير بعقد من البنتاغون قيمته 480 مليون دولار، بينما نالت سكيل من الجيش عقدًا قيمته 210 ملايين دولار.',
    ],
    right: ['فازت بالانتير بعقد قيمته 480 مليون دولار.'],
    wrong: [['owner', 'فازت بالانتير بعقد قيمته 210 ملايين دولار.']],
  },
  {
    sources: [
      'قال محللو مورغان ستانلي إن مبيعات معالجات بلاكويل قد تضيف 12 مليار دولار إلى إيرادات إنفيديا السنوية.',
      'Morgan Stanley analysts said sales of Blackwell processors could add $12 billion to annual revenue at Nvidia.',
    ],
    right: [
      'قد تزيد إيرادات إنفيديا السنوية 12 مليار دولار، بحسب محللي مورغان ستانلي.',
      'Annual revenue at Nvidia could grow by $12 billion, analysts at Morgan Stanley said.',
    ],
    wrong: [
      ['metric', 'زادت إيرادات إنفيديا السنوية 12 مليار دولار.'],
      ['metric', 'Annual revenue at Nvidia grew by $12 billion.'],
    ],
  },
  {
    sources: ['أبرمت فيسترا مع ميتا اتفاقًا مدته 15 عامًا لبيع 900 ميغاواط من محطة كومانشي بيك.'],
    right: [
      'تشتري ميتا 900 ميغاواط من محطة كومانشي بيك بموجب اتفاق مدته 15 سنة.',
      'تبيع فيسترا 900 ميغاواط لميتا على مدى 15 عامًا.',
    ],
    wrong: [
      ['unit', 'تشتري ميتا 900 غيغاواط من محطة كومانشي بيك.'],
      ['name', 'تشتري مايكروسوفت 900 ميغاواط من محطة كومانشي بيك.'],
    ],
  },
  {
    sources: [
      'جمعت كوهير 500 مليون دولار في جولة تقودها إنفيديا، لتصل قيمتها إلى 6.8 مليارات دولار. وضخت إنفيديا 90 مليون دولار.',
      'Cohere raised $500 million in a round led by Nvidia, bringing its value to $6.8 billion. Nvidia put in $90 million.',
    ],
    right: [
      'قادت إنفيديا جولة جمعت فيها كوهير 500 مليون دولار.',
      'Cohere was valued at $6.8bn in a round led by Nvidia.',
      'تقدر قيمة كوهير بنحو 6.8 مليارات دولار.',
      'ضخت إنفيديا 90 مليون دولار في كوهير.',
    ],
    wrong: [
      ['owner', 'ضخت إنفيديا 500 مليون دولار في كوهير.'],
      ['owner', 'Nvidia invested $500 million in Cohere.'],
      ['metric', 'Cohere raised $6.8 billion in a round led by Nvidia.'],
      ['metric', 'جمعت كوهير 6.8 مليارات دولار في جولة تقودها إنفيديا.'],
    ],
  },
  {
    sources: [
      'قالت مايكروسوفت إنها ستنهي العام المالي بنحو 220 ألف موظف بعد شطب 4% من الوظائف.',
      'Microsoft said it would end the fiscal year with about 220,000 employees after cutting 4% of jobs.',
    ],
    right: [
      'سيبقى لدى مايكروسوفت نحو 220 ألف موظف.',
      'Microsoft expects to have about 220,000 employees at the end of the fiscal year.',
    ],
    wrong: [
      ['metric', 'ستلغي مايكروسوفت نحو 220 ألف وظيفة.'],
      ['metric', 'Microsoft is eliminating about 220,000 jobs.'],
    ],
  },
  {
    sources: [
      'أطلقت علي بابا نموذج Q3.5 ورفعت أسعار خدماتها السحابية 12%. وحقق Q3.5 نسبة 68.4% في الاختبار، مقابل 71.9% لنموذج GPT-5 من أوبن إيه آي.',
    ],
    right: [
      'رفعت علي بابا أسعار خدماتها السحابية 12%.',
      'Alibaba raised the prices of its cloud services by 12%.',
      'GPT-5 of OpenAI scored 71.9% in the test, against 68.4% for Q3.5.',
    ],
    wrong: [
      ['owner', 'OpenAI raised the prices of its cloud services by 12%.'],
      ['owner', 'GPT-5 of OpenAI scored 68.4% in the test, against 71.9% for Q3.5.'],
    ],
  },
  {
    sources: ['ونقلت رويترز عن مصادر أن القرار يسمح بتصدير رقائق H20 وMI308 إلى الصين.'],
    right: ['يشمل القرار رقائق MI308 وH20.'],
    wrong: [
      ['name', 'يشمل القرار رقائق H20 وB30A.'],
      ['name', 'يسمح القرار بتصدير H20 وH200.'],
    ],
  },
  {
    sources: [
      'قال مركز الأمن الرقمي إن الهجوم على إيساي وفورد كلّف الاقتصاد 1.2 مليار دولار في ألمانيا.',
    ],
    right: [
      'The attack on Eisai and Ford cost the economy $1.2bn in Germany, the Digital Security Centre said.',
    ],
    wrong: [
      ['name', 'The attack on Ford cost the economy $1.2bn in France.'],
      ['name', 'The attack on Fiat cost the economy $1.2bn in Germany.'],
    ],
  },
  {
    sources: [
      'بلغت إيرادات ساب 7.1 مليارات كرونة في الأشهر التسعة الأولى من العام، وزاد ربحها التشغيلي 23 بالمئة.',
    ],
    right: ['زاد الربح التشغيلي لساب 23% في الأشهر التسعة الأولى.'],
    wrong: [['metric', 'زادت إيرادات ساب 23% في الأشهر التسعة الأولى.']],
  },
  {
    sources: [
      'وقال الرئيس دونالد ترامب إنه يعتزم فرض رسوم نسبتها 60% على الصلب. وكانت إنتل قد أعلنت حصول الحكومة على 9% من أسهمها.',
    ],
    right: ['يعتزم ترامب فرض رسوم بنسبة 60% على الصلب.'],
    wrong: [
      ['metric', 'فرض ترامب رسومًا بنسبة 60% على الصلب.'],
      ['figure-missing', 'يعتزم ترامب فرض رسوم بنسبة 65% على الصلب.'],
    ],
  },
  {
    sources: [
      'وافقت كوتي على بيع حصتها لتحالف يضم كيه كيه آر مقابل 6 مليارات دولار، ويقدم بنك أوف أميركا قروضًا بقيمة 2.5 مليار دولار.',
    ],
    right: ['يضم التحالف الذي سيشتري حصة كوتي مقابل 6 مليارات دولار كيه كيه آر.'],
    wrong: [['figure-missing', 'يشتري التحالف حصة كوتي مقابل 9 مليارات دولار.']],
  },
  {
    sources: [
      'وقالت تي سي إل إنها ستوظف 2500 مهندس. وبلغت حصة سامسونغ من سوق الشاشات 29.1%، خلف هايسنس بحصة 31.4%.',
    ],
    right: ['TCL will hire 2,500 engineers.', 'بلغت حصة سامسونغ من سوق الشاشات 29.1%.'],
    wrong: [
      ['owner', 'بلغت حصة سامسونغ من سوق الشاشات 31.4%.'],
      ['name', 'LG will hire 2,500 engineers.'],
    ],
  },
]
