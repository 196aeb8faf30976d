import { nextSlots, openRecords, readDays } from '#app/records.ts'
import { parseTime } from '#domain/clock-time.ts'
import { AppError } from '#domain/errors.ts'
import { toIso } from '#domain/time.ts'
import { parsePlace } from '#domain/zones.ts'
import { systemClock } from '#lib/clock.ts'
import { readAddress, showAddress } from './chat-address.ts'
import { readDataFolder } from './data-folder.ts'
import type { Command } from './io.ts'
import { readInstant, readOptions } from './options.ts'

type Schedule = Parameters<typeof nextSlots>[0]

const MAX_COUNT = 1000

/** `mujaz schedule next`: when the next briefs come, of a chat or of times that are told. */
export const schedule: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    chat: { type: 'string' },
    at: { type: 'string' },
    zone: { type: 'string', default: 'UTC' },
    days: { type: 'string', default: 'daily' },
    count: { type: 'string', default: '5' },
    now: { type: 'string' },
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: 'data' },
  })
  if (
    positionals.join(' ') !== 'next' ||
    (values.chat === undefined) === (values.at === undefined)
  ) {
    throw new AppError('usage', 'schedule: expected "next" with either --chat or --at')
  }
  const count = readCount(values.count)
  const plan =
    values.chat === undefined
      ? readSchedule(values.at ?? '', values.zone, values.days)
      : await findSchedule(values.chat, readDataFolder(values.data))
  const now = values.now === undefined ? systemClock.now() : readInstant(values.now)
  const slots = nextSlots(plan, now, count).map((slot) => ({
    at: toIso(slot.at),
    local: Temporal.Instant.fromEpochMilliseconds(slot.at)
      .toZonedDateTimeISO(plan.zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
    date: slot.localDate,
    slot: slot.slot,
  }))
  if (values.json) io.out(`${JSON.stringify(slots, null, 2)}\n`)
  else for (const { at, local } of slots) io.out(`${at}  ${local.replace('T', ' ')} ${plan.zone}\n`)
  return 0
}

function readCount(value: string): number {
  const count = /^\d{1,4}$/u.test(value) ? Number(value) : 0
  if (count >= 1 && count <= MAX_COUNT) return count
  throw new AppError('usage', `--count: expected a number from 1 to ${MAX_COUNT}, got "${value}"`)
}

function readSchedule(at: string, place: string, words: string): Schedule {
  const times = at.split(',').map((text) => {
    const time = parseTime(text)
    if (time !== null) return time
    throw new AppError('usage', `--at: expected times such as 08:00,17:30, got "${at}"`)
  })
  const zone = parsePlace(place)?.zone
  if (zone === undefined) {
    throw new AppError('usage', `--zone: expected a zone such as Asia/Riyadh, got "${place}"`)
  }
  const days = readDays(words, zone)
  if (days === null) {
    throw new AppError('usage', `--days: expected days such as mon-fri, got "${words}"`)
  }
  return { times, zone, days }
}

async function findSchedule(chat: string, dataFolder: string): Promise<Schedule> {
  const address = readAddress(chat)
  const records = await openRecords(dataFolder)
  try {
    const subscription = await records.subscriptions.find(address)
    if (subscription?.status === 'active') return subscription
    const state = subscription ? `is ${subscription.status}` : 'has no subscription'
    throw new AppError('store', `schedule: ${showAddress(address)} ${state}: no brief is to come`)
  } finally {
    await records.close()
  }
}
