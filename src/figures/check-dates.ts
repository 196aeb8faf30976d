import type { Problem } from '#domain/figure.ts'
import { isDateSupported, resolveDate } from './calendar.ts'
import type { Case, Source } from './check-claim.ts'
import { isBeginning } from './date-binding.ts'
import { type DateMention, spanOf } from './read-figures.ts'

/** Rule 6 for dates that no figure of the claim carries: some cited article must have each. */
export function checkLooseDates({ sentences, cited }: Case): Problem[] {
  return sentences.flatMap((sentence) => {
    const bound = new Set(sentence.statements.flatMap(({ dates }) => dates))
    // A time's beginning is held to the articles' beginnings, whatever figure it stands by.
    const loose = sentence.dates.filter(
      (date) => !bound.has(date) || isBeginning(date, sentence.tokens),
    )
    return loose
      .filter(
        (date) =>
          !cited.some((source) => hasDate(source, date, isBeginning(date, sentence.tokens))),
      )
      .map(
        (date): Problem => ({
          code: 'date',
          text: spanOf(sentence.text, sentence.tokens, date).text,
          detail: 'no cited article has this date',
        }),
      )
  })
}

/** A beginning ("since 2021") must be one in the article too. */
function hasDate({ sentences, published }: Source, date: DateMention, isBegun: boolean): boolean {
  const told = resolveDate(date, published)
  return sentences.some(({ dates, tokens }) =>
    dates.some(
      (known) =>
        (!isBegun || isBeginning(known, tokens)) &&
        isDateSupported(told, resolveDate(known, published)),
    ),
  )
}
