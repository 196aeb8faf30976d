import type { Cue } from './cues.ts'
import { foldWord } from './fold.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { isOnlyNamed } from './only-named.ts'
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
  /** Whom a pronoun may mean besides: the sentences before are about more than one. */
  readonly others?: readonly string[]
  /** A pronoun or a description, and no name. */
  readonly isStandIn?: true
  /** Its folded words, for names that one side's registry lacks. */
  readonly words: readonly string[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

export const PREPOSITIONS = words(
  'of with to from than against for at in via over like versus between by into on about among near outside around من مع إلى على عن ضد بين في نحو ل ب ك',
)
// What is bought is no buyer: "agreed to acquire Wiz", «شراء شركة ويز».
const TRANSFERS = words(
  'buy buys buying bought acquire acquires acquiring acquired acquisition purchase owns شراء الاستحواذ استحواذ اقتناء',
)
const DETERMINERS = words('the a its rival rivals شركة شركات مجموعة سهم أسهم')
// "62% of its revenue from Microsoft" is not Microsoft's revenue; "sales at Google" are Google's.
const OWNING = words('of at in for on في على ل لشركة لمجموعة')
// «جولة قادتها مبادلة»: a clause inside the clause.
const EMBEDDED = words(
  `قادها قادتها يقودها تقودها قاده قادته يقوده تقوده تبنيه يبنيه تبنيها يبنيها تملكها تملكه يملكها يملكه تديره تديرها
  يديره يديرها أسسها أسسه أسسته أسستها تدعمها تدعمه تصنعها تصنعه تطورها تطوره طورتها طورته أطلقتها أطلقته تنتجها تنتجه
  تستضيفه تستضيفها يستضيفه`,
)
const EMBEDDED_VERB = /^[يت](?!ل[يت])\p{L}{2,}ها$/u
// «تحالف يضم مبادلة»: who is a part of somebody.
const HOLDING = words('يضم تضم ضم ضمت يشمل تشمل شمل شملت بقيادة بمشاركة بينهم بينها منهم منها')

/** «ديون يرتبها بنك», «تحالف يضم صندوقا»: who stands in a clause inside the clause. */
function isEmbedded(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - (HOUSE.test(tokens[first - 1]?.word ?? '') ? 2 : 1)]
  return (
    before !== undefined &&
    (EMBEDDED.has(before.word) || HOLDING.has(before.word) || EMBEDDED_VERB.test(before.text))
  )
}

const HOUSE = /^(?:صندوق|شركه|مجموعه|بنك|مصرف|منصه)$/

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
  if (isSpeaker(tokens, place, speech)) return 'speaker'
  const governor = governorOf(tokens, place.first)
  const isThat = /^(?:that|those)$/.test(tokens[governor - 1]?.word ?? '')
  if (isThat || opensWithPart(tokens, place, governor)) return 'subject'
  if (isEmbedded(tokens, place.first) || isOnlyNamed(tokens, place)) return 'object'
  if (!isGoverned(tokens, place)) return 'subject'
  // "shares of Nvidia", «القيمة السوقية لإنفيديا», "a drop in Nvidia shares": the figure is its own all the same.
  const isOf = governor === place.first || OWNING.has(tokens[governor]?.word ?? '')
  const ownsMetric = metrics.some(
    ({ first, next }) => (isOf && next === governor) || first === place.next,
  )
  return ownsMetric ? 'subject' : 'object'
}

// «رويترز قد ذكرت», "Jefferies analysts said", «قال محللو جيفريز».
const BEFORE_SPEECH = words('قد وقد had has have analysts economists strategists researchers')
const SPEAKING = words(
  'الرئيس التنفيذي رئيسها رئيسه الوزير المدير السيناتور محللو محللي محلل محللة محللون محللين اقتصاديو اقتصاديي خبراء باحثو باحثون استراتيجيو شركة مجموعة بنك مصرف وكالة لدى في من',
)

/** Whether a name is who says what the sentence tells, its people included. */
function isSpeaker(
  tokens: readonly Token[],
  { first, next }: Place,
  speech: readonly Cue<true>[],
): boolean {
  const behind = BEFORE_SPEECH.has(tokens[next]?.word ?? '') ? next + 1 : next
  let from = first
  while (SPEAKING.has(tokens[from - 1]?.word ?? '') && first - from < MAX_SPEAKING) from--
  return speech.some(
    (cue) =>
      cue.first === behind ||
      (cue.first < first && (cue.next === first || (cue.next === from && isPeople(tokens[from])))),
  )
}

const MAX_SPEAKING = 2
const ANALYSTS =
  /^(?:محلل|اقتصادي|خبرا|باحث|استراتيجي|analysts$|economists$|strategists$|researchers$)/

/** Whether a house speaks by its analysts: of others, not of itself. */
export const isHouseOfAnalysts = (
  tokens: readonly Token[],
  { first, next }: Omit<Place, 'start' | 'sentence'>,
): boolean =>
  [tokens[first - 2], tokens[first - 1], tokens[next]].some((token) =>
    ANALYSTS.test(token?.word ?? ''),
  )

const isPeople = (token: Token | undefined): boolean =>
  /^(?:محلل|اقتصادي|خبرا|باحث|استراتيجي|الريس$|الرييس$|رييسه[ا]?$|الوزير$|المدير$|السيناتور$)/.test(
    token?.word ?? '',
  )

const PART_REACH = 5
const OPENS_CLAUSE = /^(?:[,;:.—]|and|but|while|whereas|as|that|although|though|because|since)$/

/** "While the ceiling of Palantir's contract was raised": a clause that opens with what is of somebody is about them. */
function opensWithPart(tokens: readonly Token[], { next }: Place, governor: number): boolean {
  if (tokens[governor]?.word !== 'of' || !/['’]s?$/.test(tokens[next - 1]?.text ?? '')) return false
  const from = Math.max(0, governor - PART_REACH)
  const the =
    from + tokens.slice(from, governor).findLastIndex(({ word }) => /^(?:the|its|a|an)$/.test(word))
  if (the < from || !tokens.slice(the, governor).every(({ kind }) => kind === 'word')) return false
  return the === 0 || OPENS_CLAUSE.test(tokens[the - 1]?.word ?? '')
}

function isGoverned(tokens: readonly Token[], place: Place): boolean {
  const own = tokens[place.first]
  const clitic = own === undefined ? '' : foldWord(place.sentence.slice(own.start, place.start))
  if (PREFIXED_PREPOSITION.test(clitic) || clitic === 'لل') return true
  // «الاتفاق بين سامي وبي إيه إي»
  if (clitic === 'و' && tokens[place.first - 2]?.word === 'بين') return true
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
export function isJoined(
  tokens: readonly Token[],
  left: Pick<Owner, 'next'>,
  right: Pick<Owner, 'first'>,
): boolean {
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
    const isActor = isActing(tokens, owner.next) || isGapped(tokens, owner)
    result.push(inherits && !isOwnClause && !isActor ? { ...owner, role: 'object' } : owner)
  }
  return result
}

/** "holds 22% of Siltrone and Intel Capital 9%": a figure right behind a second name is its own, as the one before was another's. */
function isGapped(tokens: readonly Token[], { first, next }: Owner): boolean {
  const behind = /^[A-Z]/.test(tokens[next]?.text ?? '') ? next + 1 : next
  const figure = /^[$€£]$/.test(tokens[behind]?.word ?? '') ? behind + 1 : behind
  return (
    tokens[figure]?.kind === 'number' &&
    tokens.slice(0, first).some(({ kind }) => kind === 'number')
  )
}

/** "a deal with Broadcom, and Qualcomm shares rose": what follows shows a new clause. */
const isActing = (tokens: readonly Token[], next: number): boolean => {
  const [token, behind] = [tokens[next], tokens[next + 1]]
  if (token === undefined || /^[\u0620-\u06ff]/.test(token.word)) return false
  if (isDoneVerb(token)) return true
  return /^(?:shares?|stock)$/.test(token.word) && behind !== undefined && isDoneVerb(behind)
}

// A comma alone may begin a new clause; a list of names goes on to an "and".
const isList = (tokens: readonly Token[], owner: Owner, owners: readonly Owner[]): boolean =>
  owners.some((other) => other.first > owner.first && isJoined(tokens, owner, other))
