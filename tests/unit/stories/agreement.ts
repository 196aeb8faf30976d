interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Pairwise and B-cubed agreement of a grouping with labels; every labelled id is in one group. */
export function agreement(
  groups: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string>,
): { pairs: Scores; bCubed: Scores } {
  const truth = Map.groupBy(labels.keys(), (id) => labels.get(id))
  let shared = 0
  let precision = 0
  let recall = 0
  for (const group of groups) {
    for (const [label, members] of Map.groupBy(group, (id) => labels.get(id))) {
      shared += pairsOf(members.length)
      precision += members.length ** 2 / group.length
      recall += members.length ** 2 / (truth.get(label)?.length ?? 1)
    }
  }
  return {
    pairs: scores(shared / sumPairs(groups), shared / sumPairs([...truth.values()])),
    bCubed: scores(precision / labels.size, recall / labels.size),
  }
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2

const sumPairs = (groups: readonly (readonly string[])[]): number =>
  groups.reduce((sum, group) => sum + pairsOf(group.length), 0)

const scores = (precision: number, recall: number): Scores => ({
  precision,
  recall,
  f1: (2 * precision * recall) / (precision + recall),
})
