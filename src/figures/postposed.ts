import { readCountNoun } from './count-nouns.ts'
import { readWords } from './number-in-words.ts'
import type { Token } from './tokens.ts'
import { readUnitWord, type UnitRead } from './units.ts'

const FEWEST = 3
const MOST = 10

export interface PostposedRead {
  readonly value: number
  readonly unit: UnitRead
}

const withoutArticle = (token: Token): Token => {
  const form = token.forms.find((one) => !one.startsWith('ال')) ?? token.word
  return { ...token, word: form, forms: [form] }
}

/** A definite number behind what it counts: «الأشهر التسعة الأولى», «السنوات الخمس». Three to ten; null for all else. */
export function readPostposed(tokens: readonly Token[], at: number): PostposedRead | null {
  const [noun, number] = [tokens[at], tokens[at + 1]]
  if (noun === undefined || number?.word.startsWith('ال') !== true) return null
  if (!noun.forms.some((form) => form.startsWith('ال'))) return null
  const amount = readWords([withoutArticle(number)], 0)
  if (amount === null || amount.value < FEWEST || amount.value > MOST) return null
  const bare = [withoutArticle(noun)]
  const unit = readUnitWord(bare, 0) ?? readCountNoun(bare, 0)
  return unit === null ? null : { value: amount.value, unit: { ...unit, next: at + 2 } }
}
