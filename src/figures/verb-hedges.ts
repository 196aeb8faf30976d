import { foldWord } from './fold.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import type { Hedge } from './lexicon/hedges.ts'
import { isFuture } from './lexicon/modality.ts'
import type { Token } from './tokens.ts'

interface VerbHedge {
  readonly family: Hedge['family']
  /** What must stand right before the amount: «تزيد … على», «تُقدَّر … بـ»; none for a verb that takes it. */
  readonly preposition: RegExp | null
}

const rows: readonly (readonly [
  family: Hedge['family'],
  preposition: RegExp | null,
  verbs: string,
])[] = [
  ['over', /^(?:علي|عن)$/, 'تزيد يزيد زاد زادت يربو تربو ينوف تنوف ينيف تنيف'],
  ['under', /^عن$/, 'تقل يقل قل قلت'],
  [
    'over',
    null,
    'تتجاوز يتجاوز تجاوز تجاوزت تتخطى يتخطى تخطى تخطت تتعدى يتعدى تعدى تعدت تفوق يفوق فاق فاقت',
  ],
  ['about', null, 'تقارب يقارب قارب قاربت تناهز يناهز ناهز ناهزت'],
  ['about', /^من$/, 'اقترب اقتربت يقترب تقترب'],
  ['about', /^ب$/, 'تقدر يقدر قدر قدرت مقدرة المقدرة'],
]
const VERBS: ReadonlyMap<string, VerbHedge> = new Map(
  rows.flatMap(([family, preposition, verbs]) =>
    verbs.split(' ').map((verb) => [foldWord(verb), { family, preposition }] as const),
  ),
)
const ENGLISH_ESTIMATE = /^(?:estimated|reckoned|thought|believed)$/
// "estimated to be", "an estimated cost of"
const ESTIMATED = /^(?:to|cost|costs|price|value|total|bill|expense|annual)$/
const NOT = new Set(['لا', 'لم', 'لن', 'الا'])
// «فاقت الإيرادات البالغة 5 التقديرات»: that amount is the subject's.
const EXPECTED = /^(?:ال)?(?:توقعات|تقديرات|بالغ(?:ه|ين)?$)/
const PREPOSITION = /^(?:الي|من|بنسبه|عن|علي|ب|ل|في|بواقع|بنحو|مقابل)$/
const REACH = 16

/**
 * The hedge of a verb that its subject parts from the amount: «تجاوزت التنزيلات 1.5 مليار», «تزيد إيراداتها على 5».
 * Before `floor` stands another amount: a verb there has its object.
 */
export function verbHedge(tokens: readonly Token[], first: number, floor: number): Hedge | null {
  const before = tokens[first - 1]?.word ?? ''
  const preposition = PREPOSITION.test(before) ? before : null
  const start = preposition === null ? first - 1 : first - 2
  for (let at = start; at >= Math.max(floor, first - REACH); at--) {
    const token = tokens[at]
    const hedging = token === undefined ? 'end' : hedgingAt(tokens, token, at)
    const hedge = hedging === 'verb' ? hedgeAt(tokens, at, preposition) : null
    if (hedge !== null || (hedging === 'end' && !isSubjectOfHedge(tokens, at, first))) return hedge
  }
  return null
}

const findVerb = (word: string): VerbHedge | undefined =>
  VERBS.get(word) ?? VERBS.get(word.replace(/^[وف]/, ''))

/** Whether a word is such a verb, whatever the amount. */
export const isHedgingVerb = ({ word }: Token): boolean => findVerb(word) !== undefined

/** «لا تتجاوز توقعات ميتا 118», «تفوق توقعات ميتا للعام 118»: they are what goes beyond an amount that nothing else leads to. */
function isSubjectOfHedge(tokens: readonly Token[], at: number, first: number): boolean {
  const [not, verb] = [tokens[at - 2], tokens[at - 1]]
  if (verb?.kind !== 'word' || findVerb(verb.word) === undefined) return false
  const isLed = /^(?:عند|قدرها|بلغت|وهي|اي)$/.test(tokens[first - 1]?.word ?? '')
  return NOT.has(not?.word ?? '') || (!isLed && /^[يت]/.test(verb.word))
}

/** «صافي ربح»: behind such a word it is the noun. */
const hedgingAt = (tokens: readonly Token[], token: Token, at: number): 'verb' | 'end' | 'other' =>
  token.word === 'ربح' && OF_PROFIT.test(tokens[at - 1]?.word ?? '') ? 'other' : hedgingOf(token)

const OF_PROFIT = /^(?:صافي|اجمالي|متوسط)$/

/** What a token is to the search, found out once for each word. */
function hedgingOf(token: Token): 'verb' | 'end' | 'other' {
  if (token.kind !== 'word') return 'end'
  token.lexeme.hedging ??= classOf(token)
  return token.lexeme.hedging
}

function classOf(token: Token): 'verb' | 'end' | 'other' {
  const { word } = token
  if (ENGLISH_ESTIMATE.test(word) || findVerb(word) !== undefined) return 'verb'
  return EXPECTED.test(word) || isDoneVerb(token) || isFuture(word) ? 'end' : 'other'
}

function hedgeAt(tokens: readonly Token[], at: number, preposition: string | null): Hedge | null {
  const word = tokens[at]?.word ?? ''
  if (ENGLISH_ESTIMATE.test(word) && preposition === null)
    return ESTIMATED.test(tokens[at + 1]?.word ?? '')
      ? { family: 'about', isInclusive: true }
      : null
  const found = findVerb(word)
  if (found === undefined) return null
  const fits =
    found.preposition === null ? preposition === null : found.preposition.test(preposition ?? '')
  return fits
    ? negated(found.family, NOT.has((tokens[at - 1]?.word ?? '').replace(/^[وف](?=ل)/, '')))
    : null
}

/** «لا تتجاوز» is up to, «لا تقل عن» at least. */
function negated(family: Hedge['family'], isNegated: boolean): Hedge {
  if (family === 'about' || !isNegated) return { family, isInclusive: family === 'about' }
  return { family: family === 'over' ? 'under' : 'over', isInclusive: true }
}
