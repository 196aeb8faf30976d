import { z } from 'zod'
import { BUCKETS } from '#domain/company.ts'
import { PARTS, type Part } from '#domain/frame.ts'
import type { ModelRequest } from '#domain/ports.ts'

const MAX_ITEMS = 60
const MAX_TEXT = 700
const MAX_CITES = 3
const MAX_QUOTES = 6
const MAX_QUOTE = 600
const MAX_NAMES = 12
const LABEL = /^A\d{1,2}$/u

// Strict endpoints want every property required and know no optional ones: what may be absent is null.
// They do not all know limits either, so `limitsBroken` holds those.
const modelItem = z.strictObject({
  part: z.enum(['lead', ...PARTS]),
  text: z.string(),
  kind: z.enum(['reported', 'inferred']),
  cites: z.array(z.string()),
  quotes: z.array(z.strictObject({ article: z.string(), text: z.string() })),
  companies: z.array(z.string()),
  bucket: z.enum(BUCKETS).nullable(),
  mechanism: z.string().nullable(),
  counter: z.string().nullable(),
  date: z.string().nullable(),
})

export type ModelItem = z.infer<typeof modelItem>

// An endpoint that ignores the schema leaves out what it has nothing for.
const NOTHING = { companies: [], bucket: null, mechanism: null, counter: null, date: null }

const modelEdition = z.strictObject({ items: z.array(modelItem) })

// Not every endpoint knows the keyword that names the dialect.
const { $schema: _, ...json } = z.toJSONSchema(modelEdition)

/** Sent with every call, the same each time. */
export const MODEL_SCHEMA: ModelRequest['schema'] = { name: 'edition', json }

/** What the model gave as an item and is none. */
export interface Misshapen {
  /** Where it belongs; null where it does not say. */
  readonly part: 'lead' | Part | null
  readonly raw: unknown
  readonly problems: readonly string[]
}

export interface ModelAnswer {
  readonly items: readonly ModelItem[]
  readonly misshapen: readonly Misshapen[]
  /** Behind the most that anybody reads. */
  readonly surplus: number
}

/**
 * The items of a model's JSON text, and what is no item of the agreed shape and size; null where the text holds no
 * such object. Some endpoints accept a schema and ignore it: one wrong item costs that item, not the edition.
 */
export function parseModelEdition(text: string): ModelAnswer | null {
  const outer = z.object({ items: z.array(z.unknown()) }).safeParse(parseJson(text))
  if (!outer.success) return null
  const items: ModelItem[] = []
  const misshapen: Misshapen[] = []
  for (const raw of outer.data.items.slice(0, MAX_ITEMS)) {
    const read = readItem(raw)
    if ('problems' in read) misshapen.push(read)
    else items.push(read)
  }
  return { items, misshapen, surplus: Math.max(0, outer.data.items.length - MAX_ITEMS) }
}

const someObject = z.record(z.string(), z.unknown())
const somePart = z.object({ part: modelItem.shape.part })

function readItem(raw: unknown): ModelItem | Misshapen {
  const fields = someObject.safeParse(raw)
  const item = modelItem.safeParse(fields.success ? { ...NOTHING, ...fields.data } : raw)
  const problems = item.success
    ? limitsBroken(item.data)
    : item.error.issues.map(({ path, message }) => [...path, message].join(': '))
  if (item.success && problems.length === 0) return item.data
  return { part: somePart.safeParse(raw).data?.part ?? null, raw, problems }
}

function limitsBroken({ text, cites, quotes, companies }: ModelItem): string[] {
  const limits: readonly (readonly [boolean, string])[] = [
    [text.length <= MAX_TEXT, `text: at most ${MAX_TEXT} characters`],
    [cites.length > 0 && cites.length <= MAX_CITES, `cites: 1 to ${MAX_CITES} articles`],
    [cites.every((label) => LABEL.test(label)), 'cites: ids such as "A1", as the articles have'],
    [quotes.length > 0 && quotes.length <= MAX_QUOTES, `quotes: 1 to ${MAX_QUOTES}`],
    [
      quotes.every((quote) => quote.text.trim() !== '' && quote.text.length <= MAX_QUOTE),
      `quotes: each of 1 to ${MAX_QUOTE} characters`,
    ],
    [companies.length <= MAX_NAMES, `companies: at most ${MAX_NAMES}`],
  ]
  return limits.flatMap(([isKept, limit]) => (isKept ? [] : [limit]))
}

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
