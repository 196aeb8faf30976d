import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFeeds } from '#cli/feeds-file.ts'
import { runCommand } from '#cli/run-command.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'
import { memoryIo } from '#tests/unit/cli/io.ts'

const entry = (id: string) =>
  ({
    id,
    url: `https://${id}.example/feed`,
    publisher: id,
    family: id,
    language: 'en',
    zone: 'UTC',
    tier: 2,
    topics: [],
  }) as const

const lineOf = (id: string): string => `  - ${JSON.stringify(entry(id))}\n`

function aList(text: string): string {
  const path = join(aFolder(), 'feeds.yaml')
  writeFileSync(path, text)
  return path
}

test('what another command writes while a feed is added is not lost', () => {
  const path = aList(`feeds:\n${lineOf('first')}`)
  let isWritten = false
  const mine = {
    ...entry('mine'),
    // Asked for between the reading and the writing of the file.
    get id() {
      if (!isWritten) writeFileSync(path, `feeds:\n${lineOf('first')}${lineOf('theirs')}`)
      isWritten = true
      return 'mine'
    },
  }
  writeFeeds(path, [mine])
  const text = readFileSync(path, 'utf8')
  for (const id of ['first', 'theirs', 'mine']) expect(text).toContain(`https://${id}.example/feed`)
})

test('an export of which nothing is left says so in one line', async () => {
  const path = aList(`feeds:\n${lineOf('first').replace('}', ',"allowPrivate":true}')}`)
  const io = memoryIo()
  expect(await runCommand(['feeds', 'export', '--feeds', path], io)).toBe(1)
  expect(io.told.out).toBe('')
  expect(io.told.err).toContain('there is no feed that means anything elsewhere')
})
