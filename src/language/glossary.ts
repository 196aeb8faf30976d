import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import { withAgreedCounts } from './arabic-agreement.ts'
import { createPhraseFinder } from './arabic-phrases.ts'
import {
  respell,
  withArabicLetters,
  withArabicPoints,
  withAsciiNumbers,
  withGuillemets,
  withoutStrayMarks,
} from './arabic-spelling.ts'
import { toAsciiDigits } from './digits.ts'
import { respellName } from './name-spelling.ts'
import { createNameFinder, type NameFinder, type NameMention } from './names.ts'
import { cleanText, foldArabic, stripDiacritics } from './normalise.ts'

interface Words {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
}

type Respelling = readonly [never: string, ar: string]

/** The `never` forms that are only misspelt: folded, they are the term itself. */
const misspellings = (glossary: readonly GlossaryTerm[]): (readonly [string, Respelling])[] =>
  glossary.flatMap(({ ar, never }) =>
    never
      .filter((form) => foldArabic(form) === foldArabic(ar))
      .map((form): readonly [string, Respelling] => [form, [form, ar]]),
  )

const ARABIC_START = /^[\u0621-\u06d3]/

function withOurName(text: string, { company, start, end }: NameMention): string {
  const written = text.slice(start, end)
  if (!ARABIC_START.test(written)) return written
  const ours = respellName(written, company.ar)
  // Behind lam the article loses its alif: ل and البنتاغون are للبنتاغون.
  const isBehindLam = text.charAt(start - 1) === 'ل'
  return isBehindLam && ours.startsWith('ال') ? ours.slice(1) : ours
}

function withOurNames(text: string, names: NameFinder): string {
  let printed = ''
  let from = 0
  for (const mention of names.find(text, 'ar')) {
    printed += text.slice(from, mention.start) + withOurName(text, mention)
    from = mention.end
  }
  return printed + text.slice(from)
}

/**
 * Makes the normaliser of a source's Arabic: the same sentence in our spelling of names, terms,
 * digits, counted nouns, quotes and stops. Words and meaning stay: a name in other words (وزارة الدفاع الأميركية)
 * is left, and so is whatever could be read in two ways. Normalising twice is normalising once.
 */
export function createArabicNormaliser({
  companies,
  glossary,
}: Words): (sentence: string) => string {
  const names = createNameFinder(companies)
  const slips = createPhraseFinder(misspellings(glossary), { fold: stripDiacritics })
  const withOurTerms = (text: string): string => {
    let printed = ''
    let from = 0
    for (const { value, start, end } of slips.find(text)) {
      printed += text.slice(from, start) + respellTerm(text.slice(start, end), value)
      from = end
    }
    return printed + text.slice(from)
  }
  return (sentence) => {
    const plain = withArabicLetters(withoutStrayMarks(cleanText(sentence)))
    const numbered = toAsciiDigits(withAsciiNumbers(plain))
    const spelled = withAgreedCounts(withOurTerms(respell(numbered)))
    return withArabicPoints(withGuillemets(withOurNames(spelled, names)))
  }
}

// The term as written keeps its clitics and its article: only the letters that differ change.
function respellTerm(written: string, [never, ar]: Respelling): string {
  const from = never.split(' ')
  const to = ar.split(' ')
  return written
    .split(' ')
    .map((word, at) => {
      const wrong = from[at]?.replace(/^ال/, '')
      const right = to[at]?.replace(/^ال/, '')
      return wrong === undefined || right === undefined ? word : word.replace(wrong, right)
    })
    .join(' ')
}

const SENSE = /\s*\(([^)]*)\)/g
const ABBREVIATION = /^[A-Z][A-Za-z]+$/
const LATIN_WORD = '[\\p{Script=Latin}0-9]'
// British and American spellings of the words that the glossary's terms are made of.
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['centre', 'center'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['metre', 'meter'],
  ['programme', 'program'],
  ['labour', 'labor'],
  ['colocation', 'co-location'],
  ['cyberattack', 'cyber attack'],
  ['cybersecurity', 'cyber security'],
  ['datacentre', 'data centre'],
  ['startup', 'start-up'],
  ['selloff', 'sell-off'],
]

/** The English forms of a term: without its sense in brackets, and the abbreviation in them. */
export function englishForms(term: GlossaryTerm): string[] {
  const inBrackets = [...term.en.matchAll(SENSE)].map((match) => match[1] ?? '')
  return [
    term.en.replace(SENSE, '').trim(),
    ...inBrackets.filter((form) => ABBREVIATION.test(form)),
  ]
}

/**
 * An English form in one spelling: American, singular, lower case, hyphens as spaces. "Data centres",
 * "data-center" and "datacenter" are one.
 */
export function foldEnglish(form: string): string {
  let folded = form.toLowerCase().replace(/[-‐‑]/g, ' ')
  for (const [british, american] of SPELLINGS)
    folded = folded.replaceAll(british.replace('-', ' '), american.replace('-', ' '))
  return folded
    .replaceAll('datacenter', 'data center')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[a-z]{2})s(?![a-z])/g, '')
}

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function occursInEnglish(texts: EnglishText, term: GlossaryTerm): boolean {
  return englishForms(term).some((form) => {
    const isAbbreviation = ABBREVIATION.test(form) && form === form.toUpperCase()
    const sought = isAbbreviation ? form : foldEnglish(form)
    const pattern = new RegExp(`(?<!${LATIN_WORD})${escaped(sought)}s?(?!${LATIN_WORD})`, 'u')
    return pattern.test(isAbbreviation ? texts.asWritten : texts.folded)
  })
}

interface EnglishText {
  readonly asWritten: string
  readonly folded: string
}

/** The terms of the glossary that a text of either language holds, in the glossary's order. */
export function glossaryTermsIn(text: string, glossary: readonly GlossaryTerm[]): GlossaryTerm[] {
  const forms = glossary.flatMap((term) =>
    [term.ar, ...term.variants].map((form): readonly [string, GlossaryTerm] => [form, term]),
  )
  const arabic = new Set(
    createPhraseFinder(forms, { fold: foldArabic })
      .find(text)
      .map((mention) => mention.value),
  )
  const texts = { asWritten: text, folded: foldEnglish(text) }
  return glossary.filter((term) => arabic.has(term) || occursInEnglish(texts, term))
}
