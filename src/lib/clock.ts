/** The one place that reads the real time; everything else is handed a `Clock`. */
export const systemClock = { now: (): number => Date.now() }

/** A clock that stands still, for a brief as of a given instant. */
export const fixedClock = (at: number): { now(): number } => ({ now: () => at })

/** Milliseconds of a clock that never jumps, from an origin of its own: for pacing, not for dates. */
export const monotonicClock = { now: (): number => performance.now() }
