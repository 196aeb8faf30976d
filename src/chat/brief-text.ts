import type { Edition, Item, WinnersItem } from '#domain/edition.ts'
import { BUCKET_TITLES, PART_TITLES, PARTS, type Part } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { windowText } from './date-text.ts'
import type { Texts } from './texts.ts'

type Source = Edition['articles'][string]

interface Desk {
  readonly edition: Edition
  readonly language: Language
  readonly texts: Texts
}

/**
 * An edition as every platform shows it: title, lead, the parts of the frame in their order, and
 * its end. An empty part says so, an empty edition once. Total: any valid edition renders.
 */
export function renderBrief(edition: Edition, texts: Texts): RichText {
  const desk: Desk = { edition, language: edition.edition.language, texts }
  return [
    block(desk, 'title', texts(desk.language, 'brief-title', { window: periodOf(desk) })),
    ...(itemsOf(edition).length === 0
      ? [block(desk, 'paragraph', texts(desk.language, 'brief-empty'))]
      : [...renderLead(desk), ...PARTS.flatMap((part) => renderPart(desk, part))]),
    ...renderEnd(desk),
  ]
}

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

/** The lead and the items of all parts. */
const itemsOf = ({ lead, sections }: Edition): readonly Item[] => [
  ...(lead ? [lead] : []),
  ...PARTS.flatMap((part): readonly Item[] => sections[part]),
]

function renderLead(desk: Desk): RichText {
  const { lead } = desk.edition
  const heading = block(desk, 'heading', PART_TITLES.lead[desk.language])
  return [heading, ...(lead ? renderSample(desk.edition, desk.texts) : [emptyPart(desk)])]
}

/** The lead alone, with its citations; empty where the edition has none. */
export function renderSample(edition: Edition, texts: Texts): RichText {
  const desk: Desk = { edition, language: edition.edition.language, texts }
  const { lead } = edition
  if (!lead) return []
  if (isOriginalHeadline(edition, lead)) return renderHeadlines(desk, [lead])
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

/** Under the name of each bucket, the bucket of the highest ranked item first. */
function renderWinners(desk: Desk, items: readonly Item[]): RichText {
  const winners = desk.edition.sections.winners.filter((item) => items.includes(item))
  const byBucket = Map.groupBy(winners, (item: WinnersItem) => item.bucket)
  return [...byBucket].flatMap(([bucket, group]) => [
    paragraph(desk, [{ text: BUCKET_TITLES[bucket][desk.language], style: 'bold' }]),
    ...group.map((item) => renderItem(desk, item)),
  ])
}

function renderItem(desk: Desk, item: Item): Block {
  const label = desk.texts(desk.language, 'our-reading')
  const spans: Span[] = [{ text: item.text }]
  if (item.kind === 'inferred' && !item.text.startsWith(label)) {
    spans.unshift({ text: label, style: 'bold' }, { text: ' ' })
  }
  return {
    kind: 'bullet',
    language: desk.language,
    spans: [...spans, ...(renderOriginal(desk, item) ?? renderCitations(desk, item))],
  }
}

/** Behind a sentence of ours on a story that only the other language tells: its headline as published. */
function renderOriginal(desk: Desk, item: Item): Span[] | null {
  const [source, ...others] = sourcesOf(desk, item)
  if (source === undefined || others.length > 0 || source.language === desk.language) return null
  if (item.quotes[0]?.text !== source.title) return null
  return [
    { text: ` ${desk.texts(desk.language, 'original-headline')} ` },
    { ...linkedPublisher(source), text: quoted(source.title, source.language) },
    ...inBrackets(desk.language, [{ text: shortPublisher(source) }], singleSourceLabel(desk, item)),
  ]
}

/** ` (Sample Wire, Sample Chip Journal; single source)`. */
function renderCitations(desk: Desk, item: Item): Span[] {
  const publishers = sourcesOf(desk, item).map(linkedPublisher)
  return inBrackets(desk.language, publishers, singleSourceLabel(desk, item))
}

const singleSourceLabel = (desk: Desk, item: Item): string[] =>
  item.singleSource ? [desk.texts(desk.language, 'single-source')] : []

/** The cited articles, one for each publisher. */
function sourcesOf(desk: Desk, item: Item): Source[] {
  const { articles } = desk.edition
  const cited = item.cites.flatMap((id) => articles[id] ?? [])
  // Backwards, so that the first article of a publisher is the one that stays.
  const byPublisher = new Map(cited.toReversed().map((article) => [article.publisher, article]))
  return cited.filter((article) => byPublisher.get(article.publisher) === article)
}

const linkedPublisher = (source: Source): Span => ({
  text: shortPublisher(source),
  ...(source.url && { link: source.url }),
})

/** Without the brackets that some publishers end in: a citation stands in brackets itself. */
const shortPublisher = ({ publisher }: Source): string =>
  publisher.replace(/(?<=\S) ?\([^()]*\)$/u, '')

function inBrackets(language: Language, sources: readonly Span[], labels: readonly string[]) {
  if (sources.length === 0) return []
  const comma = language === 'ar' ? '، ' : ', '
  const semicolon = language === 'ar' ? '؛ ' : '; '
  const listed = sources.flatMap((span, at) => (at === 0 ? [span] : [{ text: comma }, span]))
  const label = labels.map((text) => ({ text: semicolon + text }))
  return [{ text: ' (' }, ...listed, ...label, { text: ')' }]
}

/** A headline as its publisher printed it, in the other language: nothing cited is in the edition's. */
function isOriginalHeadline({ edition, articles }: Edition, item: Item): boolean {
  const languages = item.cites.map((id) => articles[id]?.language)
  return !languages.includes(edition.language) && scriptOf(item.text) !== edition.language
}

/** The language of most of the letters. A model may well tell an English source in Arabic. */
function scriptOf(text: string): Language {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic > latin ? 'ar' : 'en'
}

function renderHeadlines(desk: Desk, items: readonly Item[]): RichText {
  if (items.length === 0) return []
  const note = desk.texts(desk.language, 'original-headlines', { count: items.length })
  return [block(desk, 'note', note), ...items.map((item) => renderHeadline(desk, item))]
}

/** The quoted headline leads to its article; a second outlet that printed it is linked by its name. */
function renderHeadline(desk: Desk, item: Item): Block {
  const language = desk.language === 'ar' ? 'en' : 'ar'
  const text = quoted(item.text, language)
  const [first, ...others] = sourcesOf(desk, item)
  const headline: Span = first ? { ...linkedPublisher(first), text } : { text }
  const publishers = first ? [{ text: shortPublisher(first) }, ...others.map(linkedPublisher)] : []
  return {
    kind: 'bullet',
    language,
    spans: [headline, ...inBrackets(language, publishers, [])],
  }
}

const quoted = (headline: string, language: Language): string =>
  language === 'ar' ? `«${headline}»` : `“${headline}”`

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

const block = (desk: Desk, kind: Block['kind'], text: string): Block => ({
  kind,
  language: desk.language,
  spans: [{ text }],
})

const paragraph = (desk: Desk, spans: readonly Span[]): Block => ({
  kind: 'paragraph',
  language: desk.language,
  spans,
})
