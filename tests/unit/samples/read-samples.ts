import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

// Reads the sample feeds with nothing but regular expressions: these tests judge the files, not our parser.

const FOLDER = new URL('../../../samples/', import.meta.url)

interface SampleFeed {
  readonly id: string
  readonly url: string
  readonly publisher: string
  readonly family: string
  readonly language: 'en' | 'ar'
  readonly zone: string
  readonly tier: number
}

export interface SampleItem {
  readonly feed: SampleFeed
  readonly title: string
  readonly link: string
  readonly publishedAt: Date | null
  /** Plain sentences of the body, the headline first. */
  readonly sentences: readonly string[]
}

/** The entries of samples/feeds.yaml, unchecked: the tests check them. */
export const sampleFeeds = (): SampleFeed[] =>
  parse(readFileSync(new URL('feeds.yaml', FOLDER), 'utf8')).feeds

export const bytesOf = (feed: SampleFeed): Uint8Array =>
  readFileSync(new URL(feed.url.slice('file:'.length), FOLDER))

/** UTF-8 where the bytes are that, else windows-1256; a byte order mark is left out. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}

export function itemsOf(feed: SampleFeed): SampleItem[] {
  const blocks = decode(bytesOf(feed)).matchAll(/<(item|entry)[ >].*?<\/\1>/gsu)
  return [...blocks].map(([block]) => itemFrom(block, feed))
}

function itemFrom(block: string, feed: SampleFeed): SampleItem {
  const title = plain(element(block, 'title'))
  const date = ['pubDate', 'dc:date', 'published'].map((name) => element(block, name)).find(Boolean)
  const body = ['content:encoded', 'content', 'description'].map((name) => element(block, name))
  const link = element(block, 'link') || (/<link [^>]*href="([^"]*)"/u.exec(block)?.[1] ?? '')
  return {
    feed,
    title,
    link: unescapeXml(link),
    publishedAt: date ? new Date(date) : null,
    sentences: [title, ...sentencesIn(plain(body.find(Boolean) ?? ''))],
  }
}

function element(block: string, name: string): string {
  const text = new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'su').exec(block)?.[1] ?? ''
  return text.trim()
}

function plain(text: string): string {
  const cdata = /^<!\[CDATA\[(.*)\]\]>$/su.exec(text)?.[1]
  const html = cdata ?? unescapeXml(text)
  const words = html
    .replace(/<script.*?<\/script>/gsu, '')
    .replace(/<\/?(?:p|li|ul|div)\b[^>]*>/gu, '\n')
  return unescapeXml(words.replace(/<[^>]*>/gu, '')).trim()
}

const sentencesIn = (text: string): string[] =>
  text
    .split(/\n|(?<=[.!?؟])\s+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
}

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
