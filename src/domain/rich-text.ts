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
  /** Of a long part: where the platform can, shown only when the reader opens it. Neighbours open together. */
  readonly isFolded?: true
}

/** What every platform, the terminal and the web page render. */
export type RichText = readonly Block[]

/** Pressing it is like typing its command, at most 64 bytes of UTF-8 and without the slash: `lang ar`. */
export interface Button {
  readonly label: string
  readonly command: string
}

/** Rows of buttons, as they stand under a message. */
export type Buttons = readonly (readonly Button[])[]

/** What is sent in one call. */
export interface Message {
  readonly text: RichText
  readonly buttons: Buttons
}
