import type { Services } from '#chat/services.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import { type ChatAddress, isPausedAt, type Subscription } from '#domain/subscription.ts'
import type { Log } from '#lib/log.ts'
import { aCompany, anEdition, aSubscription, NOW } from './builders.ts'
import { type MemoryReading, memoryReading } from './memory-reading.ts'

interface MemoryServices extends Services {
  readonly memory: MemoryReading
  readonly saved: Map<string, Subscription>
  readonly digests: Map<string, readonly Delivery[]>
  /** What `currentEdition` gives or throws. */
  edition: (language: Language) => Promise<Edition>
}

const COMPANIES = [
  aCompany(),
  aCompany({ id: 'TSM', ticker: 'TSM', name: 'TSMC', ar: 'تي إس إم سي' }),
  aCompany({ id: 'PLTR', ticker: 'PLTR', name: 'Palantir', ar: 'بالانتير', bucket: 'defense' }),
]

const keyOf = ({ platform, chat }: ChatAddress): string => `${platform}:${chat}`

/** What commands need, kept in memory: the next brief is always that of `aSubscription`. */
export function memoryServices(): MemoryServices {
  const saved = new Map<string, Subscription>()
  const find = (address: ChatAddress) => saved.get(keyOf(address)) ?? null
  const settingsOf = (address: ChatAddress): Subscription =>
    find(address) ??
    aSubscription({ ...address, status: 'new', languages: LANGUAGES, nextRunAt: null })
  const save = (address: ChatAddress, change: Partial<Subscription>): Subscription => {
    const subscription = { ...settingsOf(address), ...change }
    saved.set(keyOf(address), subscription)
    return subscription
  }
  const isRunning = (address: ChatAddress) =>
    ['active', 'paused'].includes(find(address)?.status ?? 'new')
  const reading = memoryReading(COMPANIES)
  const services: MemoryServices = {
    memory: reading.memory,
    saved,
    digests: new Map(),
    edition: async (language) => anEdition({ edition: { language } }),
    now: () => NOW,
    currentEdition: (language) => services.edition(language),
    findSubscription: async (address) => find(address),
    settingsOf: async (address) => settingsOf(address),
    companies: COMPANIES,
    ...reading.services,
    subscribe: async (address, change) => {
      const { nextRunAt } = aSubscription()
      return save(address, { ...change, status: 'active', pausedUntil: null, nextRunAt })
    },
    changeSettings: async (address, change) => save(address, change),
    pause: async (address, until) => {
      if (!isRunning(address)) return null
      if (until !== null) return save(address, { status: 'active', pausedUntil: until })
      return save(address, { status: 'paused', pausedUntil: null, nextRunAt: null })
    },
    resume: async (address) => {
      const found = find(address)
      if (!found || !isPausedAt(found, NOW)) return null
      return save(address, { status: 'active', pausedUntil: null, nextRunAt: NOW })
    },
    stop: async (address) =>
      isRunning(address) ? save(address, { status: 'stopped', nextRunAt: null }) : null,
    block: async (address) => {
      if (saved.has(keyOf(address))) save(address, { status: 'blocked', nextRunAt: null })
    },
    move: async (address, chat) => {
      const moved = saved.get(keyOf(address))
      saved.delete(keyOf(address))
      if (moved) saved.set(keyOf({ ...address, chat }), { ...moved, chat })
    },
    isKnown: async (address) => saved.has(keyOf(address)),
    lastDigest: async (address) => services.digests.get(keyOf(address)) ?? [],
  }
  return services
}

interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly fields: object
}

/** A log that a test can read. */
export function memoryLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = []
  const write = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, message, fields })
  }
  return {
    lines,
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  }
}
