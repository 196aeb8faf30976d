import { type Cue, findCues } from './cues.ts'
import { DEEDS, type DeedForm, type DeedKind, objectsOf } from './lexicon/deeds.ts'
import { MODALITIES } from './lexicon/modality.ts'
import { isFutureVerb } from './modal-words.ts'
import type { Token } from './tokens.ts'

/** `ahead` is agreed, planned, possible or denied; `open` may be either, as headlines tell it ("buys"). */
type Tense = 'done' | 'ahead' | 'open'

/** Something done, or to be done, at its place in a sentence. */
export interface Deed {
  readonly kind: DeedKind
  readonly tense: Tense
  readonly form: DeedForm
  /** Told by the verb of its completion: that one's dates are not those of the deal. */
  readonly isCompleted: boolean
  readonly first: number
  readonly next: number
}

/** The deeds that a sentence tells, left to right. "Completed the purchase" tells of a purchase that is as done as its completion. */
export function findDeeds(tokens: readonly Token[]): Deed[] {
  const cues = findCues(tokens, DEEDS).filter(
    (cue) => !isNameLike(tokens, cue) && !isOfOrders(tokens, cue) && hasObject(tokens, cue),
  )
  const plans = cues.length === 0 ? [] : plansOf(tokens)
  const deeds: Deed[] = []
  for (const cue of cues) {
    const { kind, form } = cue.value
    const before = deeds.at(-1)
    const isCompleted =
      form === 'noun' && before?.kind === 'complete' && cue.first - before.next <= OBJECT_REACH
    const goesOn = isCompleted || isJoinedInfinitive(tokens, cue, before)
    const tense = goesOn ? (before?.tense ?? 'open') : tenseOf(tokens, cue, plans)
    deeds.push({ kind, tense, form, isCompleted, first: cue.first, next: cue.next })
  }
  return deeds
}

/** "It would open an office and impose fees": what is joined to an infinitive lies as far ahead. */
const isJoinedInfinitive = (
  tokens: readonly Token[],
  { first, value }: DeedCue,
  before: Deed | undefined,
): boolean =>
  value.form === 'bare' &&
  before?.form === 'bare' &&
  /^(?:and|or)$/.test(tokens[first - 1]?.word ?? '')

const OBJECT_REACH = 4

interface DeedCue extends Cue<{ readonly kind: DeedKind; readonly form: DeedForm }> {}

/** «طلبات الشراء», "buy orders": bids of whoever they are. */
const isOfOrders = (tokens: readonly Token[], { first, next, value }: DeedCue): boolean =>
  (value.kind === 'buy' || value.kind === 'sell') &&
  (/^[وفبل]?(?:ال)?(?:طلبات|طلبيات|طلب|اوامر|امر|مديري|قوه|قوي)$/.test(
    tokens[first - 1]?.word ?? '',
  ) ||
    /^(?:orders?|managers?|price|power|side)$/.test(tokens[next]?.word ?? ''))

const THING_REACH = 6

/** Whether what is opened or lost stands near. */
function hasObject(tokens: readonly Token[], { first, next, value }: DeedCue): boolean {
  // "6.5 trillion won" is money.
  if (/^(?:million|billion|trillion|bn|tn|m)?$/.test(tokens[first - 1]?.word ?? '-')) return false
  const objects = objectsOf(value.kind)
  if (objects === undefined) return true
  const near = tokens.slice(Math.max(0, first - 4), next + THING_REACH)
  return near.some(({ word }) => objects.test(word))
}

/** "Best Buy", "Launch Pad": in the middle of a sentence a capital makes a name. */
const isNameLike = (tokens: readonly Token[], { first, value }: DeedCue): boolean =>
  first > 0 && value.form !== 'done' && /^[A-Z]/.test(tokens[first]?.text ?? '') && !isTitle(tokens)

// A headline may write every word so.
const isTitle = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ text }) => /^[A-Z]/.test(text)).length * 2 > tokens.length

function tenseOf(tokens: readonly Token[], cue: DeedCue, plans: readonly number[]): Tense {
  if (isConditional(tokens, cue.first)) return 'ahead'
  switch (cue.value.form) {
    case 'done':
      return isActionNoun(tokens, cue, plans)
        ? nounTense(tokens, cue, plans)
        : doneTense(tokens, cue.first)
    case 'bare':
      return bareTense(tokens, cue.first)
    case 'open':
      return openTense(tokens, cue, plans)
    case 'noun':
      return nounTense(tokens, cue, plans)
  }
}

const ADVERB = /^(?:[a-z]+ly|also|now|already|just|since|then|first|finally|not|never|yet)$/
const NEGATED = /^(?:not|never|yet|cannot|[a-z]+n't)$/
const MODAL = /^(?:will|would|could|can|may|might|shall|should|must|to|be|'ll)$/
const HAVE = /^(?:have|been|having)$/

/** The word before a verb, its adverbs and auxiliaries skipped, and whether one of them denies it. */
function governor(tokens: readonly Token[], first: number): { word: string; isDenied: boolean } {
  let isDenied = false
  for (let at = first - 1; at >= 0 && at >= first - MAX_CHAIN; at--) {
    const { word = '' } = tokens[at] ?? {}
    if (NEGATED.test(word)) isDenied = true
    if (!ADVERB.test(word) && !HAVE.test(word) && !NEGATED.test(word)) return { word, isDenied }
  }
  return { word: '', isDenied }
}

const MAX_CHAIN = 4

/** «تعتزم فتح مكتب», «لفرض رسوم»: without vowel signs the noun of action is written as the verb of the past is. */
const isActionNoun = (tokens: readonly Token[], cue: DeedCue, plans: readonly number[]): boolean =>
  /^[وف]?[لب](?:فتح|سحب|حظر|فرض|رفع|فصل)$/.test(tokens[cue.first]?.word ?? '') ||
  (/^(?:فتح|سحب|حظر|فرض|رفع|فصل)$/.test(tokens[cue.first]?.word ?? '') && isPlanned(plans, cue))

function doneTense(tokens: readonly Token[], first: number): Tense {
  if (/^[\u0620-\u06ff]/.test(tokens[first]?.word ?? '')) {
    return /^[وف]?(?:ما|لو)$/.test(tokens[first - 1]?.word ?? '') ? 'ahead' : 'done'
  }
  const { word, isDenied } = governor(tokens, first)
  if (isDenied || MODAL.test(word)) return 'ahead'
  return /^(?:is|are|being|as|a|an|the)$/.test(word) ? 'open' : 'done'
}

/** "To buy" lies ahead but for "managed to buy"; without "to" or "will" it is a verb of the present, or a noun. */
function bareTense(tokens: readonly Token[], first: number): Tense {
  const { word, isDenied } = governor(tokens, first)
  if (isDenied) return 'ahead'
  if (/^(?:did|does|do)$/.test(word)) return 'open'
  if (!MODAL.test(word)) return 'open'
  const at = tokens.findLastIndex((token, index) => index < first && token.word === word)
  return word === 'to' && /^(?:managed|able|helped|went|used)$/.test(tokens[at - 1]?.word ?? '')
    ? 'open'
    : 'ahead'
}

function openTense(
  tokens: readonly Token[],
  { first, next }: DeedCue,
  plans: readonly number[],
): Tense {
  if (isFutureVerb(tokens, first)) return 'ahead'
  const before = tokens[first - 1]?.word ?? ''
  if (/^[وف]?(?:قد|لم|لن|سوف|ربما|لا)$/.test(before)) return 'ahead'
  return /^[وفبل]?ان$/.test(before) && isPlanned(plans, { first, next }) ? 'ahead' : 'open'
}

function nounTense(
  tokens: readonly Token[],
  { first, next }: DeedCue,
  plans: readonly number[],
): Tense {
  const [two = '', one = ''] = [2, 1].map((back) => tokens[first - back]?.word ?? '')
  if (/^[وف]?(?:تم|تمت|جري|جرت)$/.test(one) && two !== 'لو') return 'done'
  if (/^[وف]?(?:يتم|ستتم|سيتم|تتم|يجري|سيجري)$/.test(one)) return 'ahead'
  if (/^لل?(?:شراء|استحواذ|بيع|اندماج)/.test(tokens[first]?.word ?? '')) return 'ahead'
  return isPlanned(plans, { first, next }) ? 'ahead' : 'open'
}

const PLAN_BEFORE = 8
const PLAN_BEHIND = 5

const isPlanned = (
  plans: readonly number[],
  { first, next }: { first: number; next: number },
): boolean =>
  plans.some(
    (at) => (at < first && first - at <= PLAN_BEFORE) || (at >= next && at - next < PLAN_BEHIND),
  )

// What an agreement is about lies ahead of it.
const AGREED =
  /^(?:agreed|agrees|agree|agreement|agreements|offer|offers|offered|bid|bids|bidding|seeking|talks|approve|approved|approval|ready|preparing|[وف]?(?:ال)?(?:اتفقت?|اتفقوا|اتفقتا|اتفاقا?|اتفاقيه|وافقت?|وافقوا|عرضا?|عرضت|يعرض|تعرض|عروض|تقدمت?|يهدف|تهدف|محادثات|مفاوضات|موافقه|تمهيدا|يجري|تحاول|يحاول|تقترب|يقترب|مستعده?|يريد|تريد))$/

const plansOf = (tokens: readonly Token[]): number[] => {
  const cues = findCues(tokens, MODALITIES).filter(
    ({ value, first }) => value === 'planned' && tokens[first]?.text !== 'May',
  )
  const agreed = tokens.flatMap(({ word }, at) =>
    AGREED.test(word) || isFutureVerb(tokens, at) ? [at] : [],
  )
  return [...cues.map(({ first }) => first), ...agreed]
}

const CONDITIONS = /^(?:if|unless|once|whether|until|اذا|لو|شريطه|بشرط|ريثما|اذ?ا)$/
const CONDITION_REACH = 8

function isConditional(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - CONDITION_REACH); at--) {
    const { word = '', kind } = tokens[at] ?? {}
    if (kind === 'mark' && /^[,،;]$/.test(word)) return false
    if (CONDITIONS.test(word)) return true
  }
  return false
}
