import { type Command, quoteInput, say } from '#chat/command-context.ts'
import { parseSpan } from '#chat/parse-span.ts'
import { plainReply, type Reply } from '#chat/reply.ts'
import { momentOf } from '#chat/schedule-text.ts'
import { placeOfZone } from '#domain/zones.ts'

const SPANS = ['1d', '3d', '1w'] as const

/** Sends nothing by itself until `/resume`, or for a while: `3d`, `a week`, «أسبوع». */
export const pauseCommand: Command = async (context) => {
  const { services, texts, language, address, rest } = context
  const span = rest === '' ? null : parseSpan(rest)
  if (rest !== '' && span === null) {
    return [plainReply(say(context, 'pause-bad', { text: quoteInput(rest) }))]
  }
  const saved = await services.pause(address, span === null ? null : services.now() + span)
  if (!saved) return [plainReply(say(context, 'pause-none'))]
  const resume = { label: texts(language, 'button-resume'), command: 'resume' }
  const spans = SPANS.map((one) => ({
    label: texts(language, `button-pause-${one}`),
    command: `pause ${one}`,
  }))
  const { pausedUntil } = saved
  const told =
    pausedUntil === null
      ? say(context, 'paused')
      : say(context, 'paused-until', momentOf(context, pausedUntil, placeOfZone(saved.zone)))
  const buttons = pausedUntil === null ? [spans, [resume]] : [[resume]]
  return [{ text: [told], buttons, replaces: true }]
}

/** Ends a pause, and says when the next brief comes. */
export const resumeCommand: Command = async (context) => {
  const { services, texts, language, address } = context
  const saved = await services.resume(address)
  if (!saved) return [plainReply(say(context, 'resume-none'))]
  const settings = { label: texts(language, 'button-settings'), command: 'settings' }
  const next =
    saved.nextRunAt === null
      ? []
      : [
          say(
            context,
            'subscribed-next',
            momentOf(context, saved.nextRunAt, placeOfZone(saved.zone)),
          ),
        ]
  const reply: Reply = {
    text: [say(context, 'resumed'), ...next],
    buttons: [[settings]],
    replaces: true,
  }
  return [reply]
}
