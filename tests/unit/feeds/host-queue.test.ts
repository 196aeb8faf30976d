import { expect, test } from 'vitest'
import { createHostQueue } from '#feeds/host-queue.ts'

/** The host is what stands before the number. */
const aQueue = (...values: readonly string[]) => {
  const queue = createHostQueue<string>(2, (value) => value.replace(/\d/g, ''))
  for (const value of values) queue.add(value)
  return queue
}

test('at most two of one host are out at once, and the others’ turn comes first', () => {
  const queue = aQueue('a1', 'a2', 'a3', 'b1')
  expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual(['a1', 'b1', 'a2', null])
  expect(queue.size).toBe(1)
  queue.release('a1')
  expect(queue.take()).toBe('a3')
  expect(queue.take()).toBeNull()
})

test('a host can be dropped, and what is out comes back all the same', () => {
  const queue = aQueue('a1', 'a2', 'a3', 'b1')
  expect(queue.take()).toBe('a1')
  expect(queue.drop('a')).toEqual(['a2', 'a3'])
  expect(queue.drop('none')).toEqual([])
  expect(queue.take()).toBe('b1')
  queue.release('a1')
  queue.add('a4')
  expect([queue.take(), queue.take(), queue.size]).toEqual(['a4', null, 0])
})

test('who waits is told when a place is free', async () => {
  const queue = aQueue('a1')
  const released = queue.released()
  queue.take()
  queue.release('a1')
  await expect(released).resolves.toBeUndefined()
})
