import type { Language } from '#domain/language.ts'
import type { ReadTerms } from '#language/concepts.ts'
import type { Source } from './sources.ts'
import type { Token } from './tokens.ts'
import { phraseAround } from './translated-names.ts'

const isConcept = (term: string): boolean => term.startsWith('#')

/**
 * Makes the check whether a capital word is (a part of) a name that the articles tell in words of their own:
 * "Suez Canal" is «قناة السويس». The articles' concepts are read once, where a word asks for them.
 */
export function createMeaningCheck(cited: readonly Source[], readTerms: ReadTerms) {
  let known: ReadonlySet<string> | null = null
  const conceptsOf = ({ evidence: { title, text, language } }: Source): string[] =>
    readTerms(`${title}\n${text}`, language).filter(isConcept)
  return (tokens: readonly Token[], name: Token, language: Language): boolean => {
    // A model's number is its own: HBM3E is not any high-bandwidth memory.
    if (/\d/.test(name.text)) return false
    const phrase = phraseAround(tokens, tokens.indexOf(name))
    const terms = readTerms(phrase.map(({ text }) => text).join(' '), language)
    const own = readTerms(name.text, language)
    const concepts = terms.filter(isConcept)
    if (concepts.length === 0 || own.some((term) => !isConcept(term) && terms.includes(term)))
      return false
    known ??= new Set(cited.flatMap(conceptsOf))
    return concepts.every((concept) => known?.has(concept))
  }
}
