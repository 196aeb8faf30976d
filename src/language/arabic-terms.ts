import { distance } from 'fastest-levenshtein'
import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import { createLemmas } from './arabic-inflect.ts'
import { createPhraseFinder } from './arabic-phrases.ts'
import type { Finding, Rule } from './finding.ts'
import { englishForms, foldEnglish } from './glossary.ts'
import type { NameFinder } from './names.ts'
import { stripDiacritics } from './normalise.ts'

interface Words {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
}

// «نماذج منظمة العفو الدولية» is a translator's AI even where the registry knows the organisation.
const AI_BEFORE =
  /(?:نماذج|نموذج|رقائق|شريحة|شركة|شركات|تطبيقات|تقنيات|تقنية|أدوات|أنظمة|سباق|طفرة|روبوت|روبوتات|مساعد|عميل|وكيل|وكلاء|استثمارات|مختبر|خوادم|خوارزميات|مجال|عصر|سوق|ثورة|ل?تدريب) (?:ال[\u0621-\u064a]+ )?$/
const AI_WINDOW = 40
const RIGHTS_WINDOW = 200
// What the organisation does, and who speaks of it: without any of these, it is a translator's AI.
const RIGHTS =
  /(?:حقوق|سج[نين]|سجناء|معتقل|اعتقال|تعذيب|انتهاك|إعدام|لاجئ|مدني|ناشط|صحفي|جرائم|إدانة|قانون|محاكمة)|(?:قال|دع|طالب|اتهم|حذر|أعلن|نشر|ذكر|وثق|انتقد|أدان|أكد|رأ|ناشد|رحب|تقول|تدعو|تطالب|تتهم|تحذر)ت? منظمة|(?:بحسب|وفق|وفقا ل|تقرير|تقارير|بيان) ?ل?منظمة/

/** The glossary's `never` forms, in whatever case, number and gender. */
export function createNeverRule(glossary: readonly GlossaryTerm[], names: NameFinder): Rule {
  const forms = glossary.flatMap(({ never, ar }) =>
    never.map((form): readonly [string, string] => [form, ar]),
  )
  const words = forms.flatMap(([form]) => form.split(' ').map((word) => word.replace(/^ال/, '')))
  const phrases = createPhraseFinder(forms, { fold: stripDiacritics, lemma: createLemmas(words) })
  const accepted = createPhraseFinder(
    glossary.flatMap(({ ar, variants }) => [ar, ...variants].map((form) => [form, ar] as const)),
    { fold: stripDiacritics },
  )
  return (text) => {
    const bad = phrases.find(text)
    if (bad.length === 0) return []
    const right = [
      // «ثغرة يوم الصفر» is right, «يوم الصفر» alone is not.
      ...accepted.find(text),
      ...names.find(text, 'ar').filter(({ start }) => isNameHere(text, start)),
    ]
    return (
      bad
        // Two forms of one term may be the same but for their article.
        .filter(({ start }, at) => bad[at - 1]?.start !== start)
        .filter(({ start, end }) => !right.some((one) => covers(one, { start, end }, text)))
        .map(({ value, start, end }) => ({
          rule: 'glossary-never',
          text: text.slice(start, end),
          start,
          advice: `اكتب: ${value}`,
          hard: true,
        }))
    )
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

// What was found has its clitics and its article with it, a name has not.
const covers = (one: Span, found: Span, text: string): boolean =>
  one.start < found.end && one.end >= found.end && !text.slice(found.start, one.start).includes(' ')

/** Whether a name that is also a mistranslation is the name: somebody says it so, and nothing of AI is before it. */
function isNameHere(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - AI_WINDOW), start)
  return !AI_BEFORE.test(before) && RIGHTS.test(before + text.slice(start, start + RIGHTS_WINDOW))
}

const LATIN_RUN = /[A-Za-z][A-Za-z0-9.&'’-]*(?: [A-Za-z][A-Za-z0-9.&'’-]*)*/g
const LATIN_PART = /[A-Za-z][A-Za-z0-9.&'’]*/g
const IN_BRACKETS = /\([^()]*\)/g
const CLITIC = /(?<![\u0621-\u065f])[وفبكل]+ـ*(?=[A-Za-z])/g
const MIN_MISPRINT = 7
const blank = (text: string): string => ' '.repeat(text.length)

interface Run {
  readonly text: string
  readonly start: number
}

/** Runs of Latin words, and where one is no term as a whole, its parts. */
function latinRuns(text: string, isTerm: (words: string) => boolean): Run[] {
  return [...text.matchAll(LATIN_RUN)].flatMap(({ 0: run, index }): Run[] => {
    if (isTerm(run)) return [{ text: run, start: index }]
    return [...run.matchAll(LATIN_PART)].map((part) => ({
      text: part[0],
      start: index + part.index,
    }))
  })
}

/** Latin words that have an Arabic one; in brackets, behind the Arabic one, they are welcome. */
export function createLatinRule({ companies, glossary }: Words, names: NameFinder): Rule {
  const arabic = new Map(
    glossary.flatMap((term) =>
      englishForms(term).map((form): [string, string] => [foldEnglish(form), term.ar]),
    ),
  )
  const termFor = (words: string): string | undefined =>
    arabic.get(foldEnglish(words.replace(/[.'’]+$/, '')))
  const english = new Map(
    companies
      .filter(({ name }) => name.length >= MIN_MISPRINT && /^[A-Za-z]+$/.test(name))
      .map(({ name, ar }) => [name.toLowerCase(), ar]),
  )
  return (text) => {
    const open = text.replace(IN_BRACKETS, blank)
    if (!/[A-Za-z]/.test(open)) return []
    const named = names.find(text, 'ar').filter(({ start }) => /[A-Za-z]/.test(open.charAt(start)))
    const latinNames = named.map(({ company, start, end }) => ({
      rule: 'latin-name',
      text: text.slice(start, end),
      start,
      advice: `اكتب: ${company.ar}`,
      hard: isMisprintOf(text.slice(start, end), company.name),
    }))
    const rest = named.reduce(
      (left, { start, end }) =>
        left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
      open,
    )
    const terms = latinRuns(rest, (words) => termFor(words) !== undefined).flatMap((run) => {
      const ar = termFor(run.text)
      return ar === undefined ? misprint(run, english) : [latinTerm(run, ar)]
    })
    return [...latinNames, ...terms, ...clitics(open)]
  }
}

/** «Deepeek»: one letter away from the name. */
const isMisprintOf = (written: string, name: string): boolean =>
  written.length >= MIN_MISPRINT - 1 &&
  !written.includes(' ') &&
  distance(written.toLowerCase(), name.toLowerCase()) === 1

/** A misprint that the registry does not know. */
function misprint({ text, start }: Run, english: ReadonlyMap<string, string>): Finding[] {
  const near = [...english].find(([name]) => isMisprintOf(text, name))
  if (near === undefined) return []
  return [{ rule: 'latin-name', text, start, advice: `اكتب: ${near[1]}`, hard: true }]
}

const latinTerm = ({ text, start }: Run, ar: string): Finding => ({
  rule: 'latin-term',
  text,
  start,
  advice: `اكتب: ${ar}`,
  hard: true,
})

const clitics = (text: string): Finding[] =>
  [...text.matchAll(CLITIC)].map(({ 0: found, index }) => ({
    rule: 'latin-clitic',
    text: found + (/^\S+/.exec(text.slice(index + found.length))?.[0] ?? ''),
    start: index,
    advice: 'الحروف تتصل بالأسماء العربية وحدها: لإنفيديا',
    hard: false,
  }))
