import type { Cue } from './cues.ts'
import { foldWord } from './fold.ts'
import type { Token } from './tokens.ts'

/** A name in a sentence: whose it is, and whether figures may belong to it. */
export interface Owner {
  /** The registry id of the company or of its parent: brand and parent are one owner. `?` and `place:` begin the others. */
  readonly id: string
  readonly first: number
  readonly next: number
  readonly role: 'subject' | 'object' | 'speaker'
  readonly isPerson: boolean
  /** A person or an agency: what it says may be of anybody. */
  readonly isVoice: boolean
  /** The Arabic name that several English ones may share («غروك» is Groq and Grok); null where it cannot be told. */
  readonly head: string | null
  /** Its folded words, for names that one side's registry lacks. */
  readonly words: readonly string[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

export const PREPOSITIONS = words(
  'of with to from than against for at in via over like versus between by into on about among من مع إلى على عن ضد بين في نحو',
)
// What is bought is no buyer: "agreed to acquire Wiz", «شراء شركة ويز».
const TRANSFERS = words(
  'buy buys buying bought acquire acquires acquiring acquired acquisition purchase owns شراء الاستحواذ استحواذ اقتناء',
)
const DETERMINERS = words('the a its rival rivals شركة شركات مجموعة سهم أسهم')
// "62% of its revenue from Microsoft" is not Microsoft's revenue; "sales at Google" are Google's.
const OWNING = words('of at in for on في على لشركة لمجموعة')
// «جولة قادتها مبادلة»: a clause inside the clause.
const EMBEDDED = words(
  `قادها قادتها يقودها تقودها قاده قادته يقوده تقوده تبنيه يبنيه تبنيها يبنيها تملكها تملكه يملكها يملكه تديره تديرها
  يديره يديرها أسسها أسسه أسسته أسستها تدعمها تدعمه تصنعها تصنعه تطورها تطوره طورتها طورته أطلقتها أطلقته تنتجها تنتجه
  تستضيفه تستضيفها يستضيفه`,
)
const PREFIXED_PREPOSITION = /[بلك]$/

export interface Place {
  readonly first: number
  readonly next: number
  /** Where the name begins in the text, behind its clitics. */
  readonly start: number
  readonly sentence: string
}

export interface Surroundings {
  readonly speech: readonly Cue<true>[]
  readonly metrics: readonly Cue<string>[]
}

/** The part that a name plays: who the clause is about, who says it, or only somebody that it names. */
export function roleOf(
  tokens: readonly Token[],
  place: Place,
  { speech, metrics }: Surroundings,
): Owner['role'] {
  const isSpeaker = speech.some(
    ({ first, next }) => first === place.next || (next === place.first && first < place.first),
  )
  if (isSpeaker) return 'speaker'
  const governor = governorOf(tokens, place.first)
  if (/^(?:that|those)$/.test(tokens[governor - 1]?.word ?? '')) return 'subject'
  if (EMBEDDED.has(tokens[place.first - 1]?.word ?? '')) return 'object'
  if (isReceiver(tokens, place.first) || isPredicate(tokens, place)) return 'object'
  if (!isGoverned(tokens, place)) return 'subject'
  // "shares of Nvidia", «القيمة السوقية لإنفيديا», "a drop in Nvidia shares": the figure is its own all the same.
  const isOf = governor === place.first || OWNING.has(tokens[governor]?.word ?? '')
  const ownsMetric = metrics.some(
    ({ first, next }) => (isOf && next === governor) || first === place.next,
  )
  return ownsMetric ? 'subject' : 'object'
}

// "Infineon will pay ams Osram €570m": who gives is told of.
const GIVING = words(
  'pay pays paid paying give gives gave giving lend lends lent lending owe owes owed owing grant grants granted award awards awarded hand hands handed offer offers offered',
)

/** Whether a name is whom something is given to: "pay Osram", past a small word of the name itself. */
export const isReceiver = (tokens: readonly Token[], first: number): boolean =>
  GIVING.has(tokens[first - 1]?.word ?? '') ||
  (GIVING.has(tokens[first - 2]?.word ?? '') && /^[a-z]{2,4}$/.test(tokens[first - 1]?.text ?? ''))

const COPULA = words('become becomes became becoming remain remains remained')

/** "ASML is to become Mistral's largest shareholder": what one becomes is no other. */
const isPredicate = (tokens: readonly Token[], { first, next }: Place): boolean =>
  COPULA.has(tokens[first - 1]?.word ?? '') && /['’]s?$/.test(tokens[next - 1]?.text ?? '')

function isGoverned(tokens: readonly Token[], place: Place): boolean {
  const own = tokens[place.first]
  const clitic = own === undefined ? '' : foldWord(place.sentence.slice(own.start, place.start))
  if (PREFIXED_PREPOSITION.test(clitic) || clitic === 'لل') return true
  return governorOf(tokens, place.first) !== place.first
}

/** Index of the word that governs a name, past its determiners; the name's own where none does. */
function governorOf(tokens: readonly Token[], first: number): number {
  let at = first - 1
  while (DETERMINERS.has(tokens[at]?.word ?? '')) at--
  const word = tokens[at]?.word ?? ''
  const bare = word.replace(/^[ولب]/, '')
  if (/^[لب]/.test(word) && DETERMINERS.has(bare)) return at
  return PREPOSITIONS.has(word) || TRANSFERS.has(word) || TRANSFERS.has(bare) ? at : first
}

const JOINERS = /^(?:and|,|،|و|or|&)$/

/** Whether only "and" or a comma stands between two names. Arabic joins its «و» to the second. */
export function isJoined(tokens: readonly Token[], left: Owner, right: Owner): boolean {
  const between = tokens.slice(left.next, right.first).map(({ word }) => word)
  if (between.length > 2 || !between.every((word) => JOINERS.test(word))) return false
  return between.length > 0 || /^و/.test(tokens[right.first]?.word ?? '')
}

/** What is joined to a name that only stands by plays the same part: "of OpenAI, SoftBank and Oracle". */
export function withJoinedRoles(tokens: readonly Token[], owners: readonly Owner[]): Owner[] {
  const result: Owner[] = []
  for (const owner of owners) {
    const before = result.at(-1)
    const inherits =
      before?.role === 'object' && owner.role === 'subject' && isJoined(tokens, before, owner)
    const isOwnClause =
      /^(?:,|،)$/.test(tokens[owner.first - 1]?.word ?? '') && !isList(tokens, owner, owners)
    result.push(inherits && !isOwnClause ? { ...owner, role: 'object' } : owner)
  }
  return result
}

// A comma alone may begin a new clause; a list of names goes on to an "and".
const isList = (tokens: readonly Token[], owner: Owner, owners: readonly Owner[]): boolean =>
  owners.some((other) => other.first > owner.first && isJoined(tokens, owner, other))
