import type { Problem } from '#domain/figure.ts'
import { isDateSupported, resolveDate } from './calendar.ts'
import type { Case } from './check-claim.ts'
import { isBeginning } from './date-binding.ts'
import { isDeadline } from './date-roles.ts'
import { type DateMention, spanOf } from './read-figures.ts'
import type { Source } from './sources.ts'
import type { Token } from './tokens.ts'

/** Rule 6 for dates that stand in no clause with a figure of the claim: some cited article must have each. */
export function checkLooseDates({ sentences, cited }: Case): Problem[] {
  return sentences.flatMap((sentence) => {
    const bound = new Set(sentence.statements.flatMap(({ ownDates }) => ownDates))
    // A time's beginning is held to the articles' beginnings, whatever figure it stands by; so is its end.
    const loose = sentence.dates.filter(
      (date) =>
        !bound.has(date) || isBeginning(date, sentence.tokens) || isDeadline(date, sentence.tokens),
    )
    return loose
      .filter((date) => !cited.some((source) => hasDate(source, date, sentence.tokens)))
      .map(
        (date): Problem => ({
          code: 'date',
          text: spanOf(sentence.text, sentence.tokens, date).text,
          detail: 'no cited article has this date',
        }),
      )
  })
}

/** A beginning ("since 2021") must be one in the article too; no day of the news makes its year a deadline. */
function hasDate(
  { sentences, published }: Source,
  date: DateMention,
  words: readonly Token[],
): boolean {
  const told = resolveDate(date, published)
  const [isBegun, isUntil] = [isBeginning(date, words), isDeadline(date, words)]
  return sentences.some(({ dates, tokens }) =>
    dates.some(
      (known) =>
        (!isBegun || isBeginning(known, tokens)) &&
        (!isUntil || !isPassing(known)) &&
        isDateSupported(told, resolveDate(known, published)),
    ),
  )
}

/** "Tuesday", "last week": a day that has its year only from the day of publication. */
const isPassing = ({ parts, relative }: DateMention): boolean =>
  relative === null
    ? parts.weekday !== undefined && parts.day === undefined
    : relative.unit === 'day' || relative.unit === 'week'
