/** What a bench prints, and whether every promise that it measures is kept. */
export interface Outcome {
  readonly report: string
  readonly isKept: boolean
}

/** Words of the command line behind the names of benches: `--held-out`, `--misses 20`. */
export type BenchOptions = ReadonlyMap<string, string>

export type Bench = (options: BenchOptions) => Promise<Outcome>
