import { dropForbidden, escapeXml, mendAmpersands } from './entities.ts'

/** What an unclosed `<title>` cannot reach beyond. */
const BOUNDARY = /<\/?(?:[\w.-]{1,30}:)?(?:item|entry|channel|feed|rss|rdf)[\s>]/iy
const TAG_LIKE = /<\/?[A-Za-z]/y
const CDATA_OPEN = '<![CDATA['
const CDATA_CLOSE = ']]>'
/** Ten times what is kept of a text, since a letter may be written as a reference of ten. */
const MAX_SOURCE = 1_000_000

interface Piece {
  readonly kind: 'text' | 'cdata'
  readonly text: string
}

export interface TextElement {
  /** Its inside as well-formed XML: escaped text and CDATA, never elements. */
  readonly xml: string
  /** Where scanning goes on: at its end tag, or at what ended it. */
  readonly end: number
  /** False where the document ended inside it. */
  readonly complete: boolean
  readonly mended: boolean
}

/**
 * Reads the inside of an element that carries a text. Markup that was not escaped becomes CDATA, word for word:
 * a tree of it would lose the order of text and tags, and with it the sentence.
 */
export function scanTextElement(
  text: string,
  from: number,
  tag: { readonly name: string; readonly isXhtml: boolean },
): TextElement {
  const pieces: Piece[] = []
  let hasMarkup = false
  let mended = false
  let pieceFrom = from
  const done = (end: number, complete: boolean): TextElement => {
    pieces.push({ kind: 'text', text: text.slice(pieceFrom, end) })
    const kept = cut(pieces)
    return { xml: hasMarkup ? asCdata(kept, tag) : asText(kept), end, complete, mended }
  }
  for (let lt = text.indexOf('<', from); lt >= 0; ) {
    const found = scanAt(text, lt, tag.name)
    mended ||= found.kind === 'boundary' || found.kind === 'bare'
    if (found.kind === 'unclosed') break
    if (found.kind === 'boundary' || found.kind === 'end') return done(lt, true)
    if (found.kind === 'special') {
      pieces.push({ kind: 'text', text: text.slice(pieceFrom, lt) }, ...found.pieces)
      pieceFrom = found.end
    }
    hasMarkup ||= found.kind === 'tag'
    lt = text.indexOf('<', found.kind === 'special' ? found.end : lt + 1)
  }
  return done(text.length, false)
}

function cut(pieces: readonly Piece[]): readonly Piece[] {
  let room = MAX_SOURCE
  return pieces.flatMap(({ kind, text }) => {
    const kept = text.slice(0, room)
    room -= kept.length
    return kept === '' ? [] : { kind, text: kept }
  })
}

type Found =
  | { readonly kind: 'end' | 'boundary' | 'unclosed' | 'tag' | 'bare' }
  | { readonly kind: 'special'; readonly pieces: readonly Piece[]; readonly end: number }

/** What a `<` begins. */
function scanAt(text: string, at: number, name: string): Found {
  if (text.startsWith(`</${name}`, at)) return { kind: 'end' }
  if (matchesAt(BOUNDARY, text, at)) return { kind: 'boundary' }
  if (text.startsWith(CDATA_OPEN, at)) return scanCdata(text, at)
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at)
    return close < 0 ? { kind: 'unclosed' } : { kind: 'special', pieces: [], end: close + 3 }
  }
  return { kind: matchesAt(TAG_LIKE, text, at) ? 'tag' : 'bare' }
}

function scanCdata(text: string, at: number): Found {
  const close = text.indexOf(CDATA_CLOSE, at)
  if (close < 0) return { kind: 'unclosed' }
  const inner = text.slice(at + CDATA_OPEN.length, close)
  const pieces: Piece[] = [{ kind: 'cdata', text: inner }]
  return { kind: 'special', pieces, end: close + CDATA_CLOSE.length }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const asText = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) =>
      kind === 'cdata' ? cdata(text) : mendAmpersands(dropForbidden(text)).replaceAll('<', '&lt;'),
    )
    .join('')

function asCdata(pieces: readonly Piece[], tag: { readonly isXhtml: boolean }): string {
  const markup = pieces
    .map(({ kind, text }) => (kind === 'cdata' && tag.isXhtml ? escapeXml(text) : text))
    .join('')
  return cdata(tag.isXhtml ? withoutWrapper(markup) : markup)
}

/** Atom wraps XHTML in a `<div>` that is not part of the text. */
function withoutWrapper(markup: string): string {
  const trimmed = markup.trim()
  const open = /^<(?:[\w.-]{1,30}:)?div(?:\s[^<>]{0,500})?>/.exec(trimmed)
  const close = /<\/(?:[\w.-]{1,30}:)?div\s{0,10}>$/.exec(trimmed.slice(-60))
  if (open === null || close === null) return markup
  return trimmed.slice(open[0].length, trimmed.length - close[0].length).trim()
}

const cdata = (text: string): string =>
  text === ''
    ? ''
    : `${CDATA_OPEN}${dropForbidden(text).replaceAll(CDATA_CLOSE, ']]]]><![CDATA[>')}${CDATA_CLOSE}`
