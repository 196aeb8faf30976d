import type { AccessMode } from '#domain/access.ts'
import type { Company } from '#domain/company.ts'
import type { Concept } from '#domain/concept.ts'
import type { Feed } from '#domain/feed.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'
import type { Language } from '#domain/language.ts'

/** `config/settings.yaml`. */
export interface Settings {
  /** What a new subscription gets: local time `HH:MM`, IANA zone, languages. */
  readonly subscription: {
    readonly time: string
    readonly zone: string
    readonly languages: readonly Language[]
  }
  /** Who may use the bot. */
  readonly access: {
    readonly mode: AccessMode
    /** `telegram:123`: chats that may in any mode. */
    readonly chats: readonly string[]
  }
  readonly polling: {
    /** Between two polls of a feed that names no `everyMinutes`. */
    readonly everyMinutes: number
    /** Sent in the User-Agent, so that a publisher can reach the operator. */
    readonly contactUrl: string
  }
  readonly brief: {
    /** ASCII digits (`latn`) or Arabic ones (`arab`) in Arabic editions. */
    readonly digits: 'latn' | 'arab'
    readonly maxItemsPerPart: number
  }
  readonly model: {
    /** For one edition, all tries together. */
    readonly timeoutSeconds: number
    readonly maxArticles: number
    /** Of one answer. */
    readonly maxOutputTokens: number
    /** Read and written tokens together that a day may take, in UTC. */
    readonly dailyTokens: number
    readonly monthlyTokens: number
    /** US dollars for a million tokens; null where costs are not told. */
    readonly pricesPerMillion: { readonly input: number; readonly output: number } | null
  }
}

/** `.env` and the process's environment. Absent means that the thing is off. */
export interface Environment {
  readonly telegramToken?: string
  readonly telegramApiRoot?: string
  readonly slackBotToken?: string
  readonly slackAppToken?: string
  readonly slackApiUrl?: string
  readonly openaiApiKey?: string
  readonly openaiBaseUrl?: string
  readonly openaiModel?: string
  /** Lets a chat in where the access mode is `invite`. */
  readonly inviteCode?: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Everything that an operator can set, checked and frozen at start. */
export interface Config {
  readonly feeds: readonly Feed[]
  readonly companies: readonly Company[]
  readonly glossary: readonly GlossaryTerm[]
  readonly concepts: readonly Concept[]
  readonly settings: Settings
  readonly environment: Environment
  /** The folder that holds prompts/: absolute. */
  readonly promptsFolder: string
}
