import { distance } from 'fastest-levenshtein'
import type { Company } from '#domain/company.ts'
import { arabicStems } from './arabic-names.ts'
import type { Finding, Rule } from './finding.ts'
import { isSpellingOf, respellName } from './name-spelling.ts'
import type { NameFinder, NameMention } from './names.ts'
import { foldArabic } from './normalise.ts'

const ARABIC_START = /^[\u0621-\u06d3]/
const ARABIC_WORDS = /[\u0621-\u065f\u0670-\u06d3]+/g
// In a shorter name one letter more or less is another word.
const MIN_NAME_LETTERS = 6

interface Spelling {
  readonly written: string
  readonly start: number
}

/** The Arabic mentions of each company, each spelling at its first place. */
function spellings(text: string, mentions: readonly NameMention[]): Map<Company, Spelling[]> {
  const found = new Map<Company, Spelling[]>()
  for (const { company, start, end } of mentions) {
    const written = text.slice(start, end)
    if (!ARABIC_START.test(written)) continue
    const forms = found.get(company) ?? []
    if (!forms.some((form) => form.written === written)) forms.push({ written, start })
    found.set(company, forms)
  }
  return found
}

/** A misspelt name is soft, for the normaliser mends it; two spellings in one text are hard. */
function knownSpellings(company: Company, forms: readonly Spelling[]): Finding[] {
  const slips = forms.filter(({ written }) => {
    const swallowed = written.startsWith('ل') && company.ar.startsWith('ال')
    const whole = swallowed ? `ا${written}` : written
    return isSpellingOf(whole, company.ar) && respellName(whole, company.ar) !== whole
  })
  const [first] = slips
  if (first === undefined) return []
  const hard = forms.length > 1
  return [
    {
      rule: hard ? 'name-drift' : 'name-spelling',
      text: hard ? forms.map(({ written }) => written).join('، ') : first.written,
      start: first.start,
      advice: `اكتب: ${company.ar}`,
      hard,
    },
  ]
}

/** Words one letter away from a name that the same text spells as we do: «إنفيديا … إنفيدا». */
function nearSpellings(text: string, mentions: readonly NameMention[]): Finding[] {
  const names = new Map(
    mentions
      .filter(({ company }) => !company.ar.includes(' '))
      .map(({ company }) => [foldArabic(company.ar), company.ar]),
  )
  const long = [...names].filter(([key]) => key.length >= MIN_NAME_LETTERS)
  if (long.length === 0) return []
  // Both stand in the order of the text.
  let next = 0
  return [...text.matchAll(ARABIC_WORDS)].flatMap(({ 0: word, index }): Finding[] => {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++
    if ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < index + word.length) return []
    const near = nearest(word, long)
    return near === undefined ? [] : [drift(word, index, near)]
  })
}

function nearest(word: string, names: readonly (readonly [key: string, ar: string])[]) {
  const stems = arabicStems(word, foldArabic(word))
  return names.find(([key]) =>
    stems.some((stem) => stem.key.charAt(0) === key.charAt(0) && distance(stem.key, key) === 1),
  )?.[1]
}

const drift = (word: string, start: number, ar: string): Finding => ({
  rule: 'name-drift',
  text: `${ar}، ${word}`,
  start,
  advice: `اكتب: ${ar}`,
  hard: true,
})

const TICKER = /\(([A-Z][A-Z0-9.]{0,9}|\d{4,6}\.[A-Z]{1,2})\)/g

const quotedNames = (text: string, mentions: readonly NameMention[]): Finding[] =>
  mentions
    .filter(({ start, end }) => text.charAt(start - 1) === '«' && text.charAt(end) === '»')
    .map(({ start, end }) => ({
      rule: 'quoted-name',
      text: text.slice(start - 1, end + 1),
      start: start - 1,
      advice: 'الأسماء بلا علامتي تنصيص',
      hard: false,
    }))

function secondTickers(text: string): Finding[] {
  const told = new Set<string>()
  return [...text.matchAll(TICKER)].flatMap(({ 0: found, 1: ticker = '', index }): Finding[] => {
    const isFirst = !told.has(ticker)
    told.add(ticker)
    if (isFirst) return []
    const advice = 'الرمز مرة واحدة، عند أول ذكر'
    return [{ rule: 'ticker-twice', text: found, start: index, advice, hard: false }]
  })
}

/** One spelling a name, no guillemets around it, its ticker once. */
export function createNameRule(names: NameFinder): Rule {
  return (text) => {
    const mentions = names.find(text, 'ar')
    const known = [...spellings(text, mentions)].flatMap(([company, forms]) =>
      knownSpellings(company, forms),
    )
    return [
      ...known,
      ...nearSpellings(text, mentions),
      ...quotedNames(text, mentions),
      ...secondTickers(text),
    ]
  }
}
