import type { PairGroup } from './pairs.ts'

/** Whose a figure is where several have a part in it: givers, places, sectors, parts of a whole. Published on Tuesday, 28 January 2025. */
export const PARTIES: readonly PairGroup[] = [
  {
    sources: [
      'Oracle ordered 24,000 processors from Nvidia, and will get racks from Dell by June.',
      'طلبت أوراكل 24 ألف معالج من طراز B200 من إنفيديا، كما ستتسلم من ديل خوادم بحلول يونيو.',
    ],
    right: [
      'Oracle has ordered 24,000 processors from Nvidia.',
      'طلبت أوراكل 24 ألف معالج من شركة إنفيديا.',
      'Nvidia will supply Oracle with 24,000 processors.',
    ],
    wrong: [
      ['owner', 'Oracle has ordered 24,000 processors from Dell.'],
      ['owner', 'طلبت أوراكل 24 ألف معالج من ديل.'],
    ],
  },
  {
    sources: [
      'Oracle opened 31 offices last year, 14 of them in Japan and six in Malaysia.',
      'افتتحت أوراكل 31 مكتبًا العام الماضي، 14 منها في اليابان وستة في ماليزيا.',
    ],
    right: ['Oracle opened 14 offices in Japan.', 'افتتحت أوراكل 14 مكتبًا في اليابان.'],
    wrong: [
      ['owner', 'Oracle opened 14 offices in Malaysia.'],
      ['owner', 'افتتحت أوراكل 14 مكتبًا في ماليزيا.'],
    ],
  },
  {
    sources: [
      'Micron raised its outlook. Rival Seagate got no applause. It lost $61 million in the quarter.',
      'Micron raised its outlook. Seagate disappointed. Its debt, at $61 million, is small.',
    ],
    right: [],
    wrong: [
      ['owner', 'Micron lost $61 million in the quarter.'],
      ['owner', "Micron's debt is $61 million."],
    ],
  },
  {
    sources: [
      'Revenue at Google Cloud rose 31%, and total revenue at Alphabet 14%.',
      'حققت ألفابت نموًا بنسبة 31% في إيرادات غوغل كلاود، وارتفعت إيراداتها الإجمالية 14%.',
    ],
    right: ['ارتفعت إيرادات ألفابت الإجمالية 14%.', 'Total revenue at Alphabet rose 14%.'],
    wrong: [
      ['metric', 'ارتفعت إيرادات ألفابت الإجمالية 31%.'],
      ['metric', 'Total revenue at Alphabet rose 31%.'],
    ],
  },
  {
    sources: [
      'جمعت كوهير تمويلًا جديدًا. قادت إنفيديا الجولة بمساهمة 90 مليون دولار، وشارك فيها «صندوق الفرات للتقنية».',
    ],
    right: ['ساهمت إنفيديا في الجولة بـ90 مليون دولار.'],
    wrong: [['owner', 'شارك «صندوق الفرات للتقنية» في الجولة بـ90 مليون دولار.']],
  },
  {
    sources: [
      'Cohere raised $700 million in a round led by Nvidia, which put in $200 million.',
      'جمعت كوهير 700 مليون دولار في جولة قادتها إنفيديا، التي ضخت 200 مليون دولار.',
    ],
    right: ['Nvidia put $200 million into Cohere.', 'ضخت إنفيديا 200 مليون دولار في كوهير.'],
    wrong: [
      ['owner', 'Nvidia put $700 million into Cohere.'],
      ['owner', 'ضخت إنفيديا 700 مليون دولار في كوهير.'],
    ],
  },
  {
    sources: [
      'Banks took 31% of the attacks, followed by hospitals with 22% and retailers with 12%.',
      'استُهدفت البنوك بـ31% من الهجمات، تلتها المستشفيات بـ22% ثم المتاجر بـ12%.',
    ],
    right: ['Hospitals took 22% of the attacks.', 'نالت المتاجر 12% من الهجمات.'],
    wrong: [
      ['owner', 'Retailers took 22% of the attacks.'],
      ['owner', 'نالت المتاجر 22% من الهجمات.'],
    ],
  },
  {
    sources: [
      'Intruders copied records of 3.1 million users; passwords were taken for 400,000 of them.',
      'نسخ المهاجمون سجلات 3.1 مليون مستخدم، من بينهم 400 ألف سُرقت كلمات مرورهم.',
    ],
    right: ['Records of 3.1 million users were copied.', 'نُسخت سجلات 3.1 مليون مستخدم.'],
    wrong: [['owner', 'Passwords of 3.1 million users were taken.']],
  },
  {
    sources: [
      'The grid needs 18 GW to meet peak demand by 2030, of which 11 GW is for data centres.',
      'تحتاج الشبكة إلى 18 غيغاواط لتلبية ذروة الطلب بحلول 2030، منها 11 غيغاواط لمراكز البيانات.',
    ],
    right: [
      'Data centres will need 11 GW by 2030.',
      'ستحتاج الشبكة إلى 18 غيغاواط لتلبية ذروة الطلب بحلول 2030.',
    ],
    wrong: [
      ['owner', 'Data centres will need 18 GW by 2030.'],
      ['owner', 'ستحتاج مراكز البيانات إلى 18 غيغاواط بحلول 2030.'],
    ],
  },
  {
    sources: [
      'The first phase of the campus will draw 250 MW, and the full capacity is to be 2.2 GW.',
      'ستستهلك المرحلة الأولى من المجمع 250 ميغاواط، وستبلغ قدرته النهائية 2.2 غيغاواط.',
    ],
    right: [
      'The first phase of the campus will draw 250 MW.',
      'ستبلغ القدرة النهائية للمجمع 2.2 غيغاواط.',
    ],
    wrong: [
      ['owner', 'The first phase of the campus will draw 2.2 GW.'],
      ['owner', 'ستستهلك المرحلة الأولى من المجمع 2.2 غيغاواط.'],
    ],
  },
  {
    sources: [
      'Micron guided for revenue of $8.1bn, short of the $8.9bn that analysts surveyed by FactSet had pencilled in.',
    ],
    right: ['Analysts had expected revenue of $8.9bn.'],
    wrong: [['metric', 'Micron expects revenue of $8.9bn.']],
  },
  {
    sources: [
      'ارتفع مؤشرا دبي وأبوظبي 1.4% و0.6% على التوالي، وصعد سهم أدنوك للغاز 3%.',
      'The Dubai and Abu Dhabi indexes rose 1.4% and 0.6%, respectively.',
    ],
    right: ['ارتفع مؤشر دبي 1.4%.', 'صعد مؤشر أبوظبي 0.6%.'],
    wrong: [
      ['owner', 'ارتفع مؤشر دبي 0.6%.'],
      ['owner', 'صعد مؤشر أبوظبي 1.4%.'],
    ],
  },
  {
    sources: ['In Dubai, the index lost 1.4%.', 'وفي دبي، تراجع المؤشر 1.4%.'],
    right: ['تراجع مؤشر دبي 1.4%.', 'The index in Dubai fell 1.4%.'],
    wrong: [
      ['name', 'تراجع مؤشر أبوظبي 1.4%.'],
      ['name', 'The index in Abu Dhabi fell 1.4%.'],
    ],
  },
  {
    sources: [
      'BigBear.ai rose 4.2% and C3.ai lost 3.6%. Palantir signed deals worth $90 million at the Gitex conference in Dubai.',
    ],
    right: [
      'هبط سهم سي ثري إيه آي 3.6%.',
      'أبرمت بالانتير صفقات بقيمة 90 مليون دولار في مؤتمر جيتكس في دبي.',
      'أبرمت بالانتير صفقات بقيمة 90 مليون دولار في مؤتمر مشترك في دبي.',
    ],
    wrong: [
      ['owner', 'صعد سهم سي ثري إيه آي 4.2%.'],
      ['name', 'أبرمت بالانتير صفقات بقيمة 90 مليون دولار في مؤتمر كوميكس في دبي.'],
      ['name', 'أبرمت «غزل» صفقات بقيمة 90 مليون دولار.'],
    ],
  },
  {
    sources: [
      'Oracle and SoftBank pledged $40bn for the site. AMD is a customer of Oracle.',
      'تعهدت أوراكل وسوفت بنك باستثمار 40 مليار دولار في الموقع. وإيه إم دي من عملاء أوراكل.',
    ],
    right: [
      'Oracle, a supplier of AMD, pledged $40bn with SoftBank.',
      'SoftBank pledged $40bn.',
      'تعهدت سوفت بنك باستثمار 40 مليار دولار.',
    ],
    wrong: [
      ['owner', 'AMD and SoftBank pledged $40bn.'],
      ['owner', 'تعهدت إيه إم دي وسوفت بنك باستثمار 40 مليار دولار.'],
    ],
  },
  {
    sources: [
      'Cohere has raised $600 million in a round led by Nvidia. Microsoft backs the start-up, and cut 1,100 jobs, fewer than the 2,000 that unions had feared.',
    ],
    right: [
      'Microsoft-backed Cohere raised $600 million.',
      'Cohere, in which Microsoft has a stake, raised $600 million.',
    ],
    wrong: [['metric', 'Microsoft will cut 2,000 jobs.']],
  },
  {
    sources: [
      'Meta and Oracle together ordered up to 90,000 processors from AMD. Each of the two may take 45,000.',
      'طلبت ميتا وأوراكل معًا ما يصل إلى 90 ألف معالج من إيه إم دي. ولكل منهما 45 ألفًا.',
    ],
    right: [
      'Meta and Oracle ordered up to 90,000 processors from AMD.',
      'طلبت ميتا وأوراكل ما يصل إلى 90 ألف معالج من إيه إم دي.',
    ],
    wrong: [
      ['owner', 'Meta alone ordered up to 90,000 processors from AMD.'],
      ['owner', 'Oracle ordered up to 90,000 processors from AMD.'],
      ['owner', 'طلبت ميتا وحدها ما يصل إلى 90 ألف معالج من إيه إم دي.'],
    ],
  },
  {
    sources: [
      'Oracle will open data centres in Munich, Berlin and Hamburg with a combined capacity of 140 MW.',
      'ستفتتح أوراكل مراكز بيانات في ميونيخ وبرلين وهامبورغ بقدرة إجمالية تبلغ 140 ميغاواط.',
    ],
    right: [
      'The data centres of Oracle will have a capacity of 140 MW.',
      'ستبلغ قدرة مراكز بيانات أوراكل في ميونيخ وبرلين وهامبورغ 140 ميغاواط.',
    ],
    wrong: [
      ['owner', 'The Munich data centre will have a capacity of 140 MW.'],
      ['owner', 'ستبلغ قدرة مركز البيانات في ميونيخ 140 ميغاواط.'],
    ],
  },
  {
    sources: [
      "Cisco: the numbers. 1) $3.4 billion. Revenue in the quarter. 2) 41%. Growth in cloud revenue; consumer sales rose 12%. 3) $6.1 billion. The guidance: Tim Cook's company sees that much in revenue.",
    ],
    right: ['Revenue from the cloud rose 41%.', 'ارتفعت إيرادات السحابة 41%.'],
    wrong: [['metric', 'Consumer sales rose 41%.']],
  },
  {
    sources: [
      "Cohere laid off 70 of its 420 staff. Of the group's 2,600 clients, 310 are affected.",
      'استغنت كوهير عن 70 من أصل 420 موظفًا. ومن بين 2600 عميل، تضرر 310 عملاء.',
    ],
    right: [
      'Cohere had 420 staff.',
      'Cohere laid off 70 of its 420 staff.',
      'لدى كوهير 2600 عميل، تضرر منهم 310.',
    ],
    wrong: [
      ['metric', 'Cohere laid off 420 staff.'],
      ['metric', 'أصاب الخلل 2600 عميل.'],
    ],
  },
]
