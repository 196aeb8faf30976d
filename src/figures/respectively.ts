import { type Clauses, type Cue, findCues } from './cues.ts'
import { ORDINALS } from './lexicon/calendar.ts'
import { RESPECTIVELY } from './lexicon/modality.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

/** Where a sentence says that it pairs names and figures in order. «للجلسة الثالثة على التوالي» is no pairing. */
export const findPairing = (tokens: readonly Token[]): Cue<true> | null =>
  findCues(tokens, RESPECTIVELY).find(
    ({ first }) => ORDINALS.findLoose(tokens, first - 1) === null,
  ) ?? null

interface Member {
  readonly first: number
  readonly next: number
  /** A name's id: its pronouns are no further members. */
  readonly id?: string
}

type Pairing = Clauses & { pairing: Cue<true> }

/** The name or the measure that a pairing gives a figure; null where fewer of them than figures stand before these. */
export function pairedOf<T extends Member>(
  members: readonly T[],
  figure: ReadFigure,
  clauses: Pairing,
): T | null {
  const row = rowOf(clauses)
  const place = row.indexOf(figure)
  if (place < 0) return null
  const named = members.filter(
    ({ id }, at) => id === undefined || members.findIndex((other) => other.id === id) === at,
  )
  return membersOf(named, row, clauses)?.[place] ?? null
}

/** «مبادلة وجهاز قطر للاستثمار 32.7 و25.9»: the list begins with a name that we do not know. */
export function isPairedWithUnknown(
  members: readonly Member[],
  figure: ReadFigure,
  clauses: Pairing,
): boolean {
  const row = rowOf(clauses)
  const last = members.findLast(({ first }) => first < (row[0]?.first ?? 0))
  if (last === undefined || !row.includes(figure)) return false
  const { tokens } = clauses
  return /^و/.test(tokens[last.first]?.word ?? '') || tokens[last.first - 1]?.word === 'and'
}

/** The figures that a pairing hands out: the last ones before it that stand in a row, else the first ones behind it. */
function rowOf({ tokens, figures, pairing }: Pairing): readonly ReadFigure[] {
  const amounts = figures.filter((figure) => !isNode(figure))
  const before = amounts.filter(({ first }) => first < pairing.first)
  const row = before.slice(-1)
  for (const figure of before.slice(0, -1).reverse()) {
    const [head] = row
    if (head === undefined || head.unit !== figure.unit || !isInRow(tokens, figure, head)) break
    row.unshift(figure)
  }
  return row.length > 1 ? row : rowBehind(tokens, amounts, pairing)
}

function rowBehind(
  tokens: readonly Token[],
  amounts: readonly ReadFigure[],
  pairing: Cue<true>,
): readonly ReadFigure[] {
  const row: ReadFigure[] = []
  for (const figure of amounts.filter(({ first }) => first >= pairing.next)) {
    const last = row.at(-1)
    const goesOn =
      last === undefined || (last.unit === figure.unit && isInRow(tokens, last, figure))
    if (!goesOn) break
    row.push(figure)
  }
  return row.length > 1 ? row : []
}

/** Chips "of 3nm" are told of by that figure, which is nobody's own. */
export const isNode = ({ unit, noun }: ReadFigure): boolean => unit === 'physical' && noun === 'm'

const MAX_GAP = 3
const JOINER = /^(?:and|or|&|,|،|و)$/

// "9.7 percent and 4.1 percent", "by 5%, 3% and 2%", «23% و37%»
function isInRow(tokens: readonly Token[], left: Member, right: Member): boolean {
  const between = tokens.slice(left.next, right.first)
  if (between.length > MAX_GAP) return false
  const own = tokens[right.first]?.word ?? ''
  return between.some(({ word }) => JOINER.test(word)) || /^و/.test(own)
}

/** As many members as the row has figures: a list of them right before it or behind it, else the last ones before. */
function membersOf<T extends Member>(
  members: readonly T[],
  row: readonly ReadFigure[],
  { tokens, pairing }: Pairing,
): readonly T[] | null {
  const start = row[0]?.first ?? 0
  const end = row.at(-1)?.next ?? 0
  const before = members.filter(({ first }) => first < start)
  const behind = members.filter(({ first }) => first >= end && first < pairing.first)
  const listed = listOf(tokens, behind, row.length) ?? listOf(tokens, before, row.length)
  if (listed !== null) return listed
  return before.length < row.length ? null : before.slice(-row.length)
}

const MAX_BETWEEN = 4

/** The last members that a sentence lists: "Dell and Super Micro", «رقائق 3 نانومتر ورقائق 5 نانومتر». */
function listOf<T extends Member>(
  tokens: readonly Token[],
  members: readonly T[],
  size: number,
): readonly T[] | null {
  for (let from = members.length - size; from >= 0; from--) {
    const run = members.slice(from, from + size)
    const isList = run.every((member, at) => {
      const left = run[at - 1]
      return left === undefined || isListed(tokens.slice(left.next, member.first + 1))
    })
    if (isList) return run
  }
  return null
}

/** The tokens from behind a member to the first of the next one. */
const isListed = (between: readonly Token[]): boolean =>
  between.length <= MAX_BETWEEN + 1 &&
  between.some(
    ({ word }, at) => (at < between.length - 1 && JOINER.test(word)) || /^و\p{L}{2,}/u.test(word),
  )
