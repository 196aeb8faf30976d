/** What an Arabic editor would strike. */
export interface Finding {
  readonly rule: string
  /** The words at fault. */
  readonly text: string
  /** Where they begin, in UTF-16 units of the text that was read. */
  readonly start: number
  /** What to write or do, in Arabic. */
  readonly advice: string
  /** A sentence of ours may not go out with it. */
  readonly hard: boolean
}

/** One rule as data: every match of the pattern, which must be global, is a finding. */
export interface StyleRow {
  readonly rule: string
  readonly pattern: RegExp
  readonly advice: string
  readonly hard: boolean
}

/** A rule as code. */
export type Rule = (text: string) => Finding[]

const START = '(?<![\\u0621-\\u065f\\u0670-\\u06d3])'
const END = '(?![\\u0621-\\u065f\\u0670-\\u06d3])'

/**
 * Whole Arabic words, the first with or without `و` or `ف`; `{}` stands for any one word, `…` for up
 * to three. For texts without diacritics and tatweel.
 */
export const wholeWords = (phrase: string): RegExp =>
  new RegExp(`${START}[وف]?(?:${withGaps(phrase)})${END}`, 'g')

const withGaps = (phrase: string): string =>
  phrase.replaceAll('{}', '[\\u0621-\\u064a]{2,}').replaceAll('…', '(?: [\\u0621-\\u064a]+){0,3}')

/** What the rows find, row by row. */
export const findRows =
  (rows: readonly StyleRow[]): Rule =>
  (text) =>
    rows.flatMap(({ rule, pattern, advice, hard }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        rule,
        text: found.trim(),
        start: index + found.length - found.trimStart().length,
        advice,
        hard,
      })),
    )
