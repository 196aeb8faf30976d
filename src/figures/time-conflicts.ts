import { kindOf } from './date-binding.ts'
import { isOtherLength } from './period-lengths.ts'
import type { Statement } from './statements.ts'

/** Whether a claim tells of a day what its source tells of a longer time, or of a quarter what is a year's; and the other way round. */
export const isOtherTime = (claim: Statement, source: Statement): boolean =>
  isDayOfSpan(claim, source) || isSpanOfDay(claim, source) || isOtherLength(claim, source)

/** "Rose 164% on Tuesday" of what it has gained since its debut. */
const isDayOfSpan = (claim: Statement, source: Statement): boolean =>
  source.timeSpan !== null &&
  claim.timeSpan === null &&
  claim.ownDates.some((date) => kindOf(date) === 'day')

/** "Have lost 23% this month" of a single session. */
const isSpanOfDay = (claim: Statement, source: Statement): boolean =>
  (claim.metric === 'share-price' || claim.metric === 'index') &&
  claim.timeSpan !== null &&
  claim.timeSpan !== 'week' &&
  source.timeSpan === null &&
  source.change !== null &&
  source.dates.some((date) => kindOf(date) === 'day') &&
  source.ownDates.every((date) => kindOf(date) === 'day') &&
  // "Nvidia's stock has climbed 22% this year, while Apple's is down 16%"
  source.sentenceDates.every(
    (date) => kindOf(date) === 'day' || date.first > source.figure.first,
  ) &&
  !source.words.has('since') &&
  !source.words.has('منذ')
