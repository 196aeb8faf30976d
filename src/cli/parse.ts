import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { openParser, type ParseResult } from '#app/tools.ts'
import { AppError } from '#domain/errors.ts'
import type { Command, Io } from './io.ts'
import { readOptions } from './options.ts'
import { readNamedFile, unreadableReason } from './read-file.ts'

const MAX_INPUT_BYTES = 32 * 1024 * 1024

interface Document {
  readonly path: string
  readonly contentType: string | null
}

/** `mujaz parse`: one document as indented JSON, several as JSON Lines with the file's name. */
export const parse: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    'content-type': { type: 'string' },
    'files-from': { type: 'string' },
  })
  const list = values['files-from']
  const listed = list === undefined ? [] : await readList(list)
  const contentType = values['content-type'] ?? null
  const documents = [...positionals.map((path) => ({ path, contentType })), ...listed]
  const [first] = documents
  if (!first && list === undefined) {
    throw new AppError('usage', 'parse: name a file, or - for standard input')
  }
  const parser = openParser()
  const read = (document: Document) => readDocument(document, io.input, parser.parse)
  try {
    if (first && documents.length === 1 && list === undefined) {
      return printOne(first.path, await read(first), io)
    }
    let code = 0
    for (const document of documents) {
      const result = await read(document)
      io.out(`${JSON.stringify({ file: document.path, ...shown(result) })}\n`)
      if ('error' in result) code = 1
    }
    return code
  } finally {
    await parser.close()
  }
}

type Unreadable = { readonly error: { readonly code: string; readonly message: string } }

function printOne(path: string, result: ParseResult | Unreadable, io: Io): number {
  if ('error' in result) throw new AppError('feed', `${path}: ${result.error.message}`)
  io.out(`${JSON.stringify(shown(result), null, 2)}\n`)
  return 0
}

const shown = <T extends object>(result: T) => ({ ...result, ttlMinutes: undefined })

async function readDocument(
  { path, contentType }: Document,
  input: Readable,
  parseBytes: (bytes: Uint8Array, contentType: string | null) => Promise<ParseResult>,
): Promise<ParseResult | Unreadable> {
  if (path === '') return unreadable('no file is named')
  let bytes: Uint8Array
  try {
    bytes = await readAll(path === '-' ? input : createReadStream(path))
  } catch (error) {
    return unreadable(unreadableReason(error))
  }
  return parseBytes(bytes, contentType)
}

const unreadable = (message: string): Unreadable => ({ error: { code: 'unreadable', message } })

// A document over the parser's own limit is refused there; this keeps an endless pipe or device out of memory.
async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length > MAX_INPUT_BYTES) break
  }
  return Buffer.concat(chunks)
}

// A path a line, then optionally a tab and a content type.
async function readList(path: string): Promise<Document[]> {
  const text = (await readNamedFile(path)).toString('utf8')
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [file = '', contentType] = line.split('\t')
      return { path: file, contentType: contentType?.trim() || null }
    })
}
