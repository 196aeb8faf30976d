import { numberedItems } from '#chat/brief-scope.ts'
import type { Command, CommandContext } from '#chat/command-context.ts'
import { quoteInput } from '#chat/command-context.ts'
import { renderCorrection } from '#chat/correction-text.ts'
import { clockText, dayText, localTime } from '#chat/date-text.ts'
import { linkedPublisher, type Source } from '#chat/item-text.ts'
import { keepShortened, shorten } from '#chat/keep-told.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Edition, EditionStory, Item } from '#domain/edition.ts'
import type { Block, Span } from '#domain/rich-text.ts'
import { askWhichItem, findEdition, findItems, goneReply, isNumber, sayIn } from './about-brief.ts'

const PARTS = [
  'materiality',
  'corroboration',
  'authority',
  'salience',
  'theme',
  'novelty',
  'recency',
] as const
const MAX_ENTRIES = 8

/**
 * Why an item's story stands where it stands in the brief: the parts of its rank in words and numbers, its sources,
 * what was new in which of them, and what was corrected since. Alone it asks which item.
 */
export const whyCommand: Command = async (context) => {
  const words = context.rest.split(/\s+/)
  // `/why 3` is of the current brief.
  const [id = '', number = ''] = isNumber(words[0] ?? '') ? ['', ...words] : words
  const edition = await findEdition(context, id)
  if (!edition) return [goneReply(context)]
  if (isNumber(number)) return [await explain(context, edition, Number(number))]
  const found = await findItems(context)
  return [found ? await askWhichItem(context, found, 'why') : goneReply(context)]
}

async function explain(context: CommandContext, edition: Edition, number: number): Promise<Reply> {
  const item = numberedItems(edition, edition).find((one) => one.number === number)?.item
  const story = edition.stories.find(({ id }) => id === item?.story)
  if (!item || !story) {
    const typed = quoteInput(String(number))
    return plainReply(sayIn(context, edition, 'why-number', { number: typed }))
  }
  await keepShortened(context, edition, [item])
  const title: Block = { ...sayIn(context, edition, 'why-title', { number }), kind: 'title' }
  return plainReply(
    title,
    tellClaim(edition, item),
    ...tellRank(context, edition, story),
    ...tellSources(context, edition, story),
    ...tellTimeline(context, edition, story),
    ...(await tellCorrections(context, edition, story)),
  )
}

const tellClaim = ({ edition: { language } }: Edition, { text }: Item): Block => ({
  kind: 'paragraph',
  language,
  spans: [{ text: shorten(text), style: 'italic' }],
})

function tellRank(context: CommandContext, edition: Edition, { id, rank }: EditionStory): Block[] {
  const { language } = edition.edition
  const place = edition.stories.findIndex((story) => story.id === id) + 1
  const total = edition.stories.length
  const score = Math.round(rank['score'] ?? 0)
  const parts = PARTS.flatMap((part): Block[] => {
    const share = rank[part]
    // An older edition has no such part.
    if (share === undefined) return []
    const level = context.texts(language, 'why-level', { level: levelOf(share) })
    const line = sayIn(context, edition, `why-${part}`, { level, value: Math.round(100 * share) })
    return [{ ...line, kind: 'bullet' }]
  })
  return [sayIn(context, edition, 'why-place', { place, total, score }), ...parts]
}

const LEVELS = [
  [0.75, 'top'],
  [0.5, 'high'],
  [0.25, 'middle'],
  [0.005, 'low'],
] as const

const levelOf = (share: number): string => LEVELS.find(([least]) => share >= least)?.[1] ?? 'none'

function tellSources(context: CommandContext, edition: Edition, story: EditionStory): Block[] {
  const { language } = edition.edition
  const sources = story.articles.flatMap((id) => edition.articles[id] ?? [])
  const houses = new Map(sources.toReversed().map((source) => [source.publisher, source]))
  const comma = { text: language === 'ar' ? '، ' : ', ' }
  const listed = [...houses.values()]
    .toReversed()
    .flatMap((source, at): Span[] =>
      at === 0 ? [linkedPublisher(source)] : [comma, linkedPublisher(source)],
    )
  const heading = sayIn(context, edition, 'why-sources', { count: story.publishers })
  return [{ ...heading, spans: [...heading.spans, { text: ' ' }, ...listed] }]
}

function tellTimeline(context: CommandContext, edition: Edition, story: EditionStory): Block[] {
  const entries = (story.timeline ?? []).slice(0, MAX_ENTRIES).flatMap((entry): Block[] => {
    const source = edition.articles[entry.article]
    return source ? [tellEntry(context, edition, { ...entry, source })] : []
  })
  return entries.length === 0 ? [] : [sayIn(context, edition, 'why-timeline'), ...entries]
}

type Entry = NonNullable<EditionStory['timeline']>[number] & { readonly source: Source }

function tellEntry(
  { texts, services, subscription }: CommandContext,
  { edition: { language } }: Edition,
  { source, figures, companies, day }: Entry,
): Block {
  const comma = language === 'ar' ? '، ' : ', '
  const zone = subscription?.zone ?? services.defaultZone
  const at = Date.parse(source.publishedAt)
  const names = companies.map((id) => services.directory.companyName(id, language))
  const news = [...figures, ...names]
  const said = news.length > 0 || day === null ? news : [texts(language, 'why-first')]
  const time = clockText(texts, language, localTime(at, zone))
  const when = `${comma}${dayText(at, zone, language)}${comma}${time}: `
  return {
    kind: 'bullet',
    language,
    spans: [linkedPublisher(source), { text: `${when}${said.join(comma)}` }],
  }
}

async function tellCorrections(
  context: CommandContext,
  edition: Edition,
  { articles }: EditionStory,
): Promise<Block[]> {
  const corrections = await context.services.correctionsOf(articles)
  if (corrections.length === 0) return []
  const { texts, services } = context
  const desk = { texts, language: edition.edition.language, companies: services.companies }
  return [
    sayIn(context, edition, 'why-corrections'),
    ...corrections.map((correction) => renderCorrection(correction, desk)),
  ]
}
