import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#cli/run-command.ts'
import { memoryIo } from './io.ts'

let data: string

beforeAll(() => {
  data = join(mkdtempSync(join(tmpdir(), 'mujaz-cli-')), 'data')
})
afterAll(() => rmSync(join(data, '..'), { recursive: true, force: true }))

async function run(words: readonly string[], over: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo(over)
  return { code: await runCommand(words, io), ...io.told }
}

const HELP = ['', 'help', '--help', '-h', 'brief --help', 'run -h', '--verbose']

test.each(HELP)('"mujaz %s" prints the usage', async (words) => {
  const { code, out, err } = await run(words.split(' ').filter(Boolean))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^Usage: mujaz COMMAND/u)
})

const MISTAKES: readonly (readonly [readonly string[], string])[] = [
  [['breif'], 'there is no command "breif"'],
  [['__proto__'], 'there is no command "__proto__"'],
  [['constructor'], 'there is no command "constructor"'],
  [['brief', '--lnag', 'ar'], "Unknown option '--lnag' ("],
  [['brief', '--lang'], "Option '--lang <value>' argument missing"],
  [['brief', '--offline=yes'], "Option '--offline' does not take an argument"],
  [['brief', 'NVDA'], '"NVDA" is no option'],
  [['brief', '--lang', 'fr'], '--lang: expected en, ar, both, got "fr"'],
  [['brief', '--format', 'pdf'], '--format: expected text, json, html, telegram, slack, got "pdf"'],
  [['brief', '--writer', 'ai'], '--writer: expected auto, extract, model, got "ai"'],
  [['brief', '--writer', 'model'], '--writer model: put an OPENAI_API_KEY into .env'],
  [['brief', '--now', 'noon'], '--now: expected an instant'],
  [['brief', '--window', '-5h'], "Option '--window' argument is ambiguous"],
  [['brief', '--watch', 'NVDA,Enron'], '--watch: "Enron" is not in config/companies.yaml'],
  [['brief', '--data', ''], '--data: expected a value'],
  [['brief', '--feeds', '/nowhere/feeds.yaml'], '/nowhere/feeds.yaml: no such file'],
  [['brief', '--feeds', '/'], '/: expected a file, found a folder'],
  [['brief', '--feeds', 'config/settings.yaml'], 'config/settings.yaml: feeds: expected'],
  [['demo', '--lang', 'ar'], "Unknown option '--lang'"],
  [['run', 'now'], '"now" is no option'],
  [['run', '--data', ''], '--data: expected a value'],
  [['chat', '--lang', 'both'], '--lang: expected en, ar, got "both"'],
  [['chat', '--as', ''], '--as: expected a value'],
  [['parse'], 'parse: name a file, or - for standard input'],
  [['parse', '--files-from', '/nowhere/list'], '/nowhere/list: no such file'],
  [['group', 'a', 'b'], 'group: one file'],
  [['migrate', 'now'], '"now" is no option'],
  [['doctor', '--data', ''], '--data: expected a value'],
]

test.each(MISTAKES)('%j is told in one line and ends with 2', async (words, told) => {
  const [name = '', ...rest] = words
  const place = ['brief', 'run', 'chat'].includes(name) ? ['--data', data] : []
  const { code, out, err } = await run([name, ...place, ...rest])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`mujaz: ${told}`)
  if (!words.includes('config/settings.yaml')) expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(existsSync(data)).toBe(false)
})

test('a stack trace is shown with --verbose only', async () => {
  const quiet = await run(['brief', '--lang', 'fr'])
  const verbose = await run(['brief', '--lang', 'fr', '--verbose'])
  expect(quiet.err).not.toContain('    at ')
  expect(verbose.code).toBe(2)
  expect(verbose.err).toMatch(/^mujaz: --lang: .+\n.*AppError: .+\n {4}at /u)
})

test('an error that nobody foresaw is one line too, and never shows a token', async () => {
  const token = '123456:a-token-in-an-address-0123456789-abcdef'
  const io = memoryIo()
  const out = () => {
    throw new TypeError(`fetch of https://api.telegram.org/bot${token}/getMe failed`)
  }
  const code = await runCommand(['parse', 'samples/sample-wire.xml', '--verbose'], { ...io, out })
  expect(code).toBe(1)
  expect(io.told.err).toMatch(/^mujaz: unexpected: fetch of .+\[redacted\].+\n/u)
  expect(io.told.err).not.toContain(token)
})

test('progress is shown where somebody watches standard error', async () => {
  const words = ['brief', '--feeds', 'samples/feeds.yaml', '--data', ':memory:', '--lang', 'en']
  const watched = await run(words, { isError: true })
  expect(watched).toMatchObject({ code: 0, err: 'Reading 10 feeds …\n' })
  expect(await run(words)).toMatchObject({ code: 0, err: '' })
})

test('a brief that is stopped prints nothing and has failed', async () => {
  const words = ['brief', '--feeds', 'samples/feeds.yaml', '--data', ':memory:']
  const stopped = await run(words, { stop: AbortSignal.abort() })
  expect(stopped).toEqual({ code: 1, out: '', err: 'mujaz: stopped\n' })
})
