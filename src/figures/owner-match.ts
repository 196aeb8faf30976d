import { isLetterName, isSpelledOut } from './letter-names.ts'
import { isOneOfMany } from './lists.ts'
import { isOfOtherVoice } from './other-voices.ts'
import { isRoundOfMany } from './parties.ts'
import { isOtherPlace } from './partners.ts'
import { isSetElsewhere } from './settings.ts'
import type { Statement } from './statements.ts'
import { isTransliteration } from './transliteration.ts'
import { isNamelessOwner } from './unregistered-owners.ts'

/** Whether two sides tell a figure of the same owner, or of one sentence seen from its other side ("A paid B", "B got from A"). */
export function sharesOwner(claim: Statement, source: Statement): boolean {
  if (claim.owners.length === 0 || source.owners.length === 0) return true
  if (source.isDescribed && source.ownership === 'carried') return true
  // A bid is its bidder's and its target's.
  if (isOfBid(claim) && isOfBid(source)) return true
  // Whose the target is depends on who sets it and for whose share.
  if (
    source.metric === 'price-target' &&
    overlaps(claim.owners, [...source.topic, ...source.companions])
  )
    return true
  return (
    overlaps(claim.owners, source.owners) ||
    isOfAnother(claim) ||
    isSameName(claim, source) ||
    isWordOf(claim, source) ||
    isWordOf(source, claim) ||
    isTurnedRound(claim, source) ||
    (!isMoveOfShare(source) && overlaps(claim.owners, source.parties)) ||
    isModelOf(claim, source) ||
    isModelOf(source, claim) ||
    standsBy(claim, source)
  )
}

/** Whether who stands behind the figure, or who shares in it, is another. */
export const isOfOthers = (claim: Statement, source: Statement): boolean =>
  hasOtherPartner(claim, source) ||
  hasOtherGiver(claim, source) ||
  isRoundOfMany(claim, source) ||
  isOneOfMany(claim, source) ||
  isSetElsewhere(claim, source) ||
  isOfOtherVoice(claim, source)

const BID = ['offer', 'bid', 'price', 'premium', 'العرض', 'عرض', 'السعر', 'سعر', 'علاوه']
const CLOSE = ['close', 'closing', 'closed', 'اغلاق', 'الاغلاق', 'share', 'سهم', 'للسهم']

/** "The price of $42 a share is 31% above Tuesday's close." */
const isOfBid = ({ words, metric }: Statement): boolean =>
  metric === 'premium' ||
  (BID.some((word) => words.has(word)) && CLOSE.some((word) => words.has(word)))

/** One name under two spellings, or one that cannot be told from another. */
function isSameName(claim: Statement, source: Statement): boolean {
  if (claim.ownerHeads.some((head) => head !== null && source.ownerHeads.includes(head)))
    return true
  if (isNamedByHead(claim, source)) return true
  if (isSpelledAcross(claim, source) || isSpelledAcross(source, claim)) return true
  // A name that the registry lacks, or a country, cannot be told from an Arabic one before it.
  const isPronoun = source.ownerWords.length === 0 && source.owners.every(isNamelessOwner)
  return claim.owners.some(isUnknown) && (source.ownership === 'carried' || isPronoun)
}

/** What was taken for an owner and is only a word of the other sentence: "SWE-bench Verified", "the exam". */
const isWordOf = ({ owners, ownerWords }: Statement, other: Statement): boolean =>
  other.ownership !== 'paired' &&
  owners.every(isNamelessOwner) &&
  !overlaps(owners, other.companions) &&
  ownerWords.some((word) => other.words.has(word))

/** "V3.2 scored 73.1%": a model is somebody's; whose it is, its sentence need not say. */
const isModelOf = ({ owners }: Statement, other: Statement): boolean =>
  /^\?.*\d/.test(owners[0] ?? '') && !other.owners.some(isUnknown)

/** Where grammar gives a figure to another, who stands nearest to it may have it: a move's or a metric's for each alone. */
function standsBy({ owners, figure }: Statement, source: Statement): boolean {
  if (source.ownership === 'paired') return false
  // How long a contract runs is so for all who are in it.
  if (figure.unit === 'duration') return overlaps(owners, [...source.companions, ...source.topic])
  const isExact = figure.unit === 'percent' || figure.unit === 'point' || source.metric !== null
  // "won the contract over Lockheed": who only stands by has no part in it.
  const nearby = source.nearby.filter((id) => !source.objects.includes(id))
  return overlaps(owners, isExact ? source.nearest : nearby)
}

/** A clause about the dollar is not its sentence's company's: which figure is the dollar's the rivals tell. */
const isOfAnother = ({ about, owners, ownership }: Statement): boolean =>
  ownership === 'mentioned' && about.hasMain && !owners.some((id) => about.maybe.names.has(id))

/** «لويز» may be Louise to the registry: where the sentence has no other owner, the word is enough. */
const isNamedByHead = (claim: Statement, { ownership, words }: Statement): boolean =>
  ownership !== 'subject' &&
  ownership !== 'paired' &&
  claim.ownerHeads.some((head) => head !== null && words.has(head))

const isPlace = (id: string): boolean => id.startsWith('place:')
const isUnknown = (id: string): boolean => isNamelessOwner(id) || isPlace(id)

function isTurnedRound(claim: Statement, source: Statement): boolean {
  if (source.ownership === 'speaker') return source.isVoice || mayBeSpeakers(claim, source)
  if (claim.ownership === 'speaker')
    return claim.isVoice || overlaps(source.owners, claim.companions)
  if (source.owners.some(isPlace) && claim.owners.some(isPlace)) return false
  if (source.owners.some(isPlace) || claim.owners.some(isPlace)) {
    return overlaps(claim.owners, source.companions) || overlaps(source.owners, claim.companions)
  }
  if (claim.ownership === 'mentioned' && source.ownership !== 'paired')
    return overlaps(claim.owners, [...source.companions, ...source.topic])
  if (source.ownership === 'mentioned') return overlaps(source.owners, claim.companions)
  return isRoleSwap(claim, source)
}

/** "e& reported revenue of …": its own, and not that of whom the sentence before was about. */
const mayBeSpeakers = (claim: Statement, { companions, metric, topic }: Statement): boolean =>
  overlaps(claim.owners, metric === null ? [...companions, ...topic] : companions)

/** "A paid B", "B got from A": each names the other, and one of them only stands by. */
const isRoleSwap = (claim: Statement, source: Statement): boolean =>
  !isMoveOfShare(source) &&
  isNamedBy(source, claim) &&
  isNamedBy(claim, source) &&
  (overlaps(claim.owners, source.objects) || overlaps(source.owners, claim.objects)) &&
  source.ownership !== 'paired' &&
  claim.ownership !== 'paired'

/** What a share gains is nobody else's, whoever has a part in the deal. */
const isMoveOfShare = ({ metric, figure, ownership }: Statement): boolean =>
  metric === 'share-price' && figure.unit === 'percent' && ownership === 'subject'

/** Whether a sentence names the owner of another's figure, be it as a word that no registry holds. */
function isNamedBy(statement: Statement, { owners, ownerWords }: Statement): boolean {
  if (overlaps(owners, statement.companions)) return true
  if (!owners.some(isNamelessOwner)) return false
  return ownerWords.some(
    (word) =>
      statement.words.has(word) ||
      statement.arabicWords.some((arabic) => isTransliteration(word, arabic)),
  )
}

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))

/** Whether the other side writes, in its own letters, an owner that a registry lacks. */
function isSpelledAcross(side: Statement, other: Statement): boolean {
  if (![...side.owners, ...other.owners].some(isNamelessOwner)) return false
  const isStrong = other.ownership === 'subject' || other.ownership === 'paired'
  // "Blue Owl lost 9%" of what the sentence tells of Uber, and which names «بلو أوول» as well.
  const isOther = isStrong && other.owners.every((id) => !isUnknown(id) && !id.startsWith('~'))
  const written = isOther ? other.ownerWords : other.arabicWords
  const [acronym = ''] = side.ownerWords
  if (isSpelledOut(acronym, other.ownerWords) || isLettered(side, other)) return true
  return side.ownerWords.some((word) => {
    if (other.ownerWords.includes(word) || (!isStrong && other.words.has(word))) return true
    if (/^[a-z\d]/.test(word))
      return [...written, other.ownerWords.join('')].some((arabic) =>
        isTransliteration(word, arabic),
      )
    // «ميدي لينك» is MediLink.
    const spellings = [word, side.ownerWords.join('')]
    return other.ownerWords.some(
      (latin) =>
        /^[a-z]/.test(latin) && spellings.some((spelled) => isTransliteration(latin, spelled)),
    )
  })
}

/** «سي ثري» of a sentence that names C3 in whatever part. */
const isLettered = ({ ownerWords }: Statement, { words }: Statement): boolean =>
  ownerWords.length > 1 &&
  ownerWords.every(isLetterName) &&
  [...words].some((word) => /^[a-z]/.test(word) && isSpelledOut(word, ownerWords))

/** "32% on Taiwan" where the article puts Taiwan behind another figure, or never names it there. */
function hasOtherPartner({ partner: told }: Statement, source: Statement): boolean {
  const known = source.partner
  if (told === null || known === null || told.id === known.id) return false
  if (source.partners.includes(told.id) || isOtherPlace(told, known)) return true
  const isNamed = [told.id, `place:${told.id}`].some((id) => source.companions.includes(id))
  return told.link === known.link && !isNamed && !isUnknown(told.id)
}

/** "18,000 chips from AMD" of those that come from Nvidia. */
const hasOtherGiver = ({ givers: told }: Statement, { givers: known }: Statement): boolean =>
  told.length > 0 &&
  known.length > 0 &&
  ![...told, ...known].some(isUnknown) &&
  !overlaps(told, known)
