import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFeeds, readFeedsFile, removeFeed } from '#config/edit-feeds.ts'
import { newFeedEntry } from '#config/new-feed.ts'
import { aFolder } from '#tests/integration/store/test-store.ts'

const SHIPPED = 'config/feeds.yaml'
const shipped = readFileSync(SHIPPED, 'utf8')

const entryOf = (url: string) =>
  newFeedEntry({ url, language: 'ar', publisher: 'الاقتصاد: "أ" #1', topics: ['ai'] }, [])

function aFeedsFile(text: string): string {
  const path = join(aFolder(), 'feeds.yaml')
  writeFileSync(path, text)
  return path
}

const SMALL = `# the file
feeds:
  # First part
  - { id: a, url: "https://a.example/", publisher: A, family: a, language: en, zone: UTC, tier: 1, topics: [] }

  # Second part
  - id: b # of the second part
    url: https://b.example/
    publisher: B
    family: b
    language: en
    zone: UTC
    tier: 1
    topics: [x, y]
  # about c alone
  - id: c
    url: https://c.example/
    publisher: C
    family: c
    language: en
    zone: UTC
    tier: 1
    topics: []
`

test('a feed that is added changes nothing but the end of the list', () => {
  const { value } = addFeeds(SHIPPED, [entryOf('https://new.example/rss')])
  expect(value?.startsWith(shipped.trimEnd())).toBe(true)
  const path = aFeedsFile(value ?? '')
  const last = readFeedsFile(path).value?.at(-1)
  expect(last).toMatchObject({ url: 'https://new.example/rss', publisher: 'الاقتصاد: "أ" #1' })
})

test('a feed that is added and removed leaves the file as it was', () => {
  const url = 'https://new.example/rss'
  const added = aFeedsFile(addFeeds(SHIPPED, [entryOf(url)]).value ?? '')
  const id = readFeedsFile(added).value?.at(-1)?.id ?? ''
  expect(removeFeed(added, id).value).toBe(shipped)
})

test('the heading above a removed feed stays for those that follow, its own comment goes', () => {
  const withoutB = removeFeed(aFeedsFile(SMALL), 'b').value ?? ''
  expect(withoutB).toContain('\n\n  # Second part\n  # about c alone\n  - id: c')
  expect(withoutB).not.toContain('of the second part')
  const withoutC = removeFeed(aFeedsFile(SMALL), 'c').value ?? ''
  expect(withoutC).not.toContain('about c alone')
  expect(withoutC).toContain('# Second part\n  - id: b # of the second part')
})

test('a list in JSON stays one that loads', () => {
  const feed = { ...entryOf('https://a.example/'), id: 'a' }
  const path = aFeedsFile(JSON.stringify({ feeds: [feed] }))
  const { value } = addFeeds(path, [entryOf('https://b.example/')])
  expect(readFeedsFile(aFeedsFile(value ?? '')).value).toHaveLength(2)
})

test('a file that is no feed list is refused', () => {
  expect(addFeeds(aFeedsFile('feeds: none\n'), []).mistakes).toEqual([
    'expected a section "feeds:" with a list',
  ])
  expect(addFeeds('/nowhere/feeds.yaml', []).mistakes).toEqual(['no such file'])
})
