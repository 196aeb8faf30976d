import { type Aside, findAsides, isAsideFrom } from './asides.ts'
import type { Cue } from './cues.ts'
import { findCues } from './cues.ts'
import { findDescriptions } from './descriptions.ts'
import { foldWord } from './fold.ts'
import { METRICS } from './lexicon/metrics.ts'
import { type Owner, PREPOSITIONS } from './owner-roles.ts'
import { phraseTable } from './phrases.ts'
import type { Token } from './tokens.ts'

/** Words that stand for whom the sentence, or the one before it, is about. */
const ANAPHORS = phraseTable<true>([
  [
    true,
    'the company|the stock|the shares|the group|the firm|the chipmaker|the chip maker|the maker|the bank|the startup|the start-up|the model|the carmaker|the supplier|the retailer|the lender|its|it|إنها|إنه|أنها|أنه|الشركة|المجموعة|السهم|الأسهم|النموذج|المصرف|البنك|الصندوق',
  ],
])
const RELATIVES = new Set(['which', 'who', 'whose', 'الذي', 'التي'].map(foldWord))

/** Whom the sentences before are about, the likeliest first, and all whom they have told of. */
export interface About {
  readonly topic: readonly string[]
  readonly seen: readonly string[]
}

/** The pronouns of a sentence as owners: each stands for the last company before it, else for the topic that it inherits. */
export function findAnaphors(
  tokens: readonly Token[],
  owners: readonly Owner[],
  { topic, seen }: About,
): Owner[] {
  const metrics = findCues(tokens, METRICS)
  const relative = relatives(tokens, owners)
  const antecedents = [...owners, ...relative].sort((a, b) => a.first - b.first)
  const described = findDescriptions(tokens)
  const asides = findAsides(tokens)
  const short = findCues(tokens, ANAPHORS).filter(
    ({ first }) => !described.some((cue) => first >= cue.first && first < cue.next),
  )
  const cues = [...short, ...described, ...possessives(tokens, metrics)]
  const pronouns = cues
    .filter(({ first }) => !owners.some((owner) => first >= owner.first && first < owner.next))
    .filter(({ first, next }) => !metrics.some((cue) => cue.first < first && cue.next >= next))
    .flatMap((cue) => {
      const setting = { tokens, owners: antecedents, topic, seen, metrics, asides }
      return asSpeaker(cue, setting) ?? standIn(cue, setting)
    })
  return [...pronouns, ...relative]
}

/** «إيراداتها»: whose they are is in the word. */
const possessives = (tokens: readonly Token[], metrics: readonly Cue<string>[]): Cue<true>[] =>
  metrics.flatMap(({ first, next }): Cue<true>[] => {
    const at = tokens.slice(first, next).findIndex(({ word }) => /\p{L}{3}ها$/u.test(word))
    return at < 0 ? [] : [{ value: true, first: first + at, next: first + at + 1 }]
  })

const isPlace = ({ id }: Owner): boolean => id.startsWith('place:')

const RESUMING = /^(?:ما|مما)$/
const RESUME_REACH = 5

/** «جمعت أرم مليارا في جولة قادتها إنتل، ما يرفع تقييم الشركة»: such a clause goes on with the first. */
function resumed(first: number, { tokens, owners }: Setting): Owner | undefined {
  const from = Math.max(1, first - RESUME_REACH)
  const isResumed = tokens
    .slice(from, first)
    .some(({ word }, at) => RESUMING.test(word) && /^[,،]$/.test(tokens[from + at - 1]?.word ?? ''))
  return isResumed ? owners.find((owner) => owner.role === 'subject' && !owner.isPerson) : undefined
}

interface Setting {
  readonly tokens: readonly Token[]
  readonly owners: readonly Owner[]
  readonly topic: readonly string[]
  readonly seen: readonly string[]
  readonly metrics: readonly Cue<string>[]
  readonly asides: readonly Aside[]
}

function standIn({ first, next }: Cue<true>, setting: Setting): Owner[] {
  const { tokens, topic } = setting
  const before = antecedentOf(first, setting)
  const id = before?.id ?? topic[0]
  if (id === undefined) return []
  const others = othersMeant({ first, next }, before, setting)
  const isOther = isOfRival(tokens, { first, next }) || isOnlyGoverned({ first, next }, setting)
  return [
    {
      id,
      first,
      next,
      role: isOther ? 'object' : 'subject',
      isStandIn: true,
      ...(others.length > 0 ? { others } : {}),
      isPerson: false,
      isVoice: before?.isVoice ?? false,
      head: before?.head ?? null,
      words: before?.words ?? [],
    },
  ]
}

/** Whom it may mean besides. "The Grenoble company" may be any that the text has named. */
function othersMeant(
  { first, next }: Omit<Cue<true>, 'value'>,
  before: Owner | undefined,
  { tokens, topic, seen }: Setting,
): readonly string[] {
  const isPlaced = tokens.slice(first + 1, next).some(({ text }) => /^[A-Z]/.test(text))
  const named = isPlaced ? seen : []
  // "It" is who the sentence before is about; "the company" may be whom the text is about as well.
  const isIt = /^(?:its|it)$/.test(tokens[first]?.word ?? '') && topic[0]?.startsWith('?') === false
  return before === undefined && !isIt ? [...topic.slice(1), ...named] : named
}

/** Whom a pronoun means inside its sentence: the last company before it; a country where it has no other, or is "its". */
function antecedentOf(first: number, setting: Setting): Owner | undefined {
  const { tokens, owners, topic, asides } = setting
  const mayMean = (owner: Owner): boolean =>
    owner.first < first &&
    !owner.isPerson &&
    owner.role !== 'object' &&
    // "Humain, owned by the PIF, said it would": whom an aside names the rest does not go on with.
    !isAsideFrom(asides, owner.first, first)
  const company =
    resumed(first, setting) ?? owners.findLast((owner) => mayMean(owner) && !isPlace(owner))
  if (company !== undefined) return company
  const mayBePlace = topic.length === 0 || tokens[first]?.word === 'its'
  return mayBePlace ? owners.findLast(mayMean) : undefined
}

/** Whether a preposition puts it behind what is no measure of its own. */
function isOnlyGoverned(
  { first, next }: Omit<Cue<true>, 'value'>,
  { tokens, metrics }: Setting,
): boolean {
  const word = tokens[first]?.word ?? ''
  const isGoverned = PREPOSITIONS.has(tokens[first - 1]?.word ?? '') || /^(?:ل|ب)ل/.test(word)
  const ownsMetric = metrics.some(
    (cue) =>
      cue.next === first || cue.next === first - 1 || (cue.first <= next && cue.next >= next),
  )
  return isGoverned && !ownsMetric
}

/** "Its rival Samsung cut 480 jobs": whose rival it is has nothing to do with it. */
const isOfRival = (tokens: readonly Token[], { first, next }: Pick<Cue<true>, 'first' | 'next'>) =>
  /^(?:its|their)$/.test(tokens[first]?.word ?? '') &&
  /^(?:rival|competitor|peer|supplier|customer|neighbou?r)$/.test(tokens[next]?.word ?? '')

// A title may stand between: «قال ترامب الرئيس إنه».
const SPEAKER_REACH = 3

/** «قال ترامب إنه يعتزم»: a man who says it of himself. */
function asSpeaker({ first, next }: Cue<true>, { tokens, owners }: Setting): Owner[] | null {
  if (!HIMSELF.test(tokens[first]?.word ?? '')) return null
  const speaker = owners.findLast(
    (owner) =>
      owner.role === 'speaker' && owner.next <= first && first - owner.next < SPEAKER_REACH,
  )
  return speaker?.isPerson === true ? [{ ...speaker, first, next }] : null
}

const HIMSELF = /^[وب]?انه$/

/** "Stargate, which plans …": who is told of is the name before; "which SoftBank leads" has another. */
function relatives(tokens: readonly Token[], owners: readonly Owner[]): Owner[] {
  return tokens.flatMap(({ word }, at): Owner[] => {
    if (!RELATIVES.has(word)) return []
    const end = /^[,،]$/.test(tokens[at - 1]?.word ?? '') ? at - 1 : at
    const name = owners.find(({ next }) => next === end)
    if (name === undefined || owners.some(({ first }) => first === at + 1)) return []
    return [{ ...name, first: at, next: at + 1, role: 'subject' }]
  })
}
