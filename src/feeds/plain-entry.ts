import type { FeedEntry, ParseResult, PlainEntry, PlainResult } from './parsed-feed.ts'
import { toPlainLine, toPlainText } from './plain-text.ts'

const MAX_TITLE = 500
const MAX_TEXT = 20_000

/** The same reading with its entries' texts plain. A failure stays what it is. */
export const toPlainResult = (result: ParseResult): PlainResult =>
  'error' in result ? result : { ...result, entries: result.entries.map(toPlainEntry) }

/** An entry without markup: a title of one line and the longest text that it has. Never throws. */
export function toPlainEntry({ content, summary, ...entry }: FeedEntry): PlainEntry {
  return {
    ...entry,
    title: toPlainLine(entry.title, MAX_TITLE),
    text: longestText(content, summary),
  }
}

/** Full text or description: some feeds put a mere "Read more" into one of them. */
function longestText(content: string, summary: string): string {
  const full = toPlainText(content, MAX_TEXT)
  const short = summary === content ? '' : toPlainText(summary, MAX_TEXT)
  return full.length >= short.length ? full : short
}
