import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, takePictures } from '#lib/chromium.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mujaz-pictures-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function aProgram(name: string, script: string, mode = 0o755): string {
  const path = join(folder, name)
  writeFileSync(path, script)
  chmodSync(path, mode)
  return path
}

const pictures = (program: string, signal = new AbortController().signal) =>
  takePictures({ program, url: 'about:blank', files: { body: join(folder, 'x.png') }, signal })

test('a browser is found by its usual names on the path, and only where it can be run', () => {
  const browser = aProgram('google-chrome', '#!/bin/sh\n')
  aProgram('chromium', 'no program', 0o644)
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(browser)
  expect(findChromium({ PATH: '/nowhere' })).toBeNull()
  expect(findChromium({})).toBeNull()
})

test('a browser of CHROME_PATH is taken before any other, and no other in its place', () => {
  const own = aProgram('my-browser', '#!/bin/sh\n')
  aProgram('google-chrome', '#!/bin/sh\n')
  expect(findChromium({ CHROME_PATH: own, PATH: folder })).toBe(own)
  expect(findChromium({ CHROME_PATH: '/nowhere/chrome', PATH: folder })).toBeNull()
})

test('a browser that ends at once, or is none, is a failure', async () => {
  await expect(pictures(aProgram('ends', '#!/bin/sh\nexit 3\n'))).rejects.toThrow(
    'the browser has ended',
  )
  await expect(pictures(join(folder, 'missing'))).rejects.toThrow('ENOENT')
})

test('a browser that never answers is left when the work is stopped', async () => {
  const stop = new AbortController()
  const taking = pictures(aProgram('hangs', '#!/bin/sh\nexec sleep 600\n'), stop.signal)
  stop.abort(new Error('stopped'))
  await expect(taking).rejects.toThrow('stopped')
})

const chromium = findChromium(process.env)

test.skipIf(chromium === null)('an element is drawn whole, at twice its size', async () => {
  const page = join(folder, 'page.html')
  const file = join(folder, 'tall.png')
  writeFileSync(page, '<body style="margin:0"><p id="tall" style="width:300px;height:5000px">x</p>')
  const url = pathToFileURL(page).href
  const { signal } = new AbortController()
  await takePictures({ program: chromium ?? '', url, files: { '#tall': file }, signal })
  const png = readFileSync(file)
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 10_000])
  await expect(
    takePictures({ program: chromium ?? '', url, files: { '#none': file }, signal }),
  ).rejects.toThrow('#none')
})
