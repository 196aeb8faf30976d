import { openReports } from '#app/open-reports.ts'
import { AppError } from '#domain/errors.ts'
import type { Report } from '#domain/report.ts'
import { toIso } from '#domain/time.ts'
import { readDataFolder } from './data-folder.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'

/** `mujaz reports list|close ID`: what readers report as wrong. */
export const reports: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, {
    data: { type: 'string', default: 'data' },
    json: { type: 'boolean', default: false },
  })
  const [action, id, ...others] = positionals
  const isList = action === 'list' && id === undefined
  if (!isList && (action !== 'close' || id === undefined || others.length > 0)) {
    throw new AppError('usage', 'reports: expected "list" or "close ID"')
  }
  const queue = await openReports(readDataFolder(values.data))
  try {
    if (id === undefined) {
      const open = await queue.open()
      io.out(values.json ? `${JSON.stringify(open)}\n` : printReports(open))
      return 0
    }
    if (await queue.close(id)) {
      io.out(`Closed ${id}.\n`)
      return 0
    }
    throw new AppError(
      'store',
      `reports: no open report ${JSON.stringify(id)}; "reports list" names them`,
    )
  } finally {
    await queue.end()
  }
}

function printReports(open: readonly Report[]): string {
  if (open.length === 0) return 'No open reports.\n'
  return open.map(printReport).join('\n')
}

const printReport = (report: Report): string => {
  const { id, createdAt, editionId, item, platform, chat, claim, reason } = report
  const head = `${id}  ${toIso(createdAt)}  edition ${editionId}, item ${item}  ${platform}:${chat}`
  const said = reason === null ? [] : [`  reader: ${printable(reason)}`]
  return [head, `  claim:  ${printable(claim)}`, ...said, ''].join('\n')
}

// A reader's words must not send commands to the operator's terminal.
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
