import { z } from 'zod'
import { BUCKETS } from '#domain/company.ts'
import { PARTS } from '#domain/frame.ts'
import type { ModelRequest } from '#domain/ports.ts'

const MAX_ITEMS = 60
const MAX_TEXT = 700
const MAX_CITES = 3
const MAX_QUOTES = 6
const MAX_QUOTE = 600
const LABEL = /^A\d{1,2}$/u

// Strict endpoints want every property required and know no optional ones: what may be absent is null.
// They do not all know limits either, so `keepsLimits` holds those.
const modelItem = z.strictObject({
  part: z.enum(['lead', ...PARTS]),
  text: z.string(),
  kind: z.enum(['reported', 'inferred']),
  cites: z.array(z.string()),
  quotes: z.array(z.strictObject({ article: z.string(), text: z.string() })),
  bucket: z.enum(BUCKETS).nullable(),
  date: z.string().nullable(),
})

export type ModelItem = z.infer<typeof modelItem>

const modelEdition = z.strictObject({ items: z.array(modelItem) })

// Not every endpoint knows the keyword that names the dialect.
const { $schema: _, ...json } = z.toJSONSchema(modelEdition)

/** Sent with every call, the same each time. */
export const MODEL_SCHEMA: ModelRequest['schema'] = { name: 'edition', json }

/**
 * The items of a model's JSON text, those that have the agreed shape and size; null where the text holds no
 * such object. Some endpoints accept a schema and ignore it: one wrong item costs that item, not the edition.
 */
export function parseModelEdition(text: string): { items: ModelItem[]; rejected: number } | null {
  const outer = z.object({ items: z.array(z.unknown()) }).safeParse(parseJson(text))
  if (!outer.success) return null
  const items = outer.data.items.slice(0, MAX_ITEMS).flatMap((raw) => {
    const item = modelItem.safeParse(raw)
    return item.success && keepsLimits(item.data) ? [item.data] : []
  })
  return { items, rejected: outer.data.items.length - items.length }
}

const keepsLimits = ({ text, cites, quotes }: ModelItem): boolean =>
  text.length <= MAX_TEXT &&
  cites.length > 0 &&
  cites.length <= MAX_CITES &&
  cites.every((label) => LABEL.test(label)) &&
  quotes.length > 0 &&
  quotes.length <= MAX_QUOTES &&
  quotes.every((quote) => quote.text.trim() !== '' && quote.text.length <= MAX_QUOTE)

// Models without a schema like to wrap their JSON in a fence, in thoughts or in courtesies.
function parseJson(text: string): unknown {
  const start = text.search(/\{\s*"items"\s*:/u)
  if (start < 0) return null
  try {
    return JSON.parse(text.slice(start, text.lastIndexOf('}') + 1))
  } catch {
    // What is no JSON is no edition.
    return null
  }
}
