import type { Article } from '#domain/article.ts'
import { groupIntoStories } from '#stories/cluster.ts'
import type { Vocabulary } from '#stories/features.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'
import {
  type Agreement,
  agreement,
  type Groups,
  multiAgreement,
} from '#tests/support/story-agreement.ts'
import {
  GOLD_SETS,
  type GoldSet,
  readGold,
  readHardNegatives,
  type StoryGold,
} from '#tests/support/story-gold.ts'
import { learnRule } from './group/learn-rule.ts'
import { benchPlacing } from './group/placing.ts'
import type { BenchOptions, Outcome } from './outcome.ts'
import { table } from './statistics.ts'

const LEAST_PRECISION = 0.9
const LEAST_F1 = 0.75
// What is tuned on proves nothing.
const PROMISED: ReadonlySet<GoldSet> = new Set(['reported', 'clustering-gold'])

/**
 * How well articles fall into the events that people gave them, and what placing one costs. `--misses`
 * lists the pairs that are wrong, of the reported part by their ids alone, so that nobody tunes on it;
 * `--learn` prints the rule in use as the labels teach it.
 */
export async function benchGroup(options: BenchOptions): Promise<Outcome> {
  const vocabulary = shippedVocabulary()
  if (options.has('learn')) {
    return { report: JSON.stringify(learnRule(vocabulary), null, 2), isKept: true }
  }
  const parts = GOLD_SETS.map((set) => measureSet(set, vocabulary, options.has('misses')))
  const speed = benchPlacing(vocabulary)
  return {
    isKept: speed.isKept && parts.every(({ isKept }) => isKept),
    report: [...parts.map(({ report }) => report), speed.report].join('\n\n'),
  }
}

function measureSet(set: GoldSet, vocabulary: Vocabulary, isListed: boolean): Outcome {
  const gold = readGold(set, vocabulary.companies)
  if (gold.articles.length === 0) return { report: `  ${set}: absent, not measured`, isKept: true }
  const groups = groupIntoStories(gold.articles, vocabulary).map((story) => story.articleIds)
  const all = agreement(groups, gold.events)
  const multi = multiAgreement(groups, gold.events)
  const isGood = all.pairs.precision >= LEAST_PRECISION && all.pairs.f1 >= LEAST_F1
  const isPromised = PROMISED.has(set)
  const verdict = isGood ? 'kept' : 'BROKEN'
  const lines = [
    `  ${set}: ${all.articles} articles, ${all.groups} stories found, ${all.events} true`,
    table([
      ['', 'precision', 'recall', 'F1'],
      ['pairs', ...cells(all.pairs)],
      ['pairs, events of several articles', ...cells(multi.pairs)],
      ['B-cubed', ...cells(all.bCubed)],
      ['B-cubed, events of several articles', ...cells(multi.bCubed)],
    ]),
    ...hardLines(gold, groups),
    ...(isPromised ? [`  promised: pairs F1 0.75 with precision 0.90: ${verdict}`] : []),
    ...(isListed ? missesOf(gold, groups, set === 'reported') : []),
  ]
  return { report: lines.join('\n'), isKept: !isPromised || isGood }
}

const cells = ({ precision, recall, f1 }: Agreement): string[] =>
  [precision, recall, f1].map((share) => share.toFixed(3))

/** How many of the look-alikes share no story. */
function hardLines({ events }: StoryGold, groups: Groups): string[] {
  const known = new Set(events.values())
  const hard = readHardNegatives().filter((one) => one.events.some((event) => known.has(event)))
  const mixed = groups.map((group) => new Set(group.map((id) => events.get(id))))
  const apart = hard.filter((one) =>
    mixed.every((found) => one.events.filter((event) => found.has(event)).length < 2),
  )
  return hard.length === 0 ? [] : [`  look-alikes kept apart: ${apart.length} of ${hard.length}`]
}

function missesOf({ articles, events }: StoryGold, groups: Groups, areIdsOnly: boolean): string[] {
  const homes = new Map(groups.flatMap((group, home) => group.map((id) => [id, home] as const)))
  const tell = ({ id, title }: Article): string => (areIdsOnly ? id : `${id} ${title}`)
  return articles.flatMap((a, position) =>
    articles.slice(position + 1).flatMap((b) => {
      const isOne = events.get(a.id) === events.get(b.id)
      if (isOne === (homes.get(a.id) === homes.get(b.id))) return []
      return `  ${isOne ? 'apart' : 'together'}: ${tell(a)} | ${tell(b)}`
    }),
  )
}
