const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = new Set([0x7b, 0x5b])
const CLOSE = new Set([0x7d, 0x5d])
/** A feed's items stand in a list in the document's object. */
const ITEM_DEPTH = 2

/**
 * A cut JSON Feed up to its last complete item, closed; null where there is none. Linear in the length. What it
 * returns need not be JSON: the parser says so.
 */
export function closeCutJson(text: string): string | null {
  let depth = 0
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at)
    else if (OPEN.has(code)) depth++
    else if (CLOSE.has(code) && --depth === ITEM_DEPTH && code === 0x7d) end = at + 1
  }
  return depth > 0 && end > 0 ? `${text.slice(0, end)}]}` : null
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return text.length
}
