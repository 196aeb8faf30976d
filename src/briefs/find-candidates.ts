import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { RankedStory } from '#domain/story.ts'
import { extractFigures } from '#figures/extract.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { Assignment } from './draft.ts'
import { canStandAlone } from './fitness.ts'
import { type PartScores, scoreParts } from './score-parts.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_STORIES = 60
const MAX_SENTENCES_PER_ARTICLE = 30

/** A sentence of a source that may become an item. */
export interface Candidate {
  readonly story: RankedStory
  readonly article: Article
  /** As the source has it. */
  readonly quote: string
  /** As we print it: the desk's spelling of names and terms. */
  readonly text: string
  /** Its place in the article, from 0. */
  readonly position: number
  readonly words: ReadonlySet<string>
  /** Canonical figures without dates: `money|USD|589000000000`. */
  readonly figures: ReadonlySet<string>
  readonly companies: readonly Company[]
  readonly scores: PartScores
}

/** Every sentence in the edition's language that can stand alone, names its subject and breaks no hard rule. */
export function findCandidates(assignment: Assignment, desk: WritingDesk): Candidate[] {
  return assignment.stories
    .slice(0, MAX_STORIES)
    .flatMap((story) =>
      story.articles
        .filter((article) => article.language === assignment.language)
        .flatMap((article) => sentencesOf(story, article, desk)),
    )
}

function sentencesOf(story: RankedStory, article: Article, desk: WritingDesk): Candidate[] {
  return splitSentences(article.text, article.language)
    .slice(0, MAX_SENTENCES_PER_ARTICLE)
    .flatMap(({ text: quote }, position) => {
      if (!canStandAlone(quote, article.language)) return []
      const text = desk.normalise(quote, article.language)
      if (desk.breaksRules(text, article.language)) return []
      const companies = desk.names.find(text, article.language).map((mention) => mention.company)
      if (companies.length === 0 && !namesSomething(text)) return []
      return [
        {
          story,
          article,
          quote,
          text,
          position,
          words: new Set(tokens(text, article.language)),
          figures: figureKeys(text, article),
          companies: [...new Set(companies)],
          scores: scoreParts(text, article.language),
        },
      ]
    })
}

// A name that the registry does not hold: a capitalised word inside the sentence, or Latin letters in Arabic.
const namesSomething = (text: string): boolean => /\S\s+(?:\p{Lu}[\p{L}\d]+|[A-Z]{2,})/u.test(text)

function figureKeys(text: string, article: Article): ReadonlySet<string> {
  return new Set(
    extractFigures(text, article.language)
      .filter((figure) => figure.unit !== 'date' && figure.unit !== 'duration')
      .map((figure) => `${figure.unit}|${figure.currency ?? ''}|${figure.value}`),
  )
}
