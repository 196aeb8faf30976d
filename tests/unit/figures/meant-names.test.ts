import { expect, test } from 'vitest'
import { checkClaim } from '#figures/check-claim.ts'
import { shippedNames } from './shipped-registry.ts'

const ARTICLE = {
  id: 'A1',
  language: 'ar',
  title: 'ميرسك تعود إلى قناة السويس',
  text: 'انخفض عدد السفن التي عبرت قناة السويس في 2025 إلى 12,700 سفينة، وتدفع السفن الأوروبية رسوماً أقل 15%.',
  publishedAt: Date.UTC(2026, 0, 20),
  zone: 'Asia/Riyadh',
} as const

const namesAtFault = (claim: string): string[] =>
  checkClaim({ text: claim, language: 'en', cites: ['A1'] }, [ARTICLE], shippedNames)
    .filter(({ code }) => code === 'name')
    .map(({ text }) => text)

test('a name that the article tells in words of its own is named there', () => {
  expect(namesAtFault('About 12,700 vessels passed the Suez Canal in 2025.')).toEqual([])
  expect(namesAtFault('European ships pay 15% less.')).toEqual([])
})

test('another name of the same kind is not', () => {
  expect(namesAtFault('About 12,700 vessels passed the Panama Canal in 2025.')).not.toEqual([])
  expect(namesAtFault('The Suez Night Canal had 12,700 vessels in 2025.')).not.toEqual([])
})

test('two products of one company are not named by one another', () => {
  const watches = 'Apple said sales of the Apple Watch rose 5% in 2025.'
  const article = { ...ARTICLE, language: 'en', title: 'Apple results', text: watches } as const
  const faults = checkClaim(
    { text: 'Sales of AirPods rose 5% in 2025.', language: 'en', cites: [article.id] },
    [article],
    shippedNames,
  )
  expect(faults.map(({ code, text }) => [code, text])).toContainEqual(['name', 'AirPods'])
})
