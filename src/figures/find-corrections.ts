import type { Language } from '#domain/language.ts'
import type { NameFinder } from '#language/names.ts'
import { tokens } from '#language/words.ts'
import type { Account, FoundCorrection, FoundSide } from './correction-sides.ts'
import { findConverged } from './find-converged.ts'
import { isShortened, type Voice } from './find-disagreements.ts'
import type { ReadFigure } from './read-figures.ts'
import { isSameAmount, type Stated, statedIn, subjectKey } from './stated-figures.ts'

/**
 * The figures of a story that no longer hold. A house corrects: it has changed a figure in an article (of one id or
 * one address), or says in words what it takes back. Houses converge: see `findConverged`. Errs on the side of silence:
 * the old and the new figure are of one owner, measure, direction, unit and date, each the only one of its text, and
 * the old one stands nowhere in the new text. Rounding is no correction, nor is what another outlet says.
 */
export function findCorrections(
  accounts: readonly Account[],
  names: NameFinder,
): FoundCorrection[] {
  const inTime = [...accounts].sort(byTime)
  const read = createReader(names)
  const pairs = inTime.flatMap((account) => [
    ...versionsOf(account, inTime).flatMap((earlier) =>
      replacedIn(read(earlier), read(account), account),
    ),
    ...retractedIn(account, read(account)),
  ])
  const corrected = pairs.map(({ before, after, account, isOfUnseenText }): FoundCorrection => {
    const { owner, metric, direction } = after
    const isHouse = (one: Account) => one.family === account.family || one.isCopy
    const told = inTime.filter(
      (one) => (one === account && isOfUnseenText) || (isHouse(one) && states(one, before, read)),
    )
    return {
      kind: 'corrected',
      owner,
      metric: metric ?? before.metric,
      direction,
      date: after.date || before.date,
      before: sideOf(before.figure, told),
      after: sideOf(after.figure, [
        account,
        ...inTime.filter((one) => one !== account && stands(one, after, read)),
      ]),
    }
  })
  const known = new Set(corrected.map(amountsOf))
  const converged = findConverged(inTime, names).filter((found) => !known.has(amountsOf(found)))
  return withoutRepeats([...corrected, ...converged])
}

const byTime = (a: Voice, b: Voice): number =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1)

const sideOf = (figure: ReadFigure, accounts: readonly Account[]): FoundSide => ({
  figure,
  articleIds: accounts.map(({ id }) => id),
})

type Read = (voice: Voice) => readonly Stated[]

/** Reads each text once: an earlier one is asked for again and again. */
function createReader(names: NameFinder): Read {
  const known = new Map<string, readonly Stated[]>()
  return (voice) => {
    const key = JSON.stringify([voice.id, voice.title, voice.text])
    const stated = known.get(key) ?? statedIn(voice, names)
    known.set(key, stated)
    return stated
  }
}

const earlierOf = (account: Account): Account[] =>
  account.earlier === null ? [] : [{ ...account, ...account.earlier, earlier: null }]

/** The older texts of an article: its own, and those of its house under the same address. */
const versionsOf = (account: Account, all: readonly Account[]): Account[] => [
  ...earlierOf(account),
  ...all.filter(
    (other) =>
      other.id !== account.id &&
      other.family === account.family &&
      other.url !== '' &&
      other.url === account.url &&
      byTime(other, account) < 0,
  ),
]

const isSame = (a: Stated, b: Stated): boolean =>
  a.owner === b.owner && isSameAmount(a.figure, b.figure)

const states = (account: Account, wanted: Stated, read: Read): boolean =>
  [account, ...earlierOf(account)].some((voice) => stands(voice, wanted, read))

const stands = (voice: Voice, wanted: Stated, read: Read): boolean =>
  read(voice).some((one) => !one.isTakenBack && isSame(one, wanted))

interface Pair {
  readonly before: Stated
  readonly after: Stated
  /** Whose house corrects. */
  readonly account: Account
  /** The article itself may have had the old figure in a text that we never saw. */
  readonly isOfUnseenText: boolean
}

// A sentence that was written anew tells something else.
const SAME_WORDS = 0.5

function replacedIn(before: readonly Stated[], after: readonly Stated[], account: Account): Pair[] {
  const news = after.filter(({ isTakenBack }) => !isTakenBack)
  const olds = before.filter(({ isTakenBack }) => !isTakenBack)
  const bySubject = Map.groupBy(news, subjectKey)
  return [...Map.groupBy(olds, subjectKey)].flatMap(([key, group]): Pair[] => {
    const [old, fresh] = [onlyOf(group), onlyOf(bySubject.get(key) ?? [])]
    if (old === null || fresh === null || !differ(old, fresh)) return []
    if (news.some((one) => isSame(one, old)) || olds.some((one) => isSame(one, fresh))) return []
    if (overlapOf(old, fresh, account.language) < SAME_WORDS) return []
    return [{ before: old, after: fresh, account, isOfUnseenText: false }]
  })
}

/** The figure of a group that has but one. */
function onlyOf(group: readonly Stated[]): Stated | null {
  const [first, ...others] = group
  return first !== undefined && others.every((other) => isSame(first, other)) ? first : null
}

const differ = ({ figure: a }: Stated, { figure: b }: Stated): boolean =>
  a.value !== b.value && !isShortened(a, b) && !isShortened(b, a)

function overlapOf(a: Stated, b: Stated, language: Language): number {
  const [one, other] = [a, b].map(({ sentence }) => new Set(tokens(sentence, language)))
  if (!one?.size || !other?.size) return 0
  return one.intersection(other).size / Math.min(one.size, other.size)
}

// "$589 billion, not $598 billion": which of two amounts of one correction is taken back.
const TAKEN_BACK =
  /(?:\bnot|\binstead of|\brather than|(?<!\p{L})(?:وليس|ليس|لا|وليست|بدلا من|بدلًا من|عوضا عن|عوضًا عن))\s*$/iu

function retractedIn(account: Account, stated: readonly Stated[]): Pair[] {
  const standing = stated.filter(({ isTakenBack }) => !isTakenBack)
  const named = stated.filter(
    (one) => one.isTakenBack && !standing.some((other) => isSame(one, other)),
  )
  const isOld = ({ figure, sentence }: Stated) => TAKEN_BACK.test(sentence.slice(0, figure.span[0]))
  const inWords = named.some(isOld)
  const olds = inWords ? named.filter(isOld) : named
  const news = inWords ? [...standing, ...named.filter((one) => !isOld(one))] : standing
  return olds.flatMap((old): Pair[] => {
    const fresh = onlyOf(news.filter((one) => mayReplace(one, old) && differ(one, old)))
    return fresh === null ? [] : [{ before: old, after: fresh, account, isOfUnseenText: true }]
  })
}

// A correction says less of its figure than the sentence that it corrects.
function mayReplace(fresh: Stated, old: Stated): boolean {
  const agree = <T>(a: T | null | '', b: T | null | ''): boolean => !a || !b || a === b
  return (
    fresh.owner === old.owner &&
    fresh.figure.unit === old.figure.unit &&
    fresh.figure.currency === old.figure.currency &&
    fresh.figure.noun === old.figure.noun &&
    fresh.figure.range === old.figure.range &&
    agree(fresh.metric, old.metric) &&
    agree(fresh.direction, old.direction) &&
    agree(fresh.date, old.date)
  )
}

const amountsOf = ({ owner, before, after }: FoundCorrection): string => {
  const { unit, currency } = before.figure
  return JSON.stringify([owner, unit, currency, before.figure.value, after.figure.value])
}

const withoutRepeats = (found: readonly FoundCorrection[]): FoundCorrection[] =>
  [...new Map(found.toReversed().map((one) => [amountsOf(one), one])).values()].reverse()
