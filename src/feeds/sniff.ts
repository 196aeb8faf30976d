import { type ParseFailure, parseFailure } from './parsed-feed.ts'

/** Where a feed's root begins; a prefix such as `atom:` is allowed. */
const ROOT = /<(?:[\w.-]{1,30}:)?(?:rss|feed|rdf)[\s>/]/i
/** A feed that a broken page template was wrapped around. */
const WRAPPED_ROOT = /<feed\s[^<>]{0,500}2005\/Atom|<rss\s[^<>]{0,500}version=/i
const HTML = /<!doctype\s+html|<html[\s>]/i
/** Broken templates put a page's DOCTYPE over a feed; then nothing but comments stands between the two. */
const PROLOG = /^<!doctype[^<>]{0,500}>(?:\s|<!--(?:(?!-->).){0,1000}-->|<\?[^<>]{0,500}>)*$/is
const MAX_PROLOG = 4000
const HTML_PART = /<(?:head|body|title|script|meta|div|p|h1)[\s>]/i
const CAPTCHA =
  /captcha|cf-chl|challenge-platform|just a moment|verify (?:that )?you are (?:a )?human/i
const CAPTCHA_SAMPLE = 20_000
const JSON_FEED = /^\s*\{/
const CONTROL = /[\p{Cc}--\s]/gv
const BINARY_SAMPLE = 2000
const MAX_CONTROL_SHARE = 0.05
/** First bytes of gzip, PDF, PNG, JPEG, ZIP, GIF and zstd. */
const MAGIC = ['1f8b', '25504446', '89504e47', 'ffd8ff', '504b0304', '47494638', '28b52ffd']

export type Sniffed =
  | { readonly kind: 'xml'; readonly rootAt: number }
  | { readonly kind: 'json' }
  | { readonly kind: 'failed'; readonly failure: ParseFailure }

const failed = (...failure: Parameters<typeof parseFailure>): Sniffed => ({
  kind: 'failed',
  failure: parseFailure(...failure),
})

/** True for bytes that begin as an archive, a picture or a PDF does. */
export function looksBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return MAGIC.some((magic) => start.startsWith(magic))
}

/** Says what a decoded document is before any parser sees it: captchas and error pages answer 200 with HTML. */
export function sniff(text: string): Sniffed {
  if (text.trim() === '') return failed('empty', 'the document is empty')
  const head = text.slice(0, BINARY_SAMPLE)
  if ((head.match(CONTROL)?.length ?? 0) > head.length * MAX_CONTROL_SHARE) {
    return failed('binary', 'the document is binary, not a feed')
  }
  if (JSON_FEED.test(text)) return { kind: 'json' }
  const rootAt = text.search(ROOT)
  const htmlAt = text.search(HTML)
  const isPage = htmlAt >= 0 && htmlAt < rootAt && !isProlog(text, htmlAt, rootAt)
  if (rootAt >= 0 && !isPage) return { kind: 'xml', rootAt }
  const wrappedAt = text.search(WRAPPED_ROOT)
  if (wrappedAt >= 0) return { kind: 'xml', rootAt: wrappedAt }
  return withoutRoot(text, htmlAt)
}

const isProlog = (text: string, from: number, to: number): boolean =>
  to - from <= MAX_PROLOG && PROLOG.test(text.slice(from, to))

function withoutRoot(text: string, htmlAt: number): Sniffed {
  if (CAPTCHA.test(text.slice(0, CAPTCHA_SAMPLE))) {
    return failed('html', 'the server answered with a captcha or a browser check, not a feed')
  }
  if (htmlAt >= 0 || HTML_PART.test(text)) {
    return failed('html', 'the document is an HTML page, not a feed')
  }
  return failed('not-a-feed', 'the document is no RSS, Atom, RDF or JSON feed')
}
