import type { Company } from '#domain/company.ts'
import type { Feed } from '#domain/feed.ts'
import type { Language } from '#domain/language.ts'
import type { Mute } from '#domain/subscription.ts'
import { createCompanyFinder } from '#language/find-company.ts'
import { createNearestFinder, type Named } from '#language/find-nearest.ts'
import { topicForms, topicName } from './topic-names.ts'

/** ` (Sample Tech)` behind the name of a publisher. */
const BRACKETED = /\s*\([^()]*\)$/

/** Whom and what readers may name: the registry's companies, the feeds' publishers and topics. */
export interface Directory {
  readonly feeds: readonly Feed[]
  /** Those that a text may mean: by id, name or ticker, in either language, with slips. */
  findCompanies(text: string): readonly Company[]
  /** What a text may mean of all that can be muted; also by its key, `source:some-feed`. */
  findMutes(text: string): readonly Mute[]
  /** Ids of a company and of its brands, which it is to hold for. */
  family(company: Company): readonly string[]
  /** `NVIDIA (NVDA)`, `إنفيديا (NVDA)`; an id that is no more in the registry as it stands. */
  companyName(id: string, language: Language): string
  muteName(mute: Mute, language: Language): string
  /** What stands for a mute in a button's command. */
  muteKey(mute: Mute): string
  /** The feed of a publisher; null for one that is not read any more. */
  feedOf(publisher: string): Feed | null
  topicsOf(publisher: string): readonly string[]
}

export function createDirectory(companies: readonly Company[], feeds: readonly Feed[]): Directory {
  const byId = new Map(companies.map((company) => [company.id, company]))
  const byPublisher = new Map(feeds.map((feed) => [feed.publisher, feed]))
  const findNamed = createCompanyFinder(companies)
  const findMuted = createNearestFinder(muteForms(companies, feeds))
  const findCompanies = (text: string): readonly Company[] => {
    const own = byId.get(text)
    return own ? [own] : findNamed(text)
  }
  const companyName = (id: string, language: Language) => {
    const company = byId.get(id)
    return company ? nameOf(company, language) : id
  }
  const muteKey = ({ kind, id }: Mute) =>
    kind === 'publisher' ? `source:${byPublisher.get(id)?.id ?? id}` : `${kind}:${id}`
  const byKey = new Map(allMutes(companies, feeds).map((mute) => [muteKey(mute), mute]))
  return {
    feeds,
    findCompanies,
    findMutes: (text) => {
      const own = byKey.get(text)
      const near = own ? [own] : findMuted(text)
      return near.length > 0 ? near : findCompanies(text).map(muteOfCompany)
    },
    family: ({ id }) => [
      id,
      ...companies.flatMap((other) => (other.parent === id ? other.id : [])),
    ],
    companyName,
    muteName: ({ kind, id }, language) => {
      if (kind === 'company') return companyName(id, language)
      return kind === 'topic' ? topicName(id, language) : id
    },
    muteKey,
    feedOf: (publisher) => byPublisher.get(publisher) ?? null,
    topicsOf: (publisher) => byPublisher.get(publisher)?.topics ?? [],
  }
}

function nameOf({ name, ar, ticker }: Company, language: Language): string {
  const own = language === 'ar' ? ar : name
  return ticker === null || ticker === own ? own : `${own} (${ticker})`
}

const muteOfCompany = ({ id }: Company): Mute => ({ kind: 'company', id })

const topicsIn = (feeds: readonly Feed[]): readonly string[] => [
  ...new Set(feeds.flatMap((feed) => feed.topics)),
]

const allMutes = (companies: readonly Company[], feeds: readonly Feed[]): Mute[] => [
  ...companies.map(muteOfCompany),
  ...feeds.map(({ publisher }): Mute => ({ kind: 'publisher', id: publisher })),
  ...topicsIn(feeds).map((id): Mute => ({ kind: 'topic', id })),
]

function muteForms(companies: readonly Company[], feeds: readonly Feed[]): Named<Mute>[] {
  return [
    ...companies.map((company) => ({
      value: muteOfCompany(company),
      forms: [company.name, company.ar, ...company.aliases, ...company.variants, company.id],
    })),
    ...feeds.map(({ publisher, id }) => ({
      value: { kind: 'publisher' as const, id: publisher },
      forms: [publisher, publisher.replace(BRACKETED, ''), id],
    })),
    ...topicsIn(feeds).map((id) => ({
      value: { kind: 'topic' as const, id },
      forms: topicForms(id),
    })),
  ]
}
