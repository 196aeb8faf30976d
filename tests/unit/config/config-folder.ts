import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Config } from '#config/config.ts'
import { loadConfig } from '#config/load-config.ts'
import { AppError } from '#domain/errors.ts'

const FEED: Readonly<Record<string, string>> = {
  id: 'sample-wire',
  url: 'https://wire.example/feed.xml',
  publisher: 'Sample Wire',
  family: 'sample-wire',
  language: 'en',
  zone: 'Europe/London',
  tier: '2',
  topics: '[chips]',
}

/** A feeds file with a feed for each set of changes, which are YAML. */
export const feedsYaml = (...feeds: readonly Readonly<Record<string, string>>[]): string => {
  const entry = (changes: Readonly<Record<string, string>>) =>
    Object.entries({ ...FEED, ...changes })
      .map(([key, value]) => `    ${key}: ${value}\n`)
      .join('')
  return `feeds:\n${feeds.map((changes) => `  -\n${entry(changes)}`).join('')}`
}

const VALID: Readonly<Record<string, string>> = {
  'feeds.yaml': feedsYaml({}),
  'companies.yaml': 'companies:\n  - { name: Arm, ar: آرم, ticker: ARM, kind: company }\n',
  'glossary.yaml': 'terms:\n  - { en: chip, ar: رقاقة }\n',
  'settings.yaml': '',
  'concepts.jsonl': '{"id": "chip", "en": ["chip"], "ar": ["رقاقة"]}\n',
}

/** A folder with five valid files, or those given in their place (null: none). Gone after the test. */
export function aConfigFolder(files: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries({ ...VALID, ...files })) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export const load = (
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
  env: Readonly<Record<string, string | undefined>> = {},
): Config => loadConfig({ configFolder: aConfigFolder(files), promptsFolder: 'prompts', env })

/** The lines of the one error that `work` must throw, without the folder in their file names. */
export function mistakesOf(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'config') throw error
    return error.message.split('\n').map((line) => line.replace(/^\S*\/mujaz-config-\w+\//, ''))
  }
  throw new Error('no mistake was found')
}
