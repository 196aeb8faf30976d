import { haveConflict } from '#stories/conflicts.ts'
import { createCorpus } from '#stories/corpus.ts'
import { createDescriber, type Vocabulary } from '#stories/features.ts'
import { PAIR_VIEWS, type PairView, type PairViews, pairViews } from '#stories/pair-views.ts'
import { vectorise } from '#stories/vectors.ts'
import type { JoinWeights } from '#stories/weights.ts'
import type { StoryGold } from '#tests/support/story-gold.ts'

const ROUNDS = 150
const RIDGE = 0.3
const LARGEST_STEP = 1
// A likeness never speaks against one event, nor a difference for it: such a weight would only be chance of these labels.
const AGAINST: ReadonlySet<string> = new Set([
  'strangers',
  'otherPlaces',
  'otherKind',
  'rejection',
  'samePublisher',
])
const FREE: ReadonlySet<string> = new Set(['brevity', 'bias'])

interface Example {
  readonly views: PairViews
  readonly isOne: boolean
  readonly isAcross: boolean
}

/** Learns weights from labelled pairs, by logistic regression with a ridge, one coordinate after the other; the same in every run. */
export function learnWeights(golds: readonly StoryGold[], vocabulary: Vocabulary): JoinWeights {
  const examples = golds.flatMap((gold) => examplesOf(gold, vocabulary))
  const [within, across] = [false, true].map((isAcross) =>
    regress(examples.filter((example) => example.isAcross === isAcross)),
  )
  return { within, across } as JoinWeights
}

function examplesOf({ articles, events }: StoryGold, vocabulary: Vocabulary): Example[] {
  const describe = createDescriber(vocabulary)
  const corpus = createCorpus()
  const profiles = articles.map((article) => corpus.add(describe(article)))
  const vectors = profiles.map((profile) => vectorise(profile, corpus))
  return vectors.flatMap((a, position) =>
    vectors.slice(position + 1).flatMap((b) => {
      const [first, second] = [a.profile.article, b.profile.article]
      const isMixed = a.profile.isRoundup || b.profile.isRoundup
      if (isMixed || haveConflict(a.profile, b.profile)) return []
      return {
        views: pairViews(a, b, corpus),
        isOne: events.get(first.id) === events.get(second.id),
        isAcross: first.language !== second.language,
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
      const wanted =
        before +
        stepOf({ examples, column, odds, ridge: name === 'bias' ? 0 : RIDGE, weight: before })
      const after = allowed(name, wanted)
      weights[at] = after
      for (let row = 0; row < odds.length; row++)
        odds[row] = (odds[row] ?? 0) + (after - before) * (column[row] ?? 0)
    })
  return Object.fromEntries(
    names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))] as const),
  )
}

function allowed(name: PairView | 'bias', weight: number): number {
  if (FREE.has(name)) return weight
  return AGAINST.has(name) ? Math.min(0, weight) : Math.max(0, weight)
}

interface Coordinate {
  readonly examples: readonly Example[]
  readonly column: Float64Array
  /** Of each example as the weights stand. */
  readonly odds: Float64Array
  readonly ridge: number
  readonly weight: number
}

/** Newton's step along one coordinate. */
function stepOf({ examples, column, odds, ridge, weight }: Coordinate): number {
  let slope = -ridge * weight
  let curve = ridge
  for (const [row, { isOne }] of examples.entries()) {
    const value = column[row] ?? 0
    if (value === 0) continue
    const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)))
    slope += ((isOne ? 1 : 0) - chance) * value
    curve += chance * (1 - chance) * value * value
  }
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, slope / curve))
}
