import type { StoryPairs } from './story-pairs.ts'

const day = Date.parse('2026-03-11T08:00:00Z')

/** How ranges, sums, hedges, dates, places, changes and profits are read where a sentence leaves words out. */
export const READING_STORIES: readonly StoryPairs[] = [
  {
    article: {
      language: 'en',
      title: 'Energy and chips',
      text: 'Micron now sees capital spending of $20 billion to $22 billion this year, up from an earlier $15 billion to $17 billion. Kuwait raised its output by 45,000 barrels a day to 2.6 million barrels a day. Iraq exported an average of 3.4 million barrels a day in January. Oracle is talking to banks about a $6bn loan. As much as $2.1 billion more is due by 2029. Nvidia lost $40 million, against a profit of $95 million a year earlier. Dell was valued at $64 billion, up from $50 billion in its last funding round. Intel blamed its lower margin on a 12% rise in energy costs. Deals in the Middle East and North Africa fell 18%.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'رفعت ميكرون توقعاتها للإنفاق الرأسمالي هذا العام إلى ما بين 20 و22 مليار دولار، من نطاق سابق بين 15 و17 مليار دولار.',
      'Kuwait raised its output by 45,000 barrels a day to 2.6 million.',
      'Iraq exported 3.4 million barrels a day in January.',
      'صدّر العراق 3.4 مليون برميل يوميًا في يناير.',
      'Oracle is in talks over a $6 billion loan.',
      'Up to a further $2.1bn is due by 2029.',
      'تكبدت إنفيديا خسارة قدرها 40 مليون دولار، مقابل ربح بلغ 95 مليون دولار قبل عام.',
      'Dell had a valuation of $64bn, up from $50bn.',
      'ارتفعت تكاليف الطاقة لدى إنتل 12%.',
      'Deals in North Africa and the Middle East declined 18%.',
    ],
    wrong: [
      ['rounding', 'Micron sees capital spending of $17 billion this year.'],
      ['unit', 'Kuwait raised its output by 45,000 barrels a day to 2.6 billion.'],
      ['rounding', 'Oracle is in talks over more than $6 billion.'],
      ['direction', 'Nvidia made a profit of $40 million.'],
      ['direction', 'تكبدت إنفيديا خسارة قدرها 95 مليون دولار قبل عام.'],
      ['direction', 'Deals in the Middle East and North Africa rose 18%.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'شمس وطائرات',
      text: '5.4 مليارات ريال هي قيمة التمويل الذي أغلقته «أكوا باور» أول من أمس لمحطة «النور 2». وطلبت «فلاي دبي» 40 طائرة من «بوينغ» بقيمة 9 مليارات دولار. وحققت مايكروسوفت نموًا بنسبة 31% في إيرادات «لينكد إن». واتفقت «إيدج» على إنتاج 60 مسيّرة بحلول 2029. ووقعت إنتل عقدًا على أن ترتفع القدرة إلى 700 ميغاواط في 2030. ونمت هجمات الفدية في الشرق الأوسط 27% وفق سيسكو.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'أغلقت «أكوا باور» في 9 مارس تمويلًا بقيمة 5.4 مليار ريال لمحطة «النور 2».',
      'flydubai ordered 40 aircraft from Boeing worth $9bn.',
      'تنتج «إيدج» 60 مسيّرة بحلول 2029، فيما طلبت فلاي دبي 40 طائرة.',
      'سترفع إنتل القدرة إلى 700 ميغاواط في 2030.',
    ],
    wrong: [
      ['date', 'أغلقت «أكوا باور» في 10 مارس تمويلًا بقيمة 5.4 مليار ريال لمحطة «النور 2».'],
      ['metric', 'رفعت إنتل القدرة إلى 700 ميغاواط.'],
      ['date', 'تنتج «إيدج» 60 مسيّرة بحلول 2028.'],
    ],
  },
  {
    article: {
      language: 'en',
      title: 'Foundries and breaches',
      text: "Samsung's foundry arm has won at least five 3nm customers. Of a further 16 open cases, seven concern US companies. Khazna runs 12 sites with more than 2 gigawatts of capacity in operation or planned. Nvidia sees first-quarter revenue of $81.4 billion. Uber lost 9% and the extortion group IronLantern boasted of 5 million users.",
      publishedAt: day,
      zone: 'UTC',
    },
    right: [
      'كسبت ذراع التصنيع لدى سامسونغ ما لا يقل عن خمسة عملاء لتقنية 3 نانومتر.',
      'Seven of the 16 other open cases involve US companies.',
      'تدير خزنة 12 موقعًا بقدرة تتجاوز غيغاواطين قيد التشغيل أو التخطيط.',
      'تفوق توقعات إنفيديا لإيرادات الربع الأول 81 مليار دولار.',
      'زعمت مجموعة «آيرون لانترن» حصولها على بيانات 5 ملايين مستخدم.',
    ],
    wrong: [
      ['figure-missing', 'Eight of the 16 other open cases involve US companies.'],
      ['rounding', 'تبلغ توقعات إنفيديا لإيرادات الربع الأول 81 مليار دولار.'],
      ['name', 'زعمت مجموعة «كوبرا سبايدر» حصولها على بيانات 5 ملايين مستخدم.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'أسهم',
      text: 'وانخفض سهم «أوبر» 7% منذ مطلع العام، فيما كسب سهم «بلو أوول» 1.6%.',
      publishedAt: day,
      zone: 'UTC',
    },
    right: ['Blue Owl shares have gained 1.6%.'],
    wrong: [
      ['owner', 'Blue Owl shares have lost 7%.'],
      ['name', 'Blue Ash shares have gained 1.6%.'],
    ],
  },
]
