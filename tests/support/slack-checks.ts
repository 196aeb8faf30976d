import { z } from 'zod'

const style = z.strictObject({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  code: z.literal(true).optional(),
})
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(3000),
    text: z.string().min(1),
    style: style.optional(),
  }),
])
const blocks = z
  .array(
    z.strictObject({
      type: z.literal('rich_text'),
      elements: z
        .array(
          z.strictObject({
            type: z.literal('rich_text_section'),
            elements: z.array(element).min(1),
          }),
        )
        .min(1),
    }),
  )
  .max(50)

/** The blocks that our messages are made of, as Slack takes them. */
export type SlackBlocks = z.infer<typeof blocks>

const BLOCKS_CHARACTERS = 13_200
const TEXT_CHARACTERS = 40_000

/** Slack's word for what is wrong with a message; null where it takes it. */
export function wrongMessage(message: { text?: unknown; blocks?: unknown }): string | null {
  if (typeof message.text === 'string' && message.text.length > TEXT_CHARACTERS)
    return 'msg_too_long'
  const parsed = blocks.safeParse(message.blocks ?? [])
  if (!parsed.success) return 'invalid_blocks'
  return shownText(parsed.data).length > BLOCKS_CHARACTERS ? 'msg_blocks_too_long' : null
}

/** What a client shows of the blocks, a line for each of them. */
export const shownText = (shown: SlackBlocks): string =>
  shown
    .map((block) =>
      block.elements.flatMap((section) => section.elements.map((one) => one.text)).join(''),
    )
    .join('\n')
