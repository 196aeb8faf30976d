/** What an Arabic editor would strike. */
export interface Finding {
  readonly rule: string
  /** The words at fault. */
  readonly text: string
  /** What to write or do, in Arabic. */
  readonly advice: string
  /** A sentence of ours may not go out with it. */
  readonly hard: boolean
}

/** A hard finding; spread it to make it advice. */
export const finding = (rule: string, text: string, advice: string): Finding => ({
  rule,
  text,
  advice,
  hard: true,
})
