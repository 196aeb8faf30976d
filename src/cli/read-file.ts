import { readFile } from 'node:fs/promises'
import { AppError } from '#domain/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file: a part of its path is a file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this user may not read it',
}

/** The bytes of a file that the command line names; `AppError('usage')` in one line where it cannot be read. */
export async function readNamedFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('usage', `${path}: ${unreadableReason(cause)}`, { cause })
  }
}

/** Why a file cannot be read, in words, from what the runtime threw. */
export function unreadableReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  return REASONS[code] ?? `cannot be read (${code})`
}
