/** One entry as its feed wrote it: XML entities decoded, HTML kept, nothing judged yet. Absent texts are ''. */
export interface FeedEntry {
  /** guid, Atom id or `rdf:about`; '' where the entry names none. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** ISO in UTC; null where there is no date or none that can be read. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly author: string
  /** The full text where the feed carries one, otherwise the description. */
  readonly content: string
  readonly summary: string
}

/** What `mujaz parse` prints of one document, but for `ttlMinutes`. */
export interface ParsedFeed {
  readonly title: string
  readonly link: string
  readonly description: string
  readonly language: string
  /** How long the document asks to be left alone; null where it does not. */
  readonly ttlMinutes: number | null
  readonly entries: readonly FeedEntry[]
  readonly engine: 'rss-parser' | 'feedsmith'
  /** What had to be mended to read it, such as `charset: windows-1256`. */
  readonly repairs: readonly string[]
  /** Entries that were incomplete, unreadable or beyond the cap. */
  readonly dropped: number
}

/** An entry as an article is made of: its title one line, its texts without markup and only the longest of them. */
export interface PlainEntry extends Omit<FeedEntry, 'content' | 'summary'> {
  readonly text: string
}

export interface PlainFeed extends Omit<ParsedFeed, 'entries'> {
  readonly entries: readonly PlainEntry[]
}

/** What one of the libraries read, and how many entries it saw before the cap. */
export type ReadFeed = Omit<ParsedFeed, 'repairs' | 'dropped'> & { readonly found: number }

export type ParseFailureCode =
  | 'empty'
  | 'html'
  | 'binary'
  | 'not-a-feed'
  | 'too-large'
  | 'too-deep'
  | 'timeout'
  | 'crashed'

/** A document that cannot be read, and why, in one line for a reader. */
export interface ParseFailure {
  readonly error: { readonly code: ParseFailureCode; readonly message: string }
}

export type ParseResult = ParsedFeed | ParseFailure
export type PlainResult = PlainFeed | ParseFailure

/** The article's text on a web page, '' where there is none. */
export type PageResult = { readonly text: string } | ParseFailure

export const parseFailure = (code: ParseFailureCode, message: string): ParseFailure => ({
  error: { code, message },
})
