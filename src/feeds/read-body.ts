import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

const MAX_ENCODINGS = 2
const CHUNK_BYTES = 64 * 1024
/** A stream cut short still gives what came before: a feed's complete items can be read. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK_BYTES }

/** No encodings; but some servers have a charset here, or say that there is none. */
const PLAIN = new Set(['', 'identity', 'none', 'utf-8', 'utf8'])

export class BodyTooLarge extends Error {}
export class UnknownEncoding extends Error {}

interface BodyLimits {
  /** As `Content-Encoding` has it. */
  readonly encoding: string
  /** As `Content-Length` announces it; 0 where it does not. */
  readonly length: number
  readonly maxBytes: number
}

/**
 * Reads a body and undoes its content encodings. Throws `BodyTooLarge` as soon as it is over the limit, as it
 * arrives or decompressed, `UnknownEncoding`, or what the stream throws; the stream is destroyed then.
 */
export async function readBody(
  body: Readable,
  { encoding, length, maxBytes }: BodyLimits,
): Promise<Uint8Array> {
  const decoders = decodersFor(encoding)
  if (decoders === null || length > maxBytes) {
    // undici reports the loss of a body as an error of the stream, which nobody else listens to.
    body.on('error', () => undefined).destroy()
    throw decoders === null ? new UnknownEncoding(encoding) : new BodyTooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  // Of an endless body that decompresses to nothing, no decoder would ever tell.
  const packed = decoders.length === 0 ? [] : [upTo(maxBytes)]
  await pipeline([
    body,
    ...packed,
    ...decoders,
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of source) {
        size += chunk.length
        if (size > maxBytes) throw new BodyTooLarge()
        chunks.push(chunk)
      }
    },
  ])
  return Buffer.concat(chunks)
}

function upTo(maxBytes: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length
      done(size > maxBytes ? new BodyTooLarge() : null, chunk)
    },
  })
}

/** The streams that undo a `Content-Encoding`, the last applied first; null for one that we do not know. */
function decodersFor(encoding: string) {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const applied = names.filter((name) => !PLAIN.has(name))
  if (applied.length > MAX_ENCODINGS) return null
  const decoders = []
  for (const name of applied.reverse()) {
    if (name === 'gzip' || name === 'x-gzip') decoders.push(createGunzip(LENIENT))
    else if (name === 'deflate') decoders.push(createInflate(LENIENT))
    else if (name === 'br') decoders.push(createBrotliDecompress({ chunkSize: CHUNK_BYTES }))
    else return null
  }
  return decoders
}
