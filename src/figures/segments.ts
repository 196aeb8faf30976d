import { foldWord } from './fold.ts'
import type { Token } from './tokens.ts'

const MARKS = new Set([',', '،', ';', '؛', '(', ')', '—', ':', '|'])
const WORDS = new Set(
  'and but while whereas although though after before as which who when since because amid until despite بينما فيما لكن بعد بعدما قبل إذ حيث ثم التي الذي بعدما حين عندما مما كما و ثم اما رغم الرغم برغم مع عقب إثر'
    .split(' ')
    .map(foldWord),
)
// They begin with the letter of "and" and are words of their own.
const WITH_WAW =
  /^(?:وحد|واط|وات|وون|ونت|ونس|وزار|وزير|وكال|وظيف|وظائ|ورق|وسط|وصل|وفق|ولاي|واحد|واشنط|وقت|وضع|وثيق|ويندوز|وول|ودائع|وال$|وجه)/

interface Span {
  readonly first: number
  readonly next: number
}

/**
 * The number of each token's clause: commas, brackets and conjunctions begin a new one. Clauses are cut
 * finely on purpose: what one lacks it takes from the one before.
 */
export function segmentsOf(tokens: readonly Token[], figures: readonly Span[]): readonly number[] {
  // «مليونًا وستمئة ألف» is one figure, whatever its «و» looks like.
  const inside = new Set(
    figures.flatMap(({ first, next }) =>
      Array.from({ length: next - first - 1 }, (_, offset) => first + 1 + offset),
    ),
  )
  let segment = 0
  return tokens.map((token, at) => {
    if (!inside.has(at) && opensSegment(token, tokens[at + 1])) segment++
    return segment
  })
}

// "Fell 6.8% after hours on Monday".
const NO_CLAUSE = /^(?:hours|all)$/

function opensSegment(token: Token, behind: Token | undefined): boolean {
  if (token.kind === 'mark') return MARKS.has(token.word)
  if (token.kind !== 'word') return false
  if (WORDS.has(token.word)) return token.word !== 'after' || !NO_CLAUSE.test(behind?.word ?? '')
  return /^و\p{L}{3,}/u.test(token.word) && !WITH_WAW.test(token.word)
}
