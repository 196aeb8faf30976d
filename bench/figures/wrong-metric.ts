import { type Change, splice } from './true-claim.ts'

interface Metric {
  readonly id: string
  /** Words that name it, in both languages; the last ones replace another metric. */
  readonly pattern: RegExp
}

const METRICS: readonly Metric[] = [
  {
    id: 'operating',
    pattern:
      /operating (?:profit|income)|الربح التشغيلي|أرباح\p{L}* التشغيلية|ربح\p{L}* التشغيلي/giu,
  },
  {
    id: 'profit',
    pattern: /(?<!operating )(?:net (?:profit|income))|صافي (?:ال)?(?:ربح|أرباح|دخل)\p{L}*/giu,
  },
  { id: 'revenue', pattern: /\brevenues?\b|(?<![\p{L}])(?:ال)?إيرادات(?:ها|ه)?(?![\p{L}])/giu },
  {
    id: 'capex',
    pattern:
      /capital (?:spending|expenditures?|expenditure)|capex|(?:ال)?إنفاق\p{L}* (?:ال)?رأسمالي\p{L}*/giu,
  },
  { id: 'market-value', pattern: /market (?:value|cap(?:itali[sz]ation)?)|قيمت?\p{L}* السوقية/giu },
  { id: 'orders', pattern: /\borders\b|(?<![\p{L}])(?:ال)?طلبيات\p{L}*(?: (?:ال)?متراكمة)?/giu },
]

/** What each may be told as: nothing that is a kind of it. */
const OTHERS: Readonly<Record<string, readonly (readonly [id: string, en: string, ar: string])[]>> =
  {
    operating: [['revenue', 'revenue', 'إيرادات']],
    profit: [['revenue', 'revenue', 'الإيرادات']],
    revenue: [
      ['profit', 'net profit', 'صافي أرباح'],
      ['operating', 'operating profit', 'أرباح'],
    ],
    capex: [['revenue', 'revenue', 'الإيرادات']],
    'market-value': [['revenue', 'revenue', 'إيراداتها']],
    orders: [['profit', 'net profit', 'الأرباح']],
  }

// A metric and its figure stand in one clause, and no other figure between them.
const BOND = /^[^,;:،؛0-9٠-٩$€£¥]{1,45}$/u
const OTHER_CLAUSE =
  /\b(?:and|while|after|as|but|with|from|that)\b|(?<![\p{L}])(?:بينما|فيما|بعد|بعدما|مع|التي|أن|إن|و\p{L}{4,})(?![\p{L}])/iu

/** Revenue told as profit, and the like, where the word is bound to a figure. */
export const otherMetric: Change = {
  kind: 'metric',
  apply: ({ text, claim, spots, stated }, random) =>
    spots.flatMap((spot) => {
      const found = METRICS.flatMap(({ id, pattern }) =>
        [...text.slice(0, spot.start).matchAll(pattern)].map((match) => ({ id, match })),
      )
      const [nearest] = found.sort((a, b) => b.match.index - a.match.index)
      if (nearest === undefined || !isMeasure(spot.unit)) return []
      const { id, match } = nearest
      const end = match.index + match[0].length
      const between = text.slice(end, spot.start)
      if (!BOND.test(between) || OTHER_CLAUSE.test(between) || /^ margin/u.test(between)) return []
      const other = random.pick(OTHERS[id] ?? [])
      const toldOfBoth = stated
        .sentencesWith(spot.mantissa)
        .some((sentence) =>
          METRICS.some((metric) => metric.id === other?.[0] && sentence.match(metric.pattern)),
        )
      if (other === undefined || toldOfBoth) return []
      return [
        splice(text, { start: match.index, end }, claim.language === 'ar' ? other[2] : other[1]),
      ]
    }),
}

const isMeasure = (unit: string): boolean => unit === 'money' || unit === 'percent'
