import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readFeedFile } from '#feeds/read-feed-file.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'

const read = (path: string) => readFeedFile(pathToFileURL(path).href)
const NO_FILE = { kind: 'failed', reason: 'the file is over 8 MB or no regular file' }

test.skipIf(process.platform === 'win32')(
  'a pipe that nobody writes to is refused and does not hang',
  async () => {
    const pipe = join(aFolder(), 'feed.xml')
    execFileSync('mkfifo', [pipe])
    // Whoever still waits in `open` for a writer is let go.
    onTestFinished(() => closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)))

    expect(await read(pipe)).toMatchObject(NO_FILE)
  },
)

test('a file is read; a folder, a large file and a missing one are failures', async () => {
  const folder = aFolder()
  const path = join(folder, 'feed.xml')
  writeFileSync(path, '<rss/>')

  expect(await read(path)).toMatchObject({ kind: 'fetched', body: Buffer.from('<rss/>') })
  expect(await read(folder)).toMatchObject(NO_FILE)
  truncateSync(path, 9_000_000)
  expect(await read(path)).toMatchObject(NO_FILE)
  expect(await read(join(folder, 'none'))).toMatchObject({
    kind: 'failed',
    reason: 'the file does not exist',
  })
})
