import { daysIn, parseDays } from '#chat/parse-days.ts'
import { nextSlot, type Schedule, type Slot } from '#digests/schedule.ts'
import type { Instant } from '#domain/time.ts'
import type { Store } from '#store/store.ts'
import { openExisting } from './open-existing.ts'

export { storePath } from './open-app.ts'

/** The store of a data folder without the stages, for what operators look at and mend. Fails as `openExisting` does. */
export const openRecords = (dataFolder: string): Promise<Store> => openExisting(dataFolder)

/** The first slots of a schedule after an instant. Throws as `nextSlot` does. */
export function nextSlots(schedule: Schedule, after: Instant, count: number): Slot[] {
  const slots: Slot[] = []
  for (let from = after; slots.length < count; ) {
    const slot = nextSlot(schedule, from)
    slots.push(slot)
    from = slot.at
  }
  return slots
}

/** Days in a reader's words, `mon-fri`, as they are in a zone; null for anything else. */
export function readDays(text: string, zone: string): Schedule['days'] | null {
  const days = parseDays(text)
  return days && daysIn(zone, days)
}
