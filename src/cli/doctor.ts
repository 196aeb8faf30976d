import { diagnose, type Finding } from '#app/diagnose.ts'
import { openApp } from '#app/open-app.ts'
import { AppError } from '#domain/errors.ts'
import { systemClock } from '#lib/clock.ts'
import { readDataFolder } from './data-folder.ts'
import { type Command, type Io, sayTo } from './io.ts'
import { noPositionals, readOptions } from './options.ts'
import { readConfig } from './places.ts'

const SIGNS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok',
  off: '--',
  warn: '!!',
  fail: 'XX',
}

/** `mujaz doctor`: 0 where nothing fails, 1 where something does. A broken configuration is a finding too. */
export const doctor: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    json: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    data: { type: 'string', default: 'data' },
    feeds: { type: 'string' },
  })
  noPositionals(positionals)
  readDataFolder(values.data)
  const findings = await findAll(io, values)
  if (values.json) io.out(`${JSON.stringify(findings, null, 2)}\n`)
  else for (const finding of findings) io.out(line(finding))
  return findings.some((finding) => finding.state === 'fail') ? 1 : 0
}

async function findAll(
  io: Io,
  places: { readonly data: string; readonly feeds?: string | undefined; readonly offline: boolean },
): Promise<Finding[]> {
  const findings: Finding[] = []
  try {
    const config = readConfig(io, places.feeds)
    const { feeds, companies, glossary } = config
    const detail = `${feeds.length} feeds, ${companies.length} names, ${glossary.length} terms`
    findings.push({ name: 'config', state: 'ok', detail })
    const outside = { clock: systemClock, dataFolder: places.data, say: sayTo(io), signal: io.stop }
    const app = await openApp(config, outside)
    try {
      return [...findings, ...(await diagnose(app, places))]
    } finally {
      await app.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const name = error.code === 'config' ? 'config' : 'store'
    return [...findings, { name, state: 'fail', detail: error.message }]
  }
}

const line = ({ name, state, detail }: Finding): string =>
  `${SIGNS[state]} ${name.padEnd(9)} ${detail.replaceAll('\n', `\n${' '.repeat(13)}`)}\n`
