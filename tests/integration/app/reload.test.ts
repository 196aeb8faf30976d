import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '#app/open-app.ts'
import { fixedClock } from '#lib/clock.ts'
import { anEdition, anItem, NOW } from '#tests/support/builders.ts'
import { feedsYaml, load } from '#tests/unit/config/config-folder.ts'

const CHAT = { platform: 'telegram', chat: '1001' } as const

async function anApp(env: Readonly<Record<string, string>> = {}) {
  const outside = {
    clock: fixedClock(NOW),
    dataFolder: ':memory:',
    say: () => undefined,
    signal: new AbortController().signal,
  }
  const app = await openApp(load({}, env), outside)
  onTestFinished(() => app.close())
  return app
}

test('feeds, names and settings that were read again are used at once, by the bots too', async () => {
  const app = await anApp()
  const before = app.services

  app.reload(
    load({
      'feeds.yaml': feedsYaml({ id: 'new-wire', publisher: 'New Wire' }),
      'companies.yaml': 'companies:\n  - { name: Intel, ar: إنتل, ticker: INTC, kind: company }\n',
      'settings.yaml': 'subscription:\n  time: "06:30"\nbrief:\n  digits: arab\n',
    }),
  )

  expect(app.feeds.map(({ id }) => id)).toEqual(['new-wire'])
  expect(app.services).not.toBe(before)
  expect(app.services.directory.findCompanies('Intel')).toHaveLength(1)
  expect(app.services.directory.feedOf('New Wire')?.id).toBe('new-wire')
  expect((await app.services.subscribe(CHAT, {})).times).toEqual(['06:30'])
  const edition = anEdition({
    edition: { language: 'ar' },
    lead: anItem({ text: 'هبط السهم 17%.' }),
  })
  expect(JSON.stringify(app.render(edition))).toContain('١٧')
})

test('the environment stays as it was at the start', async () => {
  const app = await anApp({ OPENAI_MODEL: 'one-model' })

  app.reload(load({}, { OPENAI_MODEL: 'another-model' }))

  expect(app.config.environment.openaiModel).toBe('one-model')
})

test('a configuration whose prompt cannot be read changes nothing', async () => {
  const app = await anApp({ OPENAI_API_KEY: 'sk-a-key-of-the-tests' })
  const newest = load({ 'feeds.yaml': feedsYaml({ id: 'new-wire' }) })

  expect(() => app.reload({ ...newest, promptsFolder: join('/', 'nowhere') })).toThrow(/brief\.md/u)

  expect(app.feeds.map(({ id }) => id)).toEqual(['sample-wire'])
})
