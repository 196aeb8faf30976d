import { expect, test } from 'vitest'
import { createBacklog } from '#feeds/backlog.ts'

test('there is room until the documents that wait are too many bytes, and again when they are read', async () => {
  const backlog = createBacklog(10)
  const first = Promise.withResolvers<void>()
  const second = Promise.withResolvers<void>()
  const reading = [backlog.hold(10, () => first.promise), backlog.hold(1, () => second.promise)]
  let hasRoom = false
  const room = backlog.room().then(() => {
    hasRoom = true
  })
  await Promise.resolve()
  expect(hasRoom).toBe(false)
  second.resolve()
  await room
  expect(hasRoom).toBe(true)
  first.resolve()
  await Promise.all(reading)
})

test('work that fails gives its room back', async () => {
  const backlog = createBacklog(10)
  await expect(backlog.hold(50, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(backlog.room()).resolves.toBeUndefined()
})
