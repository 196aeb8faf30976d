import type { Problem } from '#domain/figure.ts'
import { isDateSupported, type ResolvedDate, resolveDate } from './calendar.ts'
import type { Case } from './check-claim.ts'
import { type DateMention, spanOf } from './read-figures.ts'
import type { SentenceReading } from './statements.ts'

/** A date to which something was moved, and the one that it had before. */
interface Move {
  readonly to: DateMention
  readonly from: DateMention
}

/** Rule 3 for dates: what is brought forward "to June from October" does not start "in October instead of June". */
export function checkMovedDates({ sentences, cited }: Case): Problem[] {
  return sentences.flatMap((sentence) =>
    movesIn(sentence)
      .filter((move) =>
        cited.some(({ sentences: read, published }) => {
          const told = resolved(move, published)
          const stated = read.flatMap(movesIn).map((other) => resolved(other, published))
          return (
            !stated.some((other) => isSame(told, other)) &&
            stated.some(({ to, from }) => isSame(told, { to: from, from: to }))
          )
        }),
      )
      .map(
        ({ to }): Problem => ({
          code: 'date',
          text: spanOf(sentence.text, sentence.tokens, to).text,
          detail: 'the article moves it the other way',
        }),
      ),
  )
}

interface ResolvedMove {
  readonly to: ResolvedDate
  readonly from: ResolvedDate
}

const resolved = ({ to, from }: Move, published: Temporal.PlainDate): ResolvedMove => ({
  to: resolveDate(to, published),
  from: resolveDate(from, published),
})

const isSame = (one: ResolvedMove, other: ResolvedMove): boolean =>
  isDateSupported(one.to, other.to) && isDateSupported(one.from, other.from)

const FROM = /^(?:from|من)$/
const TO = /^(?:to|until|الي|حتي)$/
const INSTEAD = /^(?:instead|rather|بدلا|عوضا)$/
const MAX_GAP = 4

/** Two dates side by side of which one takes the other's place: "from D to D", "to D from D", "D instead of D". */
const movesIn = ({ dates, tokens }: SentenceReading): Move[] =>
  dates.slice(1).flatMap((right, at): Move[] => {
    const left = dates[at]
    if (left === undefined || right.first - left.next > MAX_GAP) return []
    const before = tokens[left.first - 1]?.word ?? ''
    const between = tokens.slice(left.next, right.first).map(({ word }) => word)
    return moveBetween(left, right, [before, ...between])
  })

function moveBetween(
  left: DateMention,
  right: DateMention,
  [before = '', ...between]: readonly string[],
): Move[] {
  if (between.some((word) => INSTEAD.test(word))) return [{ to: left, from: right }]
  const [link = ''] = between
  if (between.length !== 1) return []
  if (FROM.test(before) && TO.test(link)) return [{ to: right, from: left }]
  return TO.test(before) && FROM.test(link) ? [{ to: left, from: right }] : []
}
