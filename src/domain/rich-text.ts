import type { Language } from './language.ts'

/** A run of text in one style. Texts are in logical order and carry no bidi marks: renderers add them. */
export interface Span {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'code'
  /** http or https. */
  readonly link?: string
}

/** One line or paragraph. Its language decides its direction. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'bullet' | 'note'
  readonly language: Language
  readonly spans: readonly Span[]
}

/** What every platform, the terminal and the web page render. */
export type RichText = readonly Block[]
