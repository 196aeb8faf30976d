import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { extractFigures } from '#figures/extract.ts'
import { splitSentences } from '#language/sentences.ts'
import { tokens } from '#language/words.ts'
import type { Assignment } from './draft.ts'
import { canStandAlone } from './fitness.ts'
import { type PartReading, readParts } from './score-parts.ts'
import type { WritingDesk } from './writing-desk.ts'

const MAX_STORIES = 60
const MAX_SENTENCES_PER_ARTICLE = 30

// «WASHINGTON, Jan. 27 (Agency) —», «(Agency) -», «الرياض (وكالة) -»: where the report was filed, not what it says.
const DATELINE = /^(?:[\p{L}\d\s.,]{0,40})?\([^()]{2,40}\)\s*[-–—:]\s+/u

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
  readonly parts: PartReading
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
    .flatMap(({ text: sentence }, position) => {
      const quote = sentence.replace(DATELINE, '')
      if (!canStandAlone(quote, article.language)) return []
      const text = desk.normalise(quote, article.language)
      if (desk.breaksRules(text, article.language)) return []
      const companies = desk.names.find(text, article.language).map((mention) => mention.company)
      if (companies.length === 0 && !NAMES_SOMETHING[article.language].test(text)) return []
      return [
        {
          story,
          article,
          quote,
          text,
          position,
          words: new Set(tokens(text, article.language)),
          figures: figureKeys(text, article.language),
          companies: [...new Set(companies)],
          parts: readParts(text, article.language),
        },
      ]
    })
}

// A name that the registry does not hold: a capitalised word inside the sentence. Arabic has no capitals:
// there it is Latin letters, or a word that stands beside a name.
const NAMES_SOMETHING: Readonly<Record<Language, RegExp>> = {
  en: /\S\s+\p{Lu}[\p{L}\d]+/u,
  ar: /[A-Z][A-Za-z]|(?<!\p{L})[وبل]?(?:شركة|مجموعة|بنك|معهد|هيئة|وزارة|وكالة|جامعة|مؤسسة|صندوق|مجلس|الرئيس|محللو|محللون|مستثمرون|الولايات المتحدة|الصين|للأبحاث|للدراسات|للاستشارات|القابضة|كابيتال)(?!\p{L})/u,
}

/** The canonical figures of a text, dates and durations left out: `money|USD|589000000000`. */
export function figureKeys(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    extractFigures(text, language)
      .filter((figure) => figure.unit !== 'date' && figure.unit !== 'duration')
      .map((figure) => `${figure.unit}|${figure.currency ?? ''}|${figure.value}`),
  )
}
