import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import type { Language } from '#domain/language.ts'
import { agreementRule } from './arabic-agreement.ts'
import { AVOID_ROWS } from './arabic-avoid.ts'
import { createGenderRule } from './arabic-gender.ts'
import { createNameRule } from './arabic-name-rules.ts'
import { pairsRule } from './arabic-pairs.ts'
import { repeatRule } from './arabic-repeats.ts'
import { marksRule, spellingRule } from './arabic-spelling-rule.ts'
import { SENTENCE_ROWS, TEXT_ROWS } from './arabic-style.ts'
import { createLatinRule, createNeverRule } from './arabic-terms.ts'
import { stripBidi } from './bidi.ts'
import { toAsciiDigits } from './digits.ts'
import { type Finding, findRows, type Rule } from './finding.ts'
import { overstatedVerbs, signedChanges, understatedVerbs } from './market-verbs.ts'
import { createNameFinder, type NameFinder, type NameMention } from './names.ts'
import { stripDiacritics } from './normalise.ts'
import { splitSentences } from './sentences.ts'

interface Words {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
}

/** The rules of one sentence at its place in the text. */
const bySentence =
  (rule: Rule): Rule =>
  (text) =>
    splitSentences(text, 'ar').flatMap((sentence) =>
      rule(sentence.text).map((found) => ({ ...found, start: found.start + sentence.start })),
    )

const ARABIC_DIGITS = /[٠-٩۰-۹]+/
const mixedDigits: Rule = (text) => {
  const found = ARABIC_DIGITS.exec(text)
  if (found === null || !/[0-9]/.test(text)) return []
  const { 0: digits, index } = found
  const advice = 'نظام أرقام واحد'
  return [{ rule: 'digits', text: digits, start: index, advice, hard: true }]
}

// A colon promises more; with nothing behind it the text is cut.
const OPEN_END = /:\s*["»”)]*\s*$/
const openEnd: Rule = (text) => {
  const start = text.search(OPEN_END)
  return start < 0 ? [] : [{ rule: 'cut', text: ':', start, advice: 'الجملة مقطوعة', hard: true }]
}

const verbRule: Rule = (text) => {
  const plain = toAsciiDigits(text)
  return [
    ...overstatedVerbs(plain).map(({ text: words, start, isSevere }) => ({
      rule: 'market-verb',
      text: words,
      start,
      advice: 'الفعل أقوى من الرقم',
      hard: isSevere,
    })),
    ...understatedVerbs(plain).map(({ text: words, start }) => ({
      rule: 'market-verb',
      text: words,
      start,
      advice: 'الفعل أضعف من الرقم',
      hard: false,
    })),
    ...signedChanges(plain).map(({ text: words, start }) => ({
      rule: 'signed-change',
      text: words,
      start,
      advice: 'الفعل يغني عن الإشارة',
      hard: true,
    })),
  ]
}

/** Offsets of a text without its marks, as offsets of the text. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++)
    if (withoutMarks(text.charAt(at)) !== '') offsets.push(at)
  return offsets
}

const withoutMarks = (text: string): string => stripDiacritics(stripBidi(text))

/** Several rules ask for the names of the same text, one after the other. */
function rememberingLast(finder: NameFinder): NameFinder {
  let last: { text: string; language: Language; found: NameMention[] } | null = null
  return {
    ...finder,
    find(text, language) {
      if (last === null || last.text !== text || last.language !== language)
        last = { text, language, found: finder.find(text, language) }
      return last.found
    },
  }
}

/**
 * Makes the Arabic lint: what an editor would strike in a sentence of ours, or in a whole brief,
 * where two spellings of one name show as well; in the order of the text. It does not know
 * quotations: hold them back. `docs/arabic-lint.md` lists the rules. Never throws; linear in the text.
 */
export function createArabicLint({ companies, glossary }: Words): (text: string) => Finding[] {
  const names = rememberingLast(createNameFinder(companies))
  const rules: readonly Rule[] = [
    findRows([...AVOID_ROWS, ...TEXT_ROWS]),
    bySentence(findRows(SENTENCE_ROWS)),
    bySentence(mixedDigits),
    openEnd,
    createNeverRule(glossary, names),
    createLatinRule({ companies, glossary }, names),
    repeatRule,
    pairsRule,
    agreementRule,
    createGenderRule(names),
    verbRule,
    spellingRule,
    createNameRule(names),
  ]
  return (text) => {
    const plain = withoutMarks(text)
    const found = rules.flatMap((rule) => rule(plain))
    const offsets = plain.length === text.length ? null : offsetsOf(text)
    const placed = offsets
      ? found.map((one) => ({ ...one, start: offsets[one.start] ?? text.length }))
      : found
    return [...placed, ...marksRule(text)].sort((a, b) => a.start - b.start)
  }
}
