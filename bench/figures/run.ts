import type { Problem } from '#domain/figure.ts'
import { checkClaim } from '#figures/check-claim.ts'
import type { PairDirection } from '#tests/support/figure-pairs.ts'
import type { Random } from './random.ts'
import { finder } from './registry.ts'
import { unchanged, WRAPS } from './same-words.ts'
import type { Change, Subject } from './true-claim.ts'

/** One variant on which the check and the meaning differ. */
export interface Miss {
  readonly subject: Subject
  readonly text: string
  readonly problems: readonly Problem[]
}

export interface Count {
  readonly kind: string
  readonly direction: PairDirection
  variants: number
  rejected: number
  readonly misses: Miss[]
}

/** Counts by kind of change and direction, in the order of the changes, and again by origin and direction. */
export interface Tally {
  readonly counts: Count[]
  readonly byOrigin: Count[]
}

function countOf(counts: Count[], kind: string, direction: PairDirection): Count {
  const known = counts.find((count) => count.kind === kind && count.direction === direction)
  if (known !== undefined) return known
  const count: Count = { kind, direction, variants: 0, rejected: 0, misses: [] }
  counts.push(count)
  return count
}

export interface Run {
  readonly changes: readonly Change[]
  readonly random: Random
  /** At most so many variants of a kind in a direction. */
  readonly limit: number
}

/** Re-written claims, which say the same: those that are rejected are false alarms. */
export function runHarmless(subjects: readonly Subject[], run: Run): Tally {
  return runChanges(subjects, run, {
    dress: (subject, text) => wrapped(subject, text, run.random),
    isMiss: (problems) => problems.length > 0,
  })
}

/** The same claims word for word, as the shortcut for copied sentences sees them. */
export function runCopied(subjects: readonly Subject[], run: Run): Tally {
  return runChanges(subjects, run, {
    dress: (_, text) => text,
    isMiss: (problems) => problems.length > 0,
  })
}

/**
 * Broken claims, which must be rejected. Only claims that pass before the change are broken, and they
 * pass without the shortcut for copied sentences: none is caught by an accident.
 */
export function runBroken(subjects: readonly Subject[], run: Run): Tally {
  const sound = subjects.filter((subject) => isSound(subject))
  return runChanges(sound, run, {
    dress: (_, text) => text,
    isMiss: (problems) => problems.length === 0,
  })
}

interface Reading {
  readonly dress: (subject: Subject, text: string) => string
  readonly isMiss: (problems: readonly Problem[]) => boolean
}

function runChanges(
  subjects: readonly Subject[],
  { changes, random, limit }: Run,
  reading: Reading,
): Tally {
  const tally: Tally = { counts: [], byOrigin: [] }
  for (const change of changes) {
    for (const subject of subjects) {
      const count = countOf(tally.counts, change.kind, subject.direction)
      const ofOrigin = countOf(tally.byOrigin, subject.origin, subject.direction)
      if (count.variants >= limit) continue
      const variants = change
        .apply(subject, random)
        .filter((text) => text !== subject.text || change.kind === unchanged.kind)
      for (const text of variants) addVariant([count, ofOrigin], { subject, text }, reading)
    }
  }
  return tally
}

function addVariant(
  counts: readonly Count[],
  { subject, text }: { readonly subject: Subject; readonly text: string },
  { dress, isMiss }: Reading,
): void {
  const dressed = dress(subject, text)
  const problems = check(subject, dressed)
  for (const count of counts) {
    count.variants += 1
    if (problems.length > 0) count.rejected += 1
    if (isMiss(problems)) count.misses.push({ subject, text: dressed, problems })
  }
}

const check = ({ claim, articles }: Subject, text: string): Problem[] =>
  checkClaim({ ...claim, text }, articles, finder)

function wrapped(subject: Subject, text: string, random: Random): string {
  const texts = WRAPS.flatMap((wrap) => wrap(subject, text) ?? [])
  return random.pick(texts) ?? text
}

const isSound = (subject: Subject): boolean => {
  const dressed = WRAPS[0]?.(subject, subject.text) ?? subject.text
  return [subject.text, dressed].every((text) => check(subject, text).length === 0)
}
