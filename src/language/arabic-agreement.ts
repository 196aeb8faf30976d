import { BY_PLURAL, BY_SINGULAR, type CountedNoun, NOUNS, SCALES } from './arabic-counted.ts'
import { toAsciiDigits } from './digits.ts'
import type { Finding, Rule } from './finding.ts'

const NOT_BEFORE = '(?<![\\u0621-\\u065f\\u0670-\\u06d3])'
const NOT_AFTER = '(?![\\u0621-\\u065f\\u0670-\\u06d3])'
const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')

const RULE = 'count-form'
const problem = (text: string, start: number, advice: string): Finding => ({
  rule: RULE,
  text,
  start,
  advice: `اكتب: ${advice}`,
  hard: true,
})

const COUNTED = new RegExp(
  `(?<![\\d.,/:٫٬A-Za-z&-]|\\dر)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?) (${alternatives([
    ...[...BY_SINGULAR.keys()].flatMap((word) => [`${word}ا`, word]),
    ...BY_PLURAL.keys(),
  ])})${NOT_AFTER}(?= ?(\\S*))`,
  'g',
)
const YEAR = /^(?:1[89]|20)\d\d$/
// A year, a grade or a number of the order: «عام 2010 شركة», «المادة 5 عقد».
const NAMED_BY_NUMBER =
  /(?:عام|سنة|رقم|المادة|المركز|الفئة|الطراز|الجيل|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر) $/
const BEFORE = 16
// Behind these a scale word has no noun of its own: «75 مليارًا في 2024».
const STANDS_ALONE = /^(?:[.،؛:!؟»)]|$|(?:في|من|إلى|على|عن|خلال|بحلول|العام|هذا|قبل|بعد|مقابل)$)/

type Form = 'plural' | 'tanwin' | 'bare'

interface Count {
  readonly number: string
  readonly word: string
  readonly noun: CountedNoun
  readonly form: Form
  readonly next: string
}

function readCount(number: string, word: string, next: string): Count | null {
  const plural = BY_PLURAL.get(word)
  if (plural !== undefined) return { number, word, noun: plural, form: 'plural', next }
  const bare = BY_SINGULAR.get(word)
  if (bare !== undefined) return { number, word, noun: bare, form: 'bare', next }
  const tanwin = BY_SINGULAR.get(word.slice(0, -1))
  return tanwin === undefined ? null : { number, word, noun: tanwin, form: 'tanwin', next }
}

const isScale = (noun: CountedNoun): boolean => SCALES.includes(noun)

interface Better {
  /** The word that should stand behind the number. */
  readonly write: string
  /** A slip of polish: newsrooms let it pass. */
  readonly isMild: boolean
}

/** What should stand there; null where the form is right. */
function betterForm(count: Count): Better | null {
  const { number, noun, form } = count
  const [plural = ''] = noun.plural
  const n = Number(number.replaceAll(',', ''))
  const isPlural = form === 'plural'
  // «4.6 مليارات»: half of the newsrooms write it so.
  if (number.includes('.')) return isPlural ? { write: noun.one, isMild: true } : null
  if (n < 3) return belowThree(n, noun, isPlural)
  const rest = n % 100
  const isFew = rest >= 3 && rest <= 10
  if (isFew !== isPlural) {
    // «108 نقطة»: the hundreds make many forget what comes behind them.
    return { write: isFew ? plural : noun.one, isMild: isFew && n > 10 }
  }
  return rest > 10 && lacksTanwin(count) ? { write: `${noun.one}ًا`, isMild: true } : null
}

// One and two are words.
function belowThree(n: number, { one }: CountedNoun, isPlural: boolean): Better | null {
  if (n === 0) return null
  const dual = `${one.replace(/ة$/, 'ت')}ا`
  return { write: n === 1 ? one : `${dual}ن أو ${dual}`, isMild: !isPlural }
}

// A feminine noun shows no alif, and a scale word none before its noun.
const lacksTanwin = ({ noun, form, next }: Count): boolean =>
  form === 'bare' && (isScale(noun) ? STANDS_ALONE.test(next) : noun.gender === 'm')

// As long as the text.
const withAsciiMarks = (text: string): string =>
  toAsciiDigits(text).replaceAll('٫', '.').replaceAll('٬', ',')

interface Slip extends Better {
  readonly number: string
  readonly word: string
  readonly start: number
}

function digitSlips(text: string): Slip[] {
  const plain = withAsciiMarks(text)
  return [...plain.matchAll(COUNTED)].flatMap(
    ({ 1: number = '', 2: word = '', 3: next = '', index: start }): Slip[] => {
      const before = text.slice(Math.max(0, start - BEFORE), start)
      if (YEAR.test(number) || NAMED_BY_NUMBER.test(before)) return []
      const count = readCount(number, word, next)
      const better = count === null ? null : betterForm(count)
      return better === null ? [] : [{ ...better, number, word, start }]
    },
  )
}

const digitCounts: Rule = (text) =>
  digitSlips(text).map(({ number, word, start, write, isMild }) => ({
    ...problem(text.slice(start, start + number.length + 1 + word.length), start, ''),
    advice: Number(number) < 3 ? `اكتب: ${write}، بلا رقم` : `اكتب: ${number} ${write}`,
    hard: !isMild,
  }))

/** «4.6 مليارات» and «5 مليار» with the noun that their number asks for; ones and twos stay. */
export function withAgreedCounts(text: string): string {
  let printed = ''
  let from = 0
  for (const { number, word, start, write } of digitSlips(text)) {
    const at = start + number.length + 1
    if (Number(number) < 3 || write.endsWith('ًا')) continue
    printed += text.slice(from, at) + write
    from = at + word.length
  }
  return printed + text.slice(from)
}

const SCALE_FORMS = alternatives([
  ...SCALES.flatMap(({ one, plural }) => [one, ...plural, `${one}ا`, `${one}ي`]),
])
const SCALE_AND_NOUN = new RegExp(
  `${NOT_BEFORE}(${SCALE_FORMS}) (${alternatives(
    NOUNS.flatMap(({ one, plural }) => [...plural, `${one}ا`]),
  )})${NOT_AFTER}`,
  'g',
)

/** «589 مليار دولارات»: behind a word of magnitude the noun is singular and shows no tanwin. */
const scaledNouns: Rule = (text) =>
  [...text.matchAll(SCALE_AND_NOUN)].flatMap(({ 0: whole, 1: scale = '', 2: word = '', index }) => {
    const noun = BY_PLURAL.get(word) ?? BY_SINGULAR.get(word.replace(/ا$/, ''))
    return noun === undefined ? [] : [problem(whole, index, `${scale} ${noun.one}`)]
  })

const DUAL = new RegExp(
  `${NOT_BEFORE}[وفبلك]{0,2}(${alternatives(SCALES.map(({ one }) => one))})(ان|ين) (?=(?:${alternatives(
    NOUNS.map(({ one }) => one),
  )})${NOT_AFTER})`,
  'g',
)

/** «ملياران دولار»: a dual loses its nun before its noun. */
const dualsBeforeNouns: Rule = (text) =>
  [...text.matchAll(DUAL)].map(({ 0: whole, 1: scale = '', 2: ending, index }) =>
    problem(whole.trim(), index, ending === 'ان' ? `${scale}ا` : `${scale}ي`),
  )

const WORDS = 'ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر'
const WORD_COUNT = new RegExp(
  `${NOT_BEFORE}[وفبلك]{0,2}(${WORDS})(ة?) (${alternatives([
    ...BY_PLURAL.keys(),
    ...BY_SINGULAR.keys(),
  ])})${NOT_AFTER}`,
  'g',
)
// «ثلاثة وعشرون», «مائة وخمسة»: part of a greater number follows its own rules.
const GREATER_BEFORE = /(?:مئة|مائة|ألف|مليون|مليار) و?$/

/** «ثلاثة شركات», «خمسة مليار»: words from three to ten oppose their noun's gender and want its plural. */
const wordCounts: Rule = (text) => {
  const found: Finding[] = []
  for (const { 0: whole, 1: stem = '', 2: ending, 3: word = '', index } of text.matchAll(
    WORD_COUNT,
  )) {
    if (GREATER_BEFORE.test(text.slice(Math.max(0, index - BEFORE), index))) continue
    const noun = BY_PLURAL.get(word) ?? BY_SINGULAR.get(word)
    if (noun === undefined) continue
    const isOpposed = (ending === 'ة') === (noun.gender === 'm')
    if (isOpposed && BY_PLURAL.has(word)) continue
    const number = noun.gender === 'm' ? `${stem.replace(/ثمان$/, 'ثماني')}ة` : stem
    found.push(problem(whole, index, `${number} ${noun.plural[0]}`))
  }
  return found
}

const PARTS: readonly Rule[] = [digitCounts, scaledNouns, dualsBeforeNouns, wordCounts]

/** Numbers whose noun does not agree with them, by the rules of CLDR's one, two, few, many and other. */
export const agreementRule: Rule = (text) => PARTS.flatMap((part) => part(text))
