import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { type Reading, toReading } from './mistakes.ts'

const MAX_FILE_BYTES = 8 * 1024 * 1024

/**
 * The text of a UTF-8 file. A missing or unreadable file, a folder, a pipe, a file of another
 * encoding and one of more than 8 MB are mistakes.
 */
export function readTextFile(path: string): Reading<string> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) {
      return mistake(`expected a file, found a ${stat.isDirectory() ? 'folder' : 'device or pipe'}`)
    }
    if (stat.size > MAX_FILE_BYTES) return mistake('expected a file of at most 8 MB')
    return toReading(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)), [])
  } catch (error) {
    return mistake(describeFailure(error))
  }
}

/** A path as an operator would type it: relative where it is inside the working folder. */
export function showPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
    ? path
    : short
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file: a part of its path is a file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'expected text in UTF-8; save it in that encoding',
}

function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return FAILURES[code] ?? `cannot be read (${code})`
}

const mistake = (text: string): Reading<string> => toReading<string>(undefined, [text])
