import type { Article } from '#domain/article.ts'
import type { Company } from '#domain/company.ts'
import { type Correction, correctionSchema } from '#domain/correction.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition, EditionStory, Item } from '#domain/edition.ts'
import { type Feed, type FeedState, newFeedState } from '#domain/feed.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { Report } from '#domain/report.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { Story } from '#domain/story.ts'
import type { Subscription } from '#domain/subscription.ts'
import { DAY_MS, HOUR_MS, type Instant, toIso } from '#domain/time.ts'
import type { ToldStory } from '#domain/told-story.ts'
import type { NewDigest } from '#store/store.ts'

/** Nvidia, as the registry has it. */
export const aCompany = (overrides: Partial<Company> = {}): Company => ({
  id: 'NVDA',
  name: 'Nvidia',
  ar: 'إنفيديا',
  kind: 'company',
  ticker: 'NVDA',
  bucket: 'chips',
  aliases: [],
  variants: [],
  parent: null,
  gender: 'f',
  ...overrides,
})

/** When tests happen: a Tuesday, 07:00 in London and 10:00 in Riyadh. */
export const NOW: Instant = Date.UTC(2025, 0, 28, 7)

/** An instant from its ISO form, for tests that name one: `at('2025-01-28T05:00Z')`. */
export const at = (iso: string): Instant => new Date(iso).getTime()

/** A tier 2 English feed of a newsroom in London. */
export const aFeed = (overrides: Partial<Feed> = {}): Feed => ({
  id: 'sample-wire',
  url: 'https://wire.example/feed.xml',
  publisher: 'Sample Wire',
  family: 'sample-wire',
  language: 'en',
  zone: 'Europe/London',
  tier: 2,
  topics: ['chips'],
  fullText: false,
  allowPrivate: false,
  enabled: true,
  ...overrides,
})

/** What the store knows of a feed that was never polled and is due. */
export const aFeedState = (overrides: Partial<FeedState> = {}): FeedState => ({
  ...newFeedState({ id: 'sample-wire', url: 'https://wire.example/feed.xml' }, NOW),
  ...overrides,
})

/** An ungrouped English article, published two hours before `NOW`. */
export const anArticle = (overrides: Partial<Article> = {}): Article => ({
  id: 'a000000000001',
  feedId: 'sample-wire',
  publisher: 'Sample Wire',
  family: 'sample-wire',
  tier: 2,
  zone: 'Europe/London',
  language: 'en',
  title: 'Nvidia sheds a record $589 billion of market value',
  text: 'Nvidia lost about $589 billion of market value on Monday, a drop of 17%.',
  url: 'https://wire.example/nvidia',
  publishedAt: NOW - 2 * HOUR_MS,
  firstSeenAt: NOW - HOUR_MS,
  companies: ['NVDA'],
  storyId: null,
  ...overrides,
})

/** A story of one article. */
export const aStory = (overrides: Partial<Story> = {}): Story => ({
  id: 's000000000001',
  articleIds: ['a000000000001'],
  firstAt: NOW - 2 * HOUR_MS,
  lastAt: NOW - 2 * HOUR_MS,
  ...overrides,
})

/** An active English reader in Riyadh at 08:00 on every day, whose next slot is tomorrow's. */
export const aSubscription = (overrides: Partial<Subscription> = {}): Subscription => ({
  id: 'sub-1',
  platform: 'telegram',
  chat: '1001',
  status: 'active',
  languages: ['en'],
  times: ['08:00'],
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: 'Asia/Riyadh',
  watch: [],
  mutes: [],
  parts: PARTS,
  length: 'full',
  quiet: null,
  tellsNothingNew: true,
  pausedUntil: null,
  nextRunAt: at('2025-01-29T05:00Z'),
  createdAt: NOW - 7 * DAY_MS,
  ...overrides,
})

/** One paragraph. */
export const aText = (text = 'Good morning.', language: Language = 'en'): RichText => [
  { kind: 'paragraph', language, spans: [{ text }] },
]

/** The only message of a digest, pending and due. */
export const aDelivery = (overrides: Partial<Delivery> = {}): Delivery => ({
  id: 'd1-0',
  digestId: 'd1',
  position: 0,
  platform: 'telegram',
  chat: '1001',
  body: aText(),
  buttons: [],
  state: 'pending',
  attempts: 0,
  dueAt: NOW,
  messageId: null,
  lastError: null,
  ...overrides,
})

/** That story `s1` was told out of article `a1`, in the edition that ends `NOW`. */
export const aToldStory = (overrides: Partial<ToldStory> = {}): ToldStory => ({
  story: 's1',
  articles: ['a1'],
  figures: [],
  until: NOW,
  ...overrides,
})

/** That Broadcom fell 17.4% on Monday the 27th, and not 14.7% as Sample Chip Journal had it in article `a1`. */
export const aCorrection = (overrides: Partial<Correction> = {}): Correction => {
  const source = {
    article: 'a1',
    publisher: 'Sample Chip Journal',
    url: 'https://chips.example/broadcom',
  }
  const side = { unit: 'percent', isLevel: false, sources: [source], articles: ['a1'] } as const
  return correctionSchema.parse({
    id: 'k1',
    kind: 'corrected',
    story: 's1',
    owner: 'AVGO',
    companies: ['AVGO'],
    metric: 'share-price',
    direction: 'down',
    date: '2025-01-27',
    before: { ...side, text: '14.7%', value: 14.7 },
    after: { ...side, text: '17.4%', value: 17.4 },
    foundAt: NOW,
    ...overrides,
  })
}

/** A digest of one message for the slot of `NOW`'s day. */
export const aDigest = (overrides: Partial<NewDigest> = {}): NewDigest => ({
  id: 'd1',
  subscription: aSubscription(),
  localDate: '2025-01-28',
  slot: '08:00',
  editionIds: ['e1'],
  told: [aToldStory()],
  corrections: [],
  deliveries: [aDelivery()],
  nextRunAt: at('2025-01-30T05:00Z'),
  madeAt: NOW,
  ...overrides,
})

/** An open report on the first item of edition `e1`, without a reason. */
export const aReport = (overrides: Partial<Report> = {}): Report => ({
  id: 'r1',
  platform: 'telegram',
  chat: '1001',
  editionId: 'e1',
  item: 1,
  claim: 'Nvidia lost about $589 billion of market value on Monday.',
  reason: null,
  isOpen: true,
  createdAt: NOW,
  ...overrides,
})

/** A reported claim of story `s1`, cited from article `a1`. */
export const anItem = (overrides: Partial<Item> = {}): Item => ({
  id: 'i1',
  text: 'Nvidia lost about $589 billion of market value on Monday.',
  kind: 'reported',
  story: 's1',
  cites: ['a1'],
  quotes: [{ article: 'a1', text: 'lost about $589 billion of market value' }],
  figures: [{ text: '$589 billion', value: 589_000_000_000, unit: 'money', currency: 'USD' }],
  companies: ['NVDA'],
  singleSource: true,
  ...overrides,
})

/** A story as editions list it. */
export const anEditionStory = (overrides: Partial<EditionStory> = {}): EditionStory => ({
  id: 's1',
  title: 'Nvidia sheds a record $589 billion of market value',
  articles: ['a1'],
  publishers: 1,
  rank: { score: 70 },
  ...overrides,
})

const anEditionArticle = (language: Language): Edition['articles'][string] => ({
  url: 'https://wire.example/nvidia',
  title: 'Nvidia sheds a record $589 billion of market value',
  publisher: 'Sample Wire',
  language,
  publishedAt: toIso(NOW - 2 * HOUR_MS),
})

interface EditionOverrides extends Partial<Omit<Edition, 'edition' | 'sections'>> {
  readonly edition?: Partial<Edition['edition']>
  readonly sections?: Partial<Edition['sections']>
}

/**
 * A valid edition of the day before `NOW` with a lead and one shock item. `empty` and the articles
 * follow from the items unless a test gives its own; `edition` and `sections` are merged.
 */
export const anEdition = (overrides: EditionOverrides = {}): Edition => {
  const sections: Edition['sections'] = {
    shock: [anItem({ id: 'i2' })],
    winners: [],
    defense: [],
    risks: [],
    watch: [],
    ...overrides.sections,
  }
  const lead = overrides.lead === undefined ? anItem() : overrides.lead
  const items = [...(lead ? [lead] : []), ...PARTS.flatMap((part): Item[] => sections[part])]
  const language = overrides.edition?.language ?? 'en'
  const cited = [...new Set(items.flatMap((item) => item.cites))]
  const told = [...new Set(items.map((item) => item.story))]
  return {
    empty: [
      ...(lead ? [] : (['lead'] as const)),
      ...PARTS.filter((part) => sections[part].length === 0),
    ],
    articles: Object.fromEntries(cited.map((id) => [id, anEditionArticle(language)])),
    stories: told.map((id) => {
      const articles = items.flatMap((item) => (item.story === id ? item.cites : []))
      return anEditionStory({ id, articles: [...new Set(articles)] })
    }),
    verified: { kept: items.length, dropped: 0, problems: [] },
    usage: { promptTokens: 0, completionTokens: 0, calls: 0, costUsd: null },
    ...overrides,
    lead,
    sections,
    edition: {
      id: 'e1',
      language,
      from: toIso(NOW - DAY_MS),
      to: toIso(NOW),
      writer: 'extract',
      model: null,
      promptVersion: null,
      ...overrides.edition,
    },
  }
}
