import { readFileSync } from 'node:fs'
import { AppError } from '#domain/errors.ts'

/** A prompt of `prompts/`: its version goes into every edition that it wrote. */
export interface Prompt {
  readonly version: string
  readonly system: string
  readonly user: string
  /** What a model is asked behind `user` where items of its answer failed the check. */
  readonly repair: string
}

const SHAPE =
  /^---\nversion: (\d+)\n---\n# system\n([\s\S]+?)\n# user\n([\s\S]+?)\n# repair\n([\s\S]+)$/u

/** Reads a prompt file; `AppError('config')` where it is missing or lacks its version or one of its three parts. */
export function readPrompt(path: string): Prompt {
  const match = SHAPE.exec(readText(path))
  const [, version, system, user, repair] = match ?? []
  if (!version || !system || !user || !repair) {
    throw new AppError(
      'config',
      `${path}: expected front matter with "version: N", then "# system", "# user" and "# repair"`,
    )
  }
  return { version, system: system.trim(), user: user.trim(), repair: repair.trim() }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch (cause) {
    throw new AppError('config', `${path}: cannot be read`, { cause })
  }
}

/** Puts values in the places of `{{name}}`. A value is never read as a template itself. */
export const fillPrompt = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : place,
  )
