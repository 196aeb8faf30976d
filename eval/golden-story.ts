import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { BUCKETS } from '#domain/company.ts'
import { UNITS } from '#domain/figure.ts'
import { PARTS } from '#domain/frame.ts'
import { LANGUAGES } from '#domain/language.ts'

const FOLDER = import.meta.dirname
const words = z.array(z.string().min(1))

const article = z.strictObject({
  id: z.string().regex(/^[a-z]$/u),
  publisher: z.string(),
  language: z.enum(LANGUAGES),
  zone: z.string(),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  at: z.iso.datetime(),
  title: z.string(),
  text: z.string(),
})

/** A figure or a name that a brief of the story must carry. */
const fact = z.strictObject({
  what: z.string(),
  value: z.number(),
  unit: z.enum(UNITS),
  /** Ids of the registry that the same item names. */
  names: words,
})

const item = z.strictObject({
  part: z.enum(['lead', ...PARTS]),
  text: z.string(),
  kind: z.enum(['reported', 'inferred']).default('reported'),
  cites: words,
  /** By article. */
  quotes: z.record(z.string(), words),
  bucket: z.enum(BUCKETS).nullable().default(null),
  mechanism: z.string().nullable().default(null),
  counter: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
})
const answer = z.array(item)

const goldenStory = z.strictObject({
  id: z.string(),
  about: z.string(),
  /** The end of its window, which is a day. */
  to: z.iso.datetime(),
  articles: z.array(article).min(2).max(4),
  facts: z.array(fact).min(1),
  answers: z.strictObject({ en: answer, ar: answer }),
})

const badAnswer = z.strictObject({
  name: z.string(),
  story: z.string(),
  language: z.enum(LANGUAGES),
  /** Words of the problem for which the item falls. */
  expect: z.string().min(1),
  item,
})

export type GoldenStory = z.infer<typeof goldenStory>
export type Fact = z.infer<typeof fact>
export type RecordedItem = z.infer<typeof item>
export type BadAnswer = z.infer<typeof badAnswer>

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'))

/** The stories of `eval/stories`, in the order of their file names; throws where one has not the shape. */
export const readGoldenStories = (): GoldenStory[] =>
  readdirSync(join(FOLDER, 'stories'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => goldenStory.parse(readYaml(join(FOLDER, 'stories', name))))

/** The recorded answers that must fall. */
export const readBadAnswers = (): BadAnswer[] =>
  z.array(badAnswer).parse(readYaml(join(FOLDER, 'bad-answers.yaml')))
