import { parseArgs } from 'node:util'
import { benchDeliver } from './deliver.ts'
import { benchEdition } from './edition.ts'
import { benchFeeds } from './feeds.ts'
import { benchFigures } from './figures.ts'
import { benchGroup } from './group.ts'
import type { Bench, BenchOptions } from './outcome.ts'
import { benchPairs } from './pairs.ts'

// One file per promise. Machines are shared and noisy: what is promised of speed is a ratio within one run.
const BENCHES: Readonly<Record<string, Bench>> = {
  deliver: benchDeliver,
  edition: benchEdition,
  feeds: benchFeeds,
  figures: benchFigures,
  group: benchGroup,
  pairs: benchPairs,
}

const USAGE = `npm run bench -- [${Object.keys(BENCHES).join('|')}]… [--chats N] [--feeds N] [--misses N] [--held-out] [--learn] [--sample N]`

await main()

async function main(): Promise<void> {
  const command = readCommand()
  if (command === null) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (command.names.length > 0 && !command.names.includes(name)) continue
    const { report, isKept } = await bench(command.options)
    process.stdout.write(`${name}\n${report}\n`)
    if (!isKept) process.exitCode = 1
  }
}

function readCommand(): { names: readonly string[]; options: BenchOptions } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        chats: { type: 'string' },
        feeds: { type: 'string' },
        misses: { type: 'string' },
        sample: { type: 'string' },
        'held-out': { type: 'boolean' },
        learn: { type: 'boolean' },
      },
    })
    if (positionals.some((name) => !Object.hasOwn(BENCHES, name))) return null
    const options = Object.entries(values).map(([name, value]) => [name, String(value)] as const)
    return { names: positionals, options: new Map(options) }
  } catch {
    // An unknown option: the usage says which there are.
    return null
  }
}
