import { compile } from 'html-to-text'
import { stripEscapes } from '#language/normalise.ts'

/** Characters that XML 1.0 forbids, lone surrogates included, and the C1 controls that nobody means. */
const FORBIDDEN = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\n\r\t]]/gv
/** The character that begins a terminal's sequence, as a reference. XML forbids it in this form too. */
const ESCAPE_REFERENCE = /&#(?:0{0,5}27|[xX]0{0,4}1[bB]);/g
/** A reference, or a bare ampersand. Lengths are bounded so that the search stays linear. */
const AMPERSAND = /&(?:#(\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,31});)?/g
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What documents invent is not kept without end; HTML's own names are some two thousand. */
const MAX_UNKNOWN_NAMES = 3000

// What a document invents may not crowd out the names that the next one needs, so the two are kept apart.
const knownNames = new Map<string, string>()
const unknownNames = new Set<string>()
const decodeHtml = compile({ wordwrap: false, whitespaceCharacters: '' })
const windows1252 = new TextDecoder('windows-1252')

/** Escapes text so that it stands in XML as it is. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)

/** Removes what XML forbids, and a terminal's sequences as a whole: without its first character the rest would stay. */
export const dropForbidden = (text: string): string =>
  stripEscapes(text.replace(ESCAPE_REFERENCE, '\x1b')).replace(FORBIDDEN, '')

/**
 * Makes every `&` of an XML text well-formed: bare ones and unknown names are escaped, HTML names become their
 * character, references to forbidden characters vanish, and `&#128;`…`&#159;` mean windows-1252 as in HTML.
 */
export const mendAmpersands = (text: string): string =>
  text.includes('&')
    ? text.replace(AMPERSAND, (found, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return numericReference(Number.parseInt(decimal, 10))
        if (hex !== undefined) return numericReference(Number.parseInt(hex, 16))
        if (name === undefined) return '&amp;'
        return XML_NAMES.has(name) ? found : namedReference(name)
      })
    : text

function numericReference(code: number): string {
  if (code > 0x10ffff) return ''
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code))
  const character = dropForbidden(String.fromCodePoint(code))
  // A reference to a line break or tab is kept as one; parsers may fold a literal one.
  return character === '' ? '' : `&#${code};`
}

function namedReference(name: string): string {
  const known = knownNames.get(name)
  if (known !== undefined) return known
  const character = unknownNames.has(name) ? null : decodeName(name)
  if (character === null) {
    if (unknownNames.size < MAX_UNKNOWN_NAMES) unknownNames.add(name)
    return `&amp;${name};`
  }
  const escaped = escapeXml(character)
  knownNames.set(name, escaped)
  return escaped
}

/** The character of an HTML entity, by the table that html-to-text brings; null for a name that HTML lacks. */
function decodeName(name: string): string | null {
  const reference = `&${name};`
  // The letters around it keep a space from being trimmed away.
  const text = decodeHtml(`x${reference}x`).slice(1, -1)
  // Without its semicolon an old name may match as a prefix (`&notit;`): that is no answer either.
  return text.includes(reference) || (text.length > 2 && text.endsWith(';')) ? null : text
}
