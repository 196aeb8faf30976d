import type { Figure } from '#domain/figure.ts'
import { HOUR_MS } from '#domain/time.ts'
import type { Profile } from './corpus.ts'

// Two outlets may put the same loss at $589bn and $593bn: a disagreement on one event.
const SAME_AMOUNT = 0.05
const SAME_SESSION_MS = 12 * HOUR_MS

/**
 * Whether two headlines cannot be of one event, however alike: other companies, other amounts, a rise
 * and a fall, other months, other numbers in a series. Symmetric.
 */
export function haveConflict(a: Profile, b: Profile): boolean {
  if (areDisjoint(a.headlineSerials, b.headlineSerials)) return true
  if (areDisjoint(a.headlineMonths, b.headlineMonths)) return true
  if (haveOtherCourses(a, b) || haveOtherShares(a, b) || haveOtherNames(a, b)) return true
  if (a.headlineCompanies.length === 0 || b.headlineCompanies.length === 0) return false
  if (share(a.headlineCompanies, b.headlineCompanies)) return haveOtherAmounts(a, b)
  return !share(a.headlineCompanies, b.companies) && !share(b.headlineCompanies, a.companies)
}

// Oil falls on the day on which output rises, and a bidder as its target climbs: one event. Days apart, a rise and
// a fall are two sessions.
const haveOtherCourses = (a: Profile, b: Profile): boolean =>
  a.course * b.course < 0 &&
  Math.abs(a.article.publishedAt - b.article.publishedAt) > SAME_SESSION_MS

/**
 * Two start-ups raise $300m, two ministries order drones: the headlines tell one kind of thing, in one
 * language, of names that the other report has not.
 */
function haveOtherNames(a: Profile, b: Profile): boolean {
  if (a.article.language !== b.article.language || a.kinds.isDisjointFrom(b.kinds)) return false
  const isStrange = ({ views: { headlineKeys } }: Profile, { views: { nameKeys } }: Profile) =>
    headlineKeys.length > 0 && !headlineKeys.some((key) => nameKeys.includes(key))
  return isStrange(a, b) && isStrange(b, a)
}

const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((value) => b.includes(value))

/** Both have some, and none in common. */
const areDisjoint = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length > 0 && b.length > 0 && !share(a, b)

// $500bn in all and $100bn at once are one plan where both reports tell both.
const haveOtherAmounts = (a: Profile, b: Profile): boolean =>
  areOthers(a.headlineMoney, b.headlineMoney) &&
  (areOthers(a.headlineMoney, b.money) || areOthers(b.headlineMoney, a.money))

// Monday's close and Tuesday's share all words but the number; neither report has the other's.
const haveOtherShares = (a: Profile, b: Profile): boolean =>
  areOthers(a.headlineShares, b.headlineShares) &&
  areOthers(a.headlineShares, b.shares) &&
  areOthers(b.headlineShares, a.shares)

/** No amount of one is one of the other's, in a currency that both have. */
function areOthers(amounts: readonly Figure[], others: readonly Figure[]): boolean {
  const comparable = amounts.flatMap((x) =>
    others
      .filter((y) => y.currency === x.currency)
      .map((y) => [Math.abs(x.value), Math.abs(y.value)]),
  )
  return (
    comparable.length > 0 &&
    comparable.every(([x = 0, y = 0]) => Math.abs(x - y) > SAME_AMOUNT * Math.max(x, y))
  )
}
