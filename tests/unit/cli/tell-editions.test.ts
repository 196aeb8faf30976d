import { expect, test } from 'vitest'
import { tellEditions } from '#cli/tell-editions.ts'
import { anEdition } from '#tests/support/builders.ts'
import { memoryIo } from './io.ts'

const told = (promptTokens: number, completionTokens: number): string => {
  const io = { ...memoryIo(), isVerbose: true }
  const base = anEdition()
  const edition = { ...base.edition, writer: 'model' as const, model: 'm-1', promptVersion: '2' }
  const usage = { promptTokens, completionTokens, calls: 1, costUsd: null }
  tellEditions(io, [{ ...base, edition, usage }])
  return io.told.err
}

test('an endpoint that tells no usage is not told as one that took nothing', () => {
  expect(told(0, 0)).toContain('prompt 2, tokens unknown in 1 call, cost unknown;')
  expect(told(0, 0)).not.toContain('0 tokens')
  expect(told(1200, 340)).toContain('1,200 tokens read and 340 written in 1 call')
})
