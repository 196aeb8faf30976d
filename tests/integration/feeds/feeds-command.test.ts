import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '#cli/run-command.ts'
import { openStore } from '#store/open-store.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'
import { aFeed, aFeedState, NOW } from '#tests/support/builders.ts'
import { type Answer, itemOf, rssOf, sends } from '#tests/support/feed-server.ts'
import { aPollingScene } from '#tests/support/polling-scene.ts'
import { memoryIo } from '#tests/unit/cli/io.ts'

const BEFORE = `# mine
feeds:
  - id: a-wire # keep me
    url: https://wire.example/feed
    publisher: A Wire
    family: a-house
    language: en
    zone: UTC
    tier: 2
    topics: [chips, ai]
  - id: a-file
    url: file:feed.xml
    publisher: A File
    family: b-house
    language: en
    zone: UTC
    tier: 2
    topics: []
    enabled: false
`

/** A feed list of the test's own, a server, and the command that works on both. */
async function aScene(answer?: Answer) {
  const { server } = await aPollingScene()
  const folder = aFolder()
  const path = join(folder, 'feeds.yaml')
  writeFileSync(path, BEFORE)
  if (answer) server.answer('/feed', answer)
  const run = async (...words: readonly string[]) => {
    const io = memoryIo()
    const code = await runCommand(['feeds', ...words, '--feeds', path], io)
    return { code, ...io.told }
  }
  return {
    server,
    folder,
    path,
    run,
    url: `${server.origin}/feed`,
    text: () => readFileSync(path, 'utf8'),
  }
}

const ARABIC =
  '<guid>1</guid><title>إنفيديا تفقد 589 مليار دولار من قيمتها السوقية</title><description>خسرت الشركة هذا المبلغ في يوم واحد من التداول.</description>'

test('a feed is added with what one look at it tells, after all that was there', async () => {
  const scene = await aScene(sends(rssOf(ARABIC)))
  const added = await scene.run('add', scene.url, '--allow-private', '--topics', 'markets,gulf')
  expect(added).toMatchObject({ code: 0, out: 'chip-daily\n' })
  expect(added.err).toContain('added: Chip Daily, ar, zone UTC, tier 3')
  expect(scene.text()).toBe(`${BEFORE}  - id: chip-daily
    url: ${scene.url}
    publisher: Chip Daily
    family: 127-0-0-1
    language: ar
    zone: UTC
    tier: 3
    topics: [markets, gulf]
    allowPrivate: true
`)
  expect(readdirSync(scene.folder)).toEqual(['feeds.yaml'])
})

test('options win over what the feed says of itself', async () => {
  const scene = await aScene(sends(rssOf(itemOf(1))))
  const words =
    '--allow-private --full-text --id x-1 --publisher X --family x --language ar --zone Asia/Dubai --tier 1 --every-minutes 5'
  expect(await scene.run('add', scene.url, ...words.split(' '))).toMatchObject({ code: 0 })
  expect(scene.text()).toContain(`publisher: X
    family: x
    language: ar
    zone: Asia/Dubai
    tier: 1
    topics: []
    everyMinutes: 5
    fullText: true
    allowPrivate: true
`)
})

test('an address that has moved for good is listed where it is now', async () => {
  const scene = await aScene()
  scene.server.answer('/old', sends('', { location: '/feed' }, 301))
  scene.server.answer('/feed', sends(rssOf(itemOf(1))))
  const added = await scene.run('add', `${scene.server.origin}/old`, '--allow-private')
  expect(added.code).toBe(0)
  expect(scene.text()).toContain(`url: ${scene.url}\n`)
})

test('a feed that cannot be read now is listed only with a name and a language', async () => {
  const scene = await aScene(sends('<html>no feed</html>'))
  const refused = await scene.run('add', scene.url, '--allow-private')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') })
  expect(scene.text()).toBe(BEFORE)
  const words = ['--allow-private', '--publisher', 'Later', '--language', 'en']
  expect(await scene.run('add', scene.url, ...words)).toMatchObject({ code: 0, out: 'later\n' })
})

const REFUSED: readonly (readonly [string, number, string])[] = [
  ['add file:///etc/passwd', 2, 'file: addresses are not taken'],
  ['add /etc/passwd', 2, 'the address is not valid'],
  ['add http://127.0.0.1:1/feed', 2, 'the address is on a private network'],
  ['add http://[::ffff:10.0.0.1]/feed', 2, 'the address is on a private network'],
  ['add http://metadata.internal/', 2, 'the address is on a private network'],
  ['add https://a:b@wire.example/x', 2, 'addresses with a password are not taken'],
  ['add http://www.wire.example/feed/', 1, 'is listed already, as "a-wire"'],
  ['add https://x.example/ --tier 5', 2, '--tier: expected 1, 2, 3, 4, got "5"'],
  ['add', 2, 'feeds add: expected an address'],
  ['add a b', 2, 'feeds add: expected an address'],
  ['remove nobody', 1, 'there is no feed "nobody"'],
  ['remove a-wire --json', 2, '--json: "feeds remove" takes no such option'],
  ['test nobody', 2, 'there is no feed "nobody"'],
  ['test ./feed.xml', 2, 'the address is not valid'],
  ['import nothing.opml', 2, 'nothing.opml: no such file'],
  ['export x', 2, 'feeds export: expected no more words'],
  ['frobnicate', 2, 'feeds: expected one of list, add, remove, test, import, export'],
  ['list --data /nowhere/data', 1, 'there is no store at /nowhere/data'],
]

test.each(REFUSED)('"feeds %s" ends with %i and changes nothing', async (words, code, told) => {
  const scene = await aScene()
  const end = await scene.run(...words.split(' '))
  expect(end).toEqual({ code, out: '', err: expect.stringContaining(told) })
  expect(end.err.trimEnd().split('\n')).toHaveLength(1)
  expect(scene.text()).toBe(BEFORE)
})

test('what would not load is not written', async () => {
  const scene = await aScene(sends(rssOf(itemOf(1))))
  const end = await scene.run('add', scene.url, '--allow-private', '--zone', 'Mars/Base')
  expect(end).toMatchObject({ code: 2, err: expect.stringContaining('feeds[2].zone: expected an') })
  expect(scene.text()).toBe(BEFORE)
  expect(readdirSync(scene.folder)).toEqual(['feeds.yaml'])
})

test('a feed is removed, and the last one is not', async () => {
  const scene = await aScene()
  expect(await scene.run('remove', 'a-wire')).toMatchObject({ code: 0, err: 'removed: a-wire\n' })
  expect(scene.text()).not.toContain('keep me')
  expect(scene.text()).toContain('# mine')
  expect(await scene.run('remove', 'a-file')).toMatchObject({ code: 1 })
})

test('the list tells what the store remembers of each feed', async () => {
  const scene = await aScene()
  const bare = await scene.run('list')
  expect(bare.out).toMatch(
    /^a-wire +en +on +never read +A Wire\na-file +en +off +never read +A File\n$/,
  )
  const store = await openStore(join(scene.folder, 'mujaz.db'))
  const learnt = { failures: 2, lastError: 'the server answered 500', lastSuccessAt: NOW }
  const moved = { movedTo: 'https://new.example/feed', movedCount: 3 }
  const state = { ...aFeedState(), id: 'a-wire', url: 'https://wire.example/feed' }
  await store.feeds.sync([aFeed({ id: 'a-wire', url: state.url })], NOW)
  await store.feeds.save({ ...state, ...learnt, ...moved, nextCheckAt: NOW })
  await store.close()
  const { out } = await scene.run('list', '--data', scene.folder)
  expect(out).toContain(
    'failed 2 in a row: the server answered 500  moved to https://new.example/feed',
  )
  const { out: json } = await scene.run('list', '--data', scene.folder, '--json')
  expect(JSON.parse(json)).toMatchObject([
    { id: 'a-wire', enabled: true, failures: 2, polledAt: 'https://new.example/feed' },
    { id: 'a-file', enabled: false, lastSuccessAt: null, nextCheckAt: null },
  ])
})

test('a test of a feed shows what would be read', async () => {
  const scene = await aScene(sends(rssOf(itemOf(1), itemOf(2)), { etag: '"1"' }))
  const seen = await scene.run('test', scene.url, '--allow-private')
  expect(seen).toMatchObject({ code: 0, err: '' })
  for (const words of [
    'answered 200',
    'application/rss+xml; tells when nothing has changed',
    '"Chip Daily", read by rss-parser',
    '2 articles (0 Arabic, 2 English), 0 passed over, 0 unreadable',
    '2025-01-27T08:00:00Z  en  Fab number 1 opens',
  ])
    expect(seen.out).toContain(words)
  expect(scene.text()).toBe(BEFORE)
})

test('a test by id reads the file of the list, and its JSON has everything', async () => {
  const scene = await aScene()
  writeFileSync(join(scene.folder, 'feed.xml'), rssOf(itemOf(7)))
  const { code, out } = await scene.run('test', 'a-file', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    status: null,
    failure: null,
    document: { engine: 'rss-parser', repairs: [], dropped: 0 },
    articles: [{ title: 'Fab number 7 opens', language: 'en' }],
  })
})

test('a test of a feed with pages says whether robots.txt lets them be read', async () => {
  const scene = await aScene()
  const link = `${scene.server.origin}/page`
  scene.server.answer('/feed', sends(rssOf(itemOf(1).replace(/<link>[^<]*/, `<link>${link}`))))
  scene.server.answer('/robots.txt', sends('User-agent: mujaz\nDisallow: /'))
  const words = [scene.url, '--allow-private', '--full-text']
  const { out } = await scene.run('test', ...words)
  expect(out).toContain('robots.txt forbids their pages; 0 with the text of their page')
  expect(scene.server.requests.get('/page')).toBeUndefined()
})

const FAILING: readonly (readonly [string, Answer, string])[] = [
  ['a missing page', sends('', {}, 404), 'FAILED (unreachable): the server answered 404'],
  ['a captcha', sends('<!doctype html><html><body>Are you human?'), 'FAILED (page): '],
  ['a feed that is gone', sends('', {}, 410), 'FAILED (gone): '],
  ['rubbish', sends('hello'), 'FAILED (unreadable): '],
]

test.each(FAILING)('a test of %s says why it would fail', async (_name, answer, told) => {
  const scene = await aScene(answer)
  const seen = await scene.run('test', scene.url, '--allow-private')
  expect(seen).toMatchObject({ code: 1, out: expect.stringContaining(told) })
})

test('nothing that a feed says of itself reaches the terminal as a command', async () => {
  const title = '<title>Bell&#7; \u001b[2J and more of a headline</title>'
  const scene = await aScene(sends(rssOf(`<guid>1</guid>${title}`)))
  const seen = await scene.run('test', scene.url, '--allow-private')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(seen.out).not.toMatch(/[\u0007\u001b]/)
})

test('a list goes out as OPML and comes in again; what is there already is only counted', async () => {
  const scene = await aScene()
  copyFileSync('config/feeds.yaml', scene.path)
  const exported = await scene.run('export')
  const opml = join(scene.folder, 'feeds.opml')
  writeFileSync(opml, exported.out)
  const count = exported.out.match(/<outline /g)?.length
  writeFileSync(scene.path, BEFORE)
  const imported = await scene.run('import', opml)
  expect(imported).toEqual({
    code: 0,
    out: `${count} added, 0 listed already, 0 not taken\n`,
    err: '',
  })
  expect(scene.text().startsWith(BEFORE)).toBe(true)
  expect((await scene.run('import', opml)).out).toBe(
    `0 added, ${count} listed already, 0 not taken\n`,
  )
  const again = (await scene.run('export')).out
  const outlines = (text: string) => text.match(/<outline .*\/>/g)?.slice(-100)
  expect(outlines(again)).toEqual(outlines(exported.out))
})

test('an import tells what it does not take, and takes the rest', async () => {
  const scene = await aScene()
  const opml = join(scene.folder, 'x.opml')
  writeFileSync(
    opml,
    '<opml version="2.0"><body><outline text="Secrets" xmlUrl="file:///etc/passwd"/><outline text="اقتصاد" xmlUrl="https://iqtisad.example/rss"/><outline text="Again" xmlUrl="http://iqtisad.example/rss/"/></body></opml>',
  )
  const end = await scene.run('import', opml, '--zone', 'Asia/Riyadh')
  expect(end).toMatchObject({ code: 1, out: '1 added, 1 listed already, 1 not taken\n' })
  expect(end.err).toContain('Secrets: file: addresses are not taken')
  expect(scene.text()).toContain('publisher: اقتصاد\n    family: iqtisad\n    language: ar\n')
})

test('an export leaves out what means nothing elsewhere', async () => {
  const scene = await aScene()
  const { out, err } = await scene.run('export')
  expect(out).not.toContain('file:')
  expect(err).toContain('a-file: left out')
})
