import type { Services, SubscriptionWish } from '#chat/services.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Edition } from '#domain/edition.ts'
import { LANGUAGES, type Language } from '#domain/language.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import type { Log } from '#lib/log.ts'
import { anEdition, aSubscription, NOW } from './builders.ts'

interface MemoryServices extends Services {
  readonly saved: Map<string, Subscription>
  readonly digests: Map<string, readonly Delivery[]>
  /** What `currentEdition` gives or throws. */
  edition: (language: Language) => Promise<Edition>
}

const keyOf = ({ platform, chat }: ChatAddress): string => `${platform}:${chat}`

/** What commands need, kept in memory: the next brief is always that of `aSubscription`. */
export function memoryServices(): MemoryServices {
  const saved = new Map<string, Subscription>()
  const find = (address: ChatAddress) => saved.get(keyOf(address)) ?? null
  const save = (address: ChatAddress, change: Partial<Subscription>): Subscription => {
    const { platform, chat } = address
    const before = find(address) ?? aSubscription({ status: 'new', languages: LANGUAGES })
    const subscription = { ...before, platform, chat, ...change }
    saved.set(keyOf(address), subscription)
    return subscription
  }
  const services: MemoryServices = {
    saved,
    digests: new Map(),
    edition: async (language) => anEdition({ edition: { language } }),
    now: () => NOW,
    currentEdition: (language) => services.edition(language),
    findSubscription: async (address) => find(address),
    subscribe: async (address, { time, zone, languages }: SubscriptionWish) =>
      save(address, {
        status: 'active',
        ...(time && { times: [time] }),
        ...(zone && { zone }),
        ...(languages && { languages }),
      }),
    stop: async (address) =>
      find(address)?.status === 'active'
        ? save(address, { status: 'stopped', nextRunAt: null })
        : null,
    setLanguages: async (address, languages) => save(address, { languages }),
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
