import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDataFolder } from '#cli/data-folder.ts'

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
