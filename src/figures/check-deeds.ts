import type { Problem } from '#domain/figure.ts'
import { firstDayOf, isDateSupported, resolveDate } from './calendar.ts'
import type { Case, Source } from './check-claim.ts'
import { closeness, closest, type DeedEvent, eventsOf, isEndOf } from './deed-events.ts'
import { areOpposite, isSameEvent, isTransfer } from './lexicon/deeds.ts'
import { type DateMention, spanOf } from './read-figures.ts'

/** Rules 3, 5 and 6 for what somebody did, with or without a figure: no plan is told as done, no hiring as firing. */
export function checkDeeds({ sentences, cited }: Case): Problem[] {
  const claimed = eventsOf(sentences, null)
  if (claimed.length === 0) return []
  const known = cited.flatMap((source) => eventsOf(source.sentences, source))
  return claimed.flatMap((event) => [
    ...unfinished(event, known),
    ...reversed(event, known),
    ...redated(event, known),
    ...premature(event, cited),
  ])
}

const problem = (event: DeedEvent, code: Problem['code'], detail: string): Problem => ({
  code,
  text: spanOf(event.sentence.text, event.sentence.tokens, event.deed).text,
  detail,
})

/** "Has bought" of what was only agreed. */
function unfinished(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  const { deed } = event
  if (deed.tense !== 'done') return []
  const same = closest(
    event,
    known.filter((other) => isSameEvent(deed.kind, other.deed.kind)),
  )
  if (same.length === 0 || same.some(({ deed: { tense } }) => tense !== 'ahead')) return []
  const isClosed = known.some((other) => isEndOf(other, event))
  return isClosed ? [] : [problem(event, 'metric', 'the article does not tell it as done')]
}

/** "Dismisses" of those whom the article tells that they are hired. */
function reversed(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  const { kind } = event.deed
  const related = closest(
    event,
    known.filter(({ deed }) => deed.kind === kind || areOpposite(kind, deed.kind)),
  )
  if (related.length === 0 || related.some(({ deed }) => deed.kind === kind)) return []
  const isTurnedRound =
    (kind === 'buy' || kind === 'sell') && !related.every((other) => hasSameActor(event, other))
  return isTurnedRound ? [] : [problem(event, 'direction', 'the article tells the opposite')]
}

/** "Began on Tuesday" of what the article dates otherwise. */
function redated(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  const dates = ownDatesOf(event)
  if (dates.length === 0 || event.deed.isCompleted) return []
  const same = known.filter(
    (other) =>
      (isSameEvent(event.deed.kind, other.deed.kind) && closeness(event, other) > 0) ||
      (isTransfer(event.deed.kind) && isEndOf(other, event)),
  )
  const dated = same.flatMap((other) =>
    ownDatesOf(other).map((date) => ({ date, source: other.source })),
  )
  if (dated.length === 0 || same.some((other) => ownDatesOf(other).length === 0)) return []
  const wrong = dates.filter(
    (date) =>
      !dated.some(
        ({ date: stated, source }) =>
          source !== null &&
          isDateSupported(
            resolveDate(date, source.published),
            resolveDate(stated, source.published),
          ),
      ),
  )
  return wrong.map((date) => ({
    code: 'date',
    text: spanOf(event.sentence.text, event.sentence.tokens, date).text,
    detail: 'the article gives what was done another date',
  }))
}

/** "Completed in the first quarter of 2027" of an article of 2026. */
function premature(event: DeedEvent, cited: readonly Source[]): Problem[] {
  const { deed, sentence } = event
  if (deed.tense !== 'done' || deed.kind === 'sign' || deed.kind === 'agree') return []
  const early = ownDatesOf(event).filter(
    ({ first, parts }) =>
      parts.fiscal !== true &&
      WHEN.test(sentence.tokens[first - 1]?.word ?? '') &&
      !sentence.tokens.slice(deed.next, first).some(({ word }) => /^(?:to|for|until)$/.test(word)),
  )
  const isAhead = (date: DateMention): boolean =>
    cited.every(({ published }) => {
      const day = firstDayOf(resolveDate(date, published))
      return day !== null && Temporal.PlainDate.compare(day, published) > 0
    })
  return early.filter(isAhead).map((date) => ({
    code: 'date',
    text: spanOf(sentence.text, sentence.tokens, date).text,
    detail: 'done, on a day that is yet to come',
  }))
}

const WHEN = /^(?:in|on|during|the|في|خلال|يوم)$/

/** The dates behind a deed, in its own clause. */
const ownDatesOf = ({ sentence, deed, to }: DeedEvent): readonly DateMention[] =>
  sentence.dates.filter(({ first }) => first >= deed.next && first < to)

/** Whether the same name stands nearest before both verbs: who does it. */
function hasSameActor(event: DeedEvent, other: DeedEvent): boolean {
  const [left, right] = [actorOf(event), actorOf(other)]
  return left !== undefined && left === right
}

function actorOf({ sentence, deed }: DeedEvent): string | undefined {
  const at = sentence.tokens[deed.first]?.start ?? 0
  const isArabic = /^[\u0620-\u06ff]/.test(sentence.tokens[deed.first]?.word ?? '')
  const found = isArabic
    ? (sentence.mentions.find(({ start }) => start > at && start - at <= ACTOR_REACH) ??
      sentence.mentions.findLast(({ start }) => start < at))
    : sentence.mentions.findLast(({ start }) => start < at)
  return found?.company.parent ?? found?.company.id
}

const ACTOR_REACH = 20
