import type { Company } from '#domain/company.ts'
import { haveConflict } from '#stories/conflicts.ts'
import { createDescriber } from '#stories/features.ts'
import { PAIR_VIEWS, type PairView, type PairViews, pairViews } from '#stories/pair-views.ts'
import { createCorpus, vectorise } from '#stories/similarity.ts'
import { type GoldSet, readGold } from '#tests/support/story-gold.ts'

// Those whose labels may be looked at. Ours is nearer to what the service reads, so it weighs more.
const TRAINED_ON: readonly (readonly [GoldSet, number])[] = [
  ['tune', 2],
  ['clustering-gold', 1],
]
const ROUNDS = 200
const RIDGE = 1
const LARGEST_STEP = 1
// A likeness never speaks against one event: a negative weight would only be chance of these labels.
const AGAINST: ReadonlySet<PairView> = new Set([
  'otherKind',
  'rejection',
  'samePublisher',
  'brevity',
])

interface Example {
  readonly views: PairViews
  readonly isOne: boolean
  readonly isAcross: boolean
  readonly importance: number
}

/**
 * Learns the weights of `src/stories/weights.ts` from labelled pairs, by logistic regression with a
 * ridge, one coordinate after the other; the same in every run. Returns them as printed there.
 */
export function learnWeights(companies: readonly Company[]): string {
  const examples = TRAINED_ON.flatMap(([set, importance]) => examplesOf(set, importance, companies))
  const fitted = [false, true].map((isAcross) =>
    regress(examples.filter((example) => example.isAcross === isAcross)),
  )
  return JSON.stringify({ withinLanguage: fitted[0], acrossLanguages: fitted[1] }, null, 2)
}

function examplesOf(set: GoldSet, importance: number, companies: readonly Company[]): Example[] {
  const { articles, events } = readGold(set, companies)
  const describe = createDescriber(companies)
  const corpus = createCorpus()
  const features = articles.map(describe)
  for (const one of features) corpus.add(one)
  const vectors = features.map((one) => vectorise(one, corpus))
  return vectors.flatMap((a, position) =>
    vectors.slice(position + 1).flatMap((b) => {
      if (haveConflict(a.features, b.features)) return []
      const [first, second] = [a.features.article, b.features.article]
      return {
        views: pairViews(a, b),
        isOne: events.get(first.id) === events.get(second.id),
        isAcross: first.language !== second.language,
        importance,
      }
    }),
  )
}

function regress(examples: readonly Example[]): Record<string, number> {
  const names = [...PAIR_VIEWS, 'bias'] as const
  const columns = names.map((name) =>
    Float64Array.from(examples, ({ views }) => (name === 'bias' ? 1 : views[name])),
  )
  const weights = names.map(() => 0)
  const odds = new Float64Array(examples.length)
  for (let round = 0; round < ROUNDS; round++)
    names.forEach((name, at) => {
      const column = columns[at] ?? odds
      const before = weights[at] ?? 0
      const wanted = before + stepOf({ examples, column, odds, weight: before })
      const isFree = name === 'bias' || AGAINST.has(name)
      const after = isFree ? wanted : Math.max(0, wanted)
      weights[at] = after
      for (let row = 0; row < odds.length; row++)
        odds[row] = (odds[row] ?? 0) + (after - before) * (column[row] ?? 0)
    })
  return Object.fromEntries(
    names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))] as const),
  )
}

interface Coordinate {
  readonly examples: readonly Example[]
  readonly column: Float64Array
  /** Of each example as the weights stand. */
  readonly odds: Float64Array
  readonly weight: number
}

/** Newton's step along one coordinate. */
function stepOf({ examples, column, odds, weight }: Coordinate): number {
  let slope = -RIDGE * weight
  let curve = RIDGE
  for (const [row, { isOne, importance }] of examples.entries()) {
    const value = column[row] ?? 0
    if (value === 0) continue
    const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)))
    slope += importance * ((isOne ? 1 : 0) - chance) * value
    curve += importance * chance * (1 - chance) * value * value
  }
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, slope / curve))
}
