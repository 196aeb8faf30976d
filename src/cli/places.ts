import { resolve } from 'node:path'
import type { Config } from '#config/config.ts'
import { withEnvFile } from '#config/env-file.ts'
import type { Variables } from '#config/environment.ts'
import { loadConfig } from '#config/load-config.ts'
import type { Io } from './io.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** The project's own files. */
export const SAMPLE_FEEDS = resolve(ROOT, 'samples', 'feeds.yaml')

/** The process's variables over those of the project's `.env`. */
export const environmentOf = (io: Io): Variables => withEnvFile(resolve(ROOT, '.env'), io.env)

/** The configuration that every command works with: the project's `config/`, and these variables. */
export function readConfig(env: Variables, feedsFile?: string): Config {
  return loadConfig({
    configFolder: resolve(ROOT, 'config'),
    promptsFolder: resolve(ROOT, 'prompts'),
    ...(feedsFile === undefined ? {} : { feedsFile: resolve(feedsFile) }),
    env,
  })
}
