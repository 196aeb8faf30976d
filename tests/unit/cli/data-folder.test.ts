import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDataFolder } from '#cli/data-folder.ts'
import { runCommand } from '#cli/run-command.ts'
import { memoryIo } from './io.ts'

const folder = mkdtempSync(join(tmpdir(), 'mujaz-data-'))

test('a folder that can be made is taken, and is not made yet', () => {
  const wanted = join(folder, 'a', 'b')
  expect(readDataFolder(wanted)).toBe(wanted)
  expect(existsSync(join(folder, 'a'))).toBe(false)
})

test('nothing kept is a place too', () => {
  expect(readDataFolder(':memory:')).toBe(':memory:')
})

test('a file, a place below a file and an empty value are usage mistakes', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const value of [file, join(file, 'below'), '']) {
    expect(() => readDataFolder(value)).toThrow(expect.objectContaining({ code: 'usage' }))
  }
})

test.each([
  ['deliveries', 'list'],
  ['reports', 'list'],
  ['subscriptions', 'list'],
  ['schedule', 'next', '--chat', 'telegram:1001'],
])('%s %s of a folder without a store is an error, and makes none', async (...words) => {
  const io = memoryIo()
  const missing = join(folder, 'mistyped')

  expect(await runCommand([...words, '--data', missing], io)).toBe(1)

  expect(io.told).toEqual({
    out: '',
    err: `mujaz: --data: there is no store at ${join(missing, 'mujaz.db')}: name the service's folder\n`,
  })
  expect(existsSync(missing)).toBe(false)
})
