/** An instant as epoch milliseconds. Every field whose name ends in `At` is one. */
export type Instant = number

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** `2025-01-27T08:00:00Z`: whole seconds, as every printed or published instant of ours. */
export const toIso = (at: Instant): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')
