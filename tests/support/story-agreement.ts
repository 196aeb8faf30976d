/** Shares of 0…1; NaN where nothing was to be found. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How well groups agree with labels. */
export interface GroupingScore {
  readonly articles: number
  readonly events: number
  readonly groups: number
  readonly pairs: Agreement
  readonly bCubed: Agreement
}

export type Groups = readonly (readonly string[])[]
export type Labels = ReadonlyMap<string, string>

/**
 * Pairwise and B-cubed agreement of groups with labels (Bagga and Baldwin 1998). Each labelled id is in
 * one group; ids without a label are left out.
 */
export function agreement(groups: Groups, labels: Labels): GroupingScore {
  const labelled = groups.map((group) => group.filter((id) => labels.has(id)))
  const found = labelled.filter((group) => group.length > 0)
  const truth = Map.groupBy(labels.keys(), (id) => labels.get(id))
  let shared = 0
  let precision = 0
  let recall = 0
  for (const group of found) {
    for (const [label, members] of Map.groupBy(group, (id) => labels.get(id))) {
      shared += pairsOf(members.length)
      precision += members.length ** 2 / group.length
      recall += members.length ** 2 / (truth.get(label)?.length ?? 1)
    }
  }
  return {
    articles: labels.size,
    events: truth.size,
    groups: found.length,
    pairs: shares(shared / sumPairs(found), shared / sumPairs([...truth.values()])),
    bCubed: shares(precision / labels.size, recall / labels.size),
  }
}

/**
 * The same for the articles of events with several articles: who leaves each article by itself scores
 * well on news otherwise.
 */
export function multiAgreement(groups: Groups, labels: Labels): GroupingScore {
  const sizes = Map.groupBy(labels.values(), (label) => label)
  const isMulti = (id: string): boolean => (sizes.get(labels.get(id) ?? '')?.length ?? 0) > 1
  const kept = new Map([...labels].filter(([id]) => isMulti(id)))
  return agreement(groups, kept)
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2

const sumPairs = (groups: Groups): number =>
  groups.reduce((sum, group) => sum + pairsOf(group.length), 0)

const shares = (precision: number, recall: number): Agreement => ({
  precision,
  recall,
  f1: (2 * precision * recall) / (precision + recall),
})
