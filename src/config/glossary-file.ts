import { z } from 'zod'
import type { GlossaryTerm } from '#domain/glossary.ts'
import { arabicText, listOf, text } from './fields.ts'
import { describeIssues, quote, type Reading, toReading } from './mistakes.ts'

/**
 * The terms of glossary.yaml. Two terms of one English name are a mistake, and so is a form that
 * one term writes or reads and another (or the same) calls an error.
 */
export function parseGlossary(raw: unknown): Reading<readonly GlossaryTerm[]> {
  const parsed = glossarySchema.safeParse(raw)
  const terms = looseFile.parse(raw).terms
  return toReading(parsed.data?.terms, [
    ...(parsed.success ? [] : describeIssues(parsed.error, raw)),
    ...findTwins(terms),
    ...findContradictions(terms),
  ])
}

const termSchema = z.strictObject(
  {
    en: text,
    ar: arabicText,
    variants: listOf(text).default([]),
    never: listOf(text).default([]),
  },
  { error: 'expected a term (en, ar, variants, never)' },
)

const glossarySchema = z.strictObject(
  { terms: listOf(termSchema) },
  { error: 'expected a section "terms:"' },
)

// Cross-checks look at terms as they stand: one wrong key must not hide what else is wrong.
const looseTexts = z.array(z.string()).catch([])
const looseTerm = z
  .object({
    en: z.string().catch(''),
    ar: z.string().catch(''),
    variants: looseTexts,
    never: looseTexts,
  })
  .catch({ en: '', ar: '', variants: [], never: [] })
const looseFile = z.object({ terms: z.array(looseTerm).catch([]) }).catch({ terms: [] })

function findTwins(terms: readonly GlossaryTerm[]): readonly string[] {
  const first = new Map<string, number>()
  return terms.flatMap(({ en }, index) => {
    const twin = first.get(en)
    if (en === '' || twin === undefined) {
      first.set(en, index)
      return []
    }
    return [
      `terms[${index}].en: expected one that no other term has, got ${quote(en)}, which is also that of terms[${twin}]`,
    ]
  })
}

function findContradictions(terms: readonly GlossaryTerm[]): readonly string[] {
  const accepted = new Map<string, number>()
  for (const [index, term] of terms.entries()) {
    for (const form of [term.ar, ...term.variants]) accepted.set(form, index)
  }
  return terms.flatMap((term, index) =>
    term.never.flatMap((form, place) => {
      const other = accepted.get(form)
      return other === undefined
        ? []
        : [
            `terms[${index}].never[${place}]: expected a form that is always an error, got ${quote(form)}, which terms[${other}] accepts`,
          ]
    }),
  )
}
