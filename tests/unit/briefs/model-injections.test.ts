import { describe, expect, test } from 'vitest'
import type { Article } from '#domain/article.ts'
import type { Edition } from '#domain/edition.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import { cleanText } from '#language/normalise.ts'
import {
  carriersOf,
  collectedInjections,
  hasCollection,
  type Injection,
  ownInjections,
} from '#tests/support/injections.ts'
import { answering, NEWS, NVIDIA, propose, textsOf, writeWith } from './model-desk.ts'
import {
  allFormats,
  FOREIGN_ITEMS,
  obedient,
  publishExtract,
  publishModel,
  sentencesOf,
  TRUE_WORDS,
} from './obedient-model.ts'

const TIMEOUT_MS = 180_000
const ADDRESS = /https?:\/\/[^\s"'<>)\\\]|]+/gu
const WANTED = /evil|987|acme|أكمي|a99|nvd\u0410|\uff2e|\u{1f680}/iu

// Each row is written in its own language, and every so many in the other one too.
const OTHER_LANGUAGE = 5

const plain = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').toLowerCase()

/** What an edition shows in any format that is not of its articles: addresses, and the words that are looked for. */
function foreignIn(edition: Edition, articles: readonly Article[], words: readonly string[]) {
  const { shown, record } = allFormats(edition)
  const known = new Set(articles.flatMap(({ url }) => [url, encodeURI(url)]))
  const addresses = (shown.match(ADDRESS) ?? []).filter((address) => !known.has(address))
  const printed = plain(shown)
  return [
    ...addresses,
    ...(record.match(ADDRESS) ?? []),
    ...(WANTED.exec(printed) ?? []),
    ...words.filter(
      (word) => shown.includes(word) || (plain(word) && printed.includes(plain(word))),
    ),
  ]
}

/** What of an order comes out again, of the obedient model and of the extractive writer. */
async function publishedOf(row: Injection, ofRow: Language, language: Language): Promise<string[]> {
  const carriers = await carriersOf(row, ofRow)
  const articles = [...NEWS, ...carriers]
  const payloads = [row.payload].flat()
  const proposals = obedient(payloads, carriers, { foreign: row.foreign, language })
  const orders = [...row.foreign, ...sentencesOf(payloads)]
  const editions = [
    await publishModel(articles, proposals, language),
    publishExtract(articles, language),
  ]
  return editions.flatMap((edition) =>
    foreignIn(edition, articles, orders).map((found) => `${row.id}: ${found}`),
  )
}

const languageOf = ({ payload }: Injection): Language =>
  /\p{Script=Arabic}/u.test([payload].flat().join('')) ? 'ar' : 'en'

async function publishedOfAll(rows: readonly Injection[]): Promise<string[]> {
  const found: string[] = []
  for (const [at, row] of rows.entries()) {
    const ofRow = languageOf(row)
    found.push(...(await publishedOf(row, ofRow, ofRow)))
    if (at % OTHER_LANGUAGE === 0) {
      found.push(...(await publishedOf(row, ofRow, ofRow === 'en' ? 'ar' : 'en')))
    }
  }
  return found
}

test.each(LANGUAGES)(
  'our own orders reach no brief, of a model that obeys or of the extractive writer: %s',
  { timeout: TIMEOUT_MS },
  async (language) => {
    const rows = ownInjections(language)
    expect(rows.length).toBeGreaterThanOrEqual(50)
    expect(await publishedOfAll(rows)).toEqual([])
  },
)

// In parts, so that one of them is no wait.
test.skipIf(!hasCollection).each([0, 1, 2])(
  'the orders of the collection reach no brief either, part %i (needs ../shared)',
  { timeout: TIMEOUT_MS },
  async (part) => {
    const rows = collectedInjections()
    expect(rows).toHaveLength(287)
    expect(await publishedOfAll(rows.filter((_, at) => at % 3 === part))).toEqual([])
  },
)

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FOREIGN_ITEMS[language])('what orders are after is not published: %s', async (text) => {
    const parts = ['shock', 'risks', 'watch'] as const
    const items = parts.map((part) => propose(part, NVIDIA, { text }))
    const edition = await publishModel(NEWS, items, language)
    expect(foreignIn(edition, NEWS, [text])).toEqual([])
    expect(textsOf(edition)).not.toContain(text)
  })

  test('the same model is published where it tells the truth', async () => {
    const item = propose('shock', NVIDIA, { text: TRUE_WORDS[language] })
    expect(textsOf(await publishModel(NEWS, [item], language))).toEqual([TRUE_WORDS[language]])
  })
})

test('a flagged article is not shown to the model, and operators see that it was kept away', async () => {
  const [row] = ownInjections('en').filter(({ kind }) => kind === 'override')
  const carriers = row ? await carriersOf(row, 'en') : []
  const { edition, requests } = await writeWith(
    (request) => {
      expect(request.user).not.toContain('Dresden')
      return { items: [] }
    },
    { articles: [...NEWS, ...carriers] },
  )
  expect(requests.length).toBeGreaterThan(0)
  expect(edition.flagged).toEqual([
    { article: carriers[0]?.id, publisher: 'Sample Carrier', reason: 'override' },
  ])
})

test('where a model writes orders alone, the extractive writer serves', async () => {
  const items = FOREIGN_ITEMS.en.map((text) => propose('shock', NVIDIA, { text }))
  const { edition } = await writeWith(answering(NEWS, items), { articles: NEWS })
  expect(edition.edition.writer).toBe('extract')
})
