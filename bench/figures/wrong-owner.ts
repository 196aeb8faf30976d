import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { NameMention } from '#language/names.ts'
import type { Random } from './random.ts'
import { companies, finder } from './registry.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

// A source of a statement is not the owner of its figures, and neither is a company of which another clause speaks.
const SPEECH =
  /\b(?:said|says|saying|told|reports?|reported|according|announced|estimates?|sees|expects?|warned|analysts?|by|rivals?|against|while|than)\b|(?<![\p{L}])[وف]?(?:قال|قالت|ذكر|ذكرت|أعلن|أعلنت|أفاد|أفادت|أوضح|أوضحت|بحسب|وفق|وفقا|كشف|كشفت|توقع|توقعت|محللو|بينما|فيما|منافس\p{L}*)(?![\p{L}])/iu
const MAX_BEFORE = 40

const rootOf = ({ id, parent }: Company): string => parent ?? id

/** The figures of one company told of another that the same article names. */
export const ownerInArticle: Change = {
  kind: 'owner: named in the article',
  apply: (subject, random) => {
    const owner = soleOwner(subject)
    if (owner === null) return []
    return withOther(subject, owner, random.pick(namedElsewhere(subject, owner.company)))
  },
}

/** The figures of one company told of another that no cited article names. */
export const ownerNotInArticle: Change = {
  kind: 'owner: not in the article',
  apply: (subject, random) => {
    const owner = soleOwner(subject)
    if (owner === null) return []
    const named = new Set(mentionsOf(subject.stated.text).map(({ company }) => rootOf(company)))
    const strangers = companies.filter(
      (company) => company.kind === owner.company.kind && !named.has(rootOf(company)),
    )
    return withOther(subject, owner, pickShort(strangers, random))
  },
}

const MAX_NAME_WORDS = 2

const pickShort = (candidates: readonly Company[], random: Random): Company | undefined =>
  random.pick(
    candidates.filter(({ name, ar }) => `${name} ${ar}`.split(' ').length <= 2 * MAX_NAME_WORDS),
  )

/** The one name of a sentence, at its head: all its figures are its own. */
function soleOwner({ text, claim, spots }: Subject): NameMention | null {
  const [owner, ...others] = finder.find(text, claim.language)
  const isSole = owner !== undefined && others.length === 0 && owner.company.kind === 'company'
  if (!isSole || SPEECH.test(text) || spots.length === 0) return null
  const isAtHead = owner.start <= MAX_BEFORE && spots.every(({ start }) => start > owner.end)
  const hasSubject =
    !/^(?:'s|’s)? (?:and|or|chief|CEO|analyst|rival|chips?|GPUs?|processors?)\b|^ و/u.test(
      text.slice(owner.end, owner.end + 16),
    )
  return isAtHead && hasSubject && !/[,،;]/u.test(text.slice(0, owner.start)) ? owner : null
}

function namedElsewhere({ stated, spots, text }: Subject, owner: Company): Company[] {
  const ofFigures = spots.flatMap(({ mantissa }) => stated.sentencesWith(mantissa))
  const beside = new Set(ofFigures.flatMap(mentionsOf).map(({ company }) => rootOf(company)))
  return mentionsOf(stated.text)
    .map(({ company }) => company)
    .filter(({ kind }) => kind === 'company')
    .filter((company) => rootOf(company) !== rootOf(owner) && !beside.has(rootOf(company)))
    .filter(({ name, ar }) => !text.includes(name) && !text.includes(ar))
}

const LANGUAGES: readonly Language[] = ['en', 'ar']
const MENTIONS = new Map<string, readonly NameMention[]>()

/** The names of a text in either language. */
function mentionsOf(text: string): readonly NameMention[] {
  const known = MENTIONS.get(text)
  if (known !== undefined) return known
  const found = LANGUAGES.flatMap((language) => finder.find(text, language))
  MENTIONS.set(text, found)
  return found
}

function withOther(
  { text, claim }: Subject,
  owner: NameMention,
  other: Company | undefined,
): readonly string[] {
  if (other === undefined) return []
  return [splice(text, owner, claim.language === 'ar' ? other.ar : other.name)]
}
