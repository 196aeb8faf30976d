import type { Readable } from 'node:stream'
import { AppError } from '#domain/errors.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import { lintPassages } from '#language/lint-passages.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'
import { readConfig } from './places.ts'
import { readNamedFile } from './read-file.ts'

// A day of the biggest newspaper is smaller.
const MAX_BYTES = 4 * 1024 * 1024

/**
 * `mujaz lint-arabic FILE`: what an Arabic editor would strike, a line each (`file:line:column: error rule «words» advice`)
 * or as JSON. 1 where an error stands, 0 where there is nothing or only advice.
 */
export const lintArabic: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean', default: false } })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    throw new AppError('usage', 'lint-arabic: name one file, or - for standard input')
  }
  const name = path === '-' ? 'standard input' : path
  const bytes = path === '-' ? await readAll(io.input, name) : await readNamedFile(path)
  const { companies, glossary } = readConfig(io)
  const found = lintPassages(toText(bytes, name), createArabicLint({ companies, glossary }))
  const errors = found.filter(({ hard }) => hard).length
  const advice = found.length - errors
  if (values.json) {
    io.out(`${JSON.stringify({ file: path, errors, advice, findings: found }, null, 2)}\n`)
  } else {
    for (const { line, column, rule, text, advice: write, hard } of found)
      io.out(`${path}:${line}:${column}: ${hard ? 'error' : 'advice'} ${rule} «${text}» ${write}\n`)
    io.err(`${name}: errors: ${errors}, advice: ${advice}\n`)
  }
  return errors > 0 ? 1 : 0
}

async function readAll(input: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    assertSize(length, name)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function assertSize(bytes: number, name: string): void {
  if (bytes <= MAX_BYTES) return
  throw new AppError('usage', `${name}: more than ${MAX_BYTES / 1024 / 1024} MB of text`)
}

function toText(bytes: Uint8Array, name: string): string {
  assertSize(bytes.length, name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // No UTF-8: told below, as binary files are.
  }
  throw new AppError('usage', `${name}: this is no text in UTF-8`)
}
