import { z } from 'zod'
import { BUCKETS, COMPANY_KINDS, type Company } from '#domain/company.ts'
import { checkRegistry } from './companies-check.ts'
import { arabicText, listOf, text } from './fields.ts'
import { describeIssues, type Reading, toReading } from './mistakes.ts'

/**
 * The registry of companies.yaml, with the computed `id` and the defaults filled in. Mistakes are
 * what the schema says and what `checkRegistry` finds between entries.
 */
export function parseCompanies(raw: unknown): Reading<readonly Company[]> {
  const parsed = companiesSchema.safeParse(raw)
  return toReading(parsed.data?.companies, [
    ...(parsed.success ? [] : describeIssues(parsed.error, raw)),
    ...checkRegistry(raw),
  ])
}

const TICKER = 'expected a ticker in capitals, such as NVDA or 000660.KS'

const companySchema = z
  .strictObject(
    {
      name: text,
      ar: arabicText,
      ticker: z
        .string({ error: TICKER })
        .regex(/^[A-Z0-9](?:[A-Z0-9.-]*[A-Z0-9])?$/, { error: TICKER })
        .nullable()
        .default(null),
      kind: z.enum(COMPANY_KINDS, { error: `expected one of ${COMPANY_KINDS.join(', ')}` }),
      bucket: z
        .enum(BUCKETS, { error: `expected one of ${BUCKETS.join(', ')}` })
        .nullable()
        .default(null),
      aliases: listOf(text).default([]),
      variants: listOf(arabicText).default([]),
      parent: text.nullable().default(null),
      gender: z.enum(['f', 'm'], { error: 'expected f or m' }).exactOptional(),
    },
    { error: 'expected an entry (name, ar, kind …)' },
  )
  .transform(
    (entry): Company => ({
      ...entry,
      id: entry.ticker ?? entry.name,
      // Arabic says «الشركة» of a company, «المؤشر», «المكتب» and «البرنامج» of the others.
      gender: entry.gender ?? (entry.kind === 'company' ? 'f' : 'm'),
    }),
  )

const companiesSchema = z.strictObject(
  { companies: listOf(companySchema) },
  { error: 'expected a section "companies:"' },
)
