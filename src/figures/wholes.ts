import type { Statement } from './statements.ts'

// What somebody has in all is told by these, whatever becomes of a part of it.
const LEVEL =
  /^(?:has|have|had|with|employs?|employed|employing|workforce|them|whom|total|totals|totalled|serves?|served|counts?|counted|owns?|owned|holds?|held|runs?|operates?|is|are|was|were|capacity|out|covers?|covering|follows?|following|tracks?|polls?|polled|surveys?|surveyed|among|[وف]?(?:منهم|منها|منهن|بينهم|بينها|لديها|لديه|لديهم|تضم|يضم|ضمت|يبلغ|تبلغ|بلغ|بلغت|توظف|يوظف|يعمل|تخدم|يخدم|تملك|يملك|تمتلك|يمتلك|تشغل|يشغل|اجمالي|عددهم|عددها|عدد|قدرته|قدرتها|قدره|بقدره|طاقته|طاقتها|كان|كانت|يغطي|يغطون|تتابع|يتابع|يتابعون|استطلاع|شملهم|بين))$/

/** "Cut 900 jobs" of 130 that are cut of the 900: what is done to a part is told of the whole. */
export const isWholeForPart = (claim: Statement, source: Statement): boolean =>
  source.isWhole &&
  !claim.isWhole &&
  source.figure.change === undefined &&
  ![...claim.words].some((word) => LEVEL.test(word))
