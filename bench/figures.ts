import { PAIR_DIRECTIONS } from '#tests/support/figure-pairs.ts'
import { createRandom } from './figures/random.ts'
import {
  type Count,
  type Miss,
  type Run,
  runBroken,
  runCopied,
  runHarmless,
  type Tally,
} from './figures/run.ts'
import {
  hedgedRounding,
  largerScale,
  moneyForm,
  numberWords,
  otherDigits,
  otherScaleWord,
  otherSeparators,
  percentForm,
  sameHedge,
} from './figures/same-amounts.ts'
import { noDate, otherSpelling, trimmed, unchanged } from './figures/same-words.ts'
import { readSubjects } from './figures/sources.ts'
import { measureSpeed } from './figures/speed.ts'
import type { Change, Origin, Subject } from './figures/true-claim.ts'
import {
  droppedHedge,
  fewerDigits,
  otherScale,
  otherValue,
  turnedHedge,
} from './figures/wrong-amounts.ts'
import { inventedDate, otherFiguresDate } from './figures/wrong-date.ts'
import { turnedDirection } from './figures/wrong-direction.ts'
import { otherMetric } from './figures/wrong-metric.ts'
import { ownerInArticle, ownerNotInArticle } from './figures/wrong-owner.ts'
import { moneyAsPercent, otherCurrency, otherNoun, otherUnit } from './figures/wrong-units.ts'
import type { BenchOptions, Outcome } from './outcome.ts'
import { shareText, table } from './statistics.ts'

const SEED = 2025
const LIMIT = 400
const LEAST_CAUGHT = 0.99
const MOST_FALSE_ALARMS = 0.02
const MADE_UP: Origin = 'made-up'

const REWRITINGS: readonly Change[] = [
  unchanged,
  otherDigits,
  otherSeparators,
  otherScaleWord,
  largerScale,
  moneyForm,
  percentForm,
  numberWords,
  sameHedge,
  hedgedRounding,
  noDate,
  otherSpelling,
  trimmed,
]

const MUTATIONS: readonly Change[] = [
  otherValue,
  otherScale,
  otherUnit,
  moneyAsPercent,
  otherNoun,
  otherCurrency,
  turnedDirection,
  ownerInArticle,
  ownerNotInArticle,
  otherMetric,
  inventedDate,
  otherFiguresDate,
  fewerDigits,
  droppedHedge,
  turnedHedge,
]

/**
 * True sentences, re-written without a change of meaning and broken in one way each: what the check lets
 * through and what it rejects, by kind and direction, and its speed. `--sample N` takes N sentences at
 * most, `--misses N` prints N failures of a kind, `--held-out` adds the sentences that are kept aside.
 */
export async function benchFigures(options: BenchOptions): Promise<Outcome> {
  const random = createRandom(SEED)
  const all = random.shuffle(await readSubjects(random, options.has('held-out')))
  const subjects = all.slice(0, Number(options.get('sample') ?? all.length))
  const run = (changes: readonly Change[]): Run => ({ changes, random, limit: LIMIT })
  const copied = runCopied(subjects, run([unchanged]))
  const harmless = runHarmless(subjects, run(REWRITINGS))
  const broken = runBroken(subjects, run(MUTATIONS))
  const speed = measureSpeed(all)
  const goals = [...caughtGoals(broken), ...alarmGoals(copied, harmless)]
  const shown = Number(options.get('misses') ?? 0)
  return {
    isKept: speed.isKept && goals.every(({ isKept }) => isKept),
    report: [
      `  ${subjects.length} true sentences: ${originsText(subjects)}; ${variantsOf([copied, harmless, broken])} variants`,
      '  wrong variants: caught',
      table([COLUMNS, ...rows(broken.counts)]),
      '  word for word: false alarms',
      table([COLUMNS, ...rows(copied.counts)]),
      '  re-written, and in other words around it: false alarms',
      table([COLUMNS, ...rows(harmless.counts)]),
      '  the same false alarms, by where the sentence comes from',
      table([['origin', ...COLUMNS.slice(1)], ...rows(harmless.byOrigin)]),
      ...goals.map(({ text, isKept }) => `  ${text}: ${isKept ? 'kept' : 'BROKEN'}`),
      ...speed.lines,
      ...[broken, copied, harmless].flatMap(({ counts }) =>
        counts.flatMap((count) => missLines(count, shown)),
      ),
    ].join('\n'),
  }
}

const COLUMNS = ['kind', 'direction', 'variants', 'rejected']

const rows = (counts: readonly Count[]): string[][] =>
  counts
    .filter(({ variants }) => variants > 0)
    .map(({ kind, direction, variants, rejected }) => [
      kind,
      direction,
      String(variants),
      shareText(rejected, variants),
    ])

interface Goal {
  readonly text: string
  readonly isKept: boolean
}

/** Each kind, over all directions. */
function caughtGoals({ counts }: Tally): Goal[] {
  return MUTATIONS.map(({ kind }) => {
    const { rejected, variants } = sum(counts.filter((count) => count.kind === kind))
    return {
      text: `${kind}: ${shareText(rejected, variants)} caught of ${variants} (promised: at least 99 %)`,
      isKept: rejected >= LEAST_CAUGHT * variants,
    }
  })
}

/** Each direction, over all ways to say the same; without the made-up sentences, which are plainer than any newspaper's. */
function alarmGoals(...tallies: readonly Tally[]): Goal[] {
  const counts = tallies.flatMap(({ byOrigin }) => byOrigin).filter(({ kind }) => kind !== MADE_UP)
  return PAIR_DIRECTIONS.map((direction) => {
    const { rejected, variants } = sum(counts.filter((count) => count.direction === direction))
    return {
      text: `${direction}: ${shareText(rejected, variants)} false alarms of ${variants} that are not made up (promised: at most 2 %)`,
      isKept: rejected <= MOST_FALSE_ALARMS * variants,
    }
  })
}

function sum(counts: readonly Count[]): { rejected: number; variants: number } {
  return {
    rejected: counts.reduce((total, { rejected }) => total + rejected, 0),
    variants: counts.reduce((total, { variants }) => total + variants, 0),
  }
}

const variantsOf = (tallies: readonly Tally[]): number =>
  sum(tallies.flatMap(({ counts }) => counts)).variants

function originsText(subjects: readonly Subject[]): string {
  const counts = new Map<string, number>()
  for (const { origin } of subjects) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  const text = [...counts].map(([origin, count]) => `${count} of ${origin}`).join(', ')
  return counts.has('corpus') ? text : `${text} (no newspapers beside the project)`
}

// What is kept aside stays unread until the end.
function missLines({ kind, direction, misses }: Count, limit: number): string[] {
  return misses
    .filter(({ subject }) => subject.origin !== 'held-out')
    .slice(0, limit)
    .map((miss) => `  ${kind}, ${direction}: ${missText(miss)}`)
}

function missText({ subject, text, problems }: Miss): string {
  const told = problems.map((problem) => `${problem.code} "${problem.text}"`).join(', ')
  return `${text}${told === '' ? `\n    true: ${subject.text}` : `\n    ${told}`}`
}
