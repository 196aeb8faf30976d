import type { Edition, Item } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import type { Texts } from './texts.ts'

export type Source = Edition['articles'][string]

/** An edition at the desk that sets it. */
export interface Desk {
  readonly edition: Edition
  readonly language: Language
  readonly texts: Texts
  /** Items that are new to who knows their story, by id, with the figures that are new in each. */
  readonly news: ReadonlyMap<string, readonly string[]>
}

/** More would be the sentence over again. */
const MAX_NEW_FIGURES = 2

/** One item as a bullet, with its citations. */
export function renderItem(desk: Desk, item: Item): Block {
  const label = desk.texts(desk.language, 'our-reading')
  const spans: Span[] = [{ text: item.text }]
  if (item.kind === 'inferred' && !item.text.startsWith(label)) {
    spans.unshift({ text: label, style: 'bold' }, { text: ' ' })
  }
  spans.unshift(...newsLabel(desk, item))
  return {
    kind: 'bullet',
    language: desk.language,
    spans: [...spans, ...(renderOriginal(desk, item) ?? renderCitations(desk, item))],
  }
}

/** "New ($260 billion): " before what is new in a story that the reader was told of. */
function newsLabel({ news, texts, language }: Desk, { id }: Item): Span[] {
  const figures = news.get(id)
  if (figures === undefined) return []
  const listed = figures.slice(0, MAX_NEW_FIGURES).join(language === 'ar' ? '، ' : ', ')
  const text =
    listed === ''
      ? texts(language, 'item-new')
      : texts(language, 'item-new-figures', { figures: listed })
  return [{ text, style: 'bold' }, { text: ' ' }]
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
export function sourcesOf(desk: Desk, item: Item): Source[] {
  const { articles } = desk.edition
  const cited = item.cites.flatMap((id) => articles[id] ?? [])
  // Backwards, so that the first article of a publisher is the one that stays.
  const byPublisher = new Map(cited.toReversed().map((article) => [article.publisher, article]))
  return cited.filter((article) => byPublisher.get(article.publisher) === article)
}

/** A publisher's name that leads to the article. */
export const linkedPublisher = (source: Pick<Source, 'publisher' | 'url'>): Span => ({
  text: shortPublisher(source),
  ...(source.url && { link: source.url }),
})

/** Without the brackets that some publishers end in: a citation stands in brackets itself. */
const shortPublisher = ({ publisher }: Pick<Source, 'publisher'>): string =>
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
export function isOriginalHeadline({ edition, articles }: Edition, item: Item): boolean {
  const languages = item.cites.map((id) => articles[id]?.language)
  return !languages.includes(edition.language) && scriptOf(item.text) !== edition.language
}

/** The language of most of the letters. A model may well tell an English source in Arabic. */
function scriptOf(text: string): Language {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic > latin ? 'ar' : 'en'
}

/** Such headlines under a note of theirs; nothing where there are none. */
export function renderHeadlines(desk: Desk, items: readonly Item[]): RichText {
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

export const block = (desk: Desk, kind: Block['kind'], text: string): Block => ({
  kind,
  language: desk.language,
  spans: [{ text }],
})
