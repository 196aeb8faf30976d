import { decodeFeed } from './decode.ts'
import { type FeedEntry, type ParseResult, parseFailure, type ReadFeed } from './parsed-feed.ts'
import { readWithRssParser } from './read-rss-parser.ts'
import { type RepairedXml, repairXml, TRUNCATED } from './repair.ts'
import { closeCutJson } from './rescue-json.ts'
import { looksBinary, sniff } from './sniff.ts'

/** The same as the fetcher's cap: a feed of this size is a mistake or an attack. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024
export const tooLarge = parseFailure('too-large', 'the document is over 8 MB')
/** Of all entries' texts together. A document of 8 MB reaches it only where it says everything twice or is an attack. */
const MAX_OUTPUT_CHARS = 10_000_000
const RSS_WITHOUT_VERSION = /^<rss(?![^>]{0,2000}\bversion)/i

/**
 * Reads one feed document of any kind. What is wrong with it is mended and told in `repairs`, or comes back as a
 * failure; it never throws. It may take long on a hostile document: run it through `createFeedParser`.
 */
export async function parseFeed(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<ParseResult> {
  if (bytes.length > MAX_FEED_BYTES) return tooLarge
  if (looksBinary(bytes)) return parseFailure('binary', 'the document is binary, not a feed')
  const { text, repairs } = decodeFeed(bytes, contentType)
  const sniffed = sniff(text)
  if (sniffed.kind === 'failed') return sniffed.failure
  if (sniffed.kind === 'json') return parseJson(text, repairs)
  const repaired = repairXml(text, sniffed.rootAt)
  if (repaired.isTooDeep) return parseFailure('too-deep', 'the document nests too many tags')
  return parseXml(repaired, [...repairs, ...repaired.repairs])
}

async function parseJson(text: string, repairs: readonly string[]): Promise<ParseResult> {
  const read = await attemptFeedsmith(text)
  if (read !== null) return finish(read, repairs, 0)
  const closed = closeCutJson(text)
  const rescued = closed === null ? null : await attemptFeedsmith(closed)
  if (rescued !== null) return finish(rescued, [...repairs, TRUNCATED], 1)
  return parseFailure('not-a-feed', 'the document is JSON, but no JSON Feed')
}

async function parseXml(repaired: RepairedXml, repairs: readonly string[]): Promise<ParseResult> {
  const read = await readXml(repaired)
  if (read !== null) {
    const noVersion = read.engine === 'rss-parser' && RSS_WITHOUT_VERSION.test(repaired.xml)
    const all = noVersion ? [...repairs, 'rss version missing'] : repairs
    return finish(read, all, repaired.dropped)
  }
  const rescued = await rescueItems(repaired.items)
  if (rescued === null) return withoutItems(repaired, repairs)
  const lost = repaired.items.length - rescued.found
  return finish(rescued, [...repairs, 'items read one by one'], repaired.dropped + lost)
}

/** A root with nothing in it is a feed that has no items yet; one that breaks off there is not. */
function withoutItems(
  { xml, items, dropped }: RepairedXml,
  repairs: readonly string[],
): ParseResult {
  const isWhole = xml.startsWith('<') && !repairs.includes(TRUNCATED)
  if (isWhole && items.length + dropped === 0)
    return finish(EMPTY, [...repairs, 'no channel in the document'], 0)
  return parseFailure('not-a-feed', 'the document looks like a feed, but none can be read in it')
}

const EMPTY: ReadFeed = {
  title: '',
  link: '',
  description: '',
  language: '',
  ttlMinutes: null,
  entries: [],
  engine: 'rss-parser',
  found: 0,
}

/** rss-parser's reading, unless it fails or sees none of the items that are there. */
async function readXml(repaired: RepairedXml): Promise<ReadFeed | null> {
  const read = await attemptRssParser(repaired.xml)
  if (read !== null && (read.found > 0 || repaired.items.length === 0)) return read
  const other = await attemptFeedsmith(repaired.xml)
  if (other !== null && (read === null || other.found > read.found)) return other
  return read
}

/** Null where rss-parser rejects the document, or does what it does to some: nothing at all, for ever. */
function attemptRssParser(xml: string): Promise<ReadFeed | null> {
  const silence = new Promise<null>((resolve) => setImmediate(resolve, null))
  return Promise.race([readWithRssParser(xml).catch(() => null), silence])
}

async function attemptFeedsmith(text: string): Promise<ReadFeed | null> {
  try {
    // Loaded when first needed: it takes a worker longer to load than ten feeds take to read.
    const { readWithFeedsmith } = await import('./read-feedsmith.ts')
    return readWithFeedsmith(text)
  } catch {
    // What a parser has to say of a broken document is of no use to a reader: the caller says that it cannot be read.
    return null
  }
}

/** Each item in a document of its own, so that a bad one costs only itself. */
async function rescueItems(items: readonly string[]): Promise<ReadFeed | null> {
  const feeds: ReadFeed[] = []
  for (const item of items) {
    const wrapped = item.startsWith('<entry')
      ? `<feed>${item}</feed>`
      : `<rss version="2.0"><channel>${item}</channel></rss>`
    const read = await attemptRssParser(wrapped)
    if (read !== null) feeds.push(read)
  }
  const [first] = feeds
  if (first === undefined) return null
  const entries = feeds.flatMap((feed) => feed.entries)
  return { ...first, entries, found: entries.length }
}

function finish(read: ReadFeed, repairs: readonly string[], dropped: number): ParseResult {
  const { found, engine, ...feed } = read
  const entries = withinOutput(feed.entries)
  return { ...feed, entries, engine, repairs, dropped: dropped + found - entries.length }
}

function withinOutput(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  let room = MAX_OUTPUT_CHARS
  const end = entries.findIndex((entry) => {
    for (const value of Object.values(entry)) room -= value?.length ?? 0
    return room < 0
  })
  return end < 0 ? entries : entries.slice(0, end)
}
