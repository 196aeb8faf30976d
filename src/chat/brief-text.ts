import type { Edition, Item, WinnersItem } from '#domain/edition.ts'
import { BUCKET_TITLES, PART_TITLES, PARTS, type Part } from '#domain/frame.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { windowText } from './date-text.ts'
import { block, type Desk, isOriginalHeadline, renderHeadlines, renderItem } from './item-text.ts'
import type { Texts } from './texts.ts'

/** What of an edition is shown; the end always is. */
export interface Shown {
  /** In the place of the brief's own title. */
  readonly title?: string
  readonly lead: boolean
  /** In the order of the frame, each also where it is empty. */
  readonly parts: readonly Part[]
  /** Items to be marked as new to who knows their story, by id, with the figures that are new in each. */
  readonly news?: Desk['news']
}

const ALL: Shown = { lead: true, parts: PARTS }

/** Of a part among others, the items behind so many are folded. */
const OPEN_ITEMS = 3
/** Fewer take no more room than the fold itself, which shows their first lines. */
const MIN_FOLDED_ITEMS = 2

/**
 * An edition as every platform shows it: title, lead, the parts of the frame in their order, and
 * its end. An empty part says so, an empty edition once. Total: any valid edition renders.
 */
export function renderBrief(edition: Edition, texts: Texts, shown: Shown = ALL): RichText {
  const { news = new Map() } = shown
  const desk: Desk = { edition, language: edition.edition.language, texts, news }
  const title = shown.title ?? texts(desk.language, 'brief-title', { window: periodOf(desk) })
  // Who asks for one part wants all of it.
  const fold = shown.parts.length > 1 ? foldLong : (text: RichText) => text
  const parts = shown.parts.flatMap((part) => fold(renderPart(desk, part)))
  return [
    block(desk, 'title', title),
    ...(isNothing(edition, shown)
      ? [block(desk, 'paragraph', texts(desk.language, 'brief-empty'))]
      : [...(shown.lead ? renderLead(desk) : []), ...parts]),
    ...renderEnd(desk),
  ]
}

/** Of a part alone, its heading says that it is empty. */
const isNothing = (edition: Edition, { lead, parts }: Shown): boolean =>
  itemsOf(edition).length === 0 && (lead || parts.length === 0)

/** How many items of the parts tell a reader of the lead something more; original headlines are none. */
export const countMore = (edition: Edition): number =>
  PARTS.flatMap((part): readonly Item[] => edition.sections[part]).filter(
    (item) => !isOriginalHeadline(edition, item) && !isInLead(edition, item),
  ).length

/** The lead often tells a fact in another outlet's words: its figures give it away. */
function isInLead({ lead }: Edition, { text, figures }: Item): boolean {
  if (!lead || lead.text.includes(text)) return lead !== null
  const told = ({ unit, value, currency }: Item['figures'][number]) =>
    lead.figures.some((f) => f.unit === unit && f.value === value && f.currency === currency)
  return figures.length > 0 && figures.every(told)
}

function renderLead(desk: Desk): RichText {
  const { lead } = desk.edition
  const heading = block(desk, 'heading', PART_TITLES.lead[desk.language])
  if (lead) return [heading, ...renderLeadItem(desk, lead)]
  // News that nobody has confirmed yet stands in its part, and is no lead.
  const reason = itemsOf(desk.edition).length > 0 ? 'lead-unconfirmed' : 'part-empty'
  return [heading, paragraph(desk, [{ text: desk.texts(desk.language, reason) }])]
}

/** The lead alone, with its citations; empty where the edition has none. */
export function renderSample(edition: Edition, texts: Texts): RichText {
  const desk: Desk = { edition, language: edition.edition.language, texts, news: new Map() }
  return edition.lead ? renderLeadItem(desk, edition.lead) : []
}

function renderLeadItem(desk: Desk, lead: Item): RichText {
  if (isOriginalHeadline(desk.edition, lead)) return renderHeadlines(desk, [lead])
  return [{ ...renderItem(desk, lead), kind: 'paragraph' }]
}

function renderPart(desk: Desk, part: Part): RichText {
  const items: readonly Item[] = desk.edition.sections[part]
  const heading = block(desk, 'heading', PART_TITLES[part][desk.language])
  if (items.length === 0) return [heading, emptyPart(desk)]
  const headlines = items.filter((item) => isOriginalHeadline(desk.edition, item))
  const told = items.filter((item) => !headlines.includes(item))
  const blocks =
    part === 'winners' ? renderWinners(desk, told) : told.map((item) => renderItem(desk, item))
  return [heading, ...blocks, ...renderHeadlines(desk, headlines)]
}

/** Folds the end of a long part, with the label of its first item, so that a phone shows all parts. */
function foldLong(part: RichText): RichText {
  const items = part.flatMap(({ kind }, at) => (kind === 'bullet' ? [at] : []))
  if (items.length < OPEN_ITEMS + MIN_FOLDED_ITEMS) return part
  const lastOpen = items[OPEN_ITEMS - 1] ?? 0
  return part.map((block, at) => (at > lastOpen ? { ...block, isFolded: true } : block))
}

/** Under the name of each bucket, the bucket of the highest ranked item first. */
function renderWinners(desk: Desk, items: readonly Item[]): RichText {
  const winners = desk.edition.sections.winners.filter((item) => items.includes(item))
  const byBucket = Map.groupBy(winners, (item: WinnersItem) => item.bucket)
  return [...byBucket].flatMap(([bucket, group]) => [
    paragraph(desk, [{ text: BUCKET_TITLES[bucket][desk.language], style: 'bold' }]),
    ...group.map((item) => renderItem(desk, item)),
  ])
}

function renderEnd(desk: Desk): RichText {
  const { edition, language, texts } = desk
  const { writer, model } = edition.edition
  const { kept, dropped } = edition.verified
  const verified = {
    kept: localDigits(desk, String(kept)),
    total: localDigits(desk, String(kept + dropped)),
  }
  const written = [
    writer === 'model'
      ? texts(language, 'brief-writer-model', { model: model ?? '?' })
      : texts(language, 'brief-writer-extract'),
    texts(language, 'brief-verified', verified),
  ]
  return [
    texts(language, 'brief-period', { window: periodOf(desk) }),
    ...(kept + dropped > 0 ? written : []),
    texts(language, 'brief-disclaimer'),
  ].map((text) => block(desk, 'note', text))
}

/** The days that the edition covers, in its own digits. */
export const editionPeriod = (edition: Edition, texts: Texts): string =>
  periodOf({ edition, language: edition.edition.language, texts, news: new Map() })

function periodOf(desk: Desk): string {
  const { from, to } = desk.edition.edition
  const window = { from: Date.parse(from), to: Date.parse(to) }
  return localDigits(desk, windowText(desk.texts, desk.language, window))
}

/** Our own dates and counts take the digits that the edition's sentences are written in. */
function localDigits(desk: Desk, text: string): string {
  if (!writesArabicDigits(desk)) return text
  return text.replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit)
}

function writesArabicDigits({ edition, language }: Desk): boolean {
  if (language !== 'ar') return false
  const texts = itemsOf(edition)
    .map((item) => item.text)
    .join('\n')
  // Names such as H100 keep their digits in every edition.
  const prose = texts.replace(/[A-Za-z][A-Za-z0-9.-]*/g, '')
  const count = (digits: RegExp) => prose.match(digits)?.length ?? 0
  return count(/[٠-٩]/g) > count(/[0-9]/g)
}

const emptyPart = (desk: Desk): Block =>
  paragraph(desk, [{ text: desk.texts(desk.language, 'part-empty') }])

const paragraph = (desk: Desk, spans: readonly Span[]): Block => ({
  kind: 'paragraph',
  language: desk.language,
  spans,
})
