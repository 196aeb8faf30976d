import { readCountNoun } from './count-nouns.ts'
import { numberOf } from './number-in-words.ts'
import type { Token } from './tokens.ts'
import { readUnitWord, type UnitRead } from './units.ts'

const FEWEST = 3
const MOST = 10

export interface PostposedRead {
  readonly value: number
  readonly unit: UnitRead
}

const withoutArticle = ({ word, forms }: Token): string =>
  forms.find((form) => !form.startsWith('ال')) ?? word

/** A definite number behind what it counts: «الأشهر التسعة الأولى», «السنوات الخمس». Three to ten; null for all else. */
export function readPostposed(tokens: readonly Token[], at: number): PostposedRead | null {
  const number = tokens[at + 1]
  if (number?.word.startsWith('ال') !== true) return null
  const value = numberOf(withoutArticle(number))
  if (value === undefined || value < FEWEST || value > MOST) return null
  const noun = tokens[at]
  if (noun === undefined || !noun.forms.some((form) => form.startsWith('ال'))) return null
  const word = withoutArticle(noun)
  const bare = [{ ...noun, word, forms: [word] }]
  const unit = readUnitWord(bare, 0) ?? readCountNoun(bare, 0)
  return unit === null ? null : { value, unit: { ...unit, next: at + 2 } }
}
