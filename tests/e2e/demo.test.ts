import { afterAll, expect, test } from 'vitest'
import { cleanUp, runMujaz } from '#tests/support/run-mujaz.ts'

afterAll(cleanUp)

const NO_NETWORK = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  NODE_USE_ENV_PROXY: '1',
}

test('the demo tells the sample week in both languages without a network, and then what to do', async () => {
  // Half a pair of Slack tokens is a mistake elsewhere: the demo does not look.
  const { code, stdout, stderr } = await runMujaz(['demo'], {
    env: { ...NO_NETWORK, SLACK_BOT_TOKEN: 'xoxb-without-the-other-one' },
  })
  expect(code).toBe(0)
  expect(stdout).toContain('AI, chips and defence: 27 to 31 January 2025')
  expect(stdout).toContain('من 27 إلى 31 يناير 2025')
  expect(stderr).toContain('npm run -s mujaz -- brief')
  expect(stderr).toContain('npm run chat')
  expect(stderr).toContain('.env.example')
})
