import { resolve } from 'node:path'
import type { Config } from '#config/config.ts'
import { withEnvFile } from '#config/env-file.ts'
import type { Variables } from '#config/environment.ts'
import { loadConfig } from '#config/load-config.ts'
import type { Io } from './io.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** The configuration that every command works with: the project's `config/`, its `.env`, the process's variables. */
export const readConfig = (io: Io, feedsFile?: string): Config =>
  configWith(withEnvFile(resolve(ROOT, '.env'), io.env), feedsFile)

/** The file of that configuration that lists the feeds. */
export const feedsFilePath = (feedsFile?: string): string =>
  feedsFile === undefined ? resolve(ROOT, 'config', 'feeds.yaml') : resolve(feedsFile)

/** The same on every machine: the sample feeds, and nothing of the environment or of `.env`. */
export const readSampleConfig = (): Config => configWith({}, resolve(ROOT, 'samples', 'feeds.yaml'))

const configWith = (env: Variables, feedsFile?: string): Config =>
  loadConfig({
    configFolder: resolve(ROOT, 'config'),
    promptsFolder: resolve(ROOT, 'prompts'),
    ...(feedsFile === undefined ? {} : { feedsFile: resolve(feedsFile) }),
    env,
  })
