import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { openParser, type ParseResult } from '#app/tools.ts'
import { AppError } from '#domain/errors.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'

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
  const contentType = values['content-type'] ?? null
  const listed = values['files-from'] === undefined ? [] : await readList(values['files-from'])
  const documents = [...positionals.map((path) => ({ path, contentType })), ...listed]
  if (documents.length === 0)
    throw new AppError('usage', 'parse: name a file, or - for standard input')
  const parser = openParser()
  let failed = 0
  try {
    for (const document of documents) {
      const result = await readDocument(document, io.input, parser.parse)
      if ('error' in result) failed += 1
      if (documents.length > 1 || listed.length > 0) {
        io.out(`${JSON.stringify({ file: document.path, ...result })}\n`)
      } else if ('error' in result) {
        throw new AppError('feed', `${document.path}: ${result.error.message}`)
      } else io.out(`${JSON.stringify(result, null, 2)}\n`)
    }
  } finally {
    await parser.close()
  }
  return failed > 0 ? 1 : 0
}

type Unreadable = { readonly error: { readonly code: string; readonly message: string } }

async function readDocument(
  { path, contentType }: Document,
  input: Readable,
  parseBytes: (bytes: Uint8Array, contentType: string | null) => Promise<ParseResult>,
): Promise<ParseResult | Unreadable> {
  let bytes: Uint8Array
  try {
    bytes = path === '-' ? await readAll(input) : await readFile(path)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { error: { code: 'unreadable', message } }
  }
  return parseBytes(bytes, contentType)
}

// A document over the parser's own limit is refused there; this only keeps an endless pipe out of memory.
async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk))
    length += chunks.at(-1)?.length ?? 0
    if (length > MAX_INPUT_BYTES) break
  }
  return Buffer.concat(chunks)
}

// A path a line, then optionally a tab and a content type.
async function readList(path: string): Promise<Document[]> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new AppError('usage', `--files-from: ${path} cannot be read`, { cause })
  }
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [file = '', contentType] = line.split('\t')
      return { path: file, contentType: contentType?.trim() || null }
    })
}
