import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadConfig } from '#config/load-config.ts'
import { aConfigFolder, feedsYaml, load, mistakesOf } from './config-folder.ts'

test.each(['file:feeds/a.xml', 'file:./feeds/a.xml'])(
  'the relative address %s means a file beside the feeds file',
  (url) => {
    const folder = aConfigFolder()
    mkdirSync(join(folder, 'other'))
    const feedsFile = join(folder, 'other', 'sample.yaml')
    writeFileSync(feedsFile, feedsYaml({ url }))
    const { feeds } = loadConfig({ configFolder: folder, promptsFolder: 'p', feedsFile, env: {} })
    expect(feeds[0]?.url).toBe(pathToFileURL(join(folder, 'other', 'feeds', 'a.xml')).href)
  },
)

test('an absolute file address and an http address stay as they are', () => {
  const two = feedsYaml({ url: 'file:///srv/a.xml' }, { id: 'other' })
  expect(load({ 'feeds.yaml': two }).feeds.map(({ url }) => url)).toEqual([
    'file:///srv/a.xml',
    'https://wire.example/feed.xml',
  ])
})

test.each([
  ['id', 'Sample Wire', 'expected a name in kebab-case'],
  ['family', '3.5', 'expected a name in kebab-case'],
  ['publisher', '" Wire"', 'expected text on one line, without spaces around it'],
  ['publisher', '"\u200fWire"', 'expected text without marks of direction'],
  ['url', '//wire.example/x', 'expected an http, https or file address'],
  ['url', '"http://"', 'expected an http, https or file address'],
  ['url', 'file://host/x.xml', 'expected an http, https or file address'],
  ['url', '/srv/feed.xml', 'expected an http, https or file address'],
  ['zone', '+03:00', 'expected an IANA time zone such as Asia/Riyadh'],
  ['zone', 'Asia/Riyad', 'expected an IANA time zone such as Asia/Riyadh'],
  ['tier', '5', 'expected a tier from 1 to 4'],
  ['tier', '"2"', 'expected a tier from 1 to 4'],
  ['topics', 'chips', 'expected a list'],
  ['everyMinutes', '0', 'expected a whole number from 1 to 1440'],
  ['everyMinutes', '1.5', 'expected a whole number from 1 to 1440'],
  ['everyMinutes', '', 'expected a whole number from 1 to 1440'],
  ['enabled', '"no"', 'expected true or false'],
])('a feed with the %s %s is a mistake', (key, value, expected) => {
  const mistakes = mistakesOf(() => load({ 'feeds.yaml': feedsYaml({ [key]: value }) }))
  expect(mistakes).toEqual([
    expect.stringContaining(`feeds.yaml: feeds[0].${key}: ${expected}, got `),
  ])
})

test('a password in an address is refused and not shown', () => {
  const feed = feedsYaml({ url: 'https://reader:hunter2@wire.example/feed.xml' })
  const mistakes = mistakesOf(() => load({ 'feeds.yaml': feed }))
  expect(mistakes).toEqual([
    'feeds.yaml: feeds[0].url: expected an http, https or file address, got an address with a password (not shown)',
  ])
})

test('two feeds of one address are a mistake', () => {
  const twins = feedsYaml({}, { id: 'other' })
  expect(mistakesOf(() => load({ 'feeds.yaml': twins }))).toEqual([
    'feeds.yaml: feeds[1].url: expected one that no other feed has, got "https://wire.example/feed.xml", which is also that of feeds[0]',
  ])
})
