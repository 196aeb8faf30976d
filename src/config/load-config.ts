import { join, resolve } from 'node:path'
import { AppError } from '#domain/errors.ts'
import { parseCompanies } from './companies-file.ts'
import { readConceptsFile } from './concepts-file.ts'
import type { Config } from './config.ts'
import { parseEnvironment, type Variables } from './environment.ts'
import { parseFeeds } from './feeds-file.ts'
import { parseGlossary } from './glossary-file.ts'
import type { Reading } from './mistakes.ts'
import { parseSettings } from './settings-file.ts'
import { showPath } from './text-file.ts'
import { readYamlFile } from './yaml-file.ts'

interface ConfigPlaces {
  /** Holds feeds.yaml, companies.yaml, glossary.yaml, settings.yaml and concepts.jsonl. */
  readonly configFolder: string
  readonly promptsFolder: string
  /** In the place of the folder's feeds.yaml. */
  readonly feedsFile?: string
  readonly env: Variables
}

/**
 * Reads, checks and freezes everything that an operator can set. Every mistake in every file and
 * in the environment is told at once: `AppError('config')` with a line for each,
 * `config/feeds.yaml: feeds[3].url: what was expected, got what stood there`.
 */
export function loadConfig({ configFolder, promptsFolder, feedsFile, env }: ConfigPlaces): Config {
  const mistakes: string[] = []
  const tell = <T>(path: string, reading: Reading<T>): T | null => {
    mistakes.push(...reading.mistakes.map((mistake) => `${showPath(path)}: ${mistake}`))
    return reading.value
  }
  const read = <T>(path: string, parse: (raw: unknown, path: string) => Reading<T>): T | null => {
    const raw = readYamlFile(path)
    return tell(path, raw.mistakes.length > 0 ? { ...raw, value: null } : parse(raw.value, path))
  }
  const folder = resolve(configFolder)
  const feeds = read(resolve(feedsFile ?? join(folder, 'feeds.yaml')), parseFeeds)
  const companies = read(join(folder, 'companies.yaml'), parseCompanies)
  const glossary = read(join(folder, 'glossary.yaml'), parseGlossary)
  const settings = read(join(folder, 'settings.yaml'), parseSettings)
  const conceptsFile = join(folder, 'concepts.jsonl')
  const concepts = tell(conceptsFile, readConceptsFile(conceptsFile))
  const { value: environment, mistakes: misset } = parseEnvironment(env)
  mistakes.push(...misset.map((mistake) => `environment: ${mistake}`))
  if (settings?.access.mode === 'invite' && environment && environment.inviteCode === undefined) {
    mistakes.push('environment: MUJAZ_INVITE_CODE: expected a code, because access.mode is invite')
  }

  if (!feeds || !companies || !glossary || !concepts || !settings || !environment || mistakes[0])
    throw new AppError('config', mistakes.join('\n'))
  return freeze({
    feeds,
    companies,
    glossary,
    concepts,
    settings,
    environment,
    promptsFolder: resolve(promptsFolder),
  })
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
