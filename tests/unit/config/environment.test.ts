import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withEnvFile } from '#config/env-file.ts'
import { parseEnvironment } from '#config/environment.ts'
import { AppError } from '#domain/errors.ts'
import { aConfigFolder } from './config-folder.ts'

const mistakesIn = (variables: Readonly<Record<string, string>>): readonly string[] =>
  parseEnvironment(variables).mistakes

test('every variable finds its place', () => {
  expect(
    parseEnvironment({
      TELEGRAM_BOT_TOKEN: '1:a',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:8082/api/',
      OPENAI_API_KEY: 'sk-1',
      OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1',
      OPENAI_MODEL: 'qwen3',
      LOG_LEVEL: 'debug',
      PATH: '/usr/bin',
    }).value,
  ).toEqual({
    telegramToken: '1:a',
    telegramApiRoot: 'http://127.0.0.1:8081',
    slackBotToken: 'xoxb-1',
    slackAppToken: 'xapp-1',
    slackApiUrl: 'http://127.0.0.1:8082/api/',
    openaiApiKey: 'sk-1',
    openaiBaseUrl: 'http://127.0.0.1:11434/v1',
    openaiModel: 'qwen3',
    logLevel: 'debug',
  })
})

test('an empty variable counts as absent', () => {
  const reading = parseEnvironment({ TELEGRAM_BOT_TOKEN: '', SLACK_BOT_TOKEN: ' ', LOG_LEVEL: '' })
  expect(reading.value).toEqual({ logLevel: 'info' })
})

test('a key without a model has the default model, and no key has none', () => {
  expect(parseEnvironment({ OPENAI_API_KEY: 'sk-1' }).value?.openaiModel).toBe('gpt-4.1-mini')
  expect(parseEnvironment({}).value?.openaiModel).toBeUndefined()
})

test.each([
  ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
  ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
])('%s alone is a mistake that names %s', (set, missing) => {
  expect(mistakesIn({ [set]: 'xo-secret' })).toEqual([
    `${missing}: expected a token, because ${set} is set and Slack needs both; got nothing`,
  ])
})

test.each([
  ['OPENAI_BASE_URL', 'localhost:11434'],
  ['SLACK_API_URL', 'ftp://slack.example'],
  ['TELEGRAM_API_ROOT', 'https://'],
])('%s=%s is a mistake', (name, value) => {
  expect(mistakesIn({ [name]: value })).toEqual([
    `${name}: expected an http or https address, got "${value}"`,
  ])
})

test('no mistake shows a token or a password', () => {
  const mistakes = mistakesIn({
    TELEGRAM_BOT_TOKEN: '123:hunter 2',
    OPENAI_API_KEY: 'sk-hunter2\nx',
    SLACK_BOT_TOKEN: 'xoxb-hunter2\u200f',
    OPENAI_BASE_URL: 'https://me:hunter2@llm.example',
  })
  expect(mistakes).toHaveLength(5)
  expect(mistakes.join('\n')).not.toContain('hunter')
})

test('a name before the host of an address is refused', () => {
  expect(mistakesIn({ OPENAI_BASE_URL: 'https://key@llm.example' })).toHaveLength(1)
})

test('the process wins over the file, even with an empty value', () => {
  const path = join(aConfigFolder({ '.env': 'A=file\nB=file # why\nC="file"\n' }), '.env')
  expect(withEnvFile(path, { A: 'process', B: '', C: undefined })).toEqual({
    A: 'process',
    B: '',
    C: 'file',
  })
})

test('an absent .env is fine', () => {
  const variables = { A: '1' }
  expect(withEnvFile(join(aConfigFolder(), '.env'), variables)).toBe(variables)
})

test('a .env that is a folder is a mistake that says so', () => {
  const path = join(aConfigFolder(), '.env')
  mkdirSync(path)
  expect(() => withEnvFile(path, {})).toThrow(
    new AppError('config', `${path}: expected a file, found a folder`),
  )
})

test.skipIf(process.getuid?.() === 0)('a .env that may not be read is a mistake', () => {
  const path = join(aConfigFolder(), '.env')
  writeFileSync(path, 'A=1')
  chmodSync(path, 0)
  expect(() => withEnvFile(path, {})).toThrow(/this user may not read it/)
})

test('.env.example works as it is: nothing is on, nothing is wrong', () => {
  expect(parseEnvironment(withEnvFile('.env.example', {})).value).toEqual({ logLevel: 'info' })
})

test('.env.example names every variable that is read', () => {
  const read = new Set<string>()
  const recorder = new Proxy<Record<string, string | undefined>>(
    {},
    { get: (_, name) => void read.add(String(name)) },
  )
  parseEnvironment(recorder)
  const named = readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z_]+)=$/gm)
  expect([...named].map(([, name]) => name).sort()).toEqual([...read].sort())
})
