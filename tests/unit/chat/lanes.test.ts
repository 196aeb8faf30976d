import { expect, test } from 'vitest'
import { createLanes } from '#chat/lanes.ts'

const gate = () => Promise.withResolvers<void>()

test('a lane works in order, and another lane does not wait for it', async () => {
  const lanes = createLanes({ held: 4, perLane: 4 })
  const done: string[] = []
  const first = gate()
  await lanes.add('a', async () => {
    await first.promise
    done.push('a1')
  })
  await lanes.add('a', async () => void done.push('a2'))
  await lanes.add('b', async () => void done.push('b1'))
  await new Promise(setImmediate)
  expect(done).toEqual(['b1'])
  first.resolve()
  await lanes.idle()
  expect(done).toEqual(['b1', 'a1', 'a2'])
})

test('a full lane takes no more, and takes again when it is empty', async () => {
  const lanes = createLanes({ held: 4, perLane: 1 })
  const first = gate()
  expect(await lanes.add('a', () => first.promise)).toBe(true)
  expect(await lanes.add('a', async () => undefined)).toBe(false)
  first.resolve()
  await lanes.idle()
  expect(await lanes.add('a', async () => undefined)).toBe(true)
})

test('no more works are held than allowed: the next one waits for room', async () => {
  const lanes = createLanes({ held: 1, perLane: 4 })
  const first = gate()
  const taken: string[] = []
  await lanes.add('a', () => first.promise)
  const second = lanes.add('b', async () => undefined).then(() => taken.push('b'))
  await new Promise(setImmediate)
  expect(taken).toEqual([])
  first.resolve()
  await second
  expect(taken).toEqual(['b'])
})
