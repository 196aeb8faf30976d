import { benchEdition } from './edition.ts'

// One file per promise of speed. Machines are shared and noisy: what is promised is a ratio within one run.
const BENCHES: Readonly<Record<string, () => Promise<string>>> = { edition: benchEdition }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench "${unknown[0]}". There are: ${Object.keys(BENCHES).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      process.stdout.write(`${name}\n${await bench()}\n`)
    }
  }
}
