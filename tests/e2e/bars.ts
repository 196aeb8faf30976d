import { runKills } from '#tests/support/kill-bar.ts'

// `npm run bars`: the long form of the test of kills.
const DELIVERIES = 5_000
const KILLS = 200
const SEED = 20_250_128

const outcome = await runKills({ deliveries: DELIVERIES, kills: KILLS, seed: SEED })
const { sent = 0, unknown = 0, ...others } = outcome.states
const isKept =
  outcome.killed === KILLS &&
  sent + unknown === DELIVERIES &&
  Object.keys(others).length === 0 &&
  [outcome.twice, outcome.invented, outcome.forgotten].every((ids) => ids.length === 0)
process.stdout.write(
  `${outcome.killed} kills over ${DELIVERIES} deliveries: ${sent} sent, ${unknown} unknown (${outcome.arrived} of them arrived), ${outcome.twice.length} posted twice, ${outcome.invented.length} sent in the ledger alone, ${outcome.forgotten.length} not accounted for: ${isKept ? 'kept' : 'BROKEN'}\n`,
)
if (!isKept) process.exitCode = 1
