import type { BadResult } from './recorded.ts'
import type { StoryResult } from './run-story.ts'
import type { Scores } from './scores.ts'

const MARKS = { kept: '+', repaired: '~', replaced: '<', dropped: '-' } as const

/** One story in one language: each proposed item and what became of it and why, facts, findings, tokens. */
export function storyReport(result: StoryResult): string {
  const { story, language, verdicts, covered, missed, findings, usage } = result
  const facts = covered.length + missed.length
  return [
    `${story} (${language}): facts ${covered.length} of ${facts}, calls ${usage.calls}, tokens ${usage.promptTokens} in, ${usage.completionTokens} out${price(usage.costUsd)}`,
    ...verdicts.flatMap(({ part, text, outcome, problems }) => [
      `  ${MARKS[outcome]} ${outcome} ${part ?? 'no part'}: ${text}`,
      ...problems.map((problem) => `      ${problem}`),
    ]),
    ...missed.map(({ what }) => `  ! missed: ${what}`),
    ...findings.map(
      ({ rule, text, advice, hard }) =>
        `  ${hard ? 'error' : 'advice'} ${rule} «${text}» ${advice}`,
    ),
    '',
  ].join('\n')
}

const price = (usd: number | null): string => (usd === null ? '' : `, $${usd.toFixed(4)}`)

/** What a run comes to, a line each. */
export function scoresReport(scores: Scores): string {
  const { editions, proposed, kept, repaired, facts, covered } = scores
  return [
    `editions ${editions}`,
    `items kept ${kept} of ${proposed} (${percent(kept, proposed)}), repaired ${repaired}`,
    `facts covered ${covered} of ${facts} (${percent(covered, facts)})`,
    `Arabic lint: errors ${scores.errors}, advice ${scores.advice} in ${scores.arabicItems} items`,
    `tokens ${scores.promptTokens} in, ${scores.completionTokens} out, calls ${scores.calls}${price(scores.costUsd)}`,
    '',
  ].join('\n')
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`

/** A bad recorded answer: why it fell, or what is wrong with how it did. */
export const badReport = ({ bad, complaint, problems }: BadResult): string =>
  complaint === ''
    ? `  ok ${bad.name} (${bad.language}): ${problems.find((problem) => problem.includes(bad.expect))}\n`
    : `  WRONG ${bad.name} (${bad.language}): ${complaint}${problems.map((problem) => `\n      ${problem}`).join('')}\n`
