import type { StoryPairs } from './story-pairs.ts'

/** Memory makers, stakes and power. */
export const MEMORY_STORIES: readonly StoryPairs[] = [
  {
    article: {
      language: 'en',
      title: 'Chipmakers',
      text: 'Samsung Electronics expects operating profit of 6.5 trillion won for the October-December quarter, down from 9.18 trillion won in the previous quarter but more than double the 2.82 trillion won of a year earlier. SK Hynix posted a record quarterly operating profit of 8.08 trillion won. Micron forecast second-quarter revenue of $7.9 billion, plus or minus $200 million. HBM sales at SK Hynix rose more than 4.5 times in 2024. About 1,300 engineers took part in the strike for three days.',
      publishedAt: Date.parse('2025-01-24T08:00:00Z'),
      zone: 'Asia/Seoul',
    },
    right: [
      'Samsung expects operating profit of 6.5 trillion won.',
      'تتوقع سامسونغ ربحًا تشغيليًا قدره 6.5 تريليون وون.',
      'سجلت إس كيه هاينكس ربحًا تشغيليًا قياسيًا بلغ 8.08 تريليون وون.',
      'SK Hynix made an operating profit of 8.08 trillion won.',
      'Micron expects revenue of $7.9 billion.',
      'تتوقع مايكرون إيرادات بقيمة 7.9 مليار دولار في الربع الثاني.',
      'شارك نحو 1300 مهندس في الإضراب ثلاثة أيام.',
    ],
    wrong: [
      ['metric', 'Samsung made an operating profit of 6.5 trillion won.'],
      ['metric', 'حققت سامسونغ ربحًا تشغيليًا قدره 6.5 تريليون وون.'],
      ['currency', 'Samsung expects operating profit of 6.5 trillion yen.'],
      ['metric', 'SK Hynix posted a net profit of 8.08 trillion won.'],
      ['owner', 'Samsung posted operating profit of 8.08 trillion won.'],
      ['owner', 'سجلت سامسونغ ربحًا تشغيليًا بلغ 8.08 تريليون وون.'],
      ['metric', 'Micron revenue was $7.9 billion.'],
      ['figure-missing', 'About 1,300 engineers took part for five days.'],
      ['rounding', 'شارك 1300 مهندس في الإضراب.'],
      ['unit', 'SK Hynix posted operating profit of 8.08 billion won.'],
      ['owner', 'HBM sales at Samsung rose more than 4.5 times.'],
    ],
  },
  {
    article: {
      language: 'ar',
      title: 'جي 42 تستثمر',
      text: 'أعلنت مجموعة جي 42 الإماراتية الأحد استثمار 1.5 مليار دولار من مايكروسوفت. وستنفق مايكروسوفت 3.3 مليارات دولار على مركز بيانات في ويسكونسن خلال خمس سنوات. وخفض بنك إنجلترا الفائدة ربع نقطة مئوية إلى 4.5%. ورفعت سوفت بنك حصتها في أوبن إيه آي إلى 11% من 3%. ونما الاقتصاد السعودي 1.3% في 2024. وقال وزير الطاقة إن المملكة تخطط لإضافة 130 غيغاواط بحلول 2030.',
      publishedAt: Date.parse('2025-02-10T08:00:00Z'),
      zone: 'Asia/Riyadh',
    },
    right: [
      'G42 announced a $1.5 billion investment by Microsoft on Sunday.',
      'أعلنت جي 42 استثمار 1.5 مليار دولار من مايكروسوفت في 9 فبراير.',
      'Microsoft will spend $3.3 billion on a data centre over five years.',
      'SoftBank raised its stake in OpenAI to 11% from 3%.',
      'The Saudi economy grew 1.3% in 2024.',
      'Saudi Arabia plans to add 130 GW by 2030.',
      'تعتزم السعودية إضافة 130 ألف ميغاواط بحلول 2030.',
    ],
    wrong: [
      ['direction', 'SoftBank cut its stake in OpenAI to 3% from 11%.'],
      ['direction', 'خفضت سوفت بنك حصتها من 11% إلى 3%.'],
      ['metric', 'Microsoft spent $3.3 billion on a data centre.'],
      ['name', 'Oracle will spend $3.3 billion on a data centre.'],
      ['date', 'Saudi Arabia plans to add 130 GW by 2035.'],
      ['unit', 'Saudi Arabia plans to add 130 MW.'],
      ['direction', 'The Saudi economy shrank 1.3% in 2024.'],
      ['name', 'The Egyptian economy grew 1.3% in 2024.'],
      ['derived', 'SoftBank raised its stake in OpenAI by 8 percentage points.'],
    ],
  },
]
