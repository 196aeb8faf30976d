import { expect, test } from 'vitest'
import { DOUBTS } from './pairs-doubts.ts'
import { OWNERS } from './pairs-owners.ts'
import { PARTIES } from './pairs-parties.ts'
import { VOICES } from './pairs-voices.ts'
import { shippedCodesOf } from './shipped-registry.ts'

const GROUPS = [...OWNERS, ...DOUBTS, ...PARTIES, ...VOICES]
const RIGHT = GROUPS.flatMap(({ sources, right }) =>
  right.flatMap((claim) => sources.map((source) => [claim, source] as const)),
)
const WRONG = GROUPS.flatMap(({ sources, wrong }) =>
  wrong.flatMap(([code, claim]) => sources.map((source) => [claim, code, source] as const)),
)

test.each(RIGHT)('the source supports: %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toEqual([])
})

test.each(WRONG)('the source does not support: %s (%s)', (claim, code, source) => {
  expect(shippedCodesOf(claim, source)).toContain(code)
})
