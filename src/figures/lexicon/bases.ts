import { phraseTable } from '#figures/phrases.ts'

/** With which time a rise or a fall compares. */
export type Base = 'year' | 'quarter' | 'month'

export const BASES = phraseTable<Base>([
  [
    'year',
    'year on year|year over year|yoy|on year|from a year ago|from a year earlier|from a year before|from the year before|from the year earlier|than a year ago|than a year earlier|than a year before|a year ago|a year earlier|from last year|from the previous year|from the prior year|on the previous year|over the previous year|the same period last year|the same period of last year|the same quarter last year|the same quarter of last year|the same period a year|the same quarter a year|the year ago quarter|the year ago period|the year earlier period|the year earlier quarter|على أساس سنوي|عن العام الماضي|عن العام السابق|عن السنة السابقة|عن السنة الماضية|مقارنة بالعام الماضي|مقارنة بالعام السابق|مقارنة مع العام الماضي|مقارنة مع العام السابق|قبل عام|قبل سنة|الفترة نفسها من العام|الفترة ذاتها من العام|نفس الفترة من العام|الربع نفسه من العام|الربع ذاته من العام|الفترة المماثلة من العام|الربع المماثل من العام|الفترة المقابلة من العام|الربع المقابل من العام',
  ],
  [
    'quarter',
    'quarter on quarter|quarter over quarter|qoq|on quarter|sequentially|sequential|on a sequential basis|from the previous quarter|from the prior quarter|from the preceding quarter|from last quarter|from the quarter before|than in the previous quarter|than in the prior quarter|on the previous quarter|over the previous quarter|from the prior three months|from the previous three months|from the preceding three months|على أساس فصلي|على أساس ربعي|على أساس ربع سنوي|عن الربع السابق|عن الفصل السابق|من الربع السابق|مقارنة بالربع السابق|مقارنة مع الربع السابق|مقارنة بالفصل السابق|عن الأشهر الثلاثة السابقة',
  ],
  [
    'month',
    'month on month|month over month|on month|from the previous month|from the prior month|from the preceding month|from last month|from the month before|from a month earlier|from a month ago|than a month earlier|على أساس شهري|عن الشهر السابق|عن الشهر الماضي|من الشهر السابق|مقارنة بالشهر السابق|مقارنة بالشهر الماضي|مقارنة مع الشهر السابق',
  ],
])
