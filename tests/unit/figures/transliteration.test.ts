import { describe, expect, test } from 'vitest'
import { isTransliteration } from '#figures/transliteration.ts'

const SAME = [
  ['Hitachi', 'هيتاشي'],
  ['Michael', 'مايكل'],
  ['Xiaomi', 'شاومي'],
  ['Dassault', 'داسو'],
  ['Johan', 'يوهان'],
  ['Jensen', 'جنسن'],
  ['Chelsea', 'تشيلسي'],
  ['Meridian', 'ميريديان'],
  ['Asahi', 'أساهي'],
] as const

const OTHERS = [
  ['Ford', 'فريق'],
  ['Intel', 'نوكيا'],
  ['Michael', 'منصور'],
  ['Johan', 'جاسم'],
  ['Nvidia', 'مايكرون'],
] as const

describe('names across the scripts', () => {
  test.each(SAME)('%s may be written %s', (latin, arabic) => {
    expect(isTransliteration(latin, arabic)).toBe(true)
  })

  test.each(OTHERS)('%s is not written %s', (latin, arabic) => {
    expect(isTransliteration(latin, arabic)).toBe(false)
  })
})
