import type { Delivery, DeliveryState } from '#domain/delivery.ts'

/** What `list` tells of a message, or of a slot that came and went without one. */
export type LedgerLine =
  | {
      readonly id: string
      readonly state: DeliveryState
      readonly chat: string
      readonly dueAt: string
      readonly attempts: number
      readonly error: string | null
    }
  | {
      readonly state: 'missed'
      readonly chat: string
      readonly slot: string
      readonly missedAt: string
    }

/** The ledger as a person reads it, a line each. */
export const printLines = (lines: readonly LedgerLine[]): string =>
  lines.length === 0 ? 'No messages.\n' : lines.map(printLine).join('')

function printLine(line: LedgerLine): string {
  if (line.state === 'missed') {
    return `missed  ${line.chat}  ${line.slot} (its local time)  told ${line.missedAt}\n`
  }
  const { id, state, chat, dueAt, attempts, error } = line
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`
  return `${id}  ${state}  ${chat}  due ${dueAt}  ${tries}${error === null ? '' : `  ${printable(error)}`}\n`
}

// A platform's words must not send commands to the operator's terminal.
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')

/** What a change made of a message; `after` is null where it did nothing. */
export function tellChange(before: Delivery, after: Delivery | null): string {
  if (after === null) return `${before.state}, left as it is`
  if (after.state === 'blocked') return `${before.state} → blocked: its subscription is not active`
  const twice = before.state === 'unknown' ? ' (the reader may get it twice)' : ''
  return `${before.state} → ${after.state}${twice}`
}
