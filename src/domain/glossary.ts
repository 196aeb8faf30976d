/** One concept of `config/glossary.yaml`. */
export interface GlossaryTerm {
  readonly en: string
  /** The only form that our own sentences use, inflected as grammar needs. */
  readonly ar: string
  /** Inflections and accepted forms: read as the same term, not written by us. */
  readonly variants: readonly string[]
  /** An error in a sentence of ours. */
  readonly never: readonly string[]
}
