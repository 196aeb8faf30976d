import { dropForbidden, mendAmpersands } from './entities.ts'

const MAX_ATTRIBUTES = 64
const MAX_VALUE_LENGTH = 8192

const NAME = /[A-Za-z_:][\w:.\-\u00b7-\uffff]{0,100}/y
// No part of it crosses a `<`, so that all scans of a document together stay linear.
const ATTRIBUTE =
  /\s*([^\s=>"'/<]{1,100})(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s>"'<]{1,2000})))?/y
const ATTRIBUTE_NAME = /^[A-Za-z_:][\w:.-]*$/
const END = /\s*(\/?)>/y
const BRACKET = /[<>]/g
const CLOSE = /<\/([A-Za-z_:][\w:.\-\u00b7-\uffff]{0,100})\s*>/y

export interface StartTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly selfClosing: boolean
  /** The position after it. */
  readonly end: number
  /** True where it was not well-formed as it stood. */
  readonly mended: boolean
}

/** The end tag at this position, if there is one. */
export function scanEndTag(text: string, at: number): { name: string; end: number } | null {
  CLOSE.lastIndex = at
  const name = CLOSE.exec(text)?.[1]
  return name === undefined ? null : { name, end: CLOSE.lastIndex }
}

/** The start tag at this position, with whatever attributes can be read; null where it is only a `<` in a text. */
export function scanStartTag(text: string, at: number): StartTag | null {
  NAME.lastIndex = at + 1
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return null
  const { attributes, end: attributesEnd, mended } = scanAttributes(text, NAME.lastIndex)
  END.lastIndex = attributesEnd
  const close = END.exec(text)
  if (close !== null) {
    const selfClosing = close[1] === '/' || text[attributesEnd - 1] === '/'
    return { name, attributes, selfClosing, end: END.lastIndex, mended }
  }
  const end = brokenTagEnd(text, attributesEnd)
  return end === null ? null : { name, attributes, selfClosing: false, end, mended: true }
}

function scanAttributes(text: string, from: number) {
  const attributes = new Map<string, string>()
  let end = from
  let mended = false
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const match = ATTRIBUTE.exec(text)
    if (match === null) return { attributes, end, mended }
    end = ATTRIBUTE.lastIndex
    const [, name = '', double, single, bare] = match
    const value = double ?? single ?? bare?.replace(/\/$/, '')
    mended ||= value === undefined || bare !== undefined
    const fits = attributes.size < MAX_ATTRIBUTES && ATTRIBUTE_NAME.test(name)
    if (!fits || value === undefined || value.length > MAX_VALUE_LENGTH) mended = true
    else if (!attributes.has(name)) attributes.set(name, value)
  }
}

/** After garbage in a tag: behind the next `>`, unless another tag begins first. */
function brokenTagEnd(text: string, from: number): number | null {
  BRACKET.lastIndex = from
  const found = BRACKET.exec(text)
  if (found === null) return null
  return found[0] === '>' ? found.index + 1 : found.index
}

/** Writes a start tag that any XML parser accepts. */
export function renderStartTag(tag: StartTag): string {
  let rendered = `<${tag.name}`
  for (const [name, value] of tag.attributes) {
    const safe = mendAmpersands(dropForbidden(value)).replaceAll('"', '&quot;')
    rendered += ` ${name}="${safe}"`
  }
  return tag.selfClosing ? `${rendered}/>` : `${rendered}>`
}
