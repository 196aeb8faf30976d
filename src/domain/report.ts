import type { ChatAddress } from './subscription.ts'
import type { Instant } from './time.ts'

/** A reader's word that an item of an edition is wrong, for the operators. One for each item and chat. */
export interface Report extends ChatAddress {
  readonly id: string
  readonly editionId: string
  /** The item's place in the edition as it is read, from 1. */
  readonly item: number
  /** What the item says. */
  readonly claim: string
  /** What the reader says of it; null where they only pressed the button. */
  readonly reason: string | null
  readonly isOpen: boolean
  readonly createdAt: Instant
}
