import type { Config } from '#config/config.ts'
import { LANGUAGES } from '#domain/language.ts'
import type { Io } from './io.ts'
import { oneOf, type readOptions } from './options.ts'
import { readConfig } from './places.ts'

export const FEED_OPTIONS = {
  feeds: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  id: { type: 'string' },
  publisher: { type: 'string' },
  family: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  tier: { type: 'string' },
  topics: { type: 'string' },
  'every-minutes': { type: 'string' },
  'full-text': { type: 'boolean' },
  'allow-private': { type: 'boolean' },
} as const

export type FeedsValues = ReturnType<typeof readOptions<typeof FEED_OPTIONS>>['values']

/** One call of `mujaz feeds`: its word (an address, an id, a file), its options, and where it talks. */
export interface FeedsTask {
  readonly word: string
  readonly values: FeedsValues
  readonly io: Io
}

/** Where the list stands. Throws `AppError('config')` where the configuration cannot be read. */
export function readFeedsConfig({ values, io }: FeedsTask): Config {
  return readConfig(io, values.feeds)
}

/** What the options say of a feed; the file's own rules judge the values when they are written. */
export function readFeedWish({ values }: FeedsTask) {
  const { id, publisher, family, zone, tier, topics, language } = values
  return {
    ...(id === undefined ? {} : { id }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(family === undefined ? {} : { family }),
    ...(zone === undefined ? {} : { zone }),
    ...(language === undefined ? {} : { language: oneOf('language', language, LANGUAGES) }),
    ...(tier === undefined ? {} : { tier: TIERS[oneOf('tier', tier, ['1', '2', '3', '4'])] }),
    ...(topics === undefined ? {} : { topics: topics.split(',').filter((topic) => topic !== '') }),
    ...(values['every-minutes'] === undefined
      ? {}
      : { everyMinutes: Number(values['every-minutes']) }),
    ...(values['full-text'] === true ? { fullText: true } : {}),
    ...(values['allow-private'] === true ? { allowPrivate: true } : {}),
  }
}

const TIERS = { 1: 1, 2: 2, 3: 3, 4: 4 } as const
