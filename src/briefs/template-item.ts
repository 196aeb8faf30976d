import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import { resolveDate } from '#figures/calendar.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { isCorrection, isProvisional } from '#figures/lexicon/provisional.ts'
import { readSource } from '#figures/sources.ts'
import type { SentenceReading, Statement } from '#figures/statements.ts'
import { printDate } from '#language/print-date.ts'
import { printFigure, printRange } from '#language/print-figure.ts'
import { splitSentences } from '#language/sentences.ts'
import { type Telling, templateSentence } from './template-sentence.ts'
import { type Part, partsOf, type Role, type Verb } from './template-words.ts'
import type { WritingDesk } from './writing-desk.ts'

/**
 * One sentence in the edition's language of what a foreign article's headline, or else its lede, says in figures:
 * a company of the registry, a plain verb, the figure with its hedge, the day or period. Null where neither says
 * such a thing in words that are all understood, and where the sentence does not pass the figure contract.
 */
export function templateText(
  article: Article,
  language: Language,
  desk: WritingDesk,
): string | null {
  const { sentences, published } = readSource(article, desk.names)
  const opening = splitSentences(article.title, article.language).length + 1
  for (const sentence of sentences.slice(0, opening)) {
    if (/[?؟]/u.test(sentence.text) || isProvisional(sentence.text) || isCorrection(sentence.text))
      continue
    const telling = tellingOf(sentence, { language, published })
    const text = telling === null ? null : templateSentence(telling, language)
    if (text !== null && isSound(text, article, language, desk)) return text
  }
  return null
}

function isSound(text: string, article: Article, language: Language, desk: WritingDesk): boolean {
  const claim = { text, language, cites: [article.id] }
  return checkClaim(claim, [article], desk.names).length === 0 && !desk.breaksRules(text, language)
}

interface Target {
  readonly language: Language
  readonly published: Temporal.PlainDate
}

/** The first figure of a sentence that is told plainly. */
function tellingOf(sentence: SentenceReading, target: Target): Telling | null {
  const parts = partsOf(sentence)
  for (const statement of sentence.statements) {
    if (statement.figure.range === 'high' || statement.figure.change === 'from') continue
    const telling = plainTelling(statement, { sentence, parts, target })
    if (telling !== null) return telling
  }
  return null
}

interface Reading {
  readonly sentence: SentenceReading
  readonly parts: readonly Part[]
  readonly target: Target
}

function plainTelling(statement: Statement, reading: Reading): Telling | null {
  const { sentence, parts } = reading
  const high = highEnd(statement, sentence)
  const at = parts.findIndex(({ first }) => first === statement.figure.first)
  const end = high?.figure.next ?? statement.figure.next
  const core = coreOf(parts.slice(0, at))
  const tail =
    core === null
      ? null
      : tailOf(
          parts.filter(({ first }) => first >= end),
          core,
        )
  const owner = core === null ? null : ownerOf(statement, sentence, core.verb)
  if (core === null || tail === null || owner === null) return null
  if (!agrees(statement, { ...core, metric: core.metric ?? tail.metric })) return null
  const figure = printed(statement, high, reading.target.language)
  const when = whenOf([...core.when, ...tail.when], reading)
  if (figure === null || when === null) return null
  return {
    owner,
    metric: core.metric ?? tail.metric,
    verb: core.verb,
    isPercent: statement.figure.unit === 'percent',
    isRange: high !== null,
    figure,
    when,
  }
}

function highEnd({ figure }: Statement, { statements }: SentenceReading): Statement | null {
  if (figure.range !== 'low') return null
  return (
    statements.find(
      (other) => other.figure.range === 'high' && other.figure.first > figure.first,
    ) ?? null
  )
}

function printed(low: Statement, high: Statement | null, language: Language): string | null {
  // An amount behind a verb is its object: the dual shows it («خسرت ملياري دولار»).
  return high === null
    ? printFigure(low.figure, language, 'genitive')
    : printRange(low.figure, high.figure, language)
}

interface Core {
  readonly verb: Verb
  readonly metric: string | null
  readonly when: readonly Role[]
}

const IN_CORE = new Set<Role['kind']>(
  'word time link owner metric verb speech date hedge weekly'.split(' ') as Role['kind'][],
)

/**
 * What stands before the figure, from the begin of the sentence: one owner, one verb, at most one metric, and
 * nothing that is not understood. Null for anything else.
 */
function coreOf(parts: readonly Part[]): Core | null {
  const roles = parts.map(({ role }) => role)
  if (!roles.every(({ kind }) => IN_CORE.has(kind))) return null
  const verbs = roles.flatMap((role) => (role.kind === 'verb' ? [role.verb] : []))
  const metrics = new Set(roles.flatMap((role) => (role.kind === 'metric' ? [role.metric] : [])))
  const owners = roles.filter(({ kind }) => kind === 'owner').length
  const verb = theVerb(verbs)
  if (verb === null || metrics.size > 1 || owners !== 1) return null
  // The day of a report is not the day of what it reports: "said on Wednesday that its orders reached".
  const isReported = roles.some(({ kind }) => kind === 'speech')
  const when = isReported ? [] : roles.filter(isTime)
  return { verb, metric: [...metrics][0] ?? null, when }
}

/** The one verb; «تعتزم» and «إنفاق» are one, though the owner stands between them. */
function theVerb(verbs: readonly Verb[]): Verb | null {
  const [verb, other, ...others] = verbs
  if (verb === undefined || others.length > 0) return null
  if (other === undefined) return verb
  return verb === 'budget' && PLANS.has(other) ? other : null
}

const isTime = ({ kind }: Role): boolean =>
  kind === 'date' || kind === 'weekly' || kind === 'yearly'

interface Tail {
  readonly metric: string | null
  readonly when: readonly Role[]
}

const PLANS = new Set<Verb>(['spend', 'invest', 'budget', 'cut'])
const ENDS = new Set<Role['kind']>(['end', 'stop'])
const IN_TAIL = new Set<Role['kind']>(
  'word time place metric date weekly yearly'.split(' ') as Role['kind'][],
)

/** What follows the figure, up to the end of what is told of it; null where a word there may change its meaning. */
function tailOf(parts: readonly Part[], { verb }: Core): Tail | null {
  const roles = parts.map(({ role }) => role)
  const end = roles.findIndex(({ kind }) => ENDS.has(kind))
  const told = purposeLeftOut(end < 0 ? roles : roles.slice(0, end), verb)
  if (!told.every(({ kind }) => IN_TAIL.has(kind))) return null
  const isFunding = told.some((role) => role.kind === 'metric' && role.metric === 'funding')
  if ((verb === 'raise') !== isFunding) return null
  const [metric, ...others] = told.flatMap((role) => (role.kind === 'metric' ? [role.metric] : []))
  if (others.length > 0) return null
  return { metric: isFunding ? null : (metric ?? null), when: told.filter(isTime) }
}

// "to spend $80 billion on data centers": what a plan is for may be left to the headline; "a year" may not.
function purposeLeftOut(roles: readonly Role[], verb: Verb): readonly Role[] {
  const first = roles[0]?.kind
  const isPurpose = PLANS.has(verb) && (first === 'place' || first === 'time')
  const other = roles.findIndex(({ kind }) => kind === 'other')
  return isPurpose && other > 0 ? roles.slice(0, other) : roles
}

function ownerOf(
  { owners, ownership }: Statement,
  { mentions }: SentenceReading,
  verb: Verb,
): Company | null {
  const [id, ...others] = owners
  // Who reports revenue of an amount reports its own; who says that revenue was an amount may speak of another.
  const isItsOwn = ownership === 'subject' || (ownership === 'speaker' && verb === 'report')
  if (!isItsOwn || others.length > 0) return null
  const [named] = mentions
  if (named === undefined || (named.company.parent ?? named.company.id) !== id) return null
  return OWNERS.has(named.company.kind) ? named.company : null
}

const OWNERS = new Set(['company', 'index', 'agency'])

const UNITS: Readonly<Record<Verb, readonly string[]>> = {
  up: ['percent', 'money'],
  down: ['percent', 'money'],
  level: ['money'],
  report: ['money'],
  spend: ['money'],
  invest: ['money'],
  budget: ['money'],
  raise: ['money'],
  cut: ['count'],
}

/** Whether the figure engine, which reads by other rules, takes the sentence as these parts do. */
function agrees(statement: Statement, { verb, metric }: Core): boolean {
  const { figure, direction, modality } = statement
  if (!UNITS[verb].includes(figure.unit)) return false
  if (verb === 'cut' && figure.noun !== 'employee') return false
  if (PLANS.has(verb) ? modality !== 'planned' : modality !== null) return false
  if ((verb === 'up' || verb === 'down') && direction !== verb) return false
  return statement.metric === null || metric === null || statement.metric === metric
}

/** The days and periods, in the order of the source; null where one has no words of ours. */
function whenOf(times: readonly Role[], { sentence, target }: Reading): string | null {
  const printedTimes = times.map((role) => printedTime(role, sentence, target))
  return printedTimes.some((time) => time === null) ? null : printedTimes.join(' ')
}

const PERIODS: Readonly<Record<'weekly' | 'yearly', Readonly<Record<Language, string>>>> = {
  weekly: { en: 'on the week', ar: 'خلال الأسبوع' },
  yearly: { en: 'from a year earlier', ar: 'على أساس سنوي' },
}

// A weekday alone means one of the days just before; a day further off is told by its month.
const WEEK_DAYS = 6

function printedTime(role: Role, sentence: SentenceReading, target: Target): string | null {
  const { language, published } = target
  if (role.kind === 'weekly' || role.kind === 'yearly') return PERIODS[role.kind][language]
  const mention = role.kind === 'date' ? sentence.dates[role.at] : undefined
  if (mention === undefined) return null
  const resolved = resolveDate(mention, published)
  const [day] = resolved.days
  if (day === undefined)
    return resolved.week === undefined ? printDate(mention.parts, language) : null
  const date = Temporal.PlainDate.from(day)
  const isRecent = Math.abs(date.until(published, { largestUnit: 'day' }).days) <= WEEK_DAYS
  return printDate(
    isRecent ? { weekday: date.dayOfWeek } : { month: date.month, day: date.day },
    language,
  )
}
