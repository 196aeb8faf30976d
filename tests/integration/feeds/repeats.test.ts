import { expect, test } from 'vitest'
import { HOUR_MS } from '#domain/time.ts'
import { rssOf, sends } from '#tests/support/feed-server.ts'
import { aPollingScene } from '#tests/support/polling-scene.ts'

const itemsOf = (poll: number, title: string): string[] =>
  Array.from(
    { length: 400 },
    (_, index) =>
      `<guid>${poll}-${index}</guid><link>https://chips.example/${title}-${index}</link><title>The ${title} fab number ${index} is open</title><description>A text about the fab ${index}.</description>`,
  )

test('a feed that makes up new guids with each poll tells its articles once', async () => {
  const scene = await aPollingScene()
  const feed = scene.feedAt('/a')
  for (const poll of [1, 2, 3]) {
    scene.server.answer('/a', sends(rssOf(...itemsOf(poll, 'first'))))
    expect(await scene.poll(feed)).toMatchObject({ newArticles: poll === 1 ? 400 : 0 })
    scene.now += HOUR_MS
  }
  const one = '<guid>x</guid><title>One thing that is really new in the chips</title>'
  scene.server.answer('/a', sends(rssOf(one, ...itemsOf(4, 'first'))))
  expect(await scene.poll(feed)).toMatchObject({ newArticles: 1 })
})

test('a feed that never ends has a limit of articles a day', async () => {
  const scene = await aPollingScene()
  const feed = scene.feedAt('/a')
  const taken: number[] = []
  for (const poll of [1, 2, 3, 4, 5]) {
    scene.server.answer('/a', sends(rssOf(...itemsOf(poll, `big${poll}`))))
    taken.push((await scene.poll(feed)).newArticles)
    scene.now += HOUR_MS
  }
  expect(taken).toEqual([400, 400, 200, 0, 0])
  scene.now += 24 * HOUR_MS
  scene.server.answer('/a', sends(rssOf(...itemsOf(9, 'next'))))
  expect(await scene.poll(feed)).toMatchObject({ newArticles: 400 })
})
