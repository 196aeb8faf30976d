import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '#cli/run-command.ts'
import { memoryIo } from './io.ts'

async function lint(input: string, ...words: string[]) {
  const io = memoryIo({ input })
  const code = await runCommand(['lint-arabic', ...words, '-'], io)
  return { code, ...io.told }
}

async function aFile(bytes: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-lint-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'brief.txt')
  writeFileSync(path, bytes)
  return path
}

test('each finding is one line with its place, and an error ends with exit code 1', async () => {
  const { code, out, err } = await lint(
    'ارتفعت أسهم الرقائق.\nورفع التقرير أعلامًا حمراء، وسوف يرتفع الطلب.\n',
  )
  expect(code).toBe(1)
  expect(out.trimEnd().split('\n')).toEqual([
    '-:2:14: error glossary-never «أعلاما حمراء» اكتب: إشارات تحذيرية',
    '-:2:29: advice avoid «وسوف يرتفع» اكتب: السين قبل الفعل: سيرتفع',
  ])
  expect(err).toBe('standard input: errors: 1, advice: 1\n')
})

test('advice alone is no failure, and a clean text says nothing', async () => {
  expect(await lint('سوف يرتفع الطلب.')).toMatchObject({ code: 0 })
  expect(await lint('سيرتفع الطلب.')).toMatchObject({ code: 0, out: '' })
})

test('--json gives the counts and the findings', async () => {
  const { code, out } = await lint('انهار السهم 2% الاثنين.', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    file: '-',
    errors: 1,
    advice: 0,
    findings: [
      {
        line: 1,
        column: 1,
        rule: 'market-verb',
        text: 'انهار … 2%',
        advice: 'الفعل أقوى من الرقم',
        hard: true,
      },
    ],
  })
})

test('English lines, sources, links and citations of a brief are not ours to strike', async () => {
  const brief = [
    'Market shock: AI chips fall $589bn, 2%…',
    '• تراجعت أسهم الرقائق. (Sample Wire [1]؛ مصدر واحد)',
    '[1] انهيار أسهم الرقائق 2%! https://wire.example/AI-GPU',
    'المصدر: https://wire.example/AI-GPU',
    '',
  ].join('\n')
  expect(await lint(brief)).toMatchObject({ code: 0, out: '' })
})

test('what a quotation of five words says is advice; an expression in guillemets is ours', async () => {
  expect(await lint('قال: «هذه أعلام حمراء في كل صفقة».')).toMatchObject({ code: 0 })
  expect(await lint('وصفها بأنها «أعلام حمراء».')).toMatchObject({ code: 1 })
})

test('a brief is read as a whole: two spellings of one name in two lines are an error', async () => {
  const { code, out } = await lint('قالت إنفيديا إن الطلب ينمو.\nتراجع سهم انفيديا الاثنين.\n')
  expect(code).toBe(1)
  expect(out).toContain(':2:11: error name-drift')
})

test.each([
  ['a missing file', ['/nowhere/brief.txt'], '/nowhere/brief.txt: no such file'],
  ['no file', [], 'lint-arabic: name one file, or - for standard input'],
  ['two files', ['a', 'b'], 'lint-arabic: name one file, or - for standard input'],
])('%s is one line and exit code 2', async (_what, words, message) => {
  const io = memoryIo()
  expect(await runCommand(['lint-arabic', ...words], io)).toBe(2)
  expect(io.told).toEqual({ out: '', err: `mujaz: ${message}\n` })
})

test.each([
  ['bytes that are no UTF-8', new Uint8Array([0xe3, 0xe6, 0xcc, 0xd2])],
  ['a NUL', 'موجز\0'],
])('%s make no text', async (_what, bytes) => {
  const path = await aFile(bytes)
  const io = memoryIo()
  expect(await runCommand(['lint-arabic', path], io)).toBe(2)
  expect(io.told.err).toBe(`mujaz: ${path}: this is no text in UTF-8\n`)
})

test('a file beyond the limit is refused before it is read as text', async () => {
  const path = await aFile('سيرتفع الطلب.\n'.repeat(400_000))
  const io = memoryIo()
  expect(await runCommand(['lint-arabic', path], io)).toBe(2)
  expect(io.told.err).toBe(`mujaz: ${path}: more than 4 MB of text\n`)
})
