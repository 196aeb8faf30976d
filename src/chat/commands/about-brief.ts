import { inRows } from '#chat/brief-buttons.ts'
import { copyOf, filledOf, numberedItems, parseScope, restOf } from '#chat/brief-scope.ts'
import { editionPeriod, renderBrief } from '#chat/brief-text.ts'
import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import { clockText, dayText, localTime } from '#chat/date-text.ts'
import { linkedPublisher, type Source, sourcesOf } from '#chat/item-text.ts'
import { keepShortened, keepTold, shorten } from '#chat/keep-told.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Edition, Item } from '#domain/edition.ts'
import type { Block } from '#domain/rich-text.ts'
import { tellSources } from './all-sources.ts'

const MAX_REASON = 500
const NUMBERS_A_ROW = 5

/** What the reader's short copy of an edition left out. */
export const moreCommand: Command = async (context) => {
  const edition = await findEdition(context, context.rest)
  if (!edition) return [goneReply(context)]
  const rest = restOf(context, edition)
  const shown = filledOf(rest)
  if (!shown.lead && shown.parts.length === 0)
    return [plainReply(sayIn(context, edition, 'more-none'))]
  await keepTold(context, rest)
  const window = editionPeriod(edition, context.texts)
  const title = context.texts(edition.edition.language, 'more-title', { window })
  return [plainReply(...renderBrief(rest, context.texts, { title, ...shown }))]
}

/** The sources of each item of an edition; alone, which feeds are read. */
export const sourcesCommand: Command = async (context) => {
  if (context.rest === '') return tellSources(context)
  const found = await findItems(context)
  if (!found) return [goneReply(context)]
  const { edition, items } = found
  await keepShortened(context, edition, itemsIn(items))
  const window = editionPeriod(edition, context.texts)
  const title: Block = { ...sayIn(context, edition, 'sources-title', { window }), kind: 'title' }
  return [plainReply(title, ...items.flatMap((one) => describeItem(context, edition, one)))]
}

/**
 * A reader's word that an item is wrong: alone it asks which one, with a number it is kept for the
 * operators, and what follows the number is the reason.
 */
export const wrongCommand: Command = async (context) => {
  const words = context.rest.split(/\s+/)
  // `/wrong 3 …` is of the current brief.
  const [id = '', number = '', ...reason] = isNumber(words[0] ?? '') ? ['', ...words] : words
  const edition = await findEdition(context, id)
  if (!edition) return [goneReply(context)]
  if (isNumber(number)) {
    const said = reason.join(' ').slice(0, MAX_REASON)
    return [await takeReport(context, edition, { number, reason: said })]
  }
  const found = await findItems(context)
  return [found ? await askWhichItem(context, found, 'wrong') : goneReply(context)]
}

/** Whether a word is the number of an item. */
export const isNumber = (word: string): boolean => /^\d+$/.test(word)

interface NumberedItem {
  readonly item: Item
  readonly number: number
}

/** An edition and items of it, with the numbers that they have in it. */
export interface FoundItems {
  readonly edition: Edition
  readonly items: readonly NumberedItem[]
}

const itemsIn = (numbered: readonly NumberedItem[]): Item[] => numbered.map(({ item }) => item)

/** Those of the brief under which the button stands: `e1 NVDA`. */
export async function findItems(context: CommandContext): Promise<FoundItems | null> {
  const [id = '', ...about] = context.rest.split(/\s+/)
  const edition = await findEdition(context, id)
  if (!edition) return null
  const scope = parseScope(context, about.join(' '))
  const copy = scope.kind === 'none' ? edition : copyOf(context, edition, scope)
  return { edition, items: numberedItems(edition, copy) }
}

/** The edition that the first word names; without a word, the current one. */
export const findEdition = async (
  { services, language }: CommandContext,
  rest: string,
): Promise<Edition | null> => {
  const [id = ''] = rest.split(/\s+/)
  return id === '' ? services.currentEdition(language) : services.findEdition(id)
}

/** A line in an edition's language. */
export const sayIn = (
  context: CommandContext,
  { edition: { language } }: Edition,
  id: string,
  args: Parameters<typeof say>[2] = {},
): Block => say({ ...context, language }, id, args)

/** Says that an edition is not kept any more. */
export const goneReply = (context: CommandContext): Reply =>
  plainReply(say(context, 'edition-gone'))

function describeItem(
  context: CommandContext,
  edition: Edition,
  { item, number }: NumberedItem,
): Block[] {
  const { language } = edition.edition
  const desk = { edition, language, texts: context.texts, news: new Map() }
  return [
    { kind: 'paragraph', language, spans: [{ text: `${number}. ${shorten(item.text)}` }] },
    ...sourcesOf(desk, item).map((source) => describeSource(context, edition, source)),
  ]
}

function describeSource(context: CommandContext, edition: Edition, source: Source): Block {
  const { texts, services, subscription } = context
  const { language } = edition.edition
  const zone = subscription?.zone ?? services.defaultZone
  const at = Date.parse(source.publishedAt)
  const tier = services.directory.feedOf(source.publisher)?.tier
  const details = texts(language, 'source-details', {
    day: dayText(at, zone, language),
    time: clockText(texts, language, localTime(at, zone)),
    tier: tier === undefined ? 'none' : `t${tier}`,
  })
  return { kind: 'bullet', language, spans: [linkedPublisher(source), { text: details }] }
}

/** Asks which item of a brief is meant, each with a button that says it; `command` begins its texts' names too. */
export async function askWhichItem(
  context: CommandContext,
  { edition, items }: FoundItems,
  command: 'wrong' | 'why',
): Promise<Reply> {
  const { language, id } = edition.edition
  if (items.length === 0) return plainReply(sayIn(context, edition, `${command}-none`))
  await keepShortened(context, edition, itemsIn(items))
  const lines = items.map(
    ({ item, number }): Block => ({
      kind: 'paragraph',
      language,
      spans: [{ text: `${number}. ${shorten(item.text)}` }],
    }),
  )
  const buttons = items.map(({ number }) => ({
    label: String(number),
    command: `${command} ${id} ${number}`,
  }))
  return {
    text: [sayIn(context, edition, `${command}-which`), ...lines],
    buttons: inRows(buttons, NUMBERS_A_ROW),
  }
}

async function takeReport(
  context: CommandContext,
  edition: Edition,
  report: { readonly number: string; readonly reason: string },
): Promise<Reply> {
  const { reason } = report
  const number = Number(report.number)
  const item = numberedItems(edition, edition).find((one) => one.number === number)?.item
  if (!item) {
    const typed = quoteInput(report.number)
    return plainReply(sayIn(context, edition, 'wrong-number', { number: typed }))
  }
  const { id, language } = edition.edition
  const isTaken = await context.services.reportItem(context.address, {
    editionId: id,
    item: number,
    claim: item.text,
    reason: reason === '' ? null : reason,
  })
  if (!isTaken) return plainReply(sayIn(context, edition, 'wrong-many'))
  await keepShortened(context, edition, [item])
  const claim: Block = { kind: 'bullet', language, spans: [{ text: shorten(item.text) }] }
  const hint = reason === '' ? [sayIn(context, edition, 'wrong-reason', { number, id })] : []
  const done = sayIn(context, edition, reason === '' ? 'wrong-done' : 'wrong-done-reason')
  return { text: [done, claim, ...hint], buttons: [], replaces: true }
}
