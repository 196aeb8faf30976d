/** What kind of amount a figure is; `figures.md` of the docs lists how each is written. */
export const UNITS = [
  'money',
  'percent',
  'point',
  'basis-point',
  'multiple',
  'physical',
  'count',
  'duration',
  'date',
] as const
export type Unit = (typeof UNITS)[number]

/** What a text says of a date; what it leaves out is absent. Numbers as people write them: January is 1, Monday is 1. */
export interface DateParts {
  readonly year?: number
  readonly fiscal?: boolean
  readonly half?: number
  readonly quarter?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

/** An amount in a text that a reader could check. */
export interface Figure {
  /** As it stands in the text, hedge left out. */
  readonly text: string
  /** In base units: 589000000000, 17, 45. A fall is negative only where the text writes a sign. */
  readonly value: number
  readonly unit: Unit
  /** ISO 4217, for money. */
  readonly currency?: string
  /** What is counted (a count), or the base physical unit (`W`, `m`, `B`), or `second`, `month`, `year` for a duration. */
  readonly noun?: string
  readonly hedge?: 'about' | 'over' | 'under'
  readonly direction?: 'up' | 'down'
  /** Which end of a range it is: both ends are figures. */
  readonly range?: 'low' | 'high'
  /** The calendar parts that the text writes, for a date. */
  readonly date?: DateParts
  /** UTF-16 offsets in the text: start inclusive, end exclusive. */
  readonly span: readonly [start: number, end: number]
}

/** A figure with what its sentence, and the sentences before it, say of it. */
export interface FigureInContext extends Figure {
  /** Whose it is: ids of the registry, the parent's for a brand. Empty where the text names nobody known. */
  readonly owners: readonly string[]
  /** What is measured: `revenue`, `market-value`, `share-price` and so on. Absent where the text does not say. */
  readonly metric?: string
  /** How it is told where it is not told as done; `guidance` is the company's, `estimate` the analysts'. */
  readonly modality?: 'planned' | 'guidance' | 'estimate'
  /** Its dates, weekdays resolved: `2025-01-27`, `2025-W05`, `2025-01`, `2024-Q4`, `Q4`, `2024-H2`, `2025`, `FY2025`. */
  readonly dates: readonly string[]
}

export const PROBLEM_CODES = [
  'figure-missing',
  'unit',
  'currency',
  'rounding',
  'direction',
  'owner',
  'metric',
  'date',
  'derived',
  'name',
  'citation',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Why a claim may not go out. */
export interface Problem {
  readonly code: ProblemCode
  /** The words at fault. */
  readonly text: string
  readonly detail?: string
}
