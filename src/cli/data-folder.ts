import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '#domain/errors.ts'
import { notEmpty } from './options.ts'

/** The value of `--data`: `:memory:`, or a folder as `readFolder` takes it. */
export const readDataFolder = (value: string): string =>
  value === ':memory:' ? value : readFolder('data', value)

/**
 * The value of an option that names a folder that can be written, or one that can be made. Anything else
 * is a usage mistake that is told before anything is written.
 */
export function readFolder(option: string, value: string): string {
  notEmpty(option, value)
  const existing = nearest(resolve(value))
  try {
    if (!statSync(existing).isDirectory()) {
      throw new AppError('usage', `--${option}: ${existing} is a file: name a folder`)
    }
    accessSync(existing, constants.W_OK | constants.X_OK)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('usage', `--${option}: ${existing} cannot be written: name another folder`, {
      cause,
    })
  }
  return value
}

// The folder itself, or the one above it that is there already.
function nearest(path: string): string {
  try {
    statSync(path)
    return path
  } catch {
    return dirname(path) === path ? path : nearest(dirname(path))
  }
}
