import type { Company } from '#domain/company.ts'
import { foldWord } from './fold.ts'

const MIN_HEAD = 3

/**
 * The one word by which Arabic texts call a company, folded: its whole Arabic name, or what stands before «للـ…»
 * where our spelling had to tell it from another («غروك للرقائق»). Null for names of several words.
 */
export function arabicHead({ ar }: Company): string | null {
  const [head = '', ...rest] = ar.split(/\s+/)
  const isOne = rest.length === 0 || (rest.length === 1 && rest[0]?.startsWith('لل') === true)
  return isOne && head.length >= MIN_HEAD ? foldWord(head) : null
}
