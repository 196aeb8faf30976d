import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { migrate, openStore } from '#store/open-store.ts'
import { aDigest, anArticle, aSubscription, aToldStory, NOW } from '#tests/support/builders.ts'
import { aFolder, aProcess, aStore } from './test-store.ts'

const WRITE_ARTICLES = new URL('./write-articles.child.ts', import.meta.url)

test('a store in a folder that does not exist yet is made, and keeps what it was given', async () => {
  const path = join(aFolder(), 'deep', 'down', 'mujaz.db')
  const first = await openStore(path)
  await first.articles.saveNew([anArticle()])
  await first.close()

  const second = await aStore(path)

  expect(await second.articles.find(['a000000000001'])).toEqual([anArticle()])
})

test('a file that is no database is refused in one line and left as it was', async () => {
  const path = join(aFolder(), 'notes.txt')
  writeFileSync(path, 'these are my notes, not a database '.repeat(40))

  const opening = openStore(path)

  await expect(opening).rejects.toThrow(AppError)
  await expect(opening).rejects.toThrow(/^store .*notes\.txt: the file is no SQLite database: move/)
  expect(readFileSync(path, 'utf8')).toMatch(/^these are my notes/)
})

test('a folder, a place without write access and a path below a file are refused in one line', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'file'), '')

  for (const path of [folder, '/proc/mujaz/mujaz.db', join(folder, 'file', 'mujaz.db')]) {
    const refusal = await openStore(path).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({ code: 'store' })
    expect(String(refusal)).not.toContain('\n')
  }
})

test('a database of another program is refused and left as it was', async () => {
  const path = join(aFolder(), 'other.db')
  const other = new DatabaseSync(path)
  other.exec('create table songs (title text)')
  other.close()

  await expect(openStore(path)).rejects.toThrow(/belongs to another program/)

  const after = new DatabaseSync(path)
  expect(after.prepare('select name from sqlite_master').all()).toHaveLength(1)
  after.close()
})

test('a database whose schema is newer than ours is refused with what to do', async () => {
  const path = join(aFolder(), 'mujaz.db')
  await migrate(path)
  const database = new DatabaseSync(path)
  database.exec(`insert into kysely_migration values ('9999-future', '2030-01-01T00:00:00.000Z')`)
  database.close()

  await expect(openStore(path)).rejects.toThrow(
    /schema \(9999-future\) is newer than this Mujaz: update/,
  )
})

test('migrate tells what it applied, and nothing the second time', async () => {
  const path = join(aFolder(), 'mujaz.db')

  expect(await migrate(path)).toEqual([
    '0001-nouns',
    '0002-wishes',
    '0003-waiting-deliveries',
    '0004-reports',
    '0005-digest-outcomes',
    '0006-feed-fetching',
    '0007-model-usage',
    '0008-corrections',
    '0009-asked-stories',
  ])
  expect(await migrate(path)).toEqual([])
})

test('what was asked for before replies had a table of their own is kept for its chat', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const before = await openStore(path)
  const subscription = aSubscription()
  await before.subscriptions.save(subscription)
  await before.digests.save(aDigest({ subscription, deliveries: [], told: [aToldStory()] }))
  await before.close()
  const old = new DatabaseSync(path)
  old.exec(`
    drop table asked_stories;
    alter table corrections drop column reopened;
    delete from kysely_migration where name >= '0009';
    update digests set outcome = 'asked'`)
  old.close()

  const store = await aStore(path)
  const { digests, asked } = await store.readers.find(subscription)
  expect({ digests, asked }).toEqual({ digests: [], asked: [{ editionId: 'e1', askedAt: NOW }] })
  expect(await store.asked.storiesTold(subscription, NOW)).toEqual([
    { ...aToldStory(), isAsked: true },
  ])
})

test('a migration that fails leaves nothing of itself', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const half = new DatabaseSync(path)
  // The table of migrations is ours, so the file is; a table that stands in the way makes it fail late.
  half.exec('create table kysely_migration (name varchar(255) primary key, timestamp varchar(255))')
  half.exec('create table lanes (platform text)')
  half.close()

  await expect(openStore(path)).rejects.toThrow(/schema could not be updated/)

  const after = new DatabaseSync(path)
  const tables = after
    .prepare(`select name from sqlite_master where type = 'table' order by 1`)
    .all()
  after.close()
  expect(tables).toEqual([{ name: 'kysely_migration' }, { name: 'lanes' }])
})

test('six processes that make one store at once all write, and no row is lost', async () => {
  const path = join(aFolder(), 'new', 'mujaz.db')
  const names = ['one', 'two', 'three', 'four', 'five', 'six']

  const printed = await Promise.all(
    names.map((name) => aProcess(WRITE_ARTICLES, path, name).output()),
  )

  expect(printed).toEqual(['100', '100', '100', '100', '100', '100'])
  const store = await aStore(path)
  const request = { from: 0, to: NOW, feedIds: ['sample-wire'] }
  expect(await store.articles.published(request)).toHaveLength(600)
})

test('a damaged row is told by name, not as a parser error', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  await store.articles.saveNew([anArticle({ id: 'a1' })])
  const database = new DatabaseSync(path)
  database.exec(`update articles set companies = '{"not": "a list"}'`)
  database.close()

  await expect(store.articles.find(['a1'])).rejects.toThrow('store: article a1 is damaged')
})

test('a write waits for another connection’s without holding up the process', async () => {
  const path = join(aFolder(), 'mujaz.db')
  const store = await aStore(path)
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const steps: string[] = []

  const saving = store.articles.saveNew([anArticle()]).then(() => steps.push('saved'))
  setImmediate(() => {
    steps.push('committed')
    other.exec('commit')
    other.close()
  })
  await saving

  expect(steps).toEqual(['committed', 'saved'])
})
