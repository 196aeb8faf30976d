import { type CommandContext, say } from '#chat/command-context.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import type { Feed, Tier } from '#domain/feed.ts'
import type { Block } from '#domain/rich-text.ts'

const TIERS: readonly Tier[] = [1, 2, 3, 4]
/** Of each tier and language; more would fill messages. */
const NAMES_SHOWN = 30

/** Which feeds are read: how many in each language, and by whom, the most authoritative first. */
export function tellSources(context: CommandContext): Reply[] {
  const { feeds } = context.services.directory
  const count = (language: Feed['language']) =>
    feeds.filter((feed) => feed.language === language).length
  const counts = say(context, 'sources-count', {
    count: feeds.length,
    english: count('en'),
    arabic: count('ar'),
  })
  return [plainReply(counts, ...TIERS.flatMap((tier) => tellTier(context, tier)))]
}

function tellTier(context: CommandContext, tier: Tier): Block[] {
  const { feeds } = context.services.directory
  const own = feeds.filter((feed) => feed.tier === tier)
  if (own.length === 0) return []
  // The reader's language first: those are the ones that they can read.
  const publishers = own
    .toSorted(
      (a, b) => Number(b.language === context.language) - Number(a.language === context.language),
    )
    .map((feed) => feed.publisher)
  const heading: Block = {
    ...say(context, `sources-tier-${tier}`, { count: own.length }),
    kind: 'heading',
  }
  const names = publishers.slice(0, NAMES_SHOWN).join(context.language === 'ar' ? '، ' : ', ')
  const more = own.length - NAMES_SHOWN
  const spans = [
    { text: names },
    ...(more > 0
      ? [{ text: ` ${context.texts(context.language, 'and-more', { count: more })}` }]
      : []),
  ]
  return [heading, { kind: 'paragraph', language: context.language, spans }]
}
