import { type Cue, findCues } from '#figures/cues.ts'
import { HEDGES_AFTER, HEDGES_BEFORE } from '#figures/lexicon/hedges.ts'
import { METRICS } from '#figures/lexicon/metrics.ts'
import { SPEECH_VERBS } from '#figures/lexicon/modality.ts'
import { phraseTable } from '#figures/phrases.ts'
import type { SentenceReading } from '#figures/statements.ts'

/** What a plain news sentence does with its figure. */
export type Verb =
  | 'up'
  | 'down'
  | 'level'
  | 'report'
  | 'spend'
  | 'invest'
  | 'budget'
  | 'raise'
  | 'cut'

/** Only these verbs are retold: none that is figurative, doubtful or stronger than its figure needs. */
const VERBS = phraseTable<Verb>([
  [
    'down',
    'fall|falls|fell|drop|drops|dropped|decline|declines|declined|slide|slides|slid|slip|slips|slipped|sink|sinks|sank|tumble|tumbles|tumbled|plunge|plunges|plunged|slump|slumps|slumped|plummet|plummets|plummeted|shed|sheds|lose|loses|lost|retreat|retreats|retreated|dip|dips|dipped|decrease|decreases|decreased',
  ],
  [
    'up',
    'rise|rises|rose|gain|gains|gained|climb|climbs|climbed|jump|jumps|jumped|surge|surges|surged|soar|soars|soared|rally|rallies|rallied|add|adds|added|increase|increases|increased|grow|grows|grew|leap|leaps|leapt|win back|wins back|won back|regain|regains|regained|recover|recovers|recovered',
  ],
  [
    'down',
    'تراجع|تراجعت|يتراجع|تتراجع|انخفض|انخفضت|ينخفض|تنخفض|هبط|هبطت|يهبط|تهبط|نزل|نزلت|ينزل|هوى|هوت|يهوي|تهوي|تهاوى|تهاوت|خسر|خسرت|يخسر|تخسر|فقد|فقدت|يفقد|تفقد',
  ],
  [
    'up',
    'ارتفع|ارتفعت|يرتفع|ترتفع|صعد|صعدت|يصعد|تصعد|قفز|قفزت|يقفز|تقفز|زاد|زادت|يزيد|تزيد|نما|نمت|كسب|كسبت|ربح|ربحت|استعاد|استعادت|تستعيد|يستعيد|استرد|استردت|تسترد',
  ],
  [
    'level',
    'was|were|reach|reaches|reached|total|totals|totaled|totalled|came in at|came to|stood at|amounted to|بلغ|بلغت|يبلغ|تبلغ|وصلت إلى|وصل إلى',
  ],
  ['report', 'report|reports|reported|post|posts|posted|سجل|سجلت|تسجل|حقق|حققت|تحقق'],
  [
    'spend',
    'plans to spend|plan to spend|to spend|will spend|intends to spend|aims to spend|إنفاق|لإنفاق|ستنفق|سينفق',
  ],
  [
    'invest',
    'plans to invest|plan to invest|to invest|will invest|intends to invest|pledges to invest|استثمار|لاستثمار|ستستثمر|سيستثمر',
  ],
  ['budget', 'plans|still plans|تعتزم|يعتزم|تخطط|يخطط'],
  ['raise', 'raise|raises|raised|secures|secured|جمعت|جمع|تجمع'],
  ['cut', 'to cut|plans to cut|will cut|plans to eliminate|إلغاء|لإلغاء|تسريح|لتسريح'],
])

type Filler = 'word' | 'time' | 'place' | 'link' | 'stop' | 'yearly' | 'weekly'

const FILLERS = phraseTable<Filler>([
  [
    'word',
    'the|a|an|by|of|its|has|with its results|record|total|new|fresh|another|ب|قدرها|قدره|بنسبة|مع نتائجها|مع إعلان نتائجها|ما|بين|between',
  ],
  ['time', 'in|on|في|خلال'],
  ['place', 'at|to|for|into|from|with|على|من|عند'],
  ['link', 'that|it|had|أن|إن|إنها|إنه|أنها|أنه'],
  [
    'stop',
    'as|after|amid|while|and|but|because|following|when|compared|versus|beating|topping|بعد|بعدما|وسط|مع|إثر|عقب|بينما|فيما|لكن|مقابل|مقارنة|إلى|متأثرا|متأثرة',
  ],
  [
    'yearly',
    'from a year earlier|from a year ago|year on year|year-on-year|year over year|year-over-year|على أساس سنوي|عن العام السابق',
  ],
  ['weekly', 'on the week|for the week|over the week|خلال الأسبوع|على مدار الأسبوع'],
])

/** A word's part in a sentence that tells a figure plainly; `other` is any word beside. */
export type Role =
  | { readonly kind: 'verb'; readonly verb: Verb }
  | { readonly kind: 'metric'; readonly metric: string }
  | { readonly kind: 'date'; readonly at: number }
  | { readonly kind: Filler | 'owner' | 'figure' | 'hedge' | 'speech' | 'end' | 'other' }

/** A role and the tokens that play it. */
export interface Part {
  readonly role: Role
  readonly first: number
  readonly next: number
}

const END = /^[.,;:،؛؟!)(»«"”“—–-]$/u

/** Parts a sentence into the roles of its words, left to right; every token is in one part. */
export function partsOf(reading: SentenceReading): Part[] {
  const metrics = findCues(reading.tokens, METRICS)
  const parts: Part[] = []
  for (let at = 0; at < reading.tokens.length; ) {
    const metric = metrics.find(({ first }) => first === at)
    const part = namedPart(reading, at) ?? metricPart(metric) ?? wordPart(reading, at)
    // "raises" is a verb, though it makes the amount one of funding; «إنفاق رأسمالي» is more than «إنفاق».
    const verb = metric === undefined ? null : verbPart(reading, at)
    const chosen =
      verb !== null && part.role.kind === 'metric' && verb.next >= part.next ? verb : part
    parts.push(chosen)
    at = Math.max(chosen.next, at + 1)
  }
  return parts
}

const metricPart = (metric: Cue<string> | undefined): Part | null =>
  metric === undefined ? null : roleAt({ kind: 'metric', metric: metric.value }, metric)

function verbPart({ tokens }: SentenceReading, at: number): Part | null {
  const verb = VERBS.find(tokens, at)
  return verb === null ? null : roleAt({ kind: 'verb', verb: verb.value }, verb)
}

const roleAt = (role: Role, { first, next }: { first: number; next: number }): Part => ({
  role,
  first,
  next,
})

/** A figure, a date or a name that begins here. */
function namedPart({ tokens, figures, dates, mentions }: SentenceReading, at: number): Part | null {
  const figure = figures.find(({ first }) => first === at)
  if (figure !== undefined) return roleAt({ kind: 'figure' }, figure)
  const date = dates.findIndex(({ first }) => first === at)
  const dated = dates[date]
  if (dated !== undefined) return roleAt({ kind: 'date', at: date }, dated)
  const token = tokens[at]
  const mention = mentions.find(
    ({ start, end }) => token !== undefined && token.end > start && token.start < end,
  )
  if (mention === undefined) return null
  const after = tokens.findIndex(({ start }) => start >= mention.end)
  return roleAt({ kind: 'owner' }, { first: at, next: after < 0 ? tokens.length : after })
}

// In this order: "reported" is a verb with a figure behind it before it is speech, "to spend" a plan before a place.
function wordPart(reading: SentenceReading, at: number): Part {
  const { tokens } = reading
  const verb = verbPart(reading, at)
  const filler = FILLERS.find(tokens, at)
  if (verb !== null && (filler === null || verb.next >= filler.next)) return verb
  const hedge = HEDGES_BEFORE.find(tokens, at) ?? HEDGES_AFTER.find(tokens, at)
  if (hedge !== null) return roleAt({ kind: 'hedge' }, hedge)
  const speech = SPEECH_VERBS.find(tokens, at)
  if (speech !== null) return roleAt({ kind: 'speech' }, speech)
  if (filler !== null) return roleAt({ kind: filler.value }, filler)
  const isEnd = END.test(tokens[at]?.word ?? '')
  return roleAt({ kind: isEnd ? 'end' : 'other' }, { first: at, next: at + 1 })
}
