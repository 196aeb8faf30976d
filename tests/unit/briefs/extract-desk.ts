import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Draft, DraftItem } from '#briefs/draft.ts'
import { writeExtract } from '#briefs/extract-writer.ts'
import { type Candidate, findCandidates } from '#briefs/find-candidates.ts'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import { parseGlossary } from '#config/glossary-file.ts'
import type { Article } from '#domain/article.ts'
import type { Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { RankedStory } from '#domain/story.ts'
import { DAY_MS } from '#domain/time.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'

const GLOSSARY = join(import.meta.dirname, '..', '..', '..', 'config', 'glossary.yaml')

/** The desk with the words that the project ships. */
export const desk = createWritingDesk({
  ...shippedVocabulary(),
  glossary: parseGlossary(parse(readFileSync(GLOSSARY, 'utf8'))).value ?? [],
})

/** The day before `NOW`. */
const WINDOW = { from: NOW - DAY_MS, to: NOW }

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/u.test(text)

let count = 0

/** An article of one text in the text's own language, by a house of its own unless told otherwise. */
export function told(text: string, overrides: Partial<Article> = {}): Article {
  count += 1
  const id = `a${String(count).padStart(12, '0')}`
  const language = isArabic(text) ? 'ar' : 'en'
  return anArticle({
    id,
    language,
    title: language === 'ar' ? 'عنوان بلا خبر' : 'A headline without news',
    text,
    url: `https://news.example/${id}`,
    family: `house-${count}`,
    publisher: `House ${count}`,
    storyId: `s-${id}`,
    companies: [],
    ...overrides,
  })
}

/** A story of these articles at a middling rank. */
const aRankedStory = (articles: readonly Article[], score = 50): RankedStory => ({
  story: {
    id: articles[0]?.storyId ?? 's0',
    articleIds: articles.map(({ id }) => id),
    firstAt: WINDOW.from,
    lastAt: WINDOW.to,
  },
  articles,
  rank: {
    score,
    materiality: 0.5,
    corroboration: 0.5,
    authority: 0.5,
    salience: 0.5,
    theme: 0.5,
    recency: 0.5,
    novelty: 1,
  },
  families: new Set(articles.map(({ family }) => family)).size,
})

/** The stories of articles by their `storyId`. */
const rankedStories = (articles: readonly Article[]): RankedStory[] =>
  [...Map.groupBy(articles, ({ storyId }) => storyId).values()].map((members) =>
    aRankedStory(members),
  )

export const assignmentOf = (articles: readonly Article[], language: Language) => ({
  language,
  ...WINDOW,
  stories: rankedStories(articles),
})

export const write = (
  articles: readonly Article[],
  language: Language = 'en',
  maxItemsPerPart = 8,
): Draft => writeExtract(assignmentOf(articles, language), desk, maxItemsPerPart)

/** The items of a draft that stand in a part. */
export const itemsIn = ({ items }: Draft, part: 'lead' | Part): readonly DraftItem[] =>
  items.filter((item) => item.part === part)

/** The parts in which a sentence is printed when it is all the news there is. */
export const partsOf = (sentence: string): readonly Part[] =>
  write([told(sentence)], isArabic(sentence) ? 'ar' : 'en').items.flatMap(({ part }) =>
    part === 'lead' ? [] : [part],
  )

/** A sentence as the writer sees it; throws where it would not be lifted. */
export function candidate(sentence: string, overrides: Partial<Article> = {}): Candidate {
  const article = told(sentence, overrides)
  const [found] = findCandidates(assignmentOf([article], article.language), desk)
  if (!found) throw new Error(`not lifted: ${sentence}`)
  return found
}
