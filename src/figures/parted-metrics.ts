import type { Cue } from './cues.ts'
import type { Token } from './tokens.ts'

const NOUNS: readonly (readonly [noun: RegExp, adjective: RegExp, metric: string])[] = [
  [/^[وف]?(?:انفاق|نفقات)$/, /^الراسمالي(?:ه)?$/, 'capex'],
  [/^[وف]?(?:ربح|ارباح|دخل)$/, /^التشغيلي(?:ه)?$/, 'operating-profit'],
  // «ستوزع أرامكو على مساهميها أرباحا أساسية»
  [/^[وفل]?(?:س?[يت])?وزعت?$/, /^(?:ال)?ارباحا?$/, 'dividend'],
  [/^[وف]?(?:خساره|خساير)$/, /^التشغيليه$/, 'operating-loss'],
  [/^[وف]?(?:خساره|خساير)$/, /^الصافيه$/, 'net-loss'],
  [/^[وف]?قيمه$/, /^السوقيه$/, 'market-value'],
  [/^[وف]?هامش$/, /^التشغيلي$/, 'operating-margin'],
  [/^[وف]?هامش$/, /^الاجمالي$/, 'gross-margin'],
  [/^[وف]?تدفقات$/, /^النقديه$/, 'cash-flow'],
]
const MAX_NAME = 4

/** Whose it is may part a measure's two words: «إنفاق مايكروسوفت الرأسمالي», «قيمة إنفيديا السوقية». */
export function withParted(cues: readonly Cue<string>[], tokens: readonly Token[]): Cue<string>[] {
  const parted = tokens.flatMap((_, at) => partedAt(tokens, at) ?? [])
  const free = cues.filter(
    (cue) => !parted.some(({ first, next }) => cue.first >= first && cue.next <= next),
  )
  return [...free, ...parted]
}

function partedAt(tokens: readonly Token[], first: number): Cue<string> | null {
  const word = tokens[first]?.word ?? ''
  const behind = tokens.slice(first + 1, first + 2 + MAX_NAME)
  for (const [noun, adjective, value] of NOUNS) {
    const at = noun.test(word) ? behind.findIndex((token) => adjective.test(token.word)) : -1
    const isWhole = tokens.slice(first, first + 1 + at).every(({ kind }) => kind === 'word')
    if (at >= 0 && isWhole) return { value, first, next: first + 2 + at }
  }
  return null
}
