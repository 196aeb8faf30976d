import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { z } from 'zod'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import { type Instant, toIso } from '#domain/time.ts'
import { decodeFeed } from './decode.ts'
import { refuseFeedAddress } from './refuse-address.ts'

const MAX_BYTES = 4 * 1024 * 1024
const MAX_OUTLINES = 10_000
const MAX_TITLE = 120

/** A feed as an OPML file names it. */
export interface OpmlFeed {
  readonly url: string
  /** '' where the file gives none. */
  readonly title: string
  /** Null where the file does not say. */
  readonly language: Language | null
  readonly topics: readonly string[]
  readonly isEnabled: boolean
}

export type OpmlReading =
  | {
      readonly feeds: readonly OpmlFeed[]
      /** One line for each outline that cannot become a feed. */
      readonly mistakes: readonly string[]
    }
  | { readonly error: string }

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly type?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly language?: string | undefined
  readonly category?: string | undefined
  readonly isComment?: boolean | undefined
  readonly outlines?: readonly unknown[] | undefined
}

const optionalText = z.string().optional().catch(undefined)
const outlineSchema = z.object({
  text: optionalText,
  title: optionalText,
  type: optionalText,
  xmlUrl: optionalText,
  language: optionalText,
  category: optionalText,
  isComment: z.boolean().optional().catch(undefined),
  outlines: z.array(z.unknown()).optional().catch(undefined),
})

/**
 * The feeds of an OPML document, folders within folders; a folder's name is a topic of its feeds. Only public http and
 * https addresses are taken. Never throws: a document that cannot be read is an `error` of one line.
 */
export function readOpml(bytes: Uint8Array): OpmlReading {
  if (bytes.length > MAX_BYTES) return { error: 'the file is over 4 MB' }
  const { text } = decodeFeed(bytes, null)
  if (/<!ENTITY/i.test(text)) return { error: 'the file defines entities: OPML needs none' }
  try {
    const found: Found = { feeds: [], mistakes: [], outlines: 0 }
    for (const outline of parseOpml(text).body?.outlines ?? []) collect(outline, [], found)
    return found.outlines > MAX_OUTLINES
      ? { error: `the file has more than ${MAX_OUTLINES} outlines` }
      : found
  } catch {
    // What the parser says of a broken document helps nobody; one that nests too deep ends its stack.
    return { error: 'the file is no OPML that can be read' }
  }
}

interface Found {
  readonly feeds: OpmlFeed[]
  readonly mistakes: string[]
  outlines: number
}

function collect(value: unknown, folders: readonly string[], found: Found): void {
  found.outlines++
  if (found.outlines > MAX_OUTLINES) return
  const outline: Outline = outlineSchema.catch({}).parse(value)
  const title = plainTitle(outline.title ?? outline.text ?? '')
  const read = readOutline(outline, title, folders)
  if (typeof read === 'string') found.mistakes.push(`${title || 'an outline'}: ${read}`)
  else if (read !== null) found.feeds.push(read)
  for (const inner of outline.outlines ?? []) collect(inner, [...folders, title], found)
}

/** The feed of an outline, null for a mere folder, or why it is neither. */
function readOutline(
  outline: Outline,
  title: string,
  folders: readonly string[],
): OpmlFeed | string | null {
  if (outline.xmlUrl === undefined) {
    return outline.outlines === undefined ? 'it names no feed (xmlUrl)' : null
  }
  const refusal = refuseFeedAddress(outline.xmlUrl) ?? refuseLanguage(outline.language)
  return refusal ?? toFeed(outline, title, folders)
}

const toFeed = (outline: Outline, title: string, folders: readonly string[]): OpmlFeed => ({
  url: outline.xmlUrl?.trim() ?? '',
  title,
  language: languageOf(outline.language),
  topics: topicsOf(outline.category ?? folders.join(',')),
  isEnabled: outline.isComment !== true,
})

const languageOf = (tag = ''): Language | null => {
  const [main] = tag.trim().toLowerCase().split(/[-_]/)
  return main === 'ar' || main === 'en' ? main : null
}

/** Other languages are not read; some programs write "unknown". */
const refuseLanguage = (tag = ''): string | null =>
  /^[a-z]{2,3}(?:[-_]|$)/i.test(tag.trim()) && languageOf(tag) === null
    ? `it is in another language (${tag.trim().slice(0, 20)})`
    : null

/** Categories are a list with commas, each of which may be a path with slashes. */
const topicsOf = (category: string): string[] => [
  ...new Set(category.split(/[,/]/).map(toSlug).filter(Boolean)),
]

/** On one line, and nothing in it that is invisible or turns the direction of what follows. */
const plainTitle = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}\p{Co}\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE)
    .toWellFormed()
    .trimEnd()

const toSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** An OPML 2.0 document of feeds of the network; those that are off are commented out, as OPML has it. */
export function writeOpml(feeds: readonly Feed[], now: Instant): string {
  const outlines = feeds.map(
    (feed): Opml.Outline<Date> => ({
      type: 'rss',
      text: feed.publisher,
      title: feed.publisher,
      xmlUrl: feed.url,
      language: feed.language,
      ...(feed.topics.length > 0 ? { category: feed.topics.join(',') } : {}),
      ...(feed.enabled ? {} : { isComment: true }),
    }),
  )
  const dateCreated = new Date(toIso(now))
  return generateOpml({ head: { title: 'Mujaz', dateCreated }, body: { outlines } })
}
