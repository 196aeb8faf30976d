import type { Finding, Rule } from './finding.ts'

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
]
// A list's own bracket, 1) or أ), has no partner.
const LIST_MARK = /(?<=^|\s)(?:[\d٠-٩]{1,2}|[\u0621-\u064a])\)/g
const LINE = /[^\n]+/g
// A ticker or an English name: nobody cuts a text inside one.
const LATIN_BEHIND = /^[A-Z][A-Za-z0-9.&]*(?![A-Za-z0-9.&)/,])/

const blank = (text: string): string => ' '.repeat(text.length)

/** Where marks of one pair stand without a partner: closing ones before any opened, and opening ones left open. */
function alone(
  line: string,
  [open, close]: readonly [string, string],
): {
  closing: number[]
  opening: number[]
} {
  const closing: number[] = []
  const opening: number[] = []
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    if (letter === open) opening.push(at)
    else if (letter === close && opening.pop() === undefined) closing.push(at)
  }
  return { closing, opening }
}

const REVERSED = 'القوس أو علامة التنصيص في الجهة الخطأ'
const HALF = 'قوس أو علامة تنصيص بلا نظير'

function pairFindings(line: string, pair: readonly [string, string]): Finding[] {
  const { closing, opening } = alone(line, pair)
  const isReversed = (closing[0] ?? line.length) < (opening.at(-1) ?? -1)
  return [...closing, ...opening].map((start) => {
    const isOpenTicker = line.charAt(start) === '(' && LATIN_BEHIND.test(line.slice(start + 1))
    const hard = isReversed || isOpenTicker
    return {
      rule: hard ? 'unbalanced' : 'half-pair',
      text: line.charAt(start),
      start,
      advice: isReversed ? REVERSED : HALF,
      hard,
    }
  })
}

function lineFindings(line: string): Finding[] {
  const straight = [...line.matchAll(/"/g)].map(({ index }) => index)
  const last = straight.at(-1)
  const isOdd = straight.length % 2 === 1 && last !== undefined
  return [
    ...PAIRS.flatMap((pair) => pairFindings(line, pair)),
    ...(isOdd ? [{ rule: 'half-pair', text: '"', start: last, advice: HALF, hard: false }] : []),
  ]
}

/**
 * Brackets and quotes without a partner, by line: a sentence may be cut out of a longer quotation. Where they
 * face the wrong way, or a ticker's bracket stays open, it is an error whatever stands around.
 */
export const pairsRule: Rule = (text) => {
  const plain = text.replace(LIST_MARK, blank)
  return [...plain.matchAll(LINE)].flatMap(({ 0: line, index }) =>
    lineFindings(line).map((found) => ({ ...found, start: found.start + index })),
  )
}
