import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeFeed } from './decode.ts'
import { isHiddenStyle, toPlainText } from './plain-text.ts'

/** The reader's work grows faster than the page: an article has some thousand elements. */
const MAX_ELEMENTS = 20_000
const MAX_CHARS = 3_000_000
const MAX_TEXT = 20_000
const META_CHARSET = /<meta[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i
const HEAD_BYTES = 4096
const UNSEEN =
  'script, style, template, noscript, iframe, object, embed, svg, [hidden], [aria-hidden="true"]'

/**
 * The article's text on a web page, plain and without what a reader of the page would not see; '' where the page has
 * none. May take long or throw on a hostile page: run it through `FeedParser.readPage`.
 */
export function readPage(bytes: Uint8Array, contentType: string | null): string {
  const { text } = decodeFeed(bytes, contentTypeOf(bytes, contentType))
  if (text.length > MAX_CHARS || countTags(text) > 2 * MAX_ELEMENTS) return ''
  const { document } = parseHTML(
    /<html[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`,
  )
  // Before the reader takes the styles away by which it could be told.
  for (const element of document.querySelectorAll(UNSEEN)) element.remove()
  for (const element of document.querySelectorAll('[style]')) {
    if (isHiddenStyle(element.getAttribute('style') ?? '')) element.remove()
  }
  const reader = new Readability(document, {
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
  })
  return toPlainText(reader.parse()?.content ?? '', MAX_TEXT)
}

/** Opening and closing ones. */
function countTags(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count++
  return count
}

/** What the server says of the encoding, or else the page itself. */
function contentTypeOf(bytes: Uint8Array, contentType: string | null): string | null {
  if (/charset/i.test(contentType ?? '')) return contentType
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const charset = META_CHARSET.exec(head)?.[1]
  return charset === undefined ? contentType : `text/html; charset=${charset}`
}
