import type { Company } from '#domain/company.ts'

/** A company's name as our own sentences need it. */
interface OwnerNames {
  readonly en: string
  /** With its article where an index wants one: "the Nasdaq Composite". */
  readonly subject: string
  readonly possessive: string
  readonly ar: string
  /** With the preposition: «لإنفيديا», «للبنتاغون». */
  readonly withLam: string
  /** A noun, cut before its ending, with the owner's pronoun: «قيمت» makes «قيمتها» or «قيمته». */
  readonly its: (stem: string) => string
  readonly isFeminine: boolean
}

/** Printed forms of a name of the registry, with the grammar that its gender and its article ask for. */
export function ownerNames({ name, ar, gender, kind }: Company): OwnerNames {
  const isFeminine = gender === 'f'
  const subject = kind === 'index' ? `the ${name}` : name
  return {
    en: name,
    subject,
    possessive: subject.endsWith('s') ? `${subject}'` : `${subject}'s`,
    ar,
    // لـ and the article become «لل»; before a word that begins with lam itself, one lam is left out.
    withLam: ar.startsWith('ال') ? `لل${ar.slice(2).replace(/^ل/u, '')}` : `ل${ar}`,
    its: (stem) => `${stem}${isFeminine ? 'ها' : 'ه'}`,
    isFeminine,
  }
}
