import type { SentenceReading } from './statements.ts'

/**
 * Whether every sentence of a claim stands in the sources word for word: digits, scale words and known
 * names may be spelled in another way, and a ticker in brackets may follow a name.
 */
export function isVerbatim(
  claim: readonly SentenceReading[],
  sources: readonly SentenceReading[],
): boolean {
  const known = new Set(sources.map(sentenceKey))
  return claim.length > 0 && claim.every((sentence) => known.has(sentenceKey(sentence)))
}

const SKIPPED = /^["'“”‘’«»()[\].!?؟…]$/

function sentenceKey({ tokens, mentions }: SentenceReading): string {
  const parts: string[] = []
  for (const token of tokens) {
    const name = mentions.find(({ start, end }) => token.start < end && token.end > start)
    const part = name === undefined ? tokenKey(token) : `@${name.company.id}`
    if (part !== '' && !(part.startsWith('@') && parts.at(-1) === part)) parts.push(part)
  }
  return parts.join(' ')
}

function tokenKey({ word, numeral }: SentenceReading['tokens'][number]): string {
  if (numeral !== null) return String(Number(`${numeral.mantissa}e${numeral.exponent}`))
  if (SKIPPED.test(word)) return ''
  return SYNONYMS.get(word) ?? word
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['بليون', 'مليار'],
  ['بليونا', 'مليارا'],
  ['بليوني', 'ملياري'],
  ['بلايين', 'مليارات'],
  ['٪', '%'],
  ['،', ','],
])
