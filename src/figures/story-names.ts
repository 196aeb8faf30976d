import type { Company } from '#domain/company.ts'
import { isCapitalName, isCommonOpening } from './capital-names.ts'
import { foldWord } from './fold.ts'
import { COMMON_CAPITALS } from './lexicon/common-capitals.ts'
import { PLACES } from './lexicon/places.ts'
import { STOP_WORDS } from './lexicon/stop-words.ts'
import { isOrdinary } from './ordinary-words.ts'
import { findPlaces } from './places.ts'
import { isHouseWord } from './quoted-names.ts'
import type { SentenceReading } from './statements.ts'
import type { Token } from './tokens.ts'

/** A name that the texts of one story write and the registry lacks. */
export interface StoryName {
  readonly company: Company
  /** Folded, in its own script. */
  readonly words: readonly string[]
  /** Whether a text must have all of the words, in that script. */
  readonly isWhole?: true
}

/** Of what begins so a registry knows nothing: it is a name in one story alone. */
const PREFIX = '~'
const MIN_WORD = 3

/** The names that sentences write: who acts in them, and houses by the words around them. Each once, by its first word. */
export function storyNamesOf(sentences: readonly SentenceReading[]): StoryName[] {
  const known = sentences.flatMap(({ mentions }) => mentions.map(({ company }) => company))
  const names = new Map<string, StoryName>()
  for (const words of [...sentences.flatMap(wordsOfNames), ...repeatedOpenings(sentences)]) {
    const [first = ''] = words
    // A model's or a product's name is somebody else's: whose, its sentence need not say.
    if (words.some((word) => /\d/.test(word)) || first.length < MIN_WORD) continue
    const name = nameOf(words, known)
    const key = name.isWhole === true ? name.company.id : first
    const before = names.get(key)
    if (before === undefined || before.words.length > words.length) names.set(key, name)
  }
  return [...names.values(), ...shortForms(known)]
}

/** Of «صندوق النيل» only the whole tells it from another fund. */
function nameOf(words: readonly string[], known: readonly Company[]): StoryName {
  const [first = ''] = words
  if (isHouseWord(first)) return { company: companyOf(words.join(' ')), words, isWhole: true }
  return { company: inFull(first, known) ?? companyOf(first), words }
}

const MIN_FULL = 3

/** The first two words of longer names: «داو جونز» is «داو جونز الصناعي» where the story has that. */
const shortForms = (known: readonly Company[]): StoryName[] =>
  [...new Set(known)].flatMap((company) =>
    [company.name, company.ar].flatMap((form): StoryName[] => {
      const words = form.split(/\s+/).map(foldWord)
      const isLong = words.length >= MIN_FULL && company.kind !== 'person'
      return isLong ? [{ company, words: words.slice(0, 2), isWhole: true }] : []
    }),
  )

// Too many companies have them to tell one.
const GENERIC = new Set(
  `group company corp holdings energy capital bank technologies technology systems financial services partners national
  general first international global media motors electronics health data digital مجموعه شركه بنك البنك مصرف صندوق الوطني
  الوطنيه العربيه السعودي السعوديه الاول القابضه للطاقه كابيتال داتا سنترز موتورز مايكرو`.split(
    /\s+/,
  ),
)
const MIN_PART = 4

/** The registry's company of whose name a word is a part, where the story has it in full: EDGE is EDGE Group. */
const inFull = (word: string, known: readonly Company[]): Company | undefined =>
  known.find(({ name, ar, kind }) => {
    if (kind === 'person' || GENERIC.has(word)) return false
    return [name, ar].some((form) => {
      const at = form
        .split(/[\s-]+/)
        .map(foldWord)
        .indexOf(word)
      return at === 0 || (at > 0 && word.length >= MIN_PART)
    })
  })

const wordsOfNames = (sentence: SentenceReading): (readonly string[])[] => [
  ...sentence.strangers
    .filter(({ next }) => sentence.tokens[next]?.kind !== 'number')
    // Of "Core Scientific's" at a sentence's begin only the second word is sure to be a name.
    .filter(({ first }) => !/^[A-Z]/.test(sentence.tokens[first - 1]?.text ?? ''))
    .filter(({ first, next }) => !isPerson(sentence.tokens, first, next))
    .map(({ words }) => words),
  ...capitalRuns(sentence),
  ...quotedRuns(sentence),
]

const TITLES =
  /^(?:executive|officer|chief|ceo|cfo|president|chair|chairman|chairwoman|minister|secretary|analyst|economist|strategist|founder|co-founder|boss|director|head|governor|mr|ms|dr|spokesman|spokeswoman|fund)$/

/** "chief executive Jane Roe", "Jane Roe, co-founder of". */
const isPerson = (tokens: readonly Token[], first: number, next: number): boolean =>
  TITLES.test(tokens[first - 1]?.word ?? '') ||
  (tokens[next]?.word === ',' && TITLES.test(tokens[next + 1]?.word ?? ''))

const MAX_QUOTED = 4

/** «سهل التقنية»: what Arabic news sets in guillemets, where it is short and no place's, is a name. */
function quotedRuns({ tokens, mentions }: SentenceReading): string[][] {
  const runs: string[][] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.isQuoted !== true) continue
    const behind = tokens.findIndex(({ isQuoted }, index) => index > at && isQuoted !== true)
    const next = behind < 0 ? tokens.length : behind
    const run = tokens.slice(at, next)
    const [first] = run
    const isKnown = mentions.some(
      ({ start, end }) => start < (run.at(-1)?.end ?? 0) && end > (first?.start ?? 0),
    )
    const isName =
      run.length <= MAX_QUOTED &&
      run.every(({ word }) => /^[\u0620-\u064a]{2,}$/.test(word)) &&
      first !== undefined &&
      (!isOrdinary(first) || (isHouseWord(first.word) && run.length > 1)) &&
      PLACES.findLoose(tokens, at) === null
    if (isName && !isKnown) runs.push(run.map(({ word }) => word))
    at = next
  }
  return runs
}

/** Runs of words with a capital inside an English sentence that are no known name, place, date, figure or person. */
function capitalRuns(sentence: SentenceReading): string[][] {
  const { tokens } = sentence
  const isFree = freeCapitals(sentence)
  const [opening] = tokens
  const isOpen = isUnmentioned(opening, sentence) && mayOpenName(opening)
  const runs: string[][] = isOpen && isOpeningName(tokens) ? [[opening?.word ?? '']] : []
  for (let at = 1; at < tokens.length; at++) {
    // "Harrowgate Mutual, the insurer": a name from the sentence's first word on.
    const first = at === 1 && isOpen ? 0 : at
    const next = runEnd(tokens, at, isFree)
    if (next > at && isHouse(tokens, first, next))
      runs.push(tokens.slice(first, next).map(({ word }) => word))
    at = Math.max(at, next - 1)
  }
  return runs
}

/** Behind the last capital of the run that begins at a token; the token itself where none does. */
function runEnd(tokens: readonly Token[], at: number, isFree: (at: number) => boolean): number {
  if (!isFree(at)) return at
  let next = at + 1
  while (isFree(next) && !isPossessive(tokens[next - 1])) next++
  return next
}

const isUnmentioned = (token: Token | undefined, { mentions }: SentenceReading): boolean =>
  token !== undefined &&
  !mentions.some(({ start, end }) => token.start <= end && token.end >= start - 1)

function freeCapitals(sentence: SentenceReading): (at: number) => boolean {
  const { tokens, dates, figures } = sentence
  const taken = [...findPlaces(tokens), ...dates, ...figures]
  return (at) =>
    isCapitalName(tokens, at) &&
    !taken.some(({ first, next }) => at >= first && at < next) &&
    isUnmentioned(tokens[at], sentence)
}

const isPossessive = (token: Token | undefined): boolean => /['’]s?$/.test(token?.text ?? '')

const mayOpenName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[A-Z][a-z]{2}/.test(token.text) &&
  !isPossessive(token) &&
  !isCommonOpening(token) &&
  !STOP_WORDS.has(token.word) &&
  !COMMON_CAPITALS.has(token.word)

/** "Cindervale, which closed the year", "Vodafone said": a name, wherever it stands. */
const isOpeningName = ([first, next, relative]: readonly Token[]): boolean =>
  mayOpenName(first) &&
  (/^(?:said|says|shares|stock)$/.test(next?.text ?? '') ||
    (next?.word === ',' && /^(?:which|whose)$/.test(relative?.word ?? '')))

const HEADS =
  /^(?:start-up|startup|company|group|firm|maker|chipmaker|operator|supplier|rival|developer|manufacturer|lender|insurer|retailer|carmaker|airline|contractor|consultancy|fund|unit|subsidiary|affiliate|parent|outfit|lab|bank|utility|broker|venture)$/
const TAILS =
  /^(?:inc|corp|ltd|plc|llc|holdings|semiconductor|semiconductors|technologies|systems|energy|industries|aerospace|networks|labs|capital|ventures|partners|electronics|motors|pharmaceuticals|materials|health|bank|group|telecom|robotics|dynamics|analytics|aero|photonics)$/

/** "Norrvik runs", where the text writes Norrvik elsewhere too: words that open a sentence and are no common English. */
function repeatedOpenings(sentences: readonly SentenceReading[]): string[][] {
  const written = sentences.flatMap(({ tokens }) =>
    tokens.filter(({ text }) => /^[A-Z]/.test(text)),
  )
  return sentences.flatMap(({ tokens: [first], mentions }) => {
    const isName =
      first !== undefined &&
      /^[A-Z][a-z]{3}/.test(first.text) &&
      !isCommonOpening(first) &&
      !isOrdinary(first) &&
      !STOP_WORDS.has(first.word) &&
      !COMMON_CAPITALS.has(first.word) &&
      !mentions.some(({ start }) => start <= first.end) &&
      PLACES.findLoose([first], 0) === null &&
      written.filter(({ word }) => word === first.word).length > 1 &&
      !sentences.every((sentence) => isModel(sentence, first.word))
    return isName ? [[first.word]] : []
  })
}

/** "Kimi K3 costs": what never stands without its number is a product, and somebody's. */
const isModel = ({ tokens }: SentenceReading, word: string): boolean =>
  tokens.every((token, at) => token.word !== word || /\d/.test(tokens[at + 1]?.word ?? ''))

/** "start-up Kestrel Aero", "Quillon Semiconductor", "Photonyx, which announced". */

const BUYS =
  /^(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|rival|rivals|competitor|competitors)$/
const APPOSITION_REACH = 6

/** "Siltrone, a maker of parts": what a name is told to be. */
const isDescribed = (tokens: readonly Token[], next: number): boolean =>
  tokens[next]?.word === ',' &&
  /^(?:an?|the)$/.test(tokens[next + 1]?.word ?? '') &&
  tokens.slice(next + 2, next + APPOSITION_REACH).some(({ word }) => HEADS.test(word))

/** "start-up Kestrel Aero", "Quillon Semiconductor", "Photonyx, which announced", "buy Siltrone". */
const isHouse = (tokens: readonly Token[], first: number, next: number): boolean =>
  HEADS.test(tokens[first - 1]?.word ?? '') ||
  BUYS.test(tokens[first - 1]?.word ?? '') ||
  isDescribed(tokens, next) ||
  (next - first > 1 && TAILS.test(tokens[next - 1]?.word ?? '')) ||
  (/^,$/.test(tokens[next]?.word ?? '') &&
    (/^(?:which|whose)$/.test(tokens[next + 1]?.word ?? '') ||
      (next - first === 1 && tokens[next + 1]?.word === 'who')))

const companyOf = (word: string): Company => ({
  id: `${PREFIX}${word}`,
  name: word,
  ar: word,
  kind: 'company',
  ticker: null,
  bucket: null,
  aliases: [],
  variants: [],
  parent: null,
  gender: 'f',
})
