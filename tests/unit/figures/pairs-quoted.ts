import type { PairGroup } from './pairs.ts'

/** Names in guillemets, most of them in no registry, and what stands between a verb and its figure. */
export const QUOTED: readonly PairGroup[] = [
  {
    sources: [
      'وتراجع سهم «كلاود ريدي» 9.2 في المئة يوم الاثنين، في حين صعد سهم «برودكوم» 3.1 في المئة.',
    ],
    right: ['هبط سهم «كلاود ريدي» 9.2%.', 'Broadcom shares gained 3.1% on Monday.'],
    wrong: [
      ['owner', 'تراجع سهم برودكوم 9.2%.'],
      ['owner', 'Broadcom shares fell 9.2% on Monday.'],
    ],
  },
  {
    sources: ['صوّت المجلس على خفض الفائدة بأغلبية سبعة أصوات مقابل صوتين.'],
    right: ['The board voted for the cut by seven votes to two.'],
    wrong: [['figure-missing', 'The board voted for the cut by eight votes to two.']],
  },
  {
    sources: ['وبلغ إنفاق إنتل الرأسمالي 23 مليار دولار، ونمت إيراداتها 7 في المئة.'],
    right: ["Intel's capital spending was $23bn.", 'بلغ الإنفاق الرأسمالي لإنتل 23 مليار دولار.'],
    wrong: [
      ['metric', 'نما إنفاق إنتل الرأسمالي 7%.'],
      ['metric', "Intel's revenue was $23bn."],
    ],
  },
  {
    sources: ['وقالت أوراكل إن إعادة الهيكلة ستوفر 640 مليون دولار سنوياً.'],
    right: ['The restructuring will save Oracle $640 million a year.'],
    wrong: [['metric', 'The restructuring will cost Oracle $640 million a year.']],
  },
  {
    sources: ['تعتزم إنتل مضاعفة عدد مختبراتها أربع مرات خلال 5 أعوام.'],
    right: ['Intel plans to quadruple the number of its laboratories within five years.'],
    wrong: [['figure-missing', 'Intel plans to double the number of its laboratories.']],
  },
]
