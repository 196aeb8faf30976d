import { foldWord } from './fold.ts'
import { isReceiver } from './receivers.ts'
import type { Token } from './tokens.ts'

// Names that a sentence mentions without being about them.

interface Span {
  readonly first: number
  readonly next: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/** Whether a name is whom something is told or given, or what a deal, a round or a pair is called by. */
export const isOnlyNamed = (tokens: readonly Token[], place: Span): boolean =>
  isTold(tokens, place.first) ||
  isOfRound(tokens, place.first) ||
  isReceiver(tokens, place.first) ||
  isPredicate(tokens, place) ||
  isBacker(tokens, place) ||
  isKinOf(tokens, place) ||
  isOfOpponents(tokens, place) ||
  isOfDeal(tokens, place) ||
  isBetween(tokens, place)

const TELLS = /^[وف]?(?:ابلغ|اخطر|اخبر|اطلع)ت?$/
const TOLD_REACH = 8

/** «أبلغت شركة أرم هيئة الأوراق المالية»: the second that stands behind such a verb is who hears it. */
function isTold(tokens: readonly Token[], first: number): boolean {
  const from = Math.max(0, first - TOLD_REACH)
  const at = tokens.slice(from, first).findIndex(({ word }) => TELLS.test(word))
  return at >= 0 && first - from - at > 2
}

const LEADS = /^[وف]?(?:قادت?|تقود|يقود|شاركت?|تشارك|يشارك)$/
const LEADS_REACH = 8

/** «قادت أرم جولة تمويل كوهير»: the round is another's. */
const isOfRound = (tokens: readonly Token[], first: number): boolean =>
  tokens.slice(Math.max(0, first - 2), first).some(({ word }) => /^(?:ل?جوله|بجوله)$/.test(word)) &&
  tokens.slice(Math.max(0, first - LEADS_REACH), first).some(({ word }) => LEADS.test(word))

const DEAL =
  /^(?:deal|contract|order|agreement|acquisition|purchase|takeover|merger|bid|offer|partnership|venture|tie-up|pact|stake|sale|investment|project|work)$/

/** "expects the Meta deal to add $600m": the deal with it, told of its partner; "will review Alphabet's purchase". */
const isOfDeal = (tokens: readonly Token[], { first, next }: Span): boolean =>
  DEAL.test(tokens[next]?.word ?? '') &&
  (/^(?:the|its|this|that|their)$/.test(tokens[first - 1]?.word ?? '') ||
    (/['’]s?$/.test(tokens[next - 1]?.text ?? '') && isBehindVerb(tokens, first)))

const AUXILIARY = /^(?:to|will|would|could|may|might|can|should|must|shall)$/

/** "to block Nvidia's", "approved Broadcom's": what somebody's verb takes. */
const isBehindVerb = (tokens: readonly Token[], first: number): boolean => {
  const [verb, before] = [tokens[first - 1], tokens[first - 2]]
  if (verb === undefined || !/^[a-z]{3,}$/.test(verb.text)) return false
  return AUXILIARY.test(before?.word ?? '') || /(?:ed|ing)$/.test(verb.word)
}

const OPPONENTS =
  /^(?:attackers?|hackers?|intruders?|extortionists?|blackmailers?|critics?|opponents?|rivals?|competitors?)$/
const OPPONENTS_AR =
  /^[وفبل]?(?:مهاجمو|مهاجمي|مهاجم|مخترقو|مخترقي|قراصنه|مبتزو|مبتزي|منتقدو|منتقدي|خصوم|منافسو|منافسي|منافس)$/

/** "Hartwell's attackers demanded", «مهاجمو هارتويل»: others than Hartwell. */
const isOfOpponents = (tokens: readonly Token[], { first, next }: Span): boolean =>
  OPPONENTS_AR.test(tokens[first - 1]?.word ?? '') ||
  (/['’]s?$/.test(tokens[next - 1]?.text ?? '') && OPPONENTS.test(tokens[next]?.word ?? ''))

const BETWEEN_REACH = 4

/** «المشروع المشترك بين إيدج وأندوريل», "between Khazna and G42": the second of two that a preposition joins. */
function isBetween(tokens: readonly Token[], { first }: Span): boolean {
  const isSecond = /^و/.test(tokens[first]?.word ?? '') || tokens[first - 1]?.word === 'and'
  if (!isSecond) return false
  const before = tokens.slice(Math.max(0, first - BETWEEN_REACH), first)
  const at = before.findLastIndex(({ word }) => /^(?:between|[وف]?بين)$/.test(word))
  return at >= 0 && before.slice(at).every(({ kind }) => kind === 'word')
}

const COPULA = words('become becomes became becoming remain remains remained')

/** "ASML is to become Mistral's largest shareholder": what one becomes is no other. */
const isPredicate = (tokens: readonly Token[], { first, next }: Span): boolean =>
  COPULA.has(tokens[first - 1]?.word ?? '') && /['’]s?$/.test(tokens[next - 1]?.text ?? '')

/** "Microsoft-backed Cohere": who stands behind another. */
const isBacker = (tokens: readonly Token[], { next }: Span): boolean =>
  tokens[next]?.word === '-' &&
  /^(?:backed|owned|led|controlled|funded|supported|linked|run|built|made|designed)$/.test(
    tokens[next + 1]?.word ?? '',
  )

const KIN =
  /^(?:partner|rival|competitor|peer|backer|supplier|customer|client|ally|investor|shareholder|neighbou?r)$/
const ARABIC_KIN = /^[وفبل]?(?:شريك|منافس|مورد|عميل|زبون|حليف|داعم|مستثمر)(?:ه|ت)?$/

/** "Microsoft's partner OpenAI", «شريكة مايكروسوفت»: who only tells who another is. */
const isKinOf = (tokens: readonly Token[], { first, next }: Span): boolean =>
  (/['’]s?$/.test(tokens[next - 1]?.text ?? '') && KIN.test(tokens[next]?.word ?? '')) ||
  ARABIC_KIN.test(tokens[first - 1]?.word ?? '')
