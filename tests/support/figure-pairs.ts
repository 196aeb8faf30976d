import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { PROBLEM_CODES, type ProblemCode } from '#domain/figure.ts'
import { checkClaim } from '#figures/check-claim.ts'
import type { Claim, Evidence } from '#figures/claim.ts'
import type { NameFinder } from '#language/names.ts'

const FOLDER = new URL('../fixtures/figures/', import.meta.url)

/** Language of the articles, then of the claim. */
export const PAIR_DIRECTIONS = ['en-en', 'ar-ar', 'en-ar', 'ar-en'] as const
export type PairDirection = (typeof PAIR_DIRECTIONS)[number]

/**
 * Looked at while the code is written: `tune` is as old as the code, `tune-2` to `tune-4` are harder, the claims
 * of `tune-5` are plain ones, as briefs have them.
 */
export const TUNED_SETS = ['tune', 'tune-2', 'tune-3', 'tune-4', 'tune-5'] as const
/** These only measure: `held-out` is of the kind of `tune`, `held-out-2` of `tune-5`. */
export const HELD_OUT_SETS = ['held-out', 'held-out-2'] as const
export const PAIR_SETS = [...TUNED_SETS, ...HELD_OUT_SETS] as const
export type PairSet = (typeof PAIR_SETS)[number]

/** A claim, the articles of its story, and what a careful editor says of it. */
export interface FigurePair {
  readonly id: string
  readonly direction: PairDirection
  readonly claim: Claim
  readonly articles: readonly Evidence[]
  readonly isRight: boolean
  /** The codes of which at least one is expected; none for a right claim. */
  readonly codes: readonly ProblemCode[]
}

const language = z.enum(['en', 'ar'])

// `mujaz check` reads the same lines; the fixtures add what is expected.
const line = z.strictObject({
  id: z.string().min(1),
  claim: z.string().min(1),
  claimLang: language,
  cites: z.array(z.string()),
  articles: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        lang: language,
        publishedAt: z.iso.datetime({ offset: true }),
        publisher: z.string(),
        title: z.string(),
        text: z.string(),
      }),
    )
    .min(1),
  expect: z.strictObject({ ok: z.boolean(), codes: z.array(z.enum(PROBLEM_CODES)) }),
  about: z.string(),
})

const fileOf = (set: PairSet, direction: PairDirection): URL =>
  new URL(`${set}/${direction}.jsonl`, FOLDER)

export const hasPairs = (set: PairSet, direction: PairDirection): boolean =>
  existsSync(fileOf(set, direction))

/** The pairs of one file, in its order; none where the file is absent. Throws, with its number, at a line of another shape. */
export function readPairs(set: PairSet, direction: PairDirection): FigurePair[] {
  if (!hasPairs(set, direction)) return []
  return readFileSync(fileOf(set, direction), 'utf8')
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : [readPair(text, index + 1, direction)]))
}

function readPair(text: string, number: number, direction: PairDirection): FigurePair {
  const parsed = line.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error(`${direction}, line ${number}: ${parsed.error.message}`)
  const { id, claim, claimLang, cites, articles, expect } = parsed.data
  return {
    id,
    direction,
    claim: { text: claim, language: claimLang, cites },
    articles: articles.map(({ id: articleId, lang, publishedAt, title, text: body }) => ({
      id: articleId,
      language: lang,
      title,
      text: body,
      publishedAt: Date.parse(publishedAt),
      zone: /[+-]\d{2}:\d{2}$/.exec(publishedAt)?.[0] ?? 'UTC',
    })),
    isRight: expect.ok,
    codes: expect.codes,
  }
}

/** A pair on which the check and the editor differ. */
export interface PairFailure {
  readonly pair: FigurePair
  readonly codes: readonly ProblemCode[]
}

export interface PairScore {
  readonly wrong: number
  readonly caught: number
  readonly right: number
  /** Right claims that were rejected: false alarms. */
  readonly rejected: number
  /** Wrong claims for which one of the expected codes was reported. */
  readonly agreeing: number
  readonly failures: readonly PairFailure[]
}

/** Holds every pair against the check as it is, and counts. */
export function scorePairs(pairs: readonly FigurePair[], names: NameFinder): PairScore {
  const verdicts = pairs.map((pair) => ({
    pair,
    codes: checkClaim(pair.claim, pair.articles, names).map(({ code }) => code),
  }))
  const right = verdicts.filter(({ pair }) => pair.isRight)
  const wrong = verdicts.filter(({ pair }) => !pair.isRight)
  const misses = wrong.filter(({ codes }) => codes.length === 0)
  const alarms = right.filter(({ codes }) => codes.length > 0)
  return {
    wrong: wrong.length,
    caught: wrong.length - misses.length,
    right: right.length,
    rejected: alarms.length,
    agreeing: wrong.filter(({ pair, codes }) => pair.codes.some((code) => codes.includes(code)))
      .length,
    failures: [...misses, ...alarms],
  }
}
