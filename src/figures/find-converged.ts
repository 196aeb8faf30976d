import type { NameFinder } from '#language/names.ts'
import type { Account, FoundCorrection } from './correction-sides.ts'
import { isShortened, MAX_DIFFERENCE, type Telling, tellingsOf } from './find-disagreements.ts'
import { readSource } from './sources.ts'

/** So many houses, none of which reprints another, must tell a figure before it takes another one's place. */
const MIN_HOUSES = 3
// A rise over a year and one over a quarter are two figures; a day's move has one base.
const OF_A_DAY = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Figures on which houses have converged: at least three tell one value, all of them later than the single house that
 * told another one and still does. Values a few per cent apart are a disagreement, which a brief tells as one.
 */
export function findConverged(accounts: readonly Account[], names: NameFinder): FoundCorrection[] {
  const own = accounts.filter(({ isCopy }) => !isCopy)
  if (new Set(own.map(({ family }) => family)).size <= MIN_HOUSES) return []
  const tellings = accounts
    .flatMap((account) => tellingsOf(account, readSource(account, names)))
    .filter(isComparable)
  return [...Map.groupBy(tellings, keyOf).values()].flatMap((group) => convergedIn(group, own))
}

const isComparable = ({ statement: { figure, metric, isOfUnit }, date }: Telling): boolean =>
  !isOfUnit && (figure.unit === 'percent' ? OF_A_DAY.test(date) : metric !== null)

const keyOf = ({ key, statement }: Telling): string => JSON.stringify([key, statement.parts])

function convergedIn(group: readonly Telling[], own: readonly Account[]): FoundCorrection[] {
  const sides = [...Map.groupBy(group, ({ statement }) => statement.figure.value).values()]
  const housesOf = (side: readonly Telling[]) =>
    new Set(own.filter(({ id }) => side.some(({ voice }) => voice.id === id)).map((o) => o.family))
  const [agreed, ...others] = sides
    .filter((side) => housesOf(side).size >= MIN_HOUSES)
    .sort((a, b) => housesOf(b).size - housesOf(a).size)
  if (agreed === undefined || others.length > 0) return []
  const agreeing = housesOf(agreed)
  return sides.flatMap((side): FoundCorrection[] => {
    if (side === agreed || !isApart(side, agreed) || !isBefore(side, agreed)) return []
    const houses = housesOf(side)
    if (houses.size !== 1 || [...houses].some((house) => agreeing.has(house))) return []
    return [foundOf(side, agreed)]
  })
}

function isApart([a]: readonly Telling[], [b]: readonly Telling[]): boolean {
  if (a === undefined || b === undefined) return false
  const [one, other] = [a.statement.figure, b.statement.figure]
  const larger = Math.max(Math.abs(one.value), Math.abs(other.value))
  return (
    Math.abs(one.value - other.value) > MAX_DIFFERENCE * larger &&
    !isShortened(one, other) &&
    !isShortened(other, one)
  )
}

const firstAt = (side: readonly Telling[]): number =>
  Math.min(...side.map(({ voice }) => voice.publishedAt))

const isBefore = (side: readonly Telling[], agreed: readonly Telling[]): boolean =>
  firstAt(side) < firstAt(agreed)

function foundOf(side: readonly Telling[], agreed: readonly Telling[]): FoundCorrection {
  const [old, fresh] = [side, agreed].map((tellings) => [...tellings].sort(inTime))
  const [before, after] = [old?.[0], fresh?.[0]]
  if (before === undefined || after === undefined) throw new Error('a side is told by somebody')
  const { owners, metric, direction } = after.statement
  return {
    kind: 'converged',
    owner: owners[0] ?? '',
    metric,
    direction,
    date: after.date,
    before: { figure: before.statement.figure, articleIds: idsOf(old ?? []) },
    after: { figure: after.statement.figure, articleIds: idsOf(fresh ?? []) },
  }
}

const inTime = ({ voice: a }: Telling, { voice: b }: Telling): number =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1)

const idsOf = (tellings: readonly Telling[]): string[] => [
  ...new Set(tellings.map(({ voice }) => voice.id)),
]
