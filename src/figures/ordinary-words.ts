import { foldWord } from './fold.ts'
import { COUNT_NOUNS } from './lexicon/count-nouns.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { MODALITIES } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

const TABLES = [COUNT_NOUNS, DIRECTIONS, METRICS, MODALITIES]

// Of every page of market news, in no lexicon.
const NOUNS: ReadonlySet<string> = new Set(
  `تداول تداولات تعاملات جلسة جلسات سوق أسواق بورصة قطاع قطاعات مستوى اتفاق اتفاقية شراكة مشروع مشاريع برنامج نظام
  حكومة وزارة لجنة سلطة مدير محلل محللون محللين مستثمر مستثمرون مستثمرين مهاجم مهاجمون المهاجمون قراصنة فدية بيان تقرير`
    .split(/\s+/)
    .map(foldWord),
)

/** Whether the lexicons know a word: it writes no foreign name, however like one it sounds («سهم» is no ASMI). */
export const isOrdinary = (token: Token): boolean =>
  NOUNS.has(token.word) || TABLES.some((table) => table.opensWith(token))
