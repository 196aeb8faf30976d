import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { createCleanEntry } from '#feeds/clean.ts'
import { parseFeed } from '#feeds/parse-feed.ts'
import { toPlainResult } from '#feeds/plain-entry.ts'
import { aFeed, NOW } from './builders.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const COLLECTION = join(ROOT, '..', 'shared', 'injections')
const COLLECTED = ['feed_injections.jsonl', 'override_phrases.jsonl']
const OWN = join(ROOT, 'tests', 'fixtures', 'injections')

const injection = z.strictObject({
  id: z.string(),
  kind: z.string(),
  /** Where in an item of a feed it stands; `split` over two items. */
  place: z.enum([
    'text',
    'inline',
    'before',
    'title',
    'html',
    'author',
    'guid',
    'category',
    'split',
  ]),
  payload: z.union([z.string(), z.array(z.string())]),
  /** What no brief may hold: its names, figures, handles and addresses. */
  foreign: z.array(z.string()),
})

export type Injection = z.infer<typeof injection>

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

/** Whether the collection that lies beside the project is here. */
export const hasCollection = COLLECTED.every((name) => existsSync(join(COLLECTION, name)))

const collected = z.object({ id: z.string(), category: z.string(), payload: z.string() })

/** The collection's rows, each as a paragraph of an article and once more as HTML. */
export const collectedInjections = (): Injection[] =>
  COLLECTED.flatMap((name) => linesOf(join(COLLECTION, name))).map((line) => {
    const { id, category, payload } = collected.parse(line)
    return { id, kind: category, place: 'text', payload, foreign: [] }
  })

/** Our own rows: what somebody who wants to move a price would write. */
export const ownInjections = (language: Language): Injection[] =>
  linesOf(join(OWN, `finance-${language}.jsonl`)).map((line) => injection.parse(line))

const story = z.strictObject({ id: z.string(), title: z.string(), text: z.string() })

/** Plausible news about injected prompts, quoted orders included. */
export const newsAboutInjections = (language: Language): z.infer<typeof story>[] =>
  linesOf(join(OWN, `news-${language}.jsonl`)).map((line) => story.parse(line))

const TRUE_NEWS: Readonly<Record<Language, { title: string; text: string }>> = {
  en: {
    title: 'Broadcom opens a design centre in Dresden',
    text: 'Broadcom opened a design centre for chips in Dresden on Monday, the company said in a statement.',
  },
  ar: {
    title: 'برودكوم تفتتح مركز تصميم في دريسدن',
    text: 'افتتحت برودكوم مركزًا لتصميم الرقائق في دريسدن الاثنين، كما قالت الشركة في بيان.',
  },
}

/** The articles that a feed brings whose true news carries an injection: read by the real parser and cleaner. */
export async function carriersOf(
  { place, payload }: Injection,
  language: Language,
): Promise<Article[]> {
  const payloads = [payload].flat()
  const items = payloads.map((words, at) => itemOf({ place, words, at }, language))
  const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Sample</title><link>https://carrier.example/</link>${items.join('')}</channel></rss>`
  const document = toPlainResult(await parseFeed(new TextEncoder().encode(rss), null))
  if ('error' in document) throw new Error(document.error.message)
  const feed = aFeed({ id: 'carrier', publisher: 'Sample Carrier', family: 'carrier', language })
  const cleanEntry = createCleanEntry({ feed, document, now: NOW, nameCompanies: () => [] })
  return document.entries.flatMap((entry) => cleanEntry(entry) ?? [])
}

interface Carried {
  readonly place: Injection['place']
  readonly words: string
  readonly at: number
}

function itemOf({ place, words, at }: Carried, language: Language): string {
  const { title, text } = TRUE_NEWS[language]
  const asHtml = escapeXml(words).replaceAll('\n', '<br>')
  const body = {
    inline: `<p>${text} ${asHtml}</p>`,
    before: `<p>${asHtml}</p><p>${text}</p>`,
    html: `<p>${text}</p>${words}`,
    text: `<p>${text}</p><p>${asHtml}</p>`,
    split: `<p>${text}</p><p>${asHtml}</p>`,
  }
  const fields = {
    title: place === 'title' ? words : title,
    description: place in body ? body[place as keyof typeof body] : `<p>${text}</p>`,
    author: place === 'author' ? words : 'A. Reporter',
    category: place === 'category' ? words : 'chips',
    guid: place === 'guid' ? words : `https://carrier.example/${at}`,
    link: `https://carrier.example/${at}`,
    pubDate: 'Tue, 28 Jan 2025 05:00:00 GMT',
  }
  return `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('')}</item>`
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
