/** The lists of terms by which two articles are compared. */
export const TERM_VIEWS = [
  'title',
  'lede',
  'all',
  'concepts',
  'names',
  'companies',
  'places',
  'figures',
  'exactFigures',
  'nameKeys',
  'headlineKeys',
] as const
export type TermView = (typeof TERM_VIEWS)[number]

/** What sort of term a list holds: the same word is another term as a name. */
export type TermKind = 'word' | 'name' | 'company' | 'figure' | 'exactFigure' | 'nameKey'

export const KIND_OF: Readonly<Record<TermView, TermKind>> = {
  title: 'word',
  lede: 'word',
  all: 'word',
  concepts: 'word',
  names: 'name',
  companies: 'company',
  places: 'word',
  figures: 'figure',
  exactFigures: 'exactFigure',
  nameKeys: 'nameKey',
  headlineKeys: 'nameKey',
}

/** The lists in which each kind of term is counted: the longest of its kind. */
export const COUNTED_VIEWS = [
  'all',
  'names',
  'companies',
  'figures',
  'exactFigures',
  'nameKeys',
] as const satisfies readonly TermView[]
