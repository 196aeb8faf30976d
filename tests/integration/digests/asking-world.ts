import { answer } from '#chat/answer.ts'
import { createTexts } from '#chat/texts.ts'
import type { Edition } from '#domain/edition.ts'
import type { ChatAddress, Subscription } from '#domain/subscription.ts'
import { HOUR_MS, type Instant } from '#domain/time.ts'
import { fixedClock } from '#lib/clock.ts'
import { servicesOn } from '#tests/integration/store/test-services.ts'
import { anEdition } from '#tests/support/builders.ts'
import { memoryLog } from '#tests/support/memory-services.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { aCorrectionWorld, BROADCOM, type CorrectionWorld, NEW } from './correction-world.ts'
import { CHAT, SLOT } from './digest-world.ts'

const companies = shippedCompanies()
const texts = createTexts()

export const REVISED = { ...BROADCOM, text: NEW }
export const SAID = '14.7% → 17.4%'
export const EMPTY = anEdition({ edition: { id: 'e0' }, lead: null, sections: { shock: [] } })
export const ASKED = SLOT - 2 * HOUR_MS

export interface AskingWorld extends CorrectionWorld {
  /** What the bot answers the chat at an instant, out of one edition. */
  ask(now: Instant, edition: Edition, text: string, chat?: ChatAddress): Promise<string>
  /** The corrections that were queued for the chat. */
  corrected(): Promise<string[]>
}

/** A reader whose first digest is due at `SLOT`, and a bot on the same store. */
export async function anAskingWorld(reader: Partial<Subscription> = {}): Promise<AskingWorld> {
  const world = await aCorrectionWorld(reader)
  const { store } = world
  return {
    ...world,
    async ask(now, edition, text, address = CHAT) {
      await store.editions.save(edition, now)
      const editionFor = async () => edition
      const services = servicesOn(store, fixedClock(now), { companies, editionFor })
      const deps = { services, texts, log: memoryLog() }
      const replies = await answer(deps, { address, text, clientLanguage: 'en' })
      return replies
        .flatMap((reply) => reply.text.flatMap(({ spans }) => spans.map((span) => span.text)))
        .join('')
    },
    corrected: async () => (await world.queued()).filter((text) => text.includes(SAID)),
  }
}
