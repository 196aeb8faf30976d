import type { Clauses } from './cues.ts'
import type { ReadFigure } from './read-figures.ts'

const HAS =
  /^(?:employs|employed|employing|employ|has|have|had|having|remain|remains|left|keep|keeps|keeping|[وف]?[يت]عمل(?:ون)?|[وف]?[يت]ضم|البالغ|البالغه|عددهم|عدده|عددها|لديها|لديه|[وف]?يبقي|[وف]?[يت]حتفظ)$/
const ENDS = /^(?:ends?|ended|ending|finish|finishes|finished|[وف]?س?[يت]نهي|[وف]?انهت?)$/
const WITH = /^(?:with|at|ب|بنحو|بحوالي|بقرابه|بما|بعدد|ولديها|وعدد)$/
const CUTS =
  /^(?:cut|cuts|cutting|axe|axes|axed|axing|eliminate|eliminates|eliminated|eliminating|shed|sheds|shedding|scrap|scraps|scrapped|slash|slashes|slashed|[وف]?س?[يت](?:لغي|شطب|قلص)|[وف]?(?:الغي|الغت|شطبت?|الغاء|شطب))$/
const REACH = 7

/** Whether a number of staff is how many there are: "will end the year with 75,000 employees", «البالغ عددهم 350 ألفًا». */
export function isStaffLevel(figure: ReadFigure, clauses: Clauses): boolean {
  const words = wordsBefore(figure, clauses)
  const end = words.findLastIndex((word) => ENDS.test(word))
  const isAtEnd = end >= 0 && words.slice(end).some((word) => WITH.test(word))
  // "have cut 38,600 jobs"
  if (isStaffCut(figure, clauses)) return false
  return (
    figure.noun === 'employee' && (isAtEnd || words.slice(-SHORT).some((word) => HAS.test(word)))
  )
}

/** Whether it is how many go: "is cutting about 75,000 jobs". */
export const isStaffCut = (figure: ReadFigure, clauses: Clauses): boolean =>
  figure.noun === 'employee' &&
  figure.change === undefined &&
  wordsBefore(figure, clauses)
    .slice(-SHORT)
    .some((word) => CUTS.test(word))

const SHORT = 4

function wordsBefore({ first }: ReadFigure, { tokens, segments }: Clauses): readonly string[] {
  const from = Math.max(0, first - REACH)
  return tokens
    .slice(from, first)
    .flatMap(({ word }, at) => (segments[from + at] === segments[first] ? [word] : []))
}
