import { z } from 'zod'
import { BUCKETS } from './company.ts'
import { PROBLEM_CODES, UNITS } from './figure.ts'
import { PARTS } from './frame.ts'

const language = z.enum(['en', 'ar'])
const isoInstant = z.iso.datetime()

const quote = z.strictObject({ article: z.string(), text: z.string() })

const itemFigure = z.strictObject({
  text: z.string(),
  value: z.number(),
  unit: z.enum(UNITS),
  currency: z.string().optional(),
})

const item = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['reported', 'inferred']),
  story: z.string(),
  /** Ids of `articles`, the quoted ones first. */
  cites: z.array(z.string()).min(1),
  quotes: z.array(quote),
  figures: z.array(itemFigure),
  companies: z.array(z.string()),
  singleSource: z.boolean(),
})

const winnersItem = item.extend({ bucket: z.enum(BUCKETS) })
const watchItem = item.extend({ date: z.iso.date().optional() })

const article = z.strictObject({
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  language,
  publishedAt: isoInstant,
})

const story = z.strictObject({
  id: z.string(),
  title: z.string(),
  articles: z.array(z.string()),
  /** Publisher families, not articles. */
  publishers: z.int(),
  rank: z.record(z.string(), z.number()),
  /** What was new in which article, the earliest first; absent in older editions. */
  timeline: z
    .array(
      z.strictObject({
        article: z.string(),
        figures: z.array(z.string()),
        companies: z.array(z.string()),
        /** The first article of a day, by its publisher's clock. */
        day: z.iso.date().nullable(),
      }),
    )
    .exactOptional(),
})

const flaggedArticle = z.strictObject({
  article: z.string(),
  publisher: z.string(),
  /** What gives it away: `override`, `role`, `output`, `marks`, `touting`, `code` or `disguise`. */
  reason: z.string(),
})

const correctedSide = z.strictObject({
  /** As a brief prints it in the edition's language. */
  text: z.string(),
  value: z.number(),
  unit: z.enum(UNITS),
  currency: z.string().exactOptional(),
  /** Those that state it, or did, and all their articles: one that tells the old figure is not in `articles`. */
  publishers: z.array(z.string()).min(1),
  articles: z.array(z.string()).min(1),
})

const correction = z.strictObject({
  /** An id of `stories`. */
  story: z.string(),
  /** `corrected`: its source has replaced the figure; `converged`: other houses agree on another. */
  kind: z.enum(['corrected', 'converged']),
  company: z.string(),
  metric: z.string().nullable(),
  /** `2025-01-27`, `2024-Q4` and so on; absent where no source says. */
  date: z.string().exactOptional(),
  old: correctedSide,
  new: correctedSide,
  foundAt: isoInstant,
})

/**
 * An edition as it is stored and as `brief --format json` prints it: one window, one language,
 * written once and shared by all its readers. Texts carry no bidi marks.
 */
export const editionSchema = z.strictObject({
  edition: z.strictObject({
    id: z.string(),
    language,
    from: isoInstant,
    to: isoInstant,
    writer: z.enum(['extract', 'model']),
    model: z.string().nullable(),
    promptVersion: z.string().nullable(),
  }),
  /** Null where the window has no news that two houses or an official source tell; `empty` then holds `lead` too. */
  lead: item.nullable(),
  sections: z.strictObject({
    shock: z.array(item),
    winners: z.array(winnersItem),
    defense: z.array(item),
    risks: z.array(item),
    watch: z.array(watchItem),
  }),
  empty: z.array(z.enum(['lead', ...PARTS])),
  articles: z.record(z.string(), article),
  stories: z.array(story),
  /** Articles that give orders to programs and were kept from the model; absent where none does. Never their words. */
  flagged: z.array(flaggedArticle).optional(),
  /** Figures of its stories that were corrected by now; only where it is printed, and absent where there are none. */
  corrections: z.array(correction).exactOptional(),
  verified: z.strictObject({
    kept: z.int(),
    dropped: z.int(),
    problems: z.array(z.strictObject({ code: z.enum(PROBLEM_CODES), text: z.string() })),
  }),
  usage: z.strictObject({
    promptTokens: z.int(),
    completionTokens: z.int(),
    calls: z.int(),
    /** In US dollars; null where nothing is known of prices or of what was taken. */
    costUsd: z.number().nullable().default(null),
  }),
})

export type Edition = z.infer<typeof editionSchema>
export type Item = z.infer<typeof item>
export type WinnersItem = z.infer<typeof winnersItem>
export type EditionCorrection = z.infer<typeof correction>
export type FlaggedArticle = z.infer<typeof flaggedArticle>
export type EditionStory = z.infer<typeof story>
