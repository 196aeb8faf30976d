import type { Problem } from '#domain/figure.ts'
import type { ReadTerms } from '#language/concepts.ts'
import type { NameFinder } from '#language/names.ts'
import { checkLooseDates } from './check-dates.ts'
import { checkDeeds } from './check-deeds.ts'
import { checkFigures } from './check-figures.ts'
import { checkMovedDates } from './check-moved-dates.ts'
import { checkNames } from './check-names.ts'
import type { Claim, Evidence } from './claim.ts'
import { readSource, readTogether, type Source } from './sources.ts'
import type { SentenceReading } from './statements.ts'
import { isVerbatim } from './verbatim.ts'

/** What one claim is held against. */
export interface Case {
  readonly claim: Claim
  readonly sentences: readonly SentenceReading[]
  readonly cited: readonly Source[]
  readonly uncited: readonly Source[]
  readonly readTerms: ReadTerms
}

/**
 * Holds a claim against the articles of its story and returns every reason why it may not go out; none
 * means that it is supported. Only the cited articles are evidence; the others tell a wrong citation from
 * a figure that nobody states. Never throws and never changes a claim.
 */
export function checkClaim(
  claim: Claim,
  articles: readonly Evidence[],
  names: NameFinder,
): Problem[] {
  const missing = claim.cites.filter((id) => !articles.some((article) => article.id === id))
  const citations = checkCitations(claim, missing)
  if (claim.cites.length === missing.length) return citations
  const sources = articles.map((article) => readSource(article, names))
  const { sentences, cited } = readTogether(
    claim,
    sources.filter(({ evidence }) => claim.cites.includes(evidence.id)),
    names,
  )
  if (
    isVerbatim(
      sentences,
      cited.flatMap((source) => source.sentences),
    )
  )
    return citations
  const uncited = sources.filter(({ evidence }) => !claim.cites.includes(evidence.id))
  const held: Case = { claim, sentences, cited, uncited, readTerms: names.readTerms }
  return withoutRepeats([
    ...citations,
    ...checkNames(held),
    ...checkFigures(held),
    ...checkLooseDates(held),
    ...checkMovedDates(held),
    ...checkDeeds(held),
  ])
}

function checkCitations(claim: Claim, missing: readonly string[]): Problem[] {
  if (claim.cites.length === 0) {
    return [{ code: 'citation', text: claim.text, detail: 'no article is cited' }]
  }
  return missing.map((id) => ({
    code: 'citation',
    text: id,
    detail: 'no article of the story has this id',
  }))
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, text }) => {
    const key = `${code} ${text}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
