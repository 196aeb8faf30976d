import type { Evidence } from '#figures/claim.ts'

/** One article with several companies, rises and falls, and claims in both languages about it. */
export interface StoryPairs {
  readonly article: Omit<Evidence, 'id'>
  readonly right: readonly string[]
  readonly wrong: readonly (readonly [code: string, claim: string])[]
}
