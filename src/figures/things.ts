import type { Amount } from './amounts.ts'
import { foldWord } from './fold.ts'
import { DIRECTIONS } from './lexicon/directions.ts'
import { METRICS } from './lexicon/metrics.ts'
import { MODALITIES } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

const MIN_THING = 3
const FEW = 3
const MANY = 11
const HUNDRED = 100
const PARTICLES = new Set(
  `على في من إلى عن مع بعد قبل خلال حتى بحلول منذ هذا هذه ذلك تلك عند لدى بين ضد نحو دون عبر كل أي أو ثم لكن بينما فيما
  حيث إذ أن إن أنه أنها قد لم لن لا ليس كما مما التي الذي الذين على مقابل مقارنة تقريبا يوميا سنويا شهريا أسبوعيا فقط
  أيضا إضافي إضافية أخرى أخر أكثر أقل حول داخل خارج ضمن وفق بحسب حسب بدلا مرة جديد جديدة
  نهاية بداية مطلع منتصف أواخر أوائل ختام`
    .split(/\s+/)
    .map(foldWord),
)

/** Whether a word is a preposition, a conjunction or the like. */
export const isParticle = ({ word }: Pick<Token, 'word'>): boolean => PARTICLES.has(word)

/**
 * The Arabic word right behind an amount, where it can be what is counted: «ثلاثة مستودعات», «1.5 مليون قذيفة».
 * Null for particles, verbs and words with a clitic, and for endings that Arabic does not give to a counted thing.
 */
export function readArabicThing(tokens: readonly Token[], amount: Amount): string | null {
  const token = tokens[amount.next]
  if (token?.kind !== 'word' || !/^[\u0620-\u064a]+$/.test(token.word)) return null
  const { word } = token
  if (word.length < MIN_THING || PARTICLES.has(word) || /^(?:ال|[وفبلسيت](?=\p{L}{3}))/u.test(word))
    return null
  const isFitting =
    amount.value < FEW
      ? false
      : amount.value < MANY || amount.value >= HUNDRED || /[اه]$/.test(word)
  if (!isFitting) return null
  const tables = [DIRECTIONS, METRICS, MODALITIES]
  return tables.some((table) => table.find(tokens, amount.next) !== null) ? null : word
}

/** Whether two Arabic nouns may be one: the same consonants, whatever their plural and case do to the rest. */
export function isSameThing(left: string, right: string): boolean {
  const [a, b] = [skeleton(left), skeleton(right)]
  return a === b || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b))
}

const skeleton = (word: string): string =>
  word.replace(/(?:ات|ين|ون|ان|ا|ه)$/, '').replace(/[اويء]/g, '')
