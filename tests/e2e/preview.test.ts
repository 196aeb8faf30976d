import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rssOfNews, writeFeedsFile } from '#tests/support/feeds-file.ts'
import { cleanUp, newFolder, runMujaz } from '#tests/support/run-mujaz.ts'

const SAMPLES = ['--feeds', 'samples/feeds.yaml', '--now', '2025-02-01T00:00:00Z', '--window', '5d']
const NO_BROWSER = { PATH: '/nowhere' }

afterAll(cleanUp)

test('the preview of the sample week is one page in both languages; without a browser a line says so', async () => {
  const out = join(newFolder(), 'made', 'here')
  const words = ['preview', ...SAMPLES, '--data', ':memory:', '--out', out]
  const ended = await runMujaz(words, { env: NO_BROWSER })
  expect(ended).toEqual({
    code: 0,
    stdout: `${join(out, 'preview.html')}\n`,
    stderr:
      'No pictures: no chromium, chromium-browser or google-chrome on the PATH or at CHROME_PATH.\n',
  })
  expect(readdirSync(out)).toEqual(['preview.html'])
  const page = readFileSync(join(out, 'preview.html'), 'utf8')
  expect(page).toContain('AI, chips and defence: 27 to 31 January 2025')
  expect(page).toContain('صدمة الأسواق')
  expect(page).not.toContain('class="over"')
})

test('a browser that fails is told in a line, and the page is there', async () => {
  const folder = newFolder()
  const browser = join(folder, 'browser')
  writeFileSync(browser, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  const feeds = writeFeedsFile(folder, [{ id: 'wire', url: 'wire.xml' }])
  const title = 'Nvidia sheds a record sum'
  const text = 'Nvidia lost $589 billion of market value on Monday, a drop of 17%.'
  const publishedAt = Date.parse('2025-01-27T09:00:00Z')
  writeFileSync(join(folder, 'wire.xml'), rssOfNews([{ title, text, publishedAt }]))
  const ended = await runMujaz(
    [
      ...['preview', '--feeds', feeds, '--now', '2025-01-27T12:00:00Z', '--data', ':memory:'],
      ...['--lang', 'en', '--out', folder],
    ],
    { env: { CHROME_PATH: browser } },
  )
  expect(ended).toMatchObject({
    code: 0,
    stderr: `No pictures: ${browser}: the browser has ended\n`,
  })
  const page = readFileSync(join(folder, 'preview.html'), 'utf8')
  expect(page).toContain('$589 billion')
  expect(page).not.toContain('صدمة الأسواق')
})

test('a folder that cannot be made is told before any work', async () => {
  const ended = await runMujaz(['preview', ...SAMPLES, '--out', 'README.md'])
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(/^mujaz: --out: .+README\.md is a file: name a folder\n$/u)
})

test('a folder that the system refuses to make is told before any work', async () => {
  const ended = await runMujaz(['preview', ...SAMPLES, '--out', '/proc/mujaz/preview'])
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(/^mujaz: --out: \S+ cannot be (made|written): name another/u)
})
