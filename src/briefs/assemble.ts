import type { Article } from '#domain/article.ts'
import type { Edition, EditionStory } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import { type RankedStory, storyTitle } from '#domain/story.ts'
import { toIso } from '#domain/time.ts'
import { timelineOf } from '#figures/story-timeline.ts'
import { holdsOrder } from '#language/find-order.ts'
import { checkItem } from './check-item.ts'
import type { Assignment, Draft } from './draft.ts'
import { fillFrame } from './fill-frame.ts'
import type { WritingDesk } from './writing-desk.ts'

const FIGURE_OR_NAME = /^[\p{L}\p{M}\p{N}\p{Sc} %٪.,٫٬:'’&+−–-]{1,40}$/u
const MAX_WORDS = 4

/**
 * Holds every item of a draft against its sources and builds the edition from those that pass.
 * An item with any problem is dropped and its problems are told in `verified`; nothing is corrected.
 */
export function assembleEdition(
  id: string,
  assignment: Assignment,
  draft: Draft,
  desk: WritingDesk,
): Edition {
  const checked = draft.items.map((item) => ({ item, problems: checkItem(item, assignment, desk) }))
  const kept = checked.filter(({ problems }) => problems.length === 0).map(({ item }) => item)
  const { lead, sections } = fillFrame(kept, assignment, desk)
  const items = [...(lead ? [lead] : []), ...PARTS.flatMap((part) => sections[part])]
  const stories = assignment.stories.filter((ranked) =>
    items.some((item) => item.story === ranked.story.id),
  )
  return {
    edition: {
      id,
      language: assignment.language,
      from: toIso(assignment.from),
      to: toIso(assignment.to),
      writer: draft.writer,
      model: draft.model,
      promptVersion: draft.promptVersion,
    },
    lead,
    sections,
    empty: [...(lead ? [] : (['lead'] as const)), ...PARTS.filter((p) => sections[p].length === 0)],
    articles: Object.fromEntries(
      articlesOf(
        assignment,
        stories,
        items.flatMap((i) => i.cites),
      ),
    ),
    stories: stories.map((story) => editionStory(story, assignment.language)),
    ...(assignment.flagged?.length ? { flagged: assignment.flagged } : {}),
    verified: {
      kept: kept.length,
      dropped: checked.length - kept.length + draft.rejected,
      problems: [...checked.flatMap(({ problems }) => problems), ...draft.problems].map(
        ({ code, text }) => ({ code, text: shownProblem(text) }),
      ),
    },
    usage: draft.usage,
  }
}

// The figures and names at fault are told to operators; whole sentences, links and orders of somebody else's are not.
const shownProblem = (text: string): string =>
  FIGURE_OR_NAME.test(text) && text.split(' ').length <= MAX_WORDS && !holdsOrder(text) ? text : '…'

function articlesOf(
  assignment: Assignment,
  stories: readonly RankedStory[],
  cited: readonly string[],
): [string, Edition['articles'][string]][] {
  return assignment.stories
    .flatMap((ranked) =>
      ranked.articles.filter((a) => stories.includes(ranked) || cited.includes(a.id)),
    )
    .map((article) => [article.id, editionArticle(article)])
}

const editionArticle = (article: Article): Edition['articles'][string] => ({
  url: article.url,
  title: article.title,
  publisher: article.publisher,
  language: article.language,
  publishedAt: toIso(article.publishedAt),
})

function editionStory(ranked: RankedStory, language: Language): EditionStory {
  return {
    id: ranked.story.id,
    title: storyTitle(ranked, language),
    articles: ranked.articles.map((article) => article.id),
    publishers: ranked.families,
    rank: { ...ranked.rank },
    timeline: timelineOf(ranked.articles).map((entry) => ({
      ...entry,
      figures: [...entry.figures],
      companies: [...entry.companies],
    })),
  }
}
