import type { Company } from '#domain/company.ts'
import type { Correction, CorrectionSide } from '#domain/correction.ts'
import type { Language } from '#domain/language.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { figureSubject, printPeriod } from '#language/figure-subject.ts'
import { printDate } from '#language/print-date.ts'
import { printFigure } from '#language/print-figure.ts'
import { linkedPublisher } from './item-text.ts'
import type { Texts } from './texts.ts'

export interface CorrectionDesk {
  readonly texts: Texts
  readonly language: Language
  /** The registry of names. */
  readonly companies: readonly Company[]
}

/**
 * What was wrong in earlier briefs: a heading, and a line for each figure, with what it is now, what it was, and who
 * says so, linked. Total: a figure that we have no words for is told as its source writes it.
 */
export function renderCorrections(
  corrections: readonly Correction[],
  desk: CorrectionDesk,
): RichText {
  if (corrections.length === 0) return []
  const { texts, language } = desk
  const title = texts(language, 'correction-title', { count: corrections.length })
  return [
    { kind: 'title', language, spans: [{ text: title }] },
    ...corrections.map((correction) => renderCorrection(correction, desk)),
  ]
}

/** One correction as a bullet. */
export function renderCorrection(correction: Correction, desk: CorrectionDesk): Block {
  const { texts, language } = desk
  const { kind, before, after } = correction
  const semicolon = language === 'ar' ? '؛ ' : '; '
  const label = (id: string): Span => ({ text: `${texts(language, id)}: ` })
  return {
    kind: 'bullet',
    language,
    spans: [
      { text: `${sentenceOf(correction, desk)} (` },
      label(kind === 'corrected' ? 'correction-by' : 'correction-new'),
      ...sourcesOf(kind === 'corrected' ? after.sources.slice(0, 1) : after.sources, language),
      { text: semicolon },
      label('correction-old'),
      ...sourcesOf(before.sources, language),
      { text: ')' },
    ],
  }
}

function sentenceOf(
  { owner, metric, direction, date, before, after }: Correction,
  { texts, language, companies }: CorrectionDesk,
): string {
  const [fresh, old] = [after, before].map((side) => printFigure(side, language) ?? side.text)
  const figures = { new: fresh ?? '', old: old ?? '' }
  const company = companies.find(({ id }) => id === owner)
  const { unit, isLevel } = after
  const noun = company && figureSubject({ metric, direction, unit, isLevel }, company, language)
  if (noun) {
    const words = [noun, periodOf(date, language)].filter((word) => word !== null).join(' ')
    return texts(language, 'correction-of', { ...figures, subject: capitalised(words) })
  }
  const name = company?.[language === 'ar' ? 'ar' : 'name'] ?? owner
  return texts(language, 'correction-of-company', { ...figures, company: name })
}

/** A correction may come a week later: a day has its date, and not its weekday alone. */
function periodOf(date: string, language: Language): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return printPeriod(date, language)
  const { day, month } = Temporal.PlainDate.from(date)
  return printDate({ day, month }, language)
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function sourcesOf(sources: CorrectionSide['sources'], language: Language): Span[] {
  const comma = { text: language === 'ar' ? '، ' : ', ' }
  return sources.flatMap((source, at) =>
    at === 0 ? [linkedPublisher(source)] : [comma, linkedPublisher(source)],
  )
}
