import type { NameFinder } from '#language/names.ts'
import { publicationDay } from './calendar.ts'
import type { Claim, Evidence } from './claim.ts'
import { withStoryNames } from './find-story-names.ts'
import { readStatements, type SentenceReading, type Statement } from './statements.ts'
import { type StoryName, storyNamesOf } from './story-names.ts'

/** An article as the rules see it: its sentences, title first, and the day on which it came out. */
export interface Source {
  readonly evidence: Evidence
  readonly sentences: readonly SentenceReading[]
  readonly published: Temporal.PlainDate
  /** The names that it writes and the registry lacks. */
  readonly own: readonly StoryName[]
}

/** All figures of an article, in text order. */
export const statementsOf = ({ sentences }: Pick<Source, 'sentences'>): readonly Statement[] =>
  sentences.flatMap(({ statements }) => statements)

const READ = new WeakMap<NameFinder, WeakMap<Evidence, Source>>()

/** An article's sentences in context. One stands under many claims of an edition: it is read once for each registry. */
export function readSource(evidence: Evidence, names: NameFinder): Source {
  const known = READ.get(names) ?? new WeakMap<Evidence, Source>()
  READ.set(names, known)
  const before = known.get(evidence)
  if (before !== undefined) return before
  const first = readWith(evidence, names)
  // A headline writes many a word with a capital: who acts in the text below it is somebody.
  const own = storyNamesOf(first.slice(1))
  const sentences = own.length === 0 ? first : readWith(evidence, withStoryNames(names, own))
  const published = publicationDay(evidence.publishedAt, evidence.zone)
  const source: Source = { evidence, sentences, published, own }
  known.set(evidence, source)
  return source
}

/**
 * A claim and the articles that it cites, where each knows the names of the other: what the registry lacks is one
 * name in both, in whichever script.
 */
export function readTogether(
  claim: Claim,
  cited: readonly Source[],
  names: NameFinder,
): { sentences: readonly SentenceReading[]; cited: readonly Source[] } {
  const own = cited.flatMap((source) => source.own)
  const present = new Set(
    cited.flatMap((source) =>
      source.sentences.flatMap(({ mentions }) => mentions.map(({ company }) => company.id)),
    ),
  )
  const sentences = readStatements(claim, withStoryNames(names, own, present))
  const strange = storyNamesOf(sentences)
  if (strange.length === 0) return { sentences, cited }
  const reread = cited.map((source) =>
    source.evidence.language === claim.language
      ? source
      : {
          ...source,
          sentences: readWith(source.evidence, withStoryNames(names, [...source.own, ...strange])),
        },
  )
  const shared = strange.filter(({ company: { id } }) =>
    reread.some((source) =>
      source.sentences.some(({ mentions }) => mentions.some(({ company }) => company.id === id)),
    ),
  )
  if (shared.length === 0) return { sentences, cited }
  return {
    sentences: readStatements(claim, withStoryNames(names, [...own, ...shared], present)),
    cited: reread,
  }
}

const readWith = ({ language, title, text }: Evidence, names: NameFinder): SentenceReading[] =>
  readStatements({ text: `${title}\n${text}`, language }, names)
