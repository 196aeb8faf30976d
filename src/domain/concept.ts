/** One concept of `config/concepts.jsonl`: words of both languages that report the same thing. */
export interface Concept {
  /** Kebab-case, `ransomware`. */
  readonly id: string
  /** Base forms, of one to three words. */
  readonly en: readonly string[]
  readonly ar: readonly string[]
  /** A town, country, sea: what happens in another place is another event. */
  readonly place: boolean
  /** Ids of wider concepts that a reporter may name in its place: Seoul for South Korea. */
  readonly of: readonly string[]
}
