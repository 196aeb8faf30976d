import type { Spot } from './spots.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

/** Words that rise, and their opposites, form by form. */
const ENGLISH: readonly (readonly [up: string, down: string])[] = [
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['rising', 'falling'],
  ['risen', 'fallen'],
  ['gained', 'lost'],
  ['jumped', 'plunged'],
  ['jumps', 'plunges'],
  ['climbed', 'dropped'],
  ['climbs', 'drops'],
  ['climbing', 'dropping'],
  ['added', 'shed'],
  ['adds', 'sheds'],
  ['surged', 'tumbled'],
  ['surges', 'tumbles'],
  ['soared', 'sank'],
  ['grew', 'shrank'],
  ['grown', 'shrunk'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['advanced', 'slipped'],
  ['rallied', 'slid'],
  ['higher', 'lower'],
  ['up', 'down'],
]

const ARABIC: readonly (readonly [up: string, down: string])[] = [
  ['ارتفع', 'انخفض'],
  ['ارتفعت', 'انخفضت'],
  ['يرتفع', 'ينخفض'],
  ['ترتفع', 'تنخفض'],
  ['ارتفاع', 'انخفاض'],
  ['بارتفاع', 'بانخفاض'],
  ['ارتفاعا', 'انخفاضا'],
  ['ارتفاعًا', 'انخفاضًا'],
  ['مرتفعا', 'منخفضا'],
  ['مرتفعًا', 'منخفضًا'],
  ['مرتفعة', 'منخفضة'],
  ['صعد', 'هبط'],
  ['صعدت', 'هبطت'],
  ['صعود', 'هبوط'],
  ['بصعود', 'بهبوط'],
  ['قفز', 'هوى'],
  ['قفزت', 'هوت'],
  ['زاد', 'تراجع'],
  ['زادت', 'تراجعت'],
  ['بزيادة', 'بتراجع'],
  ['زيادة', 'تراجع'],
  ['نما', 'انكمش'],
  ['نمت', 'انكمشت'],
  ['كسب', 'خسر'],
  ['كسبت', 'خسرت'],
  ['أضافت', 'فقدت'],
  ['أضاف', 'فقد'],
  ['استعادت', 'فقدت'],
  ['استردت', 'فقدت'],
  ['رفعت', 'خفضت'],
]

const TURNED: ReadonlyMap<string, string> = new Map(
  [...ENGLISH, ...ARABIC].flatMap(([up, down]) => [[down, up] as const, [up, down] as const]),
)
const WORDS = [...TURNED.keys()].sort((a, b) => b.length - a.length).join('|')
const CONJUNCTION = '(?:[وف](?=\\p{Script=Arabic}{3}))?'
const CUE = new RegExp(`(?<![\\p{L}\\p{M}'’-])${CONJUNCTION}(?:${WORDS})(?![\\p{L}\\p{M}])`, 'giu')

// Between an English verb and its figure stand only words of measure …
const ENGLISH_BOND =
  /^(?: (?:by|to|from|a|an|as|another|its|some|about|nearly|almost|around|roughly|more|than|less|over|much|up|at|least|just|only|sharply))* $/iu
// … while an Arabic one has its subject there, and no other clause.
const ARABIC_BOND = /^(?: [\p{Script=Arabic}\p{M}]+){0,6} ?$/u
const OTHER_CLAUSE =
  /(?<![\p{L}\p{M}])(?:أن|إن|أنه|أنها|إنه|إنها|التي|الذي|بعد|بعدما|بينما|فيما|لكن|قبل|مع|حين|كما|من أصل|مقابل|خسائر|خسائره|خسائرها|مكاسب|مكاسبها|مكاسبه|عجز|عن|وسط|بسبب|رغم)(?![\p{L}\p{M}])/u
// "1.9 % higher": the word behind its figure.
const BEHIND = /^ (higher|lower)(?![\p{L}])/iu

/** Rises told as falls, and falls as rises, where the word is bound to a figure. */
export const turnedDirection: Change = {
  kind: 'direction',
  apply: (subject) =>
    subject.spots.flatMap((spot, index) => {
      const before = cueBefore(subject, spot, index)
      const behind = cueBehind(subject, spot)
      const cue = before ?? behind
      // Two words on one figure, or one number told twice: the bench cannot say what a turn would mean.
      const isTwice = subject.spots.some(
        (other) => other !== spot && other.mantissa === spot.mantissa,
      )
      if (cue === null || (before !== null && behind !== null) || isTwice) return []
      if (spot.unit === 'physical' || spot.unit === 'duration') return []
      const to = opposite(cue.text)
      return to === null || isToldTurned(subject, spot, to) ? [] : [splice(subject.text, cue, to)]
    }),
}

interface FoundCue {
  readonly start: number
  readonly end: number
  readonly text: string
}

function cueBefore({ text, claim, spots }: Subject, spot: Spot, index: number): FoundCue | null {
  const from = spots[index - 1]?.end ?? 0
  const last = [...text.slice(from, spot.start).matchAll(CUE)].at(-1)
  if (last === undefined) return null
  const start = from + last.index
  const cue = { start, end: start + last[0].length, text: last[0] }
  const between = text.slice(cue.end, spot.start)
  if (claim.language === 'en')
    return ENGLISH_BOND.test(between) && !isBarred(text, cue) ? cue : null
  const isBound =
    ARABIC_BOND.test(between.replace(/ (?=بنسبة|بنحو)/u, ' ')) && !OTHER_CLAUSE.test(between)
  return isBound && !isBarred(text, cue) ? cue : null
}

function cueBehind({ text }: Subject, spot: Spot): FoundCue | null {
  const found = BEHIND.exec(text.slice(spot.end, spot.end + 12))
  if (found?.[1] === undefined) return null
  return { start: spot.end + 1, end: spot.end + 1 + found[1].length, text: found[1] }
}

const NEGATION =
  /(?:\bnot|\bno|n['’]t|\bnever|(?<![\p{L}])(?:لم|لن|لا|ما|أن|دون|تراجع|وقف))(?: \p{L}+)? $/iu
// An infinitive has no past tense for its opposite ("to shed" is not "to added"), and "gave up" none at all.
const UNTURNED =
  /\b(?:to|will|would|may|could|might|should|can|ga?ve|giving|made|set|took|take|end|ended|picked) $/u
// «فقد بلغت»: a particle, which takes nothing away.
const PARTICLE =
  /^فقد (?:بلغ|كان|قال|سجل|حقق|أعلن|ارتفع|انخفض|تراجع|زاد|نم|وصل|قدر|شهد|أظهر|ذكر)[تى]?(?![\p{L}])/u
const isBarred = (text: string, { start }: FoundCue): boolean => {
  const before = text.slice(Math.max(0, start - 16), start)
  return NEGATION.test(before) || UNTURNED.test(before) || PARTICLE.test(text.slice(start))
}

function opposite(cue: string): string | null {
  const lower = cue.toLowerCase()
  const plain = TURNED.get(lower)
  if (plain !== undefined)
    return cue === lower ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
  const behind = TURNED.get(lower.slice(1))
  return behind === undefined ? null : lower.charAt(0) + behind
}

/** Whether another sentence tells the same number with a word of the turned direction. */
function isToldTurned({ stated, text }: Subject, { mantissa }: Spot, to: string): boolean {
  const isUp = [...ENGLISH, ...ARABIC].some(([up]) => to.endsWith(up))
  return stated
    .sentencesWith(mantissa)
    .filter((sentence) => sentence !== text)
    .some((sentence) =>
      [...sentence.matchAll(CUE)].some(([cue]) => {
        const word = TURNED.has(cue.toLowerCase()) ? cue.toLowerCase() : cue.slice(1)
        return [...ENGLISH, ...ARABIC].some(([up, down]) => word === (isUp ? up : down))
      }),
    )
}
