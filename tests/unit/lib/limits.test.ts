import { expect, test } from 'vitest'
import { eachLimited } from '#lib/limits.ts'

test('every value is worked on once, never more than the limit at once', async () => {
  const done: number[] = []
  let running = 0
  let most = 0
  await eachLimited([1, 2, 3, 4, 5, 6, 7], 3, async (value) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    done.push(value)
  })
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('a failure is told once the work under way has ended', async () => {
  const ended: number[] = []
  const work = eachLimited([1, 2], 2, async (value) => {
    if (value === 1) throw new Error('one failed')
    await new Promise((resolve) => setImmediate(resolve))
    ended.push(value)
  })
  await expect(work).rejects.toThrow('one failed')
  expect(ended).toEqual([2])
})

test('nothing to do is done at once', async () => {
  await expect(eachLimited([], 4, () => Promise.reject(new Error('called')))).resolves.toBe(
    undefined,
  )
})
