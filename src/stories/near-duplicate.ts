const NEAR_DUPLICATE = 0.8
// Below this, two texts share their words by chance.
const MIN_WORDS = 8

/**
 * Wire copy: the same distinct words but for a fifth of them (Jaccard). Short texts must be equal. Takes how
 * many words each text has; `countShared` is asked only where their lengths allow it.
 */
export function isNearDuplicate(a: number, b: number, countShared: () => number): boolean {
  const [small, large] = [Math.min(a, b), Math.max(a, b)]
  if (small === 0 || small < NEAR_DUPLICATE * large) return false
  const shared = countShared()
  const jaccard = shared / (small + large - shared)
  return small < MIN_WORDS ? jaccard === 1 : jaccard >= NEAR_DUPLICATE
}
