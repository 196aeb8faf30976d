import type { Api } from 'grammy'
import type { Lanes } from '#chat/lanes.ts'
import type { Log } from '#lib/log.ts'
import { describeFailure } from './api.ts'

/** Telegram wants one answer to each press of a button; until then the button shows that it works. */
export interface PressAnswer {
  /** Ends the waiting, unless that is done. */
  done(): void
  /** Shows a text above the chat. False: it is too late for that. */
  refuse(text: string): boolean
  /** Opens an address, which must be a link to this bot. */
  open(url: string): void
}

/** The first answer counts. One that Telegram does not take, as of a press that is too old, does no harm. */
export function createPressAnswer(
  { api, lanes, log }: { readonly api: Api; readonly lanes: Lanes; readonly log: Log },
  pressId: string,
): PressAnswer {
  let isAnswered = false
  const answer = (more: { text?: string; show_alert?: boolean; url?: string } = {}): boolean => {
    if (isAnswered) return false
    isAnswered = true
    void lanes.add(`press ${pressId}`, async () => {
      try {
        await api.answerCallbackQuery(pressId, more)
      } catch (error) {
        log.debug({ reason: describeFailure(error) }, 'A press could not be answered')
      }
    })
    return true
  }
  return {
    done: () => void answer(),
    refuse: (text) => answer({ text, show_alert: true }),
    open: (url) => void answer({ url }),
  }
}
