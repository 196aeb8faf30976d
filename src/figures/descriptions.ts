import type { Cue } from './cues.ts'
import type { Token } from './tokens.ts'

const NOUN =
  /^(?:company|group|firm|chipmaker|chipmakers|maker|giant|start-up|startup|retailer|lender|insurer|carmaker|operator|supplier|manufacturer|developer|designer|producer|contractor|outfit|conglomerate|titan|heavyweight|owner|unit)$/
const MAX_WORDS = 5

/** "the Santa Clara company", "the contract chipmaker": a description, with its article, that stands for a name told before. */
export function findDescriptions(tokens: readonly Token[]): Cue<true>[] {
  return tokens.flatMap(({ word }, at): Cue<true>[] => {
    if (!NOUN.test(word) || isNamed(tokens, at + 1)) return []
    const from = Math.max(0, at - MAX_WORDS)
    const the = tokens.slice(from, at).findLastIndex((token) => token.word === 'the')
    const first = from + the
    return the < 0 || !tokens.slice(first, at).every(isPlain)
      ? []
      : [{ value: true, first, next: at + 1 }]
  })
}

/** "the retailer Velto" names it. */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  /^[A-Z]/.test(tokens[at]?.text ?? '') ||
  /^(?:of|that|which|called|named)$/.test(tokens[at]?.word ?? '')

const isPlain = ({ kind, word, text }: Token): boolean =>
  (kind === 'word' || word === '-') &&
  !/['’]s$/.test(text) &&
  !/^(?:of|for|in|and|with|to)$/.test(word)
