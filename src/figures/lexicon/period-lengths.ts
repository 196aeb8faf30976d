import { phraseTable } from '#figures/phrases.ts'

/** A time by its length alone. */
export type PeriodLength = 'year' | 'nine-months' | 'half'

export const PERIOD_LENGTHS = phraseTable<PeriodLength>([
  [
    'year',
    'full year|whole year|entire year|for the year|over the year as a whole|annual|twelve months|12 months|السنة كاملة|العام كاملا|العام بأكمله|العام كله|كامل العام|للعام الكامل|العام الكامل|السنة الكاملة|السنوية|السنوي|سنويا|اثني عشر شهرا|12 شهرا',
  ],
  [
    'nine-months',
    'nine months|first nine months|9 months|nine month|three quarters|تسعة أشهر|الأشهر التسعة|التسعة أشهر|9 أشهر|الشهور التسعة',
  ],
  [
    'half',
    'six months|half year|first six months|6 months|six month|ستة أشهر|الأشهر الستة|الستة أشهر|6 أشهر|الشهور الستة|نصف العام|نصف السنة',
  ],
])
