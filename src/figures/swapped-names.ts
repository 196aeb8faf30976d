import { isUnknownOwner } from './owners.ts'
import type { Statement } from './statements.ts'

/**
 * Whether a claim puts a company into the place of another: "AMD supplies Humain" of what the article tells of Nvidia and
 * Humain, without a word of AMD. Each names a company that the other lacks, beside one that both have.
 */
export function isSwapped(claim: Statement, source: Statement): boolean {
  const told = claim.companions.filter((id) => !isUnknownOwner(id))
  const known = source.companions.filter((id) => !isUnknownOwner(id))
  const isMeant = (id: string): boolean =>
    known.includes(id) || source.topic.includes(id) || source.owners.includes(id)
  const isBoth = told.some((id) => known.includes(id))
  const isOther = (id: string): boolean => !isMeant(id) && !claim.objects.includes(id)
  return isBoth && told.some(isOther) && known.some((id) => !told.includes(id))
}
