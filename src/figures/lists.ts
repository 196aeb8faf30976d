import type { Clauses } from './cues.ts'
import { isJoined, type Owner } from './owner-roles.ts'
import type { Cast } from './owners.ts'
import { findCities } from './places.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Statement } from './statements.ts'
import type { Token } from './tokens.ts'

/** What a sentence gives to several together, or to one of them by itself. */
export interface Shares {
  /** Names and cities that "and" or a comma joins, list by list, by their ids. */
  readonly lists: readonly (readonly string[])[]
  /** Every name and city of the sentence. */
  readonly members: readonly string[]
  /** Those of whom it is told "alone", «وحدها». */
  readonly alone: readonly string[]
  /** Whether the figure is what several have together. */
  readonly isTogether: boolean
}

type Member = Pick<Owner, 'id' | 'first' | 'next'>

/** Reads who shares a sentence's figures. */
export function sharesIn(tokens: readonly Token[], { owners }: Cast) {
  const names = owners.filter(({ isStandIn, isPerson }) => isStandIn !== true && !isPerson)
  const cities = findCities(tokens).map((cue) => ({ ...cue, id: cue.value.id }))
  const members = [...names, ...cities].sort((a, b) => a.first - b.first)
  const shares = {
    lists: listsOf(members, tokens),
    members: members.map(({ id }) => id),
    alone: members.filter(({ next }) => isAlone(tokens[next])).map(({ id }) => id),
  }
  return (figure: ReadFigure, clauses: Clauses): Shares => ({
    ...shares,
    isTogether: isTogether(figure, clauses),
  })
}

function listsOf(members: readonly Member[], tokens: readonly Token[]): string[][] {
  const lists: Member[][] = []
  for (const member of members) {
    const last = lists.at(-1)?.at(-1)
    if (last !== undefined && isJoined(tokens, last, member)) lists.at(-1)?.push(member)
    else lists.push([member])
  }
  return lists.filter(({ length }) => length > 1).map((list) => list.map(({ id }) => id))
}

const isAlone = (token: Token | undefined): boolean =>
  /^(?:alone|ل?وحد(?:ها|ه|هما)|[بل]?مفرد(?:ها|ه))$/.test(token?.word ?? '')

const TOGETHER =
  /^(?:combined|together|jointly|collectively|collective|joint|aggregate|total|[بو]?مجتمع(?:ه|ين|تين)|معا|اجماليه|الاجماليه|مشترك(?:ه)?|[بو]اجمالي|اجمالي)$/
const REACH = 5

/** "with a combined capacity of 180 MW", «بقدرة إجمالية» */
const isTogether = ({ first, next }: ReadFigure, { tokens, segments }: Clauses): boolean =>
  tokens.some(
    ({ word }, at) =>
      at >= first - REACH &&
      at < next + 2 &&
      segments[at] === segments[first] &&
      TOGETHER.test(word),
  )

/** "Humain alone", or one of three sites, of what the article gives to a list together. */
export const isOneOfMany = (claim: Statement, source: Statement): boolean =>
  source.lists.some((list) => {
    const told = list.filter((id) => claim.members.includes(id))
    if (told.length === 0 || told.length === list.length) return false
    const isSum =
      isAmount(source.figure) && source.isTogether && !claim.isTogether && claim.lists.length === 0
    return isSum || told.some((id) => claim.alone.includes(id))
  })

// "Meta and Microsoft together rose 5%": a share of something is none of a sum.
const isAmount = ({ unit }: ReadFigure): boolean => unit !== 'percent' && unit !== 'duration'
