import { resolve } from 'node:path'
import type { Config } from '#config/config.ts'
import { withEnvFile } from '#config/env-file.ts'
import { loadConfig } from '#config/load-config.ts'
import type { Io } from './io.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** The project's own files. */
export const SAMPLE_FEEDS = resolve(ROOT, 'samples', 'feeds.yaml')

/** The configuration that every command works with: the project's `config/`, its `.env`, the process's variables. */
export function readConfig(io: Io, feedsFile?: string): Config {
  return loadConfig({
    configFolder: resolve(ROOT, 'config'),
    promptsFolder: resolve(ROOT, 'prompts'),
    ...(feedsFile === undefined ? {} : { feedsFile: resolve(feedsFile) }),
    env: withEnvFile(resolve(ROOT, '.env'), io.env),
  })
}
