import type { Token } from './tokens.ts'

// "Infineon will pay ams Osram €570m": who gives is told of.
const GIVING = new Set(
  'pay pays paid paying give gives gave giving lend lends lent lending owe owes owed owing grant grants granted award awards awarded hand hands handed offer offers offered sell sells sold selling allot allots allotted send sends sent supply supplies supplied supplying'.split(
    ' ',
  ),
)
const GIVING_AR =
  /^[وف]?س?[يتن]?(?:منح|خصص|دفع|سدد|سلم|باع|بيع|بع|قدم|اسند|اعط|عطي|ورد|وفر|اجر|قرض|اقرض|ارسل|رسل)(?:ت|وا|ا)?$/

/** Whether a name is whom something is given to: "pay Osram", past a small word of the name itself; «خُصصت لـ«هيوماين»». */
export const isReceiver = (tokens: readonly Token[], first: number): boolean =>
  GIVING.has(tokens[first - 1]?.word ?? '') ||
  (GIVING.has(tokens[first - 2]?.word ?? '') &&
    /^[a-z]{2,4}$/.test(tokens[first - 1]?.text ?? '')) ||
  isGivenTo(tokens, first)

/** The name stands behind the verb and «لـ», be it a part of its first word or not. */
function isGivenTo(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.word ?? ''
  const isApart = before === 'ل' || before === 'الي'
  if (!isApart && !/^ل/.test(tokens[first]?.word ?? '')) return false
  return GIVING_AR.test(tokens[isApart ? first - 2 : first - 1]?.word ?? '')
}

/** The ids of those to whom a sentence gives something. */
export const receiversIn = (
  tokens: readonly Token[],
  owners: readonly { readonly id: string; readonly first: number }[],
): readonly string[] => owners.filter(({ first }) => isReceiver(tokens, first)).map(({ id }) => id)
