import type { Edition } from '#domain/edition.ts'
import type { Io } from './io.ts'

/** Tells on standard error, where details are asked for, who wrote each edition, what it took and what was dropped. */
export function tellEditions(io: Io, editions: readonly Edition[]): void {
  if (!io.isVerbose) return
  for (const edition of editions) for (const line of linesOf(edition)) io.err(`${line}\n`)
}

function linesOf({ edition, verified, usage, flagged = [] }: Edition): string[] {
  const total = verified.kept + verified.dropped
  const written =
    edition.writer === 'model'
      ? `model ${edition.model ?? '?'}, prompt ${edition.promptVersion ?? '?'}, ${inWords(usage)}`
      : 'extractive writer'
  return [
    `edition ${edition.id} (${edition.language}): ${written}; ${verified.kept} of ${total} claims kept`,
    ...verified.problems.map(({ code, text }) => `  dropped: ${code} ${JSON.stringify(text)}`),
    ...flagged.map(
      ({ publisher, article, reason }) =>
        `  kept from the model: ${publisher}, ${article}: ${reason}`,
    ),
  ]
}

function inWords({ promptTokens, completionTokens, calls, costUsd }: Edition['usage']): string {
  const [read, written] = [promptTokens, completionTokens].map((n) => n.toLocaleString('en-US'))
  const cost = costUsd === null ? 'cost unknown' : `$${costUsd.toFixed(4)}`
  // No call takes nothing: an endpoint that tells no usage is stored as 0.
  const tokens =
    promptTokens + completionTokens === 0
      ? 'tokens unknown'
      : `${read} tokens read and ${written} written`
  return `${tokens} in ${calls} ${calls === 1 ? 'call' : 'calls'}, ${cost}`
}
