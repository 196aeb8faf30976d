import { expect, test } from 'vitest'
import { checkClaim } from '#figures/check-claim.ts'
import { createNameFinder } from '#language/names.ts'
import { shippedCompanies } from '#tests/support/sample-articles.ts'
import { anArticle } from './registry.ts'

const finder = createNameFinder(shippedCompanies())
const languageOf = (text: string): 'ar' | 'en' => (/[\u0620-\u064a]/.test(text) ? 'ar' : 'en')

function codesOf(claim: string, source: string): string[] {
  const article = {
    ...anArticle({ text: source, language: languageOf(source) }),
    publishedAt: Date.parse('2026-03-11T12:00:00Z'),
    zone: 'UTC',
  }
  const told = { text: claim, language: languageOf(claim), cites: [article.id] }
  return checkClaim(told, [article], finder).map(({ code }) => code)
}

const BID =
  'Qualcomm agreed on Monday to acquire Arduino for $900 million. Intel is in talks with SoftBank about the sale of its networking unit. AMD bought the software firm Nod in 2023.'
const BID_AR =
  'اتفقت كوالكوم يوم الاثنين على الاستحواذ على أردوينو مقابل 900 مليون دولار. وتجري إنتل محادثات مع سوفت بنك بشأن بيع وحدة الشبكات. وكانت إيه إم دي قد اشترت شركة نود في 2023.'
const CLOSED =
  'Synopsys said it would buy Ansys for $35 billion in January 2024. The deal was completed in July 2025.'
const STAFF =
  'Oracle is laying off 700 people in Seattle. Adobe, by contrast, plans to hire 400 engineers. IBM will open a plant in Dublin, while Dell shut down a plant in Lodz.'
const STAFF_AR =
  'تسرح أوراكل 700 شخص في سياتل. وفي المقابل تعتزم أدوبي توظيف 400 مهندس. وستفتتح آي بي إم مصنعا في دبلن.'
const RULING =
  'Brussels rejected the bid by Microsoft for the start-up. The Commission approved the purchase by Cisco of the rival. Tesla launched the service in Dubai.'
const PLANT =
  'Samsung said on Tuesday that workers in Taylor had begun a strike on March 2. Production in Busan will start in September 2027.'
const TERMS =
  'Nokia will pay Infinera a fee of $80 million if the merger fails, it said on Tuesday. Nokia hopes to close the deal by June 2027.'
const GOAL = 'تهدف أكوا باور إلى رفع حصة الطاقة الشمسية إلى 60 بالمئة من 30 بالمئة.'

test.each([
  ['Qualcomm agreed to buy Arduino.', BID],
  ['Qualcomm will acquire Arduino for $900 million.', BID],
  ['Qualcomm is buying Arduino for $900 million.', BID],
  ['Intel may sell its networking unit to SoftBank.', BID],
  ['AMD has bought Nod.', BID],
  ['اتفقت كوالكوم على شراء أردوينو.', BID],
  ['تتفاوض إنتل على بيع وحدة الشبكات لسوفت بنك.', BID],
  ['اشترت إيه إم دي شركة نود في 2023.', BID_AR],
  ['Qualcomm struck an agreement to take over Arduino.', BID_AR],
  ['AMD acquired Nod in 2023.', BID_AR],
  ['Synopsys bought Ansys.', CLOSED],
  ['Synopsys completed the purchase of Ansys in July 2025.', CLOSED],
  ['Adobe is to hire 400 engineers.', STAFF],
  ['ستوظف أدوبي 400 مهندس.', STAFF],
  ['Oracle dismisses 700 people in Seattle.', STAFF_AR],
  ['Dell has shut down its plant in Lodz.', STAFF],
  ['Brussels turned down the bid by Microsoft.', RULING],
  ['The Commission cleared the purchase by Cisco.', RULING],
  ['Workers of Samsung in Taylor began a strike on March 2.', PLANT],
  ['Production in Busan is to start in September 2027.', PLANT],
  ['Nokia hopes to complete the deal by the middle of 2027.', TERMS],
  ['Nokia will pay Infinera a fee of $80 million if the merger fails.', TERMS],
  ['تسعى أكوا باور إلى رفع حصة الطاقة الشمسية إلى 60 بالمئة.', GOAL],
])('%s stands', (claim, source) => {
  expect(codesOf(claim, source)).toEqual([])
})

test.each([
  ['Qualcomm has acquired Arduino.', BID, 'metric'],
  ['Qualcomm completed its takeover of Arduino for $900 million.', BID, 'metric'],
  ['Arduino was sold to Qualcomm.', BID, 'metric'],
  ['Intel sold its networking unit to SoftBank.', BID, 'metric'],
  ['اشترت كوالكوم أردوينو مقابل 900 مليون دولار.', BID, 'metric'],
  ['أتمت كوالكوم الاستحواذ على أردوينو.', BID, 'metric'],
  ['باعت إنتل وحدة الشبكات إلى سوفت بنك.', BID, 'metric'],
  ['استحوذت كوالكوم على أردوينو.', BID_AR, 'metric'],
  ['باعت إنتل وحدة الشبكات.', BID_AR, 'metric'],
  ['Intel has sold its networking unit to SoftBank.', BID_AR, 'metric'],
  ['Qualcomm bought Arduino.', BID_AR, 'metric'],
  ['Adobe plans to dismiss 400 engineers.', STAFF, 'direction'],
  ['Adobe fires engineers.', STAFF, 'direction'],
  ['تسرح أدوبي 400 مهندس.', STAFF, 'direction'],
  ['Oracle is hiring 700 people in Seattle.', STAFF, 'direction'],
  ['توظف أوراكل 700 شخص في سياتل.', STAFF_AR, 'direction'],
  ['Adobe will lay off 400 engineers.', STAFF_AR, 'direction'],
  ['IBM will shut down its plant in Dublin.', STAFF, 'direction'],
  ['IBM has opened a plant in Dublin.', STAFF, 'metric'],
  ['افتتحت آي بي إم مصنعا في دبلن.', STAFF_AR, 'metric'],
  ['Brussels approved the bid by Microsoft.', RULING, 'direction'],
  ['Tesla withdrew the service in Dubai.', RULING, 'direction'],
  ['Workers in Taylor began a strike on Tuesday.', PLANT, 'date'],
  ['Production in Busan will start in March 2026.', PLANT, 'date'],
  ['Production in Busan started in September 2027.', PLANT, 'metric'],
  ['Nokia will pay $80 million if the merger fails by the end of 2026.', TERMS, 'date'],
  ['ستدفع نوكيا 80 مليون دولار إذا فشل الاندماج قبل نهاية 2026.', TERMS, 'date'],
  ['Nokia closed the deal in June 2027.', TERMS, 'date'],
  ['رفعت أكوا باور حصة الطاقة الشمسية إلى 60 بالمئة من 30 بالمئة.', GOAL, 'metric'],
  ['ACWA Power raised the share of solar power to 60% from 30%.', GOAL, 'metric'],
])('%s does not stand', (claim, source, code) => {
  expect(codesOf(claim, source)).toContain(code)
})
