import type { Owner } from './owner-roles.ts'
import type { Token } from './tokens.ts'

const isPlace = (id: string): boolean => id.startsWith('place:')

/** Whom the sentences after one are about when they name nobody: its subject, or who tells it. */
export function topicOf(
  all: readonly Owner[],
  tokens: readonly Token[],
  isFirst: boolean,
): Owner | undefined {
  const owners = all.filter(({ first }) => !isCompared(tokens, first))
  return (
    owners.find(({ role, isPerson, id }) => role === 'subject' && !isPerson && !isPlace(id)) ??
    // "Alex Karp's company expects": what comes next is still the company's.
    owners.find(
      ({ role, isPerson, id }) => (isFirst || (role === 'subject' && !isPerson)) && !isPlace(id),
    ) ??
    // "Foxconn reported revenue of $58bn; its cloud business …"
    owners.find(({ role, isVoice }) => role === 'speaker' && !isVoice)
  )
}

/** «سجل 71% مقابل 74% لنموذج كلود»: who is only held against another is told of no more. */
function isCompared(tokens: readonly Token[], first: number): boolean {
  const at = tokens.findIndex(({ word }, index) => index < first && word === 'مقابل')
  return at >= 0 && tokens[at + 1]?.kind === 'number' && /^ل/.test(headBefore(tokens, first))
}

const headBefore = (tokens: readonly Token[], first: number): string =>
  tokens
    .slice(Math.max(0, first - 2), first)
    .findLast(({ word }) => /^ل(?:$|نموذج|شركه|سهم)/.test(word))?.word ?? ''
