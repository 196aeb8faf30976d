import { createDirectory } from '#chat/directory.ts'
import type { FeedHealth, Services } from '#chat/services.ts'
import type { Company } from '#domain/company.ts'
import type { Correction } from '#domain/correction.ts'
import type { Edition } from '#domain/edition.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { MINUTE_MS } from '#domain/time.ts'
import { aFeed, NOW } from './builders.ts'

type Report = Parameters<Services['reportItem']>[1]

/** What commands have done, and what a test may set. */
export interface MemoryReading {
  readonly editions: Map<string, Edition>
  readonly corrections: Correction[]
  /** The copies that replies have told, and to which chats. */
  readonly told: (ChatAddress & { readonly copy: Edition })[]
  readonly reports: (Report & ChatAddress)[]
  readonly forgotten: ChatAddress[]
  health: FeedHealth
  /** Null: everyone may use the bot; else the code that lets a chat in. */
  inviteCode: string | null
  readonly admitted: Set<string>
  takesInvites: boolean
}

/** The services of the commands that read, and of the readers' rights, kept in memory. */
export function memoryReading(companies: readonly Company[]) {
  const memory: MemoryReading = {
    editions: new Map(),
    corrections: [],
    told: [],
    reports: [],
    forgotten: [],
    health: { total: 3, fresh: 2, newestAt: NOW - 12 * MINUTE_MS, failing: [] },
    inviteCode: null,
    admitted: new Set(),
    takesInvites: true,
  }
  const services = {
    directory: createDirectory(companies, [
      aFeed(),
      aFeed({ id: 'gulf-desk', publisher: 'خليج اليوم', language: 'ar', topics: ['power'] }),
      aFeed({ id: 'official', publisher: 'SEC', tier: 1, topics: ['policy'] }),
    ]),
    defaultZone: 'Asia/Riyadh',
    findEdition: async (id) => memory.editions.get(id) ?? null,
    correctionsOf: async () => memory.corrections,
    keepTold: async (address: ChatAddress, copy: Edition) =>
      void memory.told.push({ ...address, copy }),
    reportItem: async ({ platform, chat }, report) => {
      memory.reports.push({ platform, chat, ...report })
      return memory.reports.length < 4
    },
    feedHealth: async () => memory.health,
    exportData: async ({ chat }) => ({ subscription: { chat }, reports: memory.reports }),
    forget: async (address) => {
      memory.forgotten.push(address)
    },
    isAdmitted: async ({ chat }) => memory.inviteCode === null || memory.admitted.has(chat),
    takesInvites: () => memory.takesInvites,
    join: async ({ chat }, code) => {
      if (code !== memory.inviteCode) return 'wrong'
      memory.admitted.add(chat)
      return 'admitted'
    },
  } satisfies Partial<Services>
  return { memory, services }
}
