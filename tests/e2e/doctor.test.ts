import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startFakeSlack } from '#tests/support/fake-slack.ts'
import { startFakeTelegram } from '#tests/support/fake-telegram.ts'
import { cleanUp, type Ended, newFolder, runMujaz } from '#tests/support/run-mujaz.ts'

const SAMPLES = ['--feeds', 'samples/feeds.yaml']
const NAMES = ['config', 'store', 'feeds', 'telegram', 'slack', 'model', 'usage', 'clock']

afterAll(cleanUp)

const findingsOf = ({ stdout }: Ended): { name: string; state: string; detail: string }[] =>
  JSON.parse(stdout)
const statesOf = (ended: Ended) => findingsOf(ended).map(({ name, state }) => `${name} ${state}`)

test('a new machine without tokens has nothing that fails', async () => {
  const data = newFolder()
  const [text, json] = await Promise.all([
    runMujaz(['doctor', ...SAMPLES, '--data', data]),
    runMujaz(['doctor', ...SAMPLES, '--data', data, '--json']),
  ])
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout.split('\n').flatMap((line) => line.split(/\s+/u)[1] ?? [])).toEqual(NAMES)
  expect(json).toMatchObject({ code: 0, stderr: '' })
  expect(statesOf(json)).toEqual([
    'config ok',
    'store ok',
    'feeds warn',
    'telegram off',
    'slack off',
    'model off',
    'usage off',
    'clock ok',
  ])
})

test('tokens and endpoints that answer are told with whose they are', async () => {
  const [telegram, slack, model] = await Promise.all([
    startFakeTelegram(),
    startFakeSlack(),
    listen(404),
  ])
  const ended = await runMujaz(['doctor', ...SAMPLES, '--data', ':memory:', '--json'], {
    env: {
      TELEGRAM_API_ROOT: telegram.apiRoot,
      TELEGRAM_BOT_TOKEN: telegram.token,
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      OPENAI_BASE_URL: `${model.origin}/v1`,
      OPENAI_API_KEY: 'sk-a-key-of-the-tests',
    },
  })
  await Promise.all([telegram.stop(), slack.close(), model.close()])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(statesOf(ended)).toContain('slack ok')
  expect(ended.stdout).toContain('@MujazTestBot')
  expect(statesOf(ended)).toContain('model ok')
})

test('what is refused or out of reach fails, and no token is shown', async () => {
  const [telegram, slack, model] = await Promise.all([
    startFakeTelegram(),
    startFakeSlack(),
    listen(401),
  ])
  const secrets = {
    TELEGRAM_BOT_TOKEN: '654321:another-token-than-the-server-knows-01234',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: 'xapp-1-A000000001-another-app-token',
    OPENAI_API_KEY: 'sk-a-key-of-the-tests',
  }
  const ended = await runMujaz(['doctor', ...SAMPLES, '--data', ':memory:', '--verbose'], {
    env: {
      ...secrets,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      SLACK_API_URL: slack.apiUrl,
      OPENAI_BASE_URL: `${model.origin}/v1`,
    },
  })
  await Promise.all([telegram.stop(), slack.close(), model.close()])
  expect(ended).toMatchObject({ code: 1, stderr: '' })
  const failing = ended.stdout.split('\n').filter((line) => line.startsWith('XX'))
  expect(failing.map((line) => line.split(/\s+/u)[1])).toEqual(['telegram', 'slack', 'model'])
  for (const secret of Object.values(secrets)) expect(ended.stdout).not.toContain(secret)
})

test('offline, tokens are set or not, and nobody is asked', async () => {
  const ended = await runMujaz(
    ['doctor', ...SAMPLES, '--data', ':memory:', '--json', '--offline'],
    { env: { TELEGRAM_BOT_TOKEN: 'set', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' } },
  )
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(findingsOf(ended).find(({ name }) => name === 'telegram')?.detail).toContain('not asked')
})

test('a broken configuration and a broken store are findings', async () => {
  const folder = newFolder()
  const feeds = join(folder, 'feeds.yaml')
  writeFileSync(feeds, 'feeds:\n  - id: Not A Slug\n')
  writeFileSync(join(folder, 'mujaz.db'), 'this is no database, and long enough to be seen as none')
  const [config, store] = await Promise.all([
    runMujaz(['doctor', '--feeds', feeds, '--data', newFolder(), '--json']),
    runMujaz(['doctor', ...SAMPLES, '--data', folder, '--json']),
  ])
  expect(config).toMatchObject({ code: 1, stderr: '' })
  expect(findingsOf(config)).toEqual([
    { name: 'config', state: 'fail', detail: expect.stringContaining('feeds[0].id: expected') },
  ])
  expect(store).toMatchObject({ code: 1, stderr: '' })
  expect(statesOf(store)).toEqual(['config ok', 'store fail'])
})

/** A server that answers everything with one status. */
async function listen(status: number): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{}}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
