import type { RefreshReport } from '#app/open-app.ts'
import type { Io } from './io.ts'

// On a machine without a network each feed fails alike: the first few lines say it.
const MAX_LINES = 8

/** One line for each feed that could not be read, and a count of those left out. */
export function tellFailures(io: Io, report: RefreshReport): void {
  for (const { feedId, reason } of report.failures.slice(0, MAX_LINES)) {
    io.err(`feed ${feedId}: ${reason}\n`)
  }
  const more = report.failures.length - MAX_LINES
  if (more > 0) {
    io.err(`… and ${more} more of ${report.checked} feeds ("mujaz doctor" lists them all)\n`)
  }
}
