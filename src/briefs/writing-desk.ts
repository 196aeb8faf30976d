import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import type { Language } from '#domain/language.ts'
import { createArabicLint } from '#language/arabic-lint.ts'
import { createArabicNormaliser } from '#language/glossary.ts'
import { createNameFinder, type NameFinder } from '#language/names.ts'

/** The desk's words, made once from the registry and the glossary and shared by every writer. */
export interface WritingDesk {
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
  readonly names: NameFinder
  /** A source's sentence in our spelling; its meaning and figures stay. */
  normalise(sentence: string, language: Language): string
  /** Whether a sentence breaks a hard rule of the Arabic style sheet. Always false in English. */
  breaksRules(sentence: string, language: Language): boolean
}

export function createWritingDesk(
  companies: readonly Company[],
  glossary: readonly GlossaryTerm[],
): WritingDesk {
  const names = createNameFinder(companies)
  const toOurArabic = createArabicNormaliser({ companies, glossary })
  const lint = createArabicLint({ companies, glossary })
  return {
    companies,
    glossary,
    names,
    normalise: (sentence, language) =>
      language === 'ar' ? toOurArabic(sentence) : withOurCapitals(sentence, names),
    breaksRules: (sentence, language) =>
      language === 'ar' && lint(sentence).some((finding) => finding.hard),
  }
}

// «Nvidia» and «NVIDIA» in one brief are two spellings of one name: the registry's capitals win.
function withOurCapitals(sentence: string, names: NameFinder): string {
  let printed = ''
  let end = 0
  for (const mention of names.find(sentence, 'en')) {
    const found = sentence.slice(mention.start, mention.end)
    const ours = mention.company.name
    const same = found.toLowerCase() === ours.toLowerCase()
    printed += sentence.slice(end, mention.start) + (same ? ours : found)
    end = mention.end
  }
  return printed + sentence.slice(end)
}
