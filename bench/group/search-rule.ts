import type { Company } from '#domain/company.ts'
import { groupArticles } from '#stories/cluster.ts'
import { JOIN_RULE } from '#stories/grouping.ts'
import type { PairView } from '#stories/pair-views.ts'
import type { JoinRule } from '#stories/story-fit.ts'
import { agreement } from '#tests/support/story-agreement.ts'
import { readGold, type StoryGold } from '#tests/support/story-gold.ts'

const ROUNDS = 400
const SEED = 7
const WANTED_PRECISION = 0.93
const PRECISION_COST = 2
// A rule that only holds at one threshold holds by chance.
const THRESHOLD_SHIFTS = [-0.05, 0, 0.05]
const LARGEST_CHANGE = 1.6
const LARGEST_WEIGHT = 12
// Views that speak against one event, or may.
const SIGNED: ReadonlySet<PairView | 'bias'> = new Set([
  'otherKind',
  'rejection',
  'samePublisher',
  'brevity',
  'bias',
])

/**
 * Changes the weights in use a few at a time, and keeps what groups the labelled articles that may be
 * looked at better: pairwise F1 with precision. Regression judges pairs, this judges stories. Returns the
 * best rule found, as JSON; the same in every run.
 */
export function searchRule(companies: readonly Company[]): string {
  const sets = [readGold('tune', companies), readGold('clustering-gold', companies)]
  const chance = seeded(SEED)
  let best = JOIN_RULE
  let bestScore = scoreOf(best, sets, companies)
  for (let round = 0; round < ROUNDS; round++) {
    const changed = change(best, chance)
    const score = scoreOf(changed, sets, companies)
    if (score > bestScore) [best, bestScore] = [changed, score]
  }
  return JSON.stringify(best, null, 2)
}

function scoreOf(
  rule: JoinRule,
  sets: readonly StoryGold[],
  companies: readonly Company[],
): number {
  let sum = 0
  for (const { articles, events } of sets) {
    for (const shift of THRESHOLD_SHIFTS) {
      const shifted = { ...rule, join: rule.join + shift }
      const stories = groupArticles({ existing: [], articles, companies, rule: shifted })
      const { pairs } = agreement(
        stories.map(({ story }) => story.articleIds),
        events,
      )
      sum += pairs.f1 - PRECISION_COST * Math.max(0, WANTED_PRECISION - pairs.precision)
    }
  }
  return sum / THRESHOLD_SHIFTS.length
}

/** The rule with one to three of its weights of one side moved. */
function change(rule: JoinRule, chance: () => number): JoinRule {
  const side = chance() < 1 / 2 ? 'within' : 'across'
  const weights: Record<PairView | 'bias', number> = { ...rule.weights[side] }
  const names = Object.keys(weights) as (PairView | 'bias')[]
  const count = 1 + Math.floor(3 * chance())
  for (let at = 0; at < count; at++) {
    const name = names[Math.floor(chance() * names.length)] ?? 'bias'
    const moved = weights[name] + (2 * chance() - 1) * LARGEST_CHANGE
    const least = SIGNED.has(name) ? -LARGEST_WEIGHT : 0
    weights[name] = Number(Math.max(least, Math.min(LARGEST_WEIGHT, moved)).toFixed(2))
  }
  return { ...rule, weights: { ...rule.weights, [side]: weights } }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
