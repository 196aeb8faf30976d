import type { Clauses } from './cues.ts'
import type { Owner } from './owner-roles.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Statement } from './statements.ts'
import type { Token } from './tokens.ts'

const AGREES =
  /^(?:[وف]?(?:وقع|وقعت|ابرم|ابرمت|تعاقد|تعاقدت|اتفق|اتفقت|توقع عقد|اتفاقا?|اتفاقيه|عقدا?|صفقه)|signed|agreed|struck|agreement|contract|deal)$/
const WITH = /^(?:مع|with)$/

/** Whom an agreement is made with: what the one gets by it the other gives. */
export const partiesOf = (
  owners: readonly Owner[],
  tokens: readonly Token[],
): readonly string[] => {
  const isAgreed = tokens.some(({ word }) => AGREES.test(word))
  if (!isAgreed) return []
  return owners.filter(({ first }) => WITH.test(tokens[first - 1]?.word ?? '')).map(({ id }) => id)
}

const INVESTS =
  /^(?:invest|invests|invested|investing|put|puts|pumped|poured|injected|contributed|contributes|contribute|chipped|[وف]?(?:[يت])?ساهمت?|[وف]?(?:س?[تي])?(?:ضخ|ستثمر)|[وف]?(?:ضخت|استثمر|استثمرت|ضخها))$/

/** "ASML put €1.7bn into Mistral" of a round that it only led: the round is not one investor's. */
export const isRoundOfMany = (claim: Statement, source: Statement): boolean =>
  source.metric === 'funding' &&
  source.ownership === 'subject' &&
  !claim.owners.some((id) => source.owners.includes(id)) &&
  claim.owners.some((id) => source.objects.includes(id)) &&
  claim.isPutIn &&
  !source.isPutIn

/** Whether somebody puts the amount in: the verb of investing is the figure's own, "which put in €120m". */
export const isPutIn = ({ first, unit }: ReadFigure, { tokens, segments }: Clauses): boolean =>
  unit === 'money' &&
  tokens.some(
    ({ word }, at) => at < first && segments[at] === segments[first] && INVESTS.test(word),
  )
