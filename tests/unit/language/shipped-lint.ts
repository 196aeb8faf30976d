import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { parseGlossary } from '#config/glossary-file.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import type { Finding } from '#language/finding.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'

const GLOSSARY_FILE = join(import.meta.dirname, '..', '..', '..', 'config', 'glossary.yaml')

export const shippedGlossary = (): readonly GlossaryTerm[] =>
  parseGlossary(parse(readFileSync(GLOSSARY_FILE, 'utf8'))).value ?? []

/** The lint with the words that the project ships. */
export const shippedLint = (): ((text: string) => Finding[]) =>
  createArabicLint({ companies: shippedCompanies(), glossary: shippedGlossary() })
