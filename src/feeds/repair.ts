import { dropForbidden, mendAmpersands } from './entities.ts'
import { MAX_ENTRIES } from './read-values.ts'
import { renderStartTag, type StartTag, scanEndTag, scanStartTag } from './scan-tag.ts'
import { scanTextElement } from './scan-text-element.ts'

/** The repair that says that a document broke off. */
export const TRUNCATED = 'truncated document'
/** Real feeds stay under 15; a bomb of open tags does not. */
const MAX_DEPTH = 100
/** Elements whose inside is a text, by their name without prefix. */
const TEXT_ELEMENTS = new Set(
  'title description summary content encoded subtitle tagline info body fullitem'.split(' '),
)
const ITEM_ELEMENTS = new Set(['item', 'entry'])

export interface RepairedXml {
  readonly xml: string
  /** Its items by themselves, for a document that no parser takes as a whole. */
  readonly items: readonly string[]
  readonly repairs: string[]
  /** Items that the document did not end, and those beyond the cap, which are left out. */
  readonly dropped: number
  readonly isTooDeep: boolean
}

interface Scan {
  readonly text: string
  readonly parts: string[]
  readonly stack: string[]
  /** Depth and first part of the item that is open. */
  openItem: { readonly depth: number; readonly firstPart: number } | null
  readonly items: [from: number, to: number][]
  readonly repairs: Set<string>
  itemsLeftOut: number
  at: number
  isTruncated: boolean
  isTooDeep: boolean
}

/**
 * Rewrites a feed so that a strict parser takes it: what stands before the root and after it, comments, processing
 * instructions and the DOCTYPE go; bare `&` and `<`, broken and unclosed tags and forbidden characters are mended;
 * unescaped markup in texts becomes CDATA; of a cut document the complete items stay. Linear in the length.
 */
export function repairXml(text: string, rootAt: number): RepairedXml {
  const scan: Scan = {
    text,
    parts: [],
    stack: [],
    openItem: null,
    items: [],
    itemsLeftOut: 0,
    repairs: new Set(prologRepairs(text.slice(0, rootAt))),
    at: rootAt,
    isTruncated: false,
    isTooDeep: false,
  }
  do step(scan)
  while (scan.stack.length > 0 && scan.at < text.length && !scan.isTruncated && !scan.isTooDeep)
  const cut = finish(scan)
  return {
    xml: scan.parts.join(''),
    items: scan.items.map(([from, to]) => scan.parts.slice(from, to).join('')),
    repairs: [...scan.repairs],
    dropped: cut + scan.itemsLeftOut,
    isTooDeep: scan.isTooDeep,
  }
}

function prologRepairs(prolog: string): string[] {
  const found: string[] = []
  if (/^\s+<\?xml/.test(prolog.slice(0, 1000)) || /^\s*[^<\s]|^\s*<[^?!]/.test(prolog)) {
    found.push('content before the document')
  }
  if (prolog.includes('<!ENTITY')) found.push('entity declarations ignored')
  return found
}

/** One run of text and the tag, CDATA, comment or declaration after it. */
function step(scan: Scan): void {
  const lt = scan.text.indexOf('<', scan.at)
  const end = lt < 0 ? scan.text.length : lt
  if (end > scan.at) scan.parts.push(mendText(scan, scan.text.slice(scan.at, end)))
  scan.at = end
  if (lt < 0) scan.isTruncated = true
  else if (!stepDeclaration(scan) && !stepEndTag(scan)) stepStartTag(scan)
}

function mendText(scan: Scan, text: string): string {
  const mended = mendAmpersands(dropForbidden(text))
  if (mended !== text) scan.repairs.add('characters escaped or removed')
  return mended
}

/** CDATA is kept; comments, processing instructions and DOCTYPEs are left out. */
function stepDeclaration(scan: Scan): boolean {
  const { text, at } = scan
  if (text.startsWith('<![CDATA[', at)) {
    const end = skipTo(scan, ']]>')
    if (!scan.isTruncated) scan.parts.push(dropForbidden(text.slice(at, end)))
    return true
  }
  if (text.startsWith('<!--', at)) skipTo(scan, '-->')
  else if (text.startsWith('<?', at)) skipTo(scan, '>')
  else if (text.startsWith('<!', at)) skipTo(scan, '>')
  else return false
  return true
}

function skipTo(scan: Scan, close: string): number {
  const found = scan.text.indexOf(close, scan.at)
  if (found < 0) scan.isTruncated = true
  scan.at = found < 0 ? scan.text.length : found + close.length
  return scan.at
}

function stepEndTag(scan: Scan): boolean {
  const tag = scanEndTag(scan.text, scan.at)
  if (tag === null) return false
  scan.at = tag.end
  const depth = scan.stack.lastIndexOf(tag.name)
  if (depth < 0) scan.repairs.add('stray end tags removed')
  else {
    if (depth < scan.stack.length - 1) scan.repairs.add('unclosed tags closed')
    closeTo(scan, depth)
  }
  return true
}

function stepStartTag(scan: Scan): void {
  const tag = scanStartTag(scan.text, scan.at)
  if (tag === null) {
    scan.parts.push('&lt;')
    scan.at += 1
    scan.repairs.add('characters escaped or removed')
    return
  }
  if (tag.mended) scan.repairs.add('broken tags mended')
  scan.at = tag.end
  const local = localName(tag.name)
  if (ITEM_ELEMENTS.has(local)) openItem(scan)
  scan.parts.push(renderStartTag(tag))
  if (tag.selfClosing) return
  scan.stack.push(tag.name)
  scan.isTooDeep = scan.stack.length > MAX_DEPTH
  if (TEXT_ELEMENTS.has(local)) stepTextElement(scan, tag)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** An item inside an item is one whose end tag was forgotten. */
function openItem(scan: Scan): void {
  if (scan.openItem !== null) {
    scan.repairs.add('unclosed tags closed')
    closeTo(scan, scan.openItem.depth)
  }
  scan.openItem = { depth: scan.stack.length, firstPart: scan.parts.length }
}

function stepTextElement(scan: Scan, tag: StartTag): void {
  const type = tag.attributes.get('type')?.toLowerCase() ?? ''
  const isXhtml = type.includes('xhtml') || tag.attributes.get('mode') === 'xml'
  const inside = scanTextElement(scan.text, scan.at, { name: tag.name, isXhtml })
  scan.parts.push(inside.xml)
  scan.at = inside.end
  scan.isTruncated = !inside.complete
  if (inside.mended) scan.repairs.add('characters escaped or removed')
  // Ended by an item's border: its own end tag will not come.
  if (inside.complete && !scan.text.startsWith(`</${tag.name}`, inside.end)) {
    closeTo(scan, scan.stack.length - 1)
  }
}

/** Writes the end tags down to a depth, and notes the item that this completes. */
function closeTo(scan: Scan, depth: number): void {
  while (scan.stack.length > depth) scan.parts.push(`</${scan.stack.pop()}>`)
  if (scan.openItem === null || scan.openItem.depth < depth) return
  const { firstPart } = scan.openItem
  scan.openItem = null
  if (scan.items.length < MAX_ENTRIES) {
    scan.items.push([firstPart, scan.parts.length])
    return
  }
  // A parser would build all of them before anyone could count.
  scan.parts.length = firstPart
  scan.itemsLeftOut += 1
}

/** Closes what the document left open, without the item that it broke off in. Returns how many it left out. */
function finish(scan: Scan): number {
  const isCut = scan.stack.length > 0
  const cutItem = isCut ? scan.openItem : null
  if (isCut) scan.repairs.add(TRUNCATED)
  if (cutItem !== null) {
    scan.parts.length = cutItem.firstPart
    scan.stack.length = cutItem.depth
    scan.openItem = null
  }
  closeTo(scan, 0)
  return cutItem === null ? 0 : 1
}
