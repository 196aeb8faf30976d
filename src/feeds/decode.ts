import { isArabicWindows1256 } from './arabic-bytes.ts'

/** The XML declaration is looked for this far in: warnings of a broken server may stand before it. */
const DECLARATION_BYTES = 4096
const NUL_SAMPLE_BYTES = 1024
/** Above this share of broken sequences a text was never UTF-8; below it, some cut was made in mid-letter. */
const MAX_BROKEN_UTF8_SHARE = 0.2

const DECLARED = /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']?([\w.:-]{1,40})/i
const LABELLED = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i
const REPLACEMENT = /\ufffd/g
const NOT_ASCII = /[^\0-\x7f]/g
const LATIN_1 = 'windows-1252'

export interface DecodedFeed {
  readonly text: string
  /** Such as `charset: windows-1256`; empty for plain UTF-8. */
  readonly repairs: string[]
}

/**
 * Turns a feed's bytes into text. The bytes are believed before any label: BOM, NUL pattern (UTF-16), valid UTF-8,
 * then the HTTP charset, the XML declaration, Arabic byte statistics (windows-1256), and windows-1252 at last.
 * Never throws: bytes that fit nothing come out as windows-1252.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): DecodedFeed {
  const marked = fromBom(bytes) ?? fromNulPattern(bytes)
  if (marked !== null) return decoded(bytes, marked)
  const labels = labelsOf(bytes, contentType)
  if (labels.includes('iso-2022-jp') && bytes.includes(0x1b)) return decoded(bytes, 'iso-2022-jp')
  return decodeUtf8(bytes) ?? decoded(bytes, legacyCharset(bytes, labels))
}

const decoded = (bytes: Uint8Array, charset: string): DecodedFeed => ({
  text: new TextDecoder(charset).decode(bytes),
  repairs: charset === 'utf-8' ? [] : [`charset: ${charset}`],
})

function fromBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Markup in UTF-16 has a NUL in every second byte: at odd places little-endian, at even ones big-endian. */
function fromNulPattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, NUL_SAMPLE_BYTES)
  const nuls = [0, 0]
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = nuls
  // Arabic letters have no NUL byte, so a page of them holds fewer than a Latin one.
  const needed = length / 16
  if (odd > needed && even * 8 < odd) return 'utf-16le'
  return even > needed && odd * 8 < even ? 'utf-16be' : null
}

/** UTF-8 when (nearly) every sequence is valid; null otherwise. */
function decodeUtf8(bytes: Uint8Array): DecodedFeed | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const replaced = text.match(REPLACEMENT)?.length ?? 0
  if (replaced === 0) return { text, repairs: [] }
  const others = text.match(NOT_ASCII)?.length ?? 0
  if (replaced > 1 && replaced / others > MAX_BROKEN_UTF8_SHARE) return null
  // A single broken sequence is an honest UTF-8 text only when others are whole (or it is the cut end).
  if (replaced === others && !text.endsWith('\ufffd')) return null
  return { text, repairs: ['charset: broken utf-8'] }
}

function labelsOf(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder(LATIN_1).decode(bytes.subarray(0, DECLARATION_BYTES))
  const found = [LABELLED.exec(contentType ?? '')?.[1], DECLARED.exec(head)?.[1]]
  return found.map(knownCharset).filter((charset) => charset !== null)
}

/** The decoder's own name of a charset (`latin1` → `windows-1252`), or null for one that it does not know. */
function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Here the text is not UTF-8, so a label that says UTF-8 or UTF-16 is wrong. */
function legacyCharset(bytes: Uint8Array, labels: readonly string[]): string {
  const label = labels.find((charset) => !charset.startsWith('utf-'))
  // "ISO-8859-1" is what servers say when nobody told them anything; Arabic bytes are believed before it.
  if (label !== undefined && label !== LATIN_1) return label
  return isArabicWindows1256(bytes) ? 'windows-1256' : LATIN_1
}
