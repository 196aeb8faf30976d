import type { Edition, Item } from '#domain/edition.ts'
import { mapItems } from '#domain/narrow-edition.ts'
import type { CommandContext } from './command-context.ts'

/** As much of an item as tells it from the others. */
const SHOWN_CLAIM = 120

type Keeping = Pick<CommandContext, 'services' | 'seenBy' | 'report'>

/** Keeps what a reply is about to tell to who sees it. A reader gets the reply all the same where that fails. */
export const keepTold = ({ services, seenBy, report }: Keeping, copy: Edition): Promise<void> =>
  services.keepTold(seenBy, copy).catch(report)

/** The same for a reply that shows only as much of some items of an edition as `shorten` leaves. */
export const keepShortened = (
  keeping: Keeping,
  edition: Edition,
  shown: readonly Item[],
): Promise<void> =>
  keepTold(
    keeping,
    mapItems(edition, (item) => {
      const text = shorten(item.text)
      const figures = item.figures.filter((figure) => text.includes(figure.text))
      return shown.includes(item) ? [{ ...item, figures }] : []
    }),
  )

/** As much of a claim as tells it from the others. */
export function shorten(text: string): string {
  const letters = [...text]
  if (letters.length <= SHOWN_CLAIM) return text
  const cut = letters.slice(0, SHOWN_CLAIM).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN_CLAIM / 2))}…`
}
