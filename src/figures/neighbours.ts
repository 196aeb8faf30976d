import type { Owner } from './owner-roles.ts'
import type { ReadFigure } from './read-figures.ts'

/** Who stands by a figure, where grammar leaves its owner open. */
export interface Neighbours {
  /** Names to which no figure of its unit stands nearer. */
  readonly nearby: readonly string[]
  /** Those of them to whom it stands nearest, too. */
  readonly nearest: readonly string[]
}

// "Microsoft with 20 percent and Google with 13": a figure before a name is rather that of the name before it.
const BEHIND_COST = 4

/** Distance in tokens from a name to a figure. */
const distance = (owner: Owner, figure: ReadFigure): number =>
  owner.next <= figure.first
    ? figure.first - owner.next
    : Math.max(0, owner.first - figure.next) + BEHIND_COST

/** The names of a sentence that its figures stand by, for each of its figures. */
export function neighboursOf(
  owners: readonly Owner[],
  figures: readonly ReadFigure[],
): Neighbours[] {
  return figures.map((figure) => {
    const rivals = figures.filter(({ unit }) => unit === figure.unit)
    const near = owners.filter((owner) => {
      const own = distance(owner, figure)
      return rivals.every((rival) => distance(owner, rival) >= own)
    })
    const least = Math.min(...owners.map((owner) => distance(owner, figure)))
    return {
      nearby: near.map(({ id }) => id),
      nearest: near.filter((owner) => distance(owner, figure) === least).map(({ id }) => id),
    }
  })
}
