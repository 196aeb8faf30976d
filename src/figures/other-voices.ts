import type { Clauses } from './cues.ts'
import type { Cast } from './owners.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Statement } from './statements.ts'

const HOUSES =
  /^(?:companies|firms|banks|lenders|insurers|utilities|hyperscalers|providers|operators|makers|chipmakers|carmakers|retailers|suppliers|funds|governments|households|(?:ال)?(?:شركات|بنوك|مصارف|حكومات|صناديق)|مشغلو|مشغلي|مزودو|مزودي|صانعو|مصنعو)$/
const GOVERNING = /^(?:to|by|of|from|with|for|at|من|الي|مع|علي|عن|ل|ب|لدي|بين)$/

/** Whether those of whom its speaker tells have a figure: "according to BofA, cloud companies could borrow $140bn". */
export function isOfHouses({ first }: ReadFigure, { tokens }: Clauses, { owners }: Cast): boolean {
  const last = owners.findLast((owner) => owner.first < first)
  if (last?.role !== 'speaker') return false
  const between = tokens.slice(last.next, first)
  return between.some(
    ({ word }, at) => HOUSES.test(word) && !GOVERNING.test(between[at - 1]?.word ?? ''),
  )
}

const CRITICS =
  /^(?:opponents|critics|campaigners|activists|residents|unions|detractors|sceptics|skeptics|(?:ال)?(?:معارضون|معارضين|منتقدون|منتقدين|نقاد|ناشطون|ناشطين|سكان|نقابات))$/

const hasWord = ({ words }: Statement, pattern: RegExp): boolean =>
  [...words].some((word) => pattern.test(word))

/** What others do told of who only speaks of it, or what opponents say told as somebody else's word. */
export const isOfOtherVoice = (claim: Statement, source: Statement): boolean =>
  (source.isOfHouses &&
    claim.ownership === 'subject' &&
    !claim.isOfHouses &&
    !hasWord(claim, HOUSES)) ||
  (claim.ownership === 'speaker' &&
    hasWord(source, CRITICS) &&
    !hasWord(claim, CRITICS) &&
    !claim.owners.some((id) => source.companions.includes(id)))
