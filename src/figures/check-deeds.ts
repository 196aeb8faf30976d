import type { Problem } from '#domain/figure.ts'
import type { NameMention } from '#language/names.ts'
import { firstDayOf, isDateSupported, resolveDate } from './calendar.ts'
import type { Case } from './check-claim.ts'
import { closest, type DeedEvent, eventsOf, isEndOf } from './deed-events.ts'
import type { Deed } from './deeds.ts'
import { areOpposite, isSameEvent, isTransfer } from './lexicon/deeds.ts'
import { type DateMention, spanOf } from './read-figures.ts'
import type { Source } from './sources.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'
import { matchValues } from './values.ts'

/** Rules 3, 5 and 6 for what somebody did, with or without a figure: no plan is told as done, no hiring as firing. */
export function checkDeeds({ sentences, cited }: Case): Problem[] {
  const claimed = eventsOf(sentences, null)
  if (claimed.length === 0) return []
  const known = cited.flatMap((source) => eventsOf(source.sentences, source))
  return claimed.flatMap((event) => [
    ...unfinished(event, known),
    ...reversed(event, known),
    ...ofWhole(event, known),
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
  const isClosed = isTransfer(deed.kind) && known.some((other) => isEndOf(other, event))
  return isClosed ? [] : [problem(event, 'metric', 'the article does not tell it as done')]
}

/** "Dismisses" of those whom the article tells that they are hired. */
function reversed(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  const { kind } = event.deed
  const related = closest(
    event,
    known.filter(({ deed }) => deed.kind === kind || areOpposite(kind, deed.kind)),
  )
  const same = related.filter(({ deed }) => deed.kind === kind)
  if (same.length > 0) {
    const isSwapped = isTransfer(kind) && same.every((other) => haveSwappedActors(event, other))
    return isSwapped ? [problem(event, 'owner', 'the article has it the other way round')] : []
  }
  // What A buys from B, B sells to A.
  const isTurnedRound = isTransfer(kind) && !related.every((other) => hasSameActor(event, other))
  // "The layoffs will save $900m": theirs are told of in another sentence, with other figures.
  const isTold = event.deed.form === 'noun' && known.some((other) => isSameDeed(event, other))
  const isOpposite = related.length > 0 && !isTurnedRound && !isTold
  return isOpposite ? [problem(event, 'direction', 'the article tells the opposite')] : []
}

/** "Installed 150,000 chips" of 38,000 that are installed of the 150,000. */
function ofWhole(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  if (event.deed.form === 'noun') return []
  const stated = known
    .filter(({ deed }) => deed.kind === event.deed.kind)
    .flatMap((other) => toldBehind(other))
  const isOfWhole = toldBehind(event).some(({ figure, isWhole }) => {
    const same = stated.filter((other) => matchValues(figure, other.figure) === 'supported')
    return !isWhole && same.length > 0 && same.every((other) => other.isWhole)
  })
  return isOfWhole ? [problem(event, 'metric', 'the article tells it of a part only')] : []
}

const toldBehind = ({ sentence, deed, to }: DeedEvent): SentenceReading['statements'] =>
  sentence.statements.filter(({ figure: { first } }) => first >= deed.next && first < to)

/** "Began on Tuesday" of what the article dates otherwise. */
function redated(event: DeedEvent, known: readonly DeedEvent[]): Problem[] {
  const dates = ownDatesOf(event)
  if (dates.length === 0 || event.deed.isCompleted) return []
  const { kind } = event.deed
  const same = [
    ...closest(
      event,
      known.filter((other) => isSameEvent(kind, other.deed.kind)),
    ),
    ...known.filter((other) => isTransfer(kind) && isEndOf(other, event)),
  ]
  const dated = same.flatMap((other) =>
    ownDatesOf(other).map((date) => ({ date, source: other.source })),
  )
  // A title tells no dates; what a text tells without one may be another event.
  const isOpen = same.some((other) => other.before !== null && ownDatesOf(other).length === 0)
  if (dated.length === 0 || isOpen) return []
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
      parts.year !== undefined &&
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

/** The date behind a deed, in its own clause: a second one is that of something else ("up from 98 in 2023"). */
const ownDatesOf = ({ sentence, deed, to }: DeedEvent): readonly DateMention[] =>
  sentence.dates.filter(({ first }) => first >= deed.next && first < to).slice(0, 1)

const isSameDeed = (event: DeedEvent, other: DeedEvent): boolean =>
  other.deed.kind === event.deed.kind && hasSameActor(event, other)

/** Whether the same name does both. */
function hasSameActor(event: DeedEvent, other: DeedEvent): boolean {
  const [left, right] = [actorOf(event), actorOf(other)]
  return left !== null && left === right
}

/** "Nvidia sells Nokia a stake" of what Nokia sells Nvidia. */
function haveSwappedActors(event: DeedEvent, other: DeedEvent): boolean {
  const [left, right] = [actorOf(event), actorOf(other)]
  if (left === null || right === null || left === right) return false
  return partnersOf(event).includes(right) && partnersOf(other).includes(left)
}

const rootOf = ({ company }: NameMention): string => company.parent ?? company.id

const startOf = ({ sentence, deed }: DeedEvent): number => sentence.tokens[deed.first]?.start ?? 0

const ONLY_HEAD = /^\s+(?:(?:شركة|مجموعة|عملاق)\s+)?$/u

/** The name before a verb or, in Arabic, right behind it; null in the passive voice. */
function actorOf(event: DeedEvent): string | null {
  const { mentions, tokens, text } = event.sentence
  const { first, next, form } = event.deed
  if (isPassive(tokens, event.deed)) return null
  const [at, end] = [startOf(event), tokens[next - 1]?.end ?? 0]
  const before =
    mentions.findLast(({ start }) => start < at && !WITH.test(text.slice(0, start))) ??
    mentions.findLast(({ start }) => start < at)
  // «باعت نوكيا» has its seller behind it, «بيع نوكيا» need not.
  const isVerb = form !== 'noun' && /^[\u0620-\u06ff]/.test(tokens[first]?.word ?? '')
  const behind = mentions.find(
    ({ start }) => start >= end && ONLY_HEAD.test(text.slice(end, start)),
  )
  const actor = isVerb ? (behind ?? before) : before
  return actor === undefined ? investorsOf(tokens) : rootOf(actor)
}

const INVESTORS = /^(?:investors|foreigners|[وف]?(?:ال)?(?:مستثمر|اجانب)(?:ون|ين|و)?)$/

/** Whoever trades without a name: "foreign investors were net sellers". */
const investorsOf = (tokens: readonly Token[]): string | null =>
  tokens.some(({ word }) => INVESTORS.test(word)) ? 'investors' : null

// «وقعت إنتل مع نوكيا عقدا لبيع»: who it is signed with does not sell.
const WITH = /(?:\bwith|مع)\s+(?:شركة\s+|مجموعة\s+)?$/u

const isPassive = (tokens: readonly Token[], { first, next, form }: Deed): boolean =>
  (form === 'done' && /^(?:be|been|being|was|were|is|are)$/.test(tokens[first - 1]?.word ?? '')) ||
  tokens[next]?.word === 'by'

const partnersOf = (event: DeedEvent): readonly string[] =>
  event.sentence.mentions.filter(({ start }) => start > startOf(event)).map(rootOf)
