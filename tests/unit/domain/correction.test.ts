import { expect, test } from 'vitest'
import { asNew, asTheyStand, type Correction } from '#domain/correction.ts'
import { MINUTE_MS } from '#domain/time.ts'
import { aCorrection, NOW } from '#tests/support/builders.ts'

const { before, after } = aCorrection()

/** `k1` from 14.7% to 17.4%, `back` the other way, `on` from 17.4% to 17.9%; found so many minutes on. */
const aChange = (change: 'k1' | 'back' | 'on', minutes: number, articles = ['a1']): Correction => {
  const sides = {
    k1: { before: { ...before, articles }, after },
    back: { before: { ...after, articles }, after: before },
    on: { before: { ...after, articles }, after: { ...after, text: '17.9%', value: 17.9 } },
  }
  return aCorrection({ id: change, ...sides[change], foundAt: NOW + minutes * MINUTE_MS })
}

const told = (corrections: readonly Correction[]): string[] =>
  asTheyStand(corrections).map(
    ({ id, before: old, after: now }) => `${id}: ${old.text} → ${now.text}`,
  )

test('a correction that another house makes too is the same one', () => {
  const found = aChange('k1', 9)
  expect(asNew(found, [])).toEqual(found)
  expect(asNew(found, [aChange('k1', 1)])).toEqual(found)
})

test.each(['back', 'on'] as const)(
  'one whose figure went %s since is another one, as often as it does',
  (change) => {
    const found = aChange('k1', 9)
    const known = [aChange(change, 2), aChange('k1', 1)]
    const again = { ...found, id: 'k1-2' }
    expect(asNew(found, known)).toEqual(again)
    expect(asNew({ ...found, foundAt: NOW + 10 * MINUTE_MS }, [...known, again]).id).toBe('k1')
    const more = { ...aChange(change, 11), id: 'more' }
    expect(asNew(aChange('k1', 12), [...known, again, more]).id).toBe('k1-3')
  },
)

test('of corrections that say the same by now the newest is told, to all who had the old figure', () => {
  const again = { ...aChange('k1', 9, ['a3']), id: 'k1-2' }
  const known = [aChange('k1', 1, ['a1', 'a2']), aChange('back', 2), again]
  expect(told(known)).toEqual(['k1-2: 14.7% → 17.4%'])
  expect(asTheyStand(known)[0]?.before.articles).toEqual(['a1', 'a2', 'a3'])
})

test('one that was corrected on tells the newest, and one that was taken back is told to who had the other', () => {
  expect(told([aChange('k1', 1), aChange('on', 2)])).toEqual([
    'k1: 14.7% → 17.9%',
    'on: 17.4% → 17.9%',
  ])
  expect(told([aChange('k1', 1), aChange('back', 2)])).toEqual(['back: 17.4% → 14.7%'])
})
