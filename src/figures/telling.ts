import { resolveDates } from './calendar.ts'
import { isExpert } from './lexicon/forecasts.ts'
import type { Statement } from './statements.ts'

/** "AMD expects to lose $1.5bn" supports "will lose", never "lost"; the analysts' forecast is not the company's. */
export function isToldAsDone(
  claim: Statement,
  source: Statement,
  published: Temporal.PlainDate,
): boolean {
  if (isOnlyApproved(claim, source)) return true
  if (isDoneForAhead(claim, source, published)) return true
  if (source.modality === null || isLasting(claim)) return false
  if (
    source.modality === 'estimate' &&
    claim.modality === null &&
    isOfExperts(claim) &&
    !(claim.isDone && source.isAhead && !claim.mayBePlanned)
  )
    return false
  if (isEstimateOfDone(claim, source)) return claim.direction !== source.direction
  return claim.modality === null
    ? isDoneForPlan(claim, source, published)
    : isOtherForecast(claim, source)
}

/** Told without a word of a plan, and nothing else shows that it lies ahead. */
const isDoneForPlan = (
  claim: Statement,
  source: Statement,
  published: Temporal.PlainDate,
): boolean =>
  // No raised outlook for orders is told as orders won.
  (source.modality === 'guidance' && claim.isDone) ||
  NOW.some((word) => claim.words.has(word)) ||
  (source.isOnlyPossible && BOUND.some((word) => claim.words.has(word))) ||
  (source.isOnlyPossible && claim.isDone && !isWeighed(claim)) ||
  ((claim.isDone || claim.isState) &&
    !claim.mayBePlanned &&
    !claim.isAsked &&
    !isYetToCome(claim, published))

/** The analysts' told as the company's, or the other way round. */
function isOtherForecast(claim: Statement, source: Statement): boolean {
  if (source.modality === 'estimate' && claim.isAhead && !isOfExperts(claim)) return true
  if (claim.modality === 'estimate' && source.modality === 'planned' && source.isAhead)
    // "An analyst estimates that they will bring in 14%": who says so is named before.
    return !(isOfExperts(source) && RECKONS.some((word) => source.words.has(word)))
  const pair = [claim.modality, source.modality]
  return pair.includes('guidance') && pair.includes('estimate')
}

/** «يستغرق تنفيذها 44 شهرًا»: the present tells of what lies ahead too. */
const isLasting = ({ figure, words }: Statement): boolean =>
  figure.unit === 'duration' && LASTS.some((word) => words.has(word))

/** "Estimates show that it lost 98,000 jobs": what was lost is lost. */
const isEstimateOfDone = (claim: Statement, source: Statement): boolean =>
  claim.modality === null &&
  source.modality === 'estimate' &&
  !source.isAhead &&
  source.isReckonedDone &&
  claim.isDone &&
  claim.direction !== null

const RECKONS = ['estimates', 'reckons', 'predicts', 'يقدر', 'تقدر', 'يرجح', 'ترجح']

// "The plant makes 350,000 a year at present" of what it will.
const isWeighed = ({ words }: Statement): boolean => [...words].some((word) => WEIGHED.test(word))
const WEIGHED =
  /^(?:talks|considering|considers?|weigh(?:s|ing)|negotiat\p{L}*|discuss\p{L}*|possib\p{L}*|potential\p{L}*|محادثات|مباحثات|مفاوضات|[يت](?:درس|بحث|تفاوض))$/u

const NOW = ['currently', 'already', 'حاليا']

// Who has agreed to something has done more than hope for it, though it lies ahead.
const BOUND =
  'ordered agreed signed awarded won secured commissioned contracted طلبت طلب اتفقت اتفق وقعت وقع ابرمت ابرم فازت فاز نالت نال'.split(
    ' ',
  )

/** "Has expanded capacity by 80%" of what the article puts into 2030. */
const isDoneForAhead = (
  claim: Statement,
  source: Statement,
  published: Temporal.PlainDate,
): boolean =>
  claim.modality === null &&
  claim.ownDates.length === 0 &&
  !source.isDone &&
  source.ownDates.length > 0 &&
  (NOW.some((word) => claim.words.has(word)) || (claim.isDone && !claim.mayBePlanned)) &&
  resolveDates(source.ownDates, published).every(
    ({ year, days, fiscal }) =>
      days.length === 0 && fiscal !== true && year !== undefined && year > published.year,
  )

const LASTS = ['يستغرق', 'تستغرق', 'يستمر', 'تستمر', 'takes', 'lasts', 'runs', 'مدته', 'مدتها']

const BOUGHT = /^(?:bought|returned|repurchased|spent|completed|انفقت?|اشترت|اشتري|اعادت?)$/

/** A buyback that a board approved has bought nothing yet. */
const isOnlyApproved = (claim: Statement, source: Statement): boolean =>
  source.metric === 'buyback' &&
  claim.isDone &&
  [...claim.words].some((word) => BOUGHT.test(word)) &&
  ![...source.words].some((word) => BOUGHT.test(word))

const isOfExperts = ({ words }: Statement): boolean => [...words].some(isExpert)

const LASTING = new Set(['dividend', 'buyback', 'price'])

const PREMIUM = ['premium', 'علاوه']

/** "A capex range of $52-56bn for 2026", "the dividend is $21.9bn": no verb of the past, of a time that is not over. */
function isYetToCome(claim: Statement, published: Temporal.PlainDate): boolean {
  if (claim.isDone) return false
  if (claim.metric !== null && LASTING.has(claim.metric)) return true
  // "The 183 pence a share are a premium of 96%": an offer's terms stand.
  if (PREMIUM.some((word) => claim.words.has(word))) return true
  return resolveDates(claim.ownDates, published).some(({ year, quarter, month, days }) =>
    days.length > 0
      ? days.every((day) => Temporal.PlainDate.compare(day, published) > 0)
      : year !== undefined &&
        (year > published.year ||
          (year === published.year && quarter === undefined && month === undefined)),
  )
}

/**
 * "Intel will lose" of what it has lost, "economists had expected" of what came. Deals are done and lie ahead: only
 * what rose or fell is held to this.
 */
export const isToldAsPlanned = (claim: Statement, source: Statement): boolean =>
  isDoneForExperts(claim, source) ||
  (claim.isAhead &&
    (!claim.isDone || claim.modality === 'estimate') &&
    source.isDone &&
    !source.mayBePlanned &&
    (source.change !== null || source.state !== null || source.metric === 'buyback')) ||
  isRaisedBefore(claim, source)

// "reckoned that it would": what they say, and no plan of the company's.
const isReckoned = ({ modality, words }: Statement): boolean =>
  modality === 'planned' &&
  words.has('would') &&
  [...words].some((word) =>
    /^(?:reckoned|thought|believed|predicted|said|estimated|forecast|expected)$/.test(word),
  )

/** "Intends to raise $1.4bn" of what it «had raised», the pluperfect in either language. */
const isRaisedBefore = (claim: Statement, source: Statement): boolean =>
  claim.isAhead &&
  claim.metric === 'funding' &&
  source.isDone &&
  source.modality === null &&
  !source.mayBePlanned &&
  PLUPERFECT.some(([had, done]) => source.words.has(had) && (done === '' || source.words.has(done)))

const PLUPERFECT = [
  ['had', ''],
  ['كانت', 'قد'],
  ['كان', 'قد'],
] as const

/** "Analysts expected orders of €8.1bn" of what was booked. */
const isDoneForExperts = (claim: Statement, source: Statement): boolean =>
  (claim.modality === 'estimate' || isReckoned(claim)) &&
  isOfExperts(claim) &&
  source.isDone &&
  source.modality === null &&
  source.metric !== null
