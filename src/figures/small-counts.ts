import { readAmount } from './amounts.ts'
import type { Case } from './check-claim.ts'
import type { ReadFigure } from './read-figures.ts'
import type { Token } from './tokens.ts'

const MAX_COUNT = 12
const MAX_GROUP = 3

/**
 * Whether a small count needs no figure of the articles: "the two companies" are those that they name, and
 * they may count in passing, "the first four", or by an Arabic dual that no lexicon holds: «مجمعين».
 */
export function isSmallCount(figure: ReadFigure, held: Case): boolean {
  if (figure.unit !== 'count' || figure.value < 2 || figure.value > MAX_COUNT) return false
  return isNamedGroup(figure, held) || isToldInPassing(figure, held)
}

const GROUPS = new Set([
  'company',
  'bank',
  'startup',
  'chipmaker',
  'maker',
  'group',
  'rival',
  'partner',
])
const DEFINITE = /(?:^|[\s(])(?:the|both|all) $/i

function isNamedGroup(
  { noun, value, span, text }: ReadFigure,
  { sentences, cited }: Case,
): boolean {
  if (!GROUPS.has(noun ?? '') || value > MAX_GROUP) return false
  const before = sentences.find((one) => one.text.startsWith(text, span[0]))?.text.slice(0, span[0])
  const isDefinite = /^(?:[وب]?ال|لل)/.test(text) || DEFINITE.test(before ?? '')
  const named = cited.flatMap((source) => source.sentences.flatMap(({ mentions }) => mentions))
  return isDefinite && new Set(named.map(({ company }) => company.id)).size >= value
}

// «المستثمرين» is a plural: a dual that counts has no article.
const DUAL = /^[وب]?(?!ال|[بو]ال|لل)[\u0620-\u064a]{3,}(?:ين|ان)$/

const isToldInPassing = ({ value, text }: ReadFigure, { cited }: Case): boolean =>
  cited.some(({ sentences }) =>
    sentences.some(({ tokens, figures }) =>
      tokens.some((token, at) => {
        if (figures.some(({ first, next }) => at >= first && at < next)) return false
        return (
          isNumberAlone(tokens, at, value) ||
          (value === 2 && /[a-z]/.test(text) && DUAL.test(token.word))
        )
      }),
    ),
  )

/** "The first four should be running": a number in words whose thing another sentence names. */
function isNumberAlone(tokens: readonly Token[], at: number, value: number): boolean {
  if (
    tokens[at]?.kind !== 'word' ||
    !/^(?:first|last|other|next|اول|اخر)$/.test(tokens[at - 1]?.word ?? '')
  )
    return false
  return readAmount(tokens, at)?.value === value
}
