import { type Command, type CommandContext, quoteInput, say } from '#chat/command-context.ts'
import {
  clockText,
  daysText,
  dayText,
  languagesText,
  listText,
  localTime,
  zoneText,
} from '#chat/date-text.ts'
import { parseLanguages } from '#chat/parse-command.ts'
import { plainReply } from '#chat/reply.ts'
import type { SubscriptionWish } from '#chat/services.ts'
import { parseTime } from '#domain/clock-time.ts'
import type { Language } from '#domain/language.ts'
import type { RichText } from '#domain/rich-text.ts'
import type { Subscription } from '#domain/subscription.ts'
import { type Place, parsePlace, placeOfZone } from '#domain/zones.ts'

/** `at 8 in the evening`, `الساعة 8:00 صباحًا`. */
const MOST_TIME_WORDS = 5

type ParsedWish =
  | { readonly kind: 'wish'; readonly wish: SubscriptionWish; readonly place: Place | null }
  | { readonly kind: 'bad-time' | 'bad-place' | 'bad-words'; readonly text: string }

/**
 * Subscribes the chat, or changes its subscription: `08:00 Asia/Riyadh`, `7:30 دبي`, `08:00`,
 * `London`, each optionally followed by a language. Where a part is not understood, it says which
 * and nothing changes.
 */
export const subscribeCommand: Command = async (context) => {
  const parsed = parseWish(context.rest)
  if (parsed.kind !== 'wish') {
    return [plainReply(say(context, `subscribe-${parsed.kind}`, { text: quoteInput(parsed.text) }))]
  }
  const saved = await subscribe(context, parsed.wish)
  // Only the zone is kept: the reader's own word for it is known now and not later.
  const place = parsed.place ?? placeOfZone(saved.zone)
  return [plainReply(...describe(inLanguageOf(context, saved), saved, place))]
}

/** A new reader who writes in Arabic gets Arabic briefs, whatever the default. */
async function subscribe(context: CommandContext, wish: SubscriptionWish): Promise<Subscription> {
  const saved = await context.services.subscribe(context.address, wish)
  const hasChosen = wish.languages !== undefined || context.subscription !== null
  if (hasChosen || context.language !== 'ar' || saved.languages.includes('ar')) return saved
  return context.services.setLanguages(context.address, ['ar'])
}

/** Total: every text is a wish or says what is wrong with it. */
function parseWish(text: string): ParsedWish {
  const words = text.split(/[\s،,]+/).filter((word) => word !== '')
  const languages = languagesAtEnd(words)
  const rest = languages ? words.slice(0, -1) : words
  const time = timeAtStart(rest) ?? timeAtEnd(rest)
  const after = time?.others ?? rest
  const place = after.length === 0 ? null : parsePlace(after.join(' '))
  if (after.length > 0 && !place) return badWish(after, time !== null)
  const wish: SubscriptionWish = {
    ...(time && { time: time.time }),
    ...(place && { zone: place.zone }),
    ...(languages && { languages }),
  }
  return { kind: 'wish', wish, place }
}

/** Blames no more than what can be at fault in the words that are no place. */
function badWish(words: readonly string[], hasTime: boolean): ParsedWish {
  const [first = ''] = words
  const text = words.join(' ')
  // Nothing that begins with a digit is the name of a place.
  const isNumber = /^\p{N}/u.test(first)
  if (isNumber && !hasTime) return { kind: 'bad-time', text: first }
  return { kind: hasTime && !isNumber ? 'bad-place' : 'bad-words', text }
}

function languagesAtEnd(words: readonly string[]): readonly Language[] | null {
  const last = words.at(-1)
  return last === undefined ? null : parseLanguages(last)
}

interface TimeRead {
  readonly time: string
  /** The words that are not of it. */
  readonly others: readonly string[]
}

/** The most words that are one time. */
function timeAtStart(words: readonly string[]): TimeRead | null {
  for (let count = Math.min(MOST_TIME_WORDS, words.length); count > 0; count--) {
    const time = parseTime(words.slice(0, count).join(' '))
    if (time) return { time, others: words.slice(count) }
  }
  return null
}

/** `Riyadh 8:30 pm`: the most words at the end. */
function timeAtEnd(words: readonly string[]): TimeRead | null {
  for (let count = Math.min(MOST_TIME_WORDS, words.length - 1); count > 0; count--) {
    const time = parseTime(words.slice(-count).join(' '))
    if (time) return { time, others: words.slice(0, -count) }
  }
  return null
}

/** A reader who asks for briefs in one language is answered in it. */
function inLanguageOf(context: CommandContext, saved: Subscription): CommandContext {
  const [only, ...more] = saved.languages
  return only && more.length === 0 && context.subscription !== null
    ? { ...context, language: only }
    : context
}

function describe(context: CommandContext, saved: Subscription, place: Place): RichText {
  const { texts, language } = context
  const zone = zoneText(texts, language, place)
  const times = saved.times.map((time) => clockText(texts, language, time))
  const done = say(context, 'subscribed', {
    days: daysText(texts, language, saved.days),
    times: listText(times, language),
    zone,
    languages: languagesText(texts, language, saved.languages),
  })
  return [done, ...nextBrief(context, saved, zone), say(context, 'subscribed-change')]
}

function nextBrief(context: CommandContext, saved: Subscription, zone: string): RichText {
  const { texts, language } = context
  if (saved.nextRunAt === null) return []
  const day = dayText(saved.nextRunAt, saved.zone, language)
  const time = clockText(texts, language, localTime(saved.nextRunAt, saved.zone))
  return [say(context, 'subscribed-next', { day, time, zone })]
}
