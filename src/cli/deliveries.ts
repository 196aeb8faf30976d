import { openRecords } from '#app/records.ts'
import type { DeliveryState } from '#domain/delivery.ts'
import { AppError } from '#domain/errors.ts'
import type { ChatAddress } from '#domain/subscription.ts'
import { toIso } from '#domain/time.ts'
import { systemClock } from '#lib/clock.ts'
import { readAddress, showAddress } from './chat-address.ts'
import { readDataFolder } from './data-folder.ts'
import type { Command } from './io.ts'
import { type LedgerLine, printLines, tellChange } from './ledger-lines.ts'
import { oneOf, readOptions } from './options.ts'

type Records = Awaited<ReturnType<typeof openRecords>>

const STATES = ['pending', 'sending', 'sent', 'blocked', 'failed', 'unknown', 'missed'] as const
type State = (typeof STATES)[number]

/** Which states an action changes. */
const CHANGES: Readonly<Record<'retry' | 'drop', readonly DeliveryState[]>> = {
  retry: ['failed', 'unknown'],
  drop: ['pending'],
}
/** Of one `list`, `retry` or `drop`. */
const MAX_MESSAGES = 10_000
const LISTED = '50'

interface Wish {
  readonly ids: readonly string[]
  readonly states: readonly State[] | null
  readonly address: ChatAddress | null
}

/** `mujaz deliveries list|retry|drop`: the ledger. */
export const deliveries: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    state: { type: 'string' },
    chat: { type: 'string' },
    limit: { type: 'string', default: LISTED },
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: 'data' },
  })
  const [action = '', ...ids] = positionals
  if (!['list', 'retry', 'drop'].includes(action) || (action === 'list' && ids.length > 0)) {
    throw new AppError('usage', 'deliveries: expected "list", "retry" or "drop"')
  }
  const wish: Wish = {
    ids,
    states: values.state?.split(',').map((state) => oneOf('state', state, STATES)) ?? null,
    address: values.chat === undefined ? null : readAddress(values.chat),
  }
  const limit = readLimit(values.limit)
  if (action !== 'list') checkChange(action as 'retry' | 'drop', wish)
  const records = await openRecords(readDataFolder(values.data))
  try {
    if (action === 'list') {
      const found = await list(records, wish, limit)
      io.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : printLines(found))
      return 0
    }
    const told = await changeAll(records, action as 'retry' | 'drop', wish)
    for (const line of told.lines) io.out(`${line}\n`)
    return told.isDone ? 0 : 1
  } finally {
    await records.close()
  }
}

function readLimit(value: string): number {
  const limit = /^\d{1,5}$/u.test(value) ? Number(value) : 0
  if (limit >= 1 && limit <= MAX_MESSAGES) return limit
  throw new AppError(
    'usage',
    `--limit: expected a number from 1 to ${MAX_MESSAGES}, got "${value}"`,
  )
}

/** Nothing is sent again or given up unless it is named, by its id or by its state. */
function checkChange(action: 'retry' | 'drop', { ids, states }: Wish): void {
  const can = CHANGES[action]
  if (ids.length > 0 === (states !== null)) {
    const message = `deliveries ${action}: name either the messages by id, or --state ${can.join('|')}`
    throw new AppError('usage', message)
  }
  const wrong = states?.find((state) => !can.some((other) => other === state))
  if (wrong === undefined) return
  throw new AppError(
    'usage',
    `deliveries ${action}: --state: expected ${can.join(', ')}, got "${wrong}"`,
  )
}

async function list({ ledger }: Records, wish: Wish, limit: number): Promise<LedgerLine[]> {
  const isOnlyMissed = wish.states?.every((state) => state === 'missed') ?? false
  const messages = isOnlyMissed ? [] : await ledger.list(filterOf(wish), limit)
  const wantsMissed = wish.states === null || wish.states.includes('missed')
  const missed = wantsMissed ? await ledger.missed(wish.address, limit) : []
  return [
    ...messages.map((delivery) => ({
      id: delivery.id,
      state: delivery.state,
      chat: showAddress(delivery),
      dueAt: toIso(delivery.dueAt),
      attempts: delivery.attempts,
      error: delivery.lastError,
    })),
    ...missed.map((slot) => ({
      state: 'missed' as const,
      chat: showAddress(slot),
      slot: `${slot.localDate} ${slot.slot}`,
      missedAt: toIso(slot.missedAt),
    })),
  ]
}

const filterOf = ({ ids, states, address }: Wish) => ({
  ...(ids.length > 0 ? { ids } : {}),
  ...(states ? { states: states.filter((state) => state !== 'missed') } : {}),
  ...(address ? { address } : {}),
})

async function changeAll(
  { ledger }: Records,
  action: 'retry' | 'drop',
  wish: Wish,
): Promise<{ readonly lines: readonly string[]; readonly isDone: boolean }> {
  const found = await ledger.list(filterOf(wish), MAX_MESSAGES)
  const lines: string[] = []
  const missing = wish.ids.filter((id) => !found.some((delivery) => delivery.id === id))
  for (const id of missing) lines.push(`${id}: there is no such message`)
  let left = missing.length
  // The oldest first, so that a chat gets them in their order.
  for (const before of found.toReversed()) {
    const now = systemClock.now()
    const after = await (action === 'retry' ? ledger.retry(before.id, now) : ledger.drop(before.id))
    if (after === null) left += 1
    lines.push(`${before.id}: ${tellChange(before, after)}`)
  }
  if (lines.length === 0) lines.push('No such messages.')
  return { lines, isDone: left === 0 }
}
