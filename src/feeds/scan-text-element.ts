import { dropForbidden, escapeXml, mendAmpersands } from './entities.ts'

/** What an unclosed `<title>` cannot reach beyond. */
const BOUNDARY = /<\/?(?:[\w.-]{1,30}:)?(?:item|entry|channel|feed|rss|rdf)[\s>]/iy
const TAG_LIKE = /<\/?[A-Za-z]/y
const CDATA_OPEN = '<![CDATA['
const CDATA_CLOSE = ']]>'

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
  const endTag = `</${tag.name}`
  let hasMarkup = false
  let mended = false
  let at = from
  const upTo = (end: number) => pieces.push({ kind: 'text', text: text.slice(at, end) })
  const done = (end: number, complete: boolean): TextElement => {
    upTo(end)
    return { xml: hasMarkup ? asCdata(pieces, tag) : asText(pieces), end, complete, mended }
  }
  let lt = text.indexOf('<', at)
  for (; lt >= 0; lt = text.indexOf('<', Math.max(at, lt + 1))) {
    if (text.startsWith(endTag, lt)) return done(lt, true)
    if (matchesAt(BOUNDARY, text, lt)) {
      mended = true
      return done(lt, true)
    }
    const special = scanSpecial(text, lt)
    if (special === 'unclosed') return done(text.length, false)
    if (special !== null) {
      upTo(lt)
      if (special.piece !== null) pieces.push(special.piece)
      at = special.end
    } else if (matchesAt(TAG_LIKE, text, lt)) hasMarkup = true
    else mended = true
  }
  return done(text.length, false)
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** CDATA and comments, inside which nothing else counts. */
function scanSpecial(text: string, at: number): { piece: Piece | null; end: number } | 'unclosed' | null {
  if (text.startsWith(CDATA_OPEN, at)) {
    const close = text.indexOf(CDATA_CLOSE, at)
    if (close < 0) return 'unclosed'
    const inner = text.slice(at + CDATA_OPEN.length, close)
    return { piece: { kind: 'cdata', text: inner }, end: close + CDATA_CLOSE.length }
  }
  if (!text.startsWith('<!--', at)) return null
  const close = text.indexOf('-->', at)
  return close < 0 ? 'unclosed' : { piece: null, end: close + 3 }
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
