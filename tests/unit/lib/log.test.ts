import { expect, test } from 'vitest'
import { createLog, redact } from '#lib/log.ts'

const TELEGRAM = '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123456'

test.each([
  [`https://api.telegram.org/bot${TELEGRAM}/getMe`, 'https://api.telegram.org/bot[redacted]/getMe'],
  [`token ${TELEGRAM}.`, 'token [redacted].'],
  ['xoxb-000000000001-fake and xapp-1-A0001-fake', '[redacted] and [redacted]'],
  ['{"key":"sk-proj-abcdefgh"}', '{"key":"[redacted]"}'],
  ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [redacted]'],
])('%s is shown as %s', (line, shown) => {
  expect(redact(line, [])).toBe(shown)
})

test.each([
  'a risk-assessment of task-schedulers',
  '2025-01-27T08:00:00Z',
  'at 12:30:45',
  'bot1234',
])('"%s" is no token and stays', (line) => {
  expect(redact(line, [])).toBe(line)
})

test('a secret of the environment is never shown, however it looks; a tiny one would hide every line', () => {
  expect(redact('key=hunter-two!', ['hunter-two!', 'e'])).toBe('key=[redacted]')
})

test('a log is one JSON object a line with its message, fields and level, redacted at any depth', () => {
  const lines: string[] = []
  const log = createLog('info', ['a-secret-key'], (line) => lines.push(line))
  const cause = new Error(`call of /bot${TELEGRAM}/sendMessage failed`)
  log.error({ err: new Error('outer', { cause }), key: 'a-secret-key' }, 'a tick failed')
  log.debug({}, 'not at this level')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'a tick failed', key: '[redacted]' })
  expect(lines[0]).not.toContain(TELEGRAM)
  expect(lines[0]).toMatch(/"time":"\d{4}-\d\d-\d\dT.+\n$/u)
})

test('a silent log says nothing', () => {
  const lines: string[] = []
  createLog('silent', [], (line) => lines.push(line)).error({}, 'unheard')
  expect(lines).toEqual([])
})
