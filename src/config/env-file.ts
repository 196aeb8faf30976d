import { existsSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { AppError } from '#domain/errors.ts'
import type { Variables } from './environment.ts'
import { readTextFile, showPath } from './text-file.ts'

/**
 * The variables of a `.env` file under those of the process, which win, even when they are empty.
 * An absent file is fine; one that is there and cannot be read is an `AppError('config')`.
 */
export function withEnvFile(path: string, processVariables: Variables): Variables {
  if (!existsSync(path)) return processVariables
  const text = readTextFile(path)
  if (text.value === null) {
    throw new AppError('config', `${showPath(path)}: ${text.mistakes.join('; ')}`)
  }
  const set = Object.entries(processVariables).filter(([, value]) => value !== undefined)
  return { ...parseEnv(text.value), ...Object.fromEntries(set) }
}
