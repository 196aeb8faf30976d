import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fillPrompt, readPrompt } from '#briefs/prompt-file.ts'
import { AppError } from '#domain/errors.ts'

function aPromptFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'brief.md')
  writeFileSync(path, text)
  return path
}

const WHOLE =
  '---\nversion: 3\n---\n# system\nBe exact.\n\n# user\nThe news:\n{{articles}}\n\n# repair\nOnce more:\n{{items}}\n'

test.each([
  ['', WHOLE],
  [' with Windows line ends', WHOLE.replaceAll('\n', '\r\n')],
])('a prompt%s has a version and three parts', (_, text) => {
  expect(readPrompt(aPromptFile(text))).toEqual({
    version: '3',
    system: 'Be exact.',
    user: 'The news:\n{{articles}}',
    repair: 'Once more:\n{{items}}',
  })
})

test.each([
  ['nothing', ''],
  ['no version', WHOLE.replace('version: 3', 'name: x')],
  ['a version that is no number', WHOLE.replace('3', 'three')],
  ['no system part', WHOLE.replace('# system\n', '')],
  ['no user part', WHOLE.replace('# user\n', '')],
  ['no repair part', WHOLE.replace('# repair\n', '')],
])('a prompt with %s is told with its path and its shape', (_, text) => {
  const path = aPromptFile(text)
  expect(() => readPrompt(path)).toThrow(
    new AppError(
      'config',
      `${path}: expected front matter with "version: N", then "# system", "# user" and "# repair"`,
    ),
  )
})

test('a prompt that is not there is a mistake of the configuration', () => {
  const path = join(tmpdir(), 'no-such-folder', 'brief.md')
  expect(() => readPrompt(path)).toThrow(new AppError('config', `${path}: cannot be read`))
})

test('the prompt that ships names every value that the writer fills in, the language last', () => {
  const { system, user, repair } = readPrompt(
    join(import.meta.dirname, '../../../prompts/brief.md'),
  )
  const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name)
  expect(placesIn(user)).toEqual(['from', 'to', 'fence', 'articles', 'fence', 'words', 'language'])
  expect(placesIn(repair)).toEqual(['fence', 'items', 'fence', 'language'])
  expect(placesIn(system)).toEqual(['maxItems'])
  expect(user.split('\n').at(-1)).toBe('Write the edition in {{language}}.')
})

test('a value is never read as a template, nor as a pattern of replacement', () => {
  const values = { articles: '{{fence}} $& $1 {{language}}', fence: 'k7Qz', language: 'English' }
  expect(fillPrompt('{{fence}} {{articles}} {{fence}}', values)).toBe(
    'k7Qz {{fence}} $& $1 {{language}} k7Qz',
  )
})

test('a place without a value stays, also one that every object has', () => {
  expect(fillPrompt('{{nothing}} {{constructor}}', {})).toBe('{{nothing}} {{constructor}}')
})
