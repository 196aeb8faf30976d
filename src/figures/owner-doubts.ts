import type { Statement } from './statements.ts'
import { matchValues } from './values.ts'

/** Whether either side's owner is only a reading of ours: another name on the other side is then no contradiction. */
export const isDoubtful = (claim: Statement, source: Statement): boolean =>
  claim.ownership !== 'paired' &&
  source.ownership !== 'paired' &&
  (isGuessed(claim, source) || mayMean(source, claim))

/** One that its figure's clause does not name, a country, or a name of no registry where the article's stands beside it. */
function isGuessed(claim: Statement, source: Statement): boolean {
  const isCountry = claim.owners.every((id) => id.startsWith('place:'))
  return !claim.isOwnClause || isCountry || (isStranger(claim) && names(claim, source))
}

/** "The company" or a man who speaks of his house, where the sentence names the claim's owner too, and as no other subject. */
const mayMean = (source: Statement, claim: Statement): boolean =>
  (source.ownerWords.length === 0 && claim.owners.some((id) => source.objects.includes(id))) ||
  (source.isVoice && !claim.isVoice && names(source, claim))

const isStranger = ({ owners }: Statement): boolean => owners.every((id) => /^[?~]/.test(id))

const names = ({ companions }: Statement, { owners }: Statement): boolean =>
  owners.some((id) => companions.includes(id))

/**
 * Whether the article tells another amount of the kind of the claim's owner: what then was swapped is the figure. The
 * rest that the claim says of it must be true of that amount as well, as `fits` tells.
 */
export const hasOwnAmount = (
  claim: Statement,
  others: readonly Statement[],
  fits: (rival: Statement) => boolean,
): boolean =>
  others.some(
    (rival) =>
      rival.figure.unit === claim.figure.unit &&
      rival.figure.currency === claim.figure.currency &&
      rival.figure.noun === claim.figure.noun &&
      rival.owners.some((id) => claim.owners.includes(id)) &&
      matchValues(claim.figure, rival.figure) !== 'supported' &&
      fits(rival),
  )
