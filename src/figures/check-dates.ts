import type { Problem } from '#domain/figure.ts'
import { isDateSupported, resolveDate } from './calendar.ts'
import type { Case, Source } from './check-claim.ts'
import { type DateMention, spanOf } from './read-figures.ts'

/** Rule 6 for dates that no figure of the claim carries: some cited article must have each. */
export function checkLooseDates({ sentences, cited }: Case): Problem[] {
  return sentences.flatMap((sentence) => {
    const bound = new Set(sentence.statements.flatMap(({ dates }) => dates))
    const loose = sentence.dates.filter((date) => !bound.has(date))
    return loose
      .filter((date) => !cited.some((source) => hasDate(source, date)))
      .map(
        (date): Problem => ({
          code: 'date',
          text: spanOf(sentence.text, sentence.tokens, date).text,
          detail: 'no cited article has this date',
        }),
      )
  })
}

function hasDate({ sentences, published }: Source, date: DateMention): boolean {
  const told = resolveDate(date, published)
  return sentences.some(({ dates }) =>
    dates.some((known) => isDateSupported(told, resolveDate(known, published))),
  )
}
