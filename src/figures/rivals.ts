import { isMetricKey } from './profile-elements.ts'
import type { Profile } from './profiles.ts'
import type { Statement } from './statements.ts'
import { isSameThing } from './things.ts'
import { isSameSound, isTransliteration } from './transliteration.ts'

/**
 * The figure of the article that a claim's words fit clearly better than the one whose value it has: "the euro fell
 * 0.2%" of the pound's 0.2% beside the euro's own figure. Null where none does.
 */
export function rivalOf(
  { claim, toldOf }: Told,
  candidate: Statement,
  others: readonly Statement[],
): Statement | null {
  // What a part is of is named by what the part is.
  if (claim.isWhole) return null
  return others.find((rival) => fitsBetter({ claim, toldOf }, candidate, rival)) ?? null
}

interface Told {
  readonly claim: Statement
  /** Where else the claim tells a figure of the article. */
  readonly toldOf: (rival: Statement) => readonly Statement[]
}

function fitsBetter({ claim, toldOf }: Told, candidate: Statement, rival: Statement): boolean {
  if (isOfOtherKind(claim, rival)) return false
  const isBeside = candidate.words === rival.words
  if (isBeside && isNamedIn(claim, candidate) && isAboutAnother(claim, rival)) return false
  const told = toldOf(rival).reduce(withoutWordsOf, claim.about)
  const trio = { told, known: candidate.about, rival: rival.about }
  const names = weigh(
    trio,
    'names',
    candidate.ownership === 'subject'
      ? candidate.owners
      : candidate.owners.filter((id, at) => at > 0 || !claim.about.lead.names.has(id)),
  )
  if (names.against > 0) return false
  const subjects = weigh(trio, 'subjects', [])
  if (names.for > 0 && names.isOther) return true
  // "32 GW, of which 30 GW for data centres": what the part is of is told of the part alone.
  const isOther = subjects.isOther || (isBeside && rival.isPart)
  return isOther && isFit(subjects)
}

const isFit = (weight: Weight): boolean => weight.for > 0 && weight.against === 0

/** "The index lost 0.4% as QNB fell 1.1%": what leads to a figure that the claim tells too is that one's. */
function withoutWordsOf(told: Profile, { about: { lead } }: Statement): Profile {
  const kept = (words: Words): Words => {
    const of = (kind: Kind): ReadonlySet<string> =>
      new Set([...words[kind]].filter((key) => told.lead[kind].has(key) || !lead[kind].has(key)))
    return { ...words, names: of('names'), subjects: of('subjects') }
  }
  return { ...told, sure: kept(told.sure), maybe: kept(told.maybe) }
}

/** Tokens are no parameters, whosever they are. */
function countsAnother({ figure: told }: Statement, { figure }: Statement): boolean {
  const [left, right] = [told.noun ?? told.thing, figure.noun ?? figure.thing]
  // Only an Arabic noun can be told from an Arabic word that no lexicon has.
  const isKnown = told.noun !== undefined && figure.noun !== undefined
  if (!isKnown && ![told, figure].every(({ text }) => /[\u0620-\u064a]$/.test(text))) return false
  return left !== undefined && right !== undefined && left !== right && !isSameThing(left, right)
}

/** Whether a figure is no rival of another at all: of another unit or thing, a rate's basis, a bidder's premium. */
const isOfOtherKind = (claim: Statement, rival: Statement): boolean =>
  kindOf(rival) !== kindOf(claim) ||
  countsAnother(claim, rival) ||
  (rival.isRate && !claim.isRate) ||
  (claim.metric === 'premium' && rival.metric !== 'premium')

/** Whether a claim names the owner that its source gives the figure. */
const isNamedIn = ({ words, owners }: Statement, candidate: Statement): boolean =>
  candidate.ownership === 'subject' &&
  (candidate.ownerWords.some((word) => words.has(word)) ||
    candidate.owners.some((id) => owners.includes(id)))

/** Whether a figure's subject is a known name that the claim has not: it fits no better. */
const isAboutAnother = ({ about }: Statement, rival: Statement): boolean =>
  rival.ownership === 'subject' &&
  rival.owners.every((id) => !/^(?:\?|place:)/.test(id) && !about.maybe.names.has(id))

const kindOf = ({ figure: { unit, currency } }: Statement): string =>
  unit === 'basis-point' ? 'point' : `${unit} ${currency ?? ''}`

interface Trio {
  readonly told: Profile
  readonly known: Profile
  readonly rival: Profile
}

interface Weight {
  /** Keys of the claim that the rival has and the candidate lacks. */
  readonly for: number
  /** Keys of the claim that the candidate may have and neither the rival nor the clause before it has. */
  readonly against: number
  /** Whether the candidate has a key of its own that the claim lacks. */
  readonly isOther: boolean
}

type Kind = 'names' | 'subjects'

function weigh({ told, known, rival }: Trio, kind: Kind, owners: readonly string[]): Weight {
  const keys = [...new Set([told, known, rival].flatMap(({ maybe }) => [...maybe[kind]]))]
  // What speaks for a rival must sound the same in both scripts; what speaks against it need only sound alike.
  const likely = (words: Words, key: string): boolean => has(words, key, kind, isTransliteration)
  const surely = (words: Words, key: string): boolean => has(words, key, kind, isSameSound)
  const isFor = (key: string): boolean =>
    !isMetricKey(key) &&
    !INSTITUTIONS.has(key) &&
    !owners.includes(key) &&
    surely(told.sure, key) &&
    surely(rival.maybe, key) &&
    !likely(known.maybe, key)
  const isAgainst = (key: string): boolean =>
    likely(told.maybe, key) && likely(known.maybe, key) && !likely(rival.near, key)
  return {
    for: keys.filter(isFor).length,
    against: keys.filter(isAgainst).length,
    isOther: distinctive(known.sure[kind]).some((key) => !likely(told.maybe, key)),
  }
}

// What an institution is tells none from another, and is translated: «مصرف» and «بنك».
const INSTITUTIONS = new Set(['?bank', '?centre', '?center', '?institute', '?foundation'])

type Words = Profile['sure']

/** A country says whose a figure is only where nobody else does. */
function distinctive(keys: ReadonlySet<string>): readonly string[] {
  const others = [...keys].filter((key) => !key.startsWith('place:'))
  return others.length > 0 ? others : [...keys]
}

function has(words: Words, key: string, kind: Kind, sounds: typeof isTransliteration): boolean {
  if (words[kind].has(key)) return true
  if (!key.startsWith('?')) return false
  const word = key.slice(1)
  if (words.aliases.has(key) || words.arabic.includes(word)) return true
  if (/^[a-z]/.test(word)) return words.arabic.some((arabic) => sounds(word, arabic))
  return [...words.names].some((name) => /^\?[a-z]/.test(name) && sounds(name.slice(1), word))
}
