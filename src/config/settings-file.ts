import { z } from 'zod'
import { ACCESS_MODES } from '#domain/access.ts'
import type { Settings } from './config.ts'
import { integer, language, listOf, zone } from './fields.ts'
import { describeIssues, type Reading, toReading } from './mistakes.ts'

const TIME = 'expected a local time HH:MM, such as 08:00'
const CHAT = 'expected a chat such as "telegram:123456" or "slack:C0123ABCD"'
const CONTACT = 'expected an http, https or mailto address'
const LANGUAGES_ERROR = 'expected one or two languages, each once'

/** The settings of settings.yaml; what is left out or commented out has its default. */
export function parseSettings(raw: unknown): Reading<Settings> {
  const parsed = settingsSchema.safeParse(raw ?? {})
  return toReading(parsed.data, parsed.success ? [] : describeIssues(parsed.error, raw))
}

const MAX_TOKENS = 1_000_000_000_000
const PRICES = 'expected prices of input and output'
const PRICE = 'expected US dollars from 0 to 10000'
const price = z.number({ error: PRICE }).min(0, { error: PRICE }).max(10_000, { error: PRICE })

/** A section whose lines are all commented out reads as null. */
const section = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess((value) => value ?? {}, z.strictObject(shape, { error: 'expected a section' }))

const settingsSchema = z.strictObject(
  {
    subscription: section({
      time: z
        .string({ error: TIME })
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: TIME })
        .default('08:00'),
      zone: zone.default('Asia/Riyadh'),
      languages: listOf(language)
        .refine((list) => list.length > 0 && new Set(list).size === list.length, {
          error: LANGUAGES_ERROR,
        })
        .default(['en']),
    }),
    access: section({
      mode: z
        .enum(ACCESS_MODES, { error: `expected one of ${ACCESS_MODES.join(', ')}` })
        .default('everyone'),
      chats: listOf(
        z.string({ error: CHAT }).regex(/^(?:telegram|slack):[\w-]+$/, { error: CHAT }),
      ).default([]),
    }),
    polling: section({
      everyMinutes: integer(1, 1440).default(30),
      contactUrl: z
        .url({ protocol: /^(?:https?|mailto)$/, error: CONTACT })
        .default('https://example.org/mujaz'),
    }),
    brief: section({
      digits: z.enum(['latn', 'arab'], { error: 'expected latn or arab' }).default('latn'),
      maxItemsPerPart: integer(1, 20).default(8),
    }),
    model: section({
      timeoutSeconds: integer(1, 600).default(60),
      // The model's schema names articles A1 … A60.
      maxArticles: integer(1, 60).default(60),
      maxOutputTokens: integer(1_000, 1_000_000).default(16_000),
      dailyTokens: integer(0, MAX_TOKENS).default(1_000_000),
      monthlyTokens: integer(0, MAX_TOKENS).default(20_000_000),
      pricesPerMillion: z
        .strictObject({ input: price, output: price }, { error: PRICES })
        .nullable()
        .default(null),
    }),
  },
  { error: 'expected sections such as "subscription:"' },
)
