import { asTheyStand, type Correction, type CorrectionSide } from '#domain/correction.ts'
import type { Edition, EditionCorrection } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { itemsOf } from '#domain/narrow-edition.ts'
import { toIso } from '#domain/time.ts'
import { printFigure } from '#language/print-figure.ts'

/** An edition with those corrections that bear on stories which it tells, as they stand; itself where none does. */
export function withCorrections(edition: Edition, corrections: readonly Correction[]): Edition {
  const { language } = edition.edition
  const told = asTheyStand(corrections).flatMap((correction) => {
    const story = storyOf(edition, correction)
    return story === null ? [] : [inWords(correction, story, language)]
  })
  return told.length === 0 ? edition : { ...edition, corrections: told }
}

// By its articles: since a correction was found, its story may have joined another. Who still tells the old figure
// is in no edition any more.
function storyOf(edition: Edition, { before, after, story }: Correction): string | null {
  const stating = new Set([...before.articles, ...after.articles])
  const told = new Map(edition.stories.map(({ id, articles }) => [id, [...articles]]))
  for (const item of itemsOf(edition)) told.get(item.story)?.push(...item.cites)
  const found = [...told].find(([, articles]) => articles.some((id) => stating.has(id)))
  return found?.[0] ?? (told.has(story) ? story : null)
}

const inWords = (
  { kind, owner, metric, date, before, after, foundAt }: Correction,
  story: string,
  language: Language,
): EditionCorrection => ({
  story,
  kind,
  company: owner,
  metric,
  ...(date === '' ? {} : { date }),
  old: sideIn(before, language),
  new: sideIn(after, language),
  foundAt: toIso(foundAt),
})

const sideIn = (side: CorrectionSide, language: Language): EditionCorrection['old'] => ({
  text: printFigure(side, language) ?? side.text,
  value: side.value,
  unit: side.unit,
  ...(side.currency === undefined ? {} : { currency: side.currency }),
  publishers: [...new Set(side.sources.map(({ publisher }) => publisher))],
  articles: [...side.articles],
})
