import { z } from 'zod'
import { BUCKETS } from '#domain/company.ts'
import { PARTS } from '#domain/frame.ts'
import type { ModelRequest } from '#domain/ports.ts'

const MAX_ITEM_LENGTH = 700

// Strict endpoints want every property required and know no optional ones: what may be absent is null.
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
 * The items of a model's JSON text, those that have the agreed shape; null where the text is no such object.
 * Some endpoints accept a schema and ignore it: one wrong item costs that item, not the edition.
 */
export function parseModelEdition(text: string): { items: ModelItem[]; rejected: number } | null {
  const outer = z.object({ items: z.array(z.unknown()) }).safeParse(parseJson(text))
  if (!outer.success) return null
  const items = outer.data.items.flatMap((raw) => {
    const item = modelItem.safeParse(raw)
    return item.success && item.data.text.length <= MAX_ITEM_LENGTH ? [item.data] : []
  })
  return { items, rejected: outer.data.items.length - items.length }
}

// Models without a schema like to wrap their JSON in a fence.
function parseJson(text: string): unknown {
  const bare = text.trim().replace(/^```(?:json)?\s*|\s*```$/gu, '')
  try {
    return JSON.parse(bare)
  } catch {
    return null
  }
}
