import { openRecords } from '#app/records.ts'
import { AppError } from '#domain/errors.ts'
import type { Subscription } from '#domain/subscription.ts'
import { toIso } from '#domain/time.ts'
import { readAddress, showAddress } from './chat-address.ts'
import { readDataFolder } from './data-folder.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'

type Records = Awaited<ReturnType<typeof openRecords>>

/** `mujaz subscriptions list|export CHAT|forget CHAT`: who reads, and readers' rights. */
export const subscriptions: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    data: { type: 'string', default: 'data' },
    json: { type: 'boolean', default: false },
  })
  const [action, chat, ...others] = positionals
  const isList = action === 'list' && chat === undefined
  const isOne = (action === 'export' || action === 'forget') && chat !== undefined
  if (others.length > 0 || !(isList || isOne)) {
    const message = 'subscriptions: expected "list", "export CHAT" or "forget CHAT"'
    throw new AppError('usage', message)
  }
  const address = chat === undefined ? null : readAddress(chat)
  const records = await openRecords(readDataFolder(values.data))
  try {
    if (address === null) io.out(await list(records, values.json))
    else if (action === 'export') io.out(await exportChat(records, address))
    else io.out(await forget(records, address))
    return 0
  } finally {
    await records.close()
  }
}

async function list({ subscriptions: stored }: Records, asJson: boolean): Promise<string> {
  const all = await stored.all()
  if (asJson) return `${JSON.stringify(all, null, 2)}\n`
  return all.length === 0 ? 'No subscriptions.\n' : all.map(line).join('')
}

function line(subscription: Subscription): string {
  const { status, languages, times, days, zone, nextRunAt } = subscription
  const next = nextRunAt === null ? 'no next brief' : `next ${toIso(nextRunAt)}`
  const when = `${times.join(',')} on days ${days.join(',')} ${zone}`
  return `${showAddress(subscription)}  ${status}  ${languages.join(',')}  ${when}  ${next}\n`
}

type Address = ReturnType<typeof readAddress>

async function exportChat(records: Records, address: Address): Promise<string> {
  const record = await findRecord(records, address)
  return `${JSON.stringify({ chat: showAddress(address), ...record }, null, 2)}\n`
}

async function forget(records: Records, address: Address): Promise<string> {
  const { subscription, digests, reports } = await findRecord(records, address)
  await records.readers.forget(address)
  const counts = `${subscription ? 1 : 0} subscription, ${digests.length} digests, ${reports.length} reports`
  return `Forgotten: all of ${showAddress(address)} (${counts}).\n`
}

async function findRecord({ readers }: Records, address: Address) {
  const record = await readers.find(address)
  const { subscription, digests, reports, admittedAt } = record
  const isKnown = subscription !== null || admittedAt !== null
  if (isKnown || digests.length + reports.length > 0) return record
  throw new AppError('store', `subscriptions: nothing is stored of ${showAddress(address)}`)
}
