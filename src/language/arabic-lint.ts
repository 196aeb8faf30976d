import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import { createPhraseFinder } from './arabic-phrases.ts'
import { respell } from './arabic-spelling.ts'
import { STYLE_ROWS } from './arabic-style.ts'
import { stripBidi } from './bidi.ts'
import { toAsciiDigits } from './digits.ts'
import { type Finding, finding } from './finding.ts'
import { englishForms } from './glossary.ts'
import { overstatedVerbs, signedChanges } from './market-verbs.ts'
import { isSpellingOf, respellName } from './name-spelling.ts'
import { createNameFinder, type NameFinder, type NameMention } from './names.ts'
import { foldArabic, stripDiacritics } from './normalise.ts'

interface Words {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
}

type Rule = (text: string) => Finding[]

const styleRule: Rule = (text) =>
  STYLE_ROWS.flatMap(({ rule, pattern, advice, hard }) => {
    const match = text.match(pattern)
    return match === null ? [] : [{ rule, text: match[0].trim(), advice, hard }]
  })

// «نماذج منظمة العفو الدولية» is a translator's AI even where the registry knows the organisation.
const AI_BEFORE =
  /(?:نماذج|نموذج|رقائق|شريحة|شركات|تطبيقات|تقنيات|تقنية|أدوات|أنظمة|سباق|طفرة|روبوت|روبوتات|مساعد|عميل|وكيل|وكلاء|استثمارات|مختبر|خوادم|خوارزميات|مجال|عصر|سوق|ثورة|ل?تدريب) (?:ال[\u0621-\u064a]+ )?$/
const AI_WINDOW = 40

function neverRule(glossary: readonly GlossaryTerm[], names: NameFinder): Rule {
  const forms = glossary.flatMap(({ never, ar }) =>
    never.map((form): readonly [string, string] => [form, ar]),
  )
  const phrases = createPhraseFinder(forms, stripDiacritics)
  return (text) => {
    const bad = phrases.find(text)
    if (bad.length === 0) return []
    const named = names.find(text, 'ar')
    return bad
      .filter(({ start, end }) => {
        const isName = named.some((name) => name.start < end && name.end >= end)
        const before = text.slice(Math.max(0, start - AI_WINDOW), start)
        return !isName || AI_BEFORE.test(before)
      })
      .map(({ value, start, end }) =>
        finding('glossary-never', text.slice(start, end), `اكتب: ${value}`),
      )
  }
}

const LATIN_RUN = /[A-Za-z][A-Za-z0-9.&'’-]*(?: [A-Za-z][A-Za-z0-9.&'’-]*)*/g
const IN_BRACKETS = /\([^()]*\)/g
const blank = (text: string): string => ' '.repeat(text.length)

/** Latin words that have an Arabic one; in brackets, behind the Arabic one, they are welcome. */
function latinRule(glossary: readonly GlossaryTerm[], names: NameFinder): Rule {
  const arabic = new Map(
    glossary.flatMap((term) =>
      englishForms(term).map((form): [string, string] => [form.toLowerCase(), term.ar]),
    ),
  )
  const termFor = (word: string): string | undefined =>
    arabic.get(word.toLowerCase()) ?? arabic.get(word.toLowerCase().replace(/s$/, ''))
  return (text) => {
    const open = text.replace(IN_BRACKETS, blank)
    if (!/[A-Za-z]{2}/.test(open)) return []
    const named = names.find(text, 'ar').filter(({ start }) => /[A-Za-z]/.test(open.charAt(start)))
    const latinNames = named.map(({ company, start, end }) => ({
      ...finding('latin-name', text.slice(start, end), `اكتب: ${company.ar}`),
      // A Latin form among the Arabic variants is a misprint (Deepeek).
      hard: company.variants.includes(text.slice(start, end)),
    }))
    const rest = named.reduce(
      (left, { start, end }) =>
        left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
      open,
    )
    const runs = (rest.match(LATIN_RUN) ?? []).flatMap((run) => [run, ...run.split(/[ -]/)])
    const terms = [...new Set(runs)].flatMap((run) => {
      const ar = termFor(run)
      return ar === undefined ? [] : [finding('latin-term', run, `اكتب: ${ar}`)]
    })
    return [...latinNames, ...terms]
  }
}

const NEIGHBOURS = /[\u0621-\u065f\u0670-\u06d3]+|[^\s\u0621-\u065f\u0670-\u06d3]+/g
const MAX_REPEATED_WORDS = 6
// Shorter ones are letters of a name (آي سي آي سي) or set phrases (ولي ولي العهد، أرض أرض).
const MIN_REPEATED_LETTERS = 4
// Said twice on purpose.
const DOUBLED = new Set(
  'مليار مليون شيئا فشيئا جدا رويدا يوما واحدا مرارا خطوه دكا صفا حبه وجه جنبا يدا سنه عاما مره هكذا اخيرا'.split(
    ' ',
  ),
)

function repeatAt(words: readonly string[], at: number): number {
  for (let size = Math.min(MAX_REPEATED_WORDS, (words.length - at) >> 1); size > 0; size--) {
    const first = words.slice(at, at + size)
    if (first.every((word, i) => word === words[at + size + i])) return size
  }
  return 0
}

const isWord = (word: string): boolean => /^[\u0621-\u064a]/.test(word)

const repeatRule: Rule = (text) => {
  const words = (text.match(NEIGHBOURS) ?? []).map(foldArabic)
  for (let at = 0; at < words.length; at++) {
    const size = repeatAt(words, at)
    const phrase = words.slice(at, at + size)
    const isSaid =
      phrase.every(isWord) && phrase.some((word) => word.length >= MIN_REPEATED_LETTERS)
    if (isSaid && !(size === 1 && DOUBLED.has(phrase[0] ?? '')))
      return [finding('repeated', `${phrase.join(' ')} ${phrase.join(' ')}`, 'عبارة مكررة')]
  }
  return []
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
]

function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === open) depth++
    else if (letter === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

const pairsRule: Rule = (text) => {
  // A list's own bracket, 1) or أ), has no partner.
  const plain = text.replace(/(?<=^|\s)(?:\d{1,2}|[\u0621-\u064a])\)/g, '')
  const open = PAIRS.filter(([left, right]) => !isBalanced(plain, left, right))
  const found = open.map(([left, right]) =>
    finding('unbalanced', `${left}${right}`, 'قوس بلا نظير'),
  )
  const straight = plain.split('"').length - 1
  if (straight % 2 === 1) found.push(finding('unbalanced', '"', 'علامة تنصيص بلا نظير'))
  return found
}

const digitsRule: Rule = (text) =>
  /[0-9]/.test(text) && /[٠-٩۰-۹]/.test(text)
    ? [finding('digits', text.match(/[٠-٩۰-۹]+/)?.[0] ?? '', 'نظام أرقام واحد')]
    : []

const verbRule: Rule = (text) =>
  overstatedVerbs(toAsciiDigits(text)).map(({ text: words, isSevere }) => ({
    ...finding('market-verb', words, 'الفعل أقوى من الرقم'),
    hard: isSevere,
  }))

const signRule: Rule = (text) =>
  signedChanges(toAsciiDigits(text)).map((words) =>
    finding('signed-change', words, 'الفعل يغني عن الإشارة'),
  )

const spellingRule: Rule = (text) => {
  const spelled = respell(text)
  if (spelled === text) return []
  const words = spelled.split(/\s+/)
  const slips = text.split(/\s+/).map((word, at) => ({ word, ours: words[at] ?? '' }))
  const changed = slips.filter(({ word, ours }) => word !== ours)
  return changed.map(({ word, ours }) => ({
    ...finding('spelling', word, `اكتب: ${ours}`),
    hard: false,
  }))
}

const ARABIC_START = /^[\u0621-\u06d3]/

/** The Arabic mentions of each company, as spelled. */
function spellings(text: string, mentions: readonly NameMention[]): Map<Company, Set<string>> {
  const found = new Map<Company, Set<string>>()
  for (const { company, start, end } of mentions) {
    const written = text.slice(start, end)
    if (!ARABIC_START.test(written)) continue
    const forms = found.get(company) ?? new Set()
    found.set(company, forms.add(written))
  }
  return found
}

/** A misspelt name is soft, for the normaliser mends it; two spellings in one text are hard. */
function nameRule(names: NameFinder): Rule {
  return (text) => {
    const found: Finding[] = []
    for (const [company, forms] of spellings(text, names.find(text, 'ar'))) {
      const advice = `اكتب: ${company.ar}`
      const slips = [...forms].filter((form) => {
        const swallowed = form.startsWith('ل') && company.ar.startsWith('ال')
        const whole = swallowed ? `ا${form}` : form
        return isSpellingOf(whole, company.ar) && respellName(whole, company.ar) !== whole
      })
      if (slips.length === 0) continue
      const hard = forms.size > 1
      const rule = hard ? 'name-drift' : 'name-spelling'
      found.push({ rule, text: [...forms].join('، '), advice, hard })
    }
    return found
  }
}

/**
 * Makes the Arabic lint: what an editor would strike in a sentence of ours, or in a whole brief,
 * where two spellings of one name show as well. It does not know quotations: hold them back.
 * A rule is a row here or in `STYLE_ROWS`. Never throws; linear in the text.
 */
export function createArabicLint({ companies, glossary }: Words): (text: string) => Finding[] {
  const names = createNameFinder(companies)
  const rules: readonly Rule[] = [
    styleRule,
    neverRule(glossary, names),
    latinRule(glossary, names),
    repeatRule,
    pairsRule,
    digitsRule,
    verbRule,
    signRule,
    spellingRule,
    nameRule(names),
  ]
  return (text) => {
    const plain = stripDiacritics(stripBidi(text))
    return rules.flatMap((rule) => rule(plain))
  }
}
