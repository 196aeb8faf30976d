import type { Clauses } from './cues.ts'
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
  { figures, segments }: Pick<Clauses, 'figures' | 'segments'>,
): Neighbours[] {
  const units = Map.groupBy(figures, ({ unit }) => unit)
  const least = new Map(
    owners.map((owner) => [
      owner,
      new Map([...units].map(([unit, own]) => [unit, leastOf(own, owner)])),
    ]),
  )
  return figures.map((figure) => {
    const near = owners.filter(
      (owner) =>
        distance(owner, figure) === least.get(owner)?.get(figure.unit) &&
        !isOfLater(owner, figure, segments),
    )
    const nearest = Math.min(...owners.map((owner) => distance(owner, figure)))
    return {
      nearby: near.map(({ id }) => id),
      nearest: near.filter((owner) => distance(owner, figure) === nearest).map(({ id }) => id),
    }
  })
}

/** "Arm raised $5bn, and Intel joined in": a later clause has its own subject. */
const isOfLater = (owner: Owner, figure: ReadFigure, segments: readonly number[]): boolean =>
  owner.role === 'subject' &&
  owner.first >= figure.next &&
  segments[owner.first] !== segments[figure.first]

const leastOf = (figures: readonly ReadFigure[], owner: Owner): number =>
  Math.min(...figures.map((figure) => distance(owner, figure)))
