import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '#cli/run-command.ts'
import { openStore } from '#store/open-store.ts'
import { aReport } from '#tests/support/builders.ts'
import { memoryIo } from './io.ts'

async function run(...words: readonly string[]) {
  const io = memoryIo()
  return { code: await runCommand(['reports', ...words], io), ...io.told }
}

/** A data folder whose queue holds one report. */
async function aQueue(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-reports-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const store = await openStore(join(folder, 'mujaz.db'))
  await store.reports.save(aReport({ reason: 'It was\u001b[2J $593 billion.' }))
  await store.close()
  return folder
}

test('the queue is listed without what could steer a terminal, and as JSON as it is', async () => {
  const data = await aQueue()
  const { code, out } = await run('list', '--data', data)
  expect(code).toBe(0)
  expect(out).toContain('r1  2025-01-28T07:00:00Z  edition e1, item 1  telegram:1001')
  expect(out).toContain('reader: It was [2J $593 billion.')
  const json = await run('list', '--json', '--data', data)
  expect(JSON.parse(json.out)).toEqual([aReport({ reason: 'It was\u001b[2J $593 billion.' })])
})

test('a report is closed once', async () => {
  const data = await aQueue()
  expect(await run('close', 'r1', '--data', data)).toMatchObject({ code: 0, out: 'Closed r1.\n' })
  expect(await run('close', 'r1', '--data', data)).toMatchObject({
    code: 1,
    err: 'mujaz: reports: no open report "r1"; "reports list" names them\n',
  })
  expect((await run('list', '--data', data)).out).toBe('No open reports.\n')
})

test.each([[], ['lits'], ['list', 'r1'], ['close'], ['close', 'r1', 'r2']])(
  'reports %j is bad usage',
  async (...words) => {
    expect(await run(...words)).toMatchObject({
      code: 2,
      err: 'mujaz: reports: expected "list" or "close ID"\n',
    })
  },
)
