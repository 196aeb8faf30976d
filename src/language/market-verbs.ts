/** A market verb and the smallest change, in per cent, that bears it. */
interface Strength {
  readonly share: number
  readonly index: number
  /** Far beyond the figure: such a sentence misleads. */
  readonly isSevere: boolean
}

const STRONG: Strength = { share: 5, index: 1.5, isSevere: false }
const SEVERE: Strength = { share: 10, index: 3, isSevere: true }

const STRENGTHS: ReadonlyMap<string, Strength> = new Map([
  ...['هبط', 'هبطت', 'يهبط', 'تهبط', 'قفز', 'قفزت', 'يقفز', 'تقفز'].map(
    (verb): [string, Strength] => [verb, STRONG],
  ),
  ...'هوى هوت يهوي تهوي تهاوى تهاوت يتهاوى تتهاوى انهار انهارت ينهار تنهار انهيار انهيارا تهاوي تهاويا'
    .split(' ')
    .map((verb): [string, Strength] => [verb, SEVERE]),
])

const VERB = new RegExp(
  `(?<![\\u0621-\\u064a])[وف]?(${[...STRENGTHS.keys()].join('|')})(?![\\u0621-\\u064a])`,
  'g',
)
const CLAUSE_END =
  /[.،؛:!؟»](?!\d)|(?<![\u0621-\u064a])(?:بينما|فيما|لكن|بعدما|بعد أن|مقابل|من)(?![\u0621-\u064a])/
const PERCENT =
  /(?<!(?:إلى|عند|مستوى) )(?<![\d.,])(\d{1,3}(?:\.\d+)?) ?(?:%|في المئة|في المائة|بالمئة|بالمائة)/
const NEXT_VERB =
  /(?<![\u0621-\u064a])[وف]?(?:ارتفع|انخفض|تراجع|صعد|نزل|زاد|نما|خسر|كسب|أضاف|فقد)(?:ت)?(?![\u0621-\u064a])/
const INDEX = /مؤشر|ناسداك|داو جونز|ستاندرد|نيكاي|كوسبي|ستوكس|هانغ سنغ|تاسي|السوق|البورصة/
const CLAUSE_WINDOW = 120
// «قفز بقوة»: with these words beside it a verb is severe whatever it is alone.
const INTENSIFIER =
  /(?<![\u0621-\u064a])(?:بقوة|بشدة|بحدة|بعنف|بشكل حاد|بشكل كبير|على نحو حاد|كبيرا|حادا)(?![\u0621-\u064a])/

interface Overstated {
  readonly text: string
  readonly start: number
}

interface OverstatedVerb extends Overstated {
  readonly isSevere: boolean
}

function ownClause(text: string): string {
  const ends = [text.search(CLAUSE_END), text.search(NEXT_VERB), text.search(VERB)]
  const end = Math.min(...ends.map((at) => (at < 0 ? text.length : at)))
  return text.slice(0, end)
}

/** Market verbs that say more than the percentage of their clause bears. Text in ASCII digits. */
export function overstatedVerbs(text: string): OverstatedVerb[] {
  const found: OverstatedVerb[] = []
  for (const { 0: match, 1: verb = '', index } of text.matchAll(VERB)) {
    const strength = STRENGTHS.get(verb)
    const from = index + match.length
    const clause = ownClause(text.slice(from, from + CLAUSE_WINDOW))
    const percent = PERCENT.exec(clause)
    if (strength === undefined || percent === null) continue
    const least = INDEX.test(clause) ? strength.index : strength.share
    if (Number(percent[1]) < least)
      found.push({
        text: `${verb} … ${percent[0]}`,
        start: index + match.length - verb.length,
        isSevere: strength.isSevere || INTENSIFIER.test(clause.slice(0, percent.index)),
      })
  }
  return found
}

const SIGNED =
  /(?<![\u0621-\u064a])[وف]?[يت]?(?:هبط|هوى|هوت|تراجع|انخفض|نخفض|نزل|خسر|فقد|ارتفع|رتفع|صعد|قفز|زاد|نما|نمت|كسب|ربح)ت?(?![\u0621-\u064a])[^.،؛:!؟()]{0,60}?(?:بنسبة|إلى|نحو)? ?(?<![\d\u0621-\u064a])[-−–](?=\d+(?:\.\d+)? ?(?:[%٪]|في المئة|في المائة|نقط))/g

/** Amounts of change that repeat in a sign what the verb before them says: «هبط السهم -4.5%». Text in ASCII digits. */
export const signedChanges = (text: string): Overstated[] =>
  [...text.matchAll(SIGNED)].map(({ 0: found, index }) => ({ text: found.trim(), start: index }))

const SLIGHT =
  /(?<![\u0621-\u064a])(?:قليلا|طفيفا|بشكل طفيف|هامشيا|استقرت?|دون تغير يذكر)(?![\u0621-\u064a])/g
// Twice what the table still calls slight: the table leaves plain verbs right at any size.
const MAX_SLIGHT = 2

/** Words of a slight change before a percentage that is none. Text in ASCII digits. */
export const understatedVerbs = (text: string): Overstated[] =>
  [...text.matchAll(SLIGHT)].flatMap(({ 0: word, index }) => {
    const from = index + word.length
    const percent = PERCENT.exec(ownClause(text.slice(from, from + CLAUSE_WINDOW)))
    if (percent === null || Number(percent[1]) <= MAX_SLIGHT) return []
    return [{ text: `${word} … ${percent[0]}`, start: index }]
  })
