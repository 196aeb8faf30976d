import {
  type Document,
  isMap,
  isNode,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Feed } from '#domain/feed.ts'
import { parseFeeds } from './feeds-file.ts'
import { type Reading, toReading } from './mistakes.ts'
import { readTextFile } from './text-file.ts'
import { readYamlFile } from './yaml-file.ts'

/** A feed as `feeds.yaml` writes it: what is as by default is left out. */
export type FeedEntry = Omit<Feed, 'fullText' | 'allowPrivate' | 'enabled'> &
  Partial<Pick<Feed, 'fullText' | 'allowPrivate' | 'enabled'>>

// So that nothing but the change changes: no line is folded, `[a, b]` stays as it was written.
const AS_WRITTEN = { lineWidth: 0, flowCollectionPadding: false } as const

/** The feeds of a feeds file alone, or its mistakes. */
export function readFeedsFile(path: string): Reading<readonly Feed[]> {
  const raw = readYamlFile(path)
  return raw.mistakes.length > 0 ? { ...raw, value: null } : parseFeeds(raw.value, path)
}

/** The text of a feeds file with these feeds at its end; its comments stay. Fails where it is no feeds file. */
export const addFeeds = (path: string, feeds: readonly FeedEntry[]): Reading<string> =>
  editFeeds(path, (list, document) => {
    for (const feed of feeds) list.add(entryNode(document, feed))
  })

/**
 * The text of a feeds file without the feed of this id, nor the comment right above it; a comment after an empty
 * line is the heading of those that follow, and stays.
 */
export const removeFeed = (path: string, id: string): Reading<string> =>
  editFeeds(path, (list) => {
    const index = list.items.findIndex((item) => isMap(item) && item.get('id') === id)
    if (index === -1) return
    const removed = list.items[index]
    const next = list.items[index + 1]
    list.items.splice(index, 1)
    if (!isNode(removed) || !removed.spaceBefore || !isNode(next)) return
    const comments = [removed.commentBefore, next.commentBefore].filter(Boolean)
    next.spaceBefore = true
    if (comments.length > 0) next.commentBefore = comments.join('\n')
  })

function editFeeds(
  path: string,
  edit: (list: YAMLSeq, document: Document) => void,
): Reading<string> {
  const text = readTextFile(path)
  if (text.value === null) return text
  const document = parseDocument(text.value)
  const list = document.get('feeds')
  if (!isSeq(list)) return toReading<string>(undefined, ['expected a section "feeds:" with a list'])
  edit(list, document)
  return toReading(document.toString(AS_WRITTEN), [])
}

function entryNode(document: Document, feed: FeedEntry): YAMLMap {
  const { id, url, publisher, family, language, zone, tier, topics, ...optional } = feed
  const node = document.createNode({
    ...{ id, url, publisher, family, language, zone, tier, topics },
    ...optional,
  }) as YAMLMap
  const list = node.get('topics')
  if (isSeq(list)) list.flow = true
  return node
}
