import { expect, test } from 'vitest'
import { shippedCodesOf } from './shipped-registry.ts'

const NVIDIA =
  "Nvidia's revenue reached $57.0 billion in the quarter, up 62% from a year earlier. Data-centre sales accounted for $51.2 billion of that, a rise of 66%. Automotive revenue grew 32% to $592 million."
const MICROSOFT =
  'قالت مايكروسوفت إن إيراداتها زادت 18% إلى 77.7 مليار دولار، وإن إيرادات الحوسبة السحابية بلغت 49.1 مليار دولار بنمو 26%. وفي قطاع الإعلانات، نمت المبيعات 16%.'
const ARM =
  'Arm said royalty income climbed 21 percent to $620 million and licensing revenue rose 56 percent to $515 million, taking total revenue to $1.14 billion.'
const SAMSUNG =
  'Samsung said its chip division made an operating profit of 16.4 trillion won, and the mobile unit 1.9 trillion won. Operating profit for the whole company was 20.1 trillion won.'
const META = "The social network's revenue rose 26% to $51.2 billion, Meta said."
const AWS = 'AWS said its revenue rose 20.2% to $33 billion.'
const RATES =
  'The Saudi Central Bank reduced its repo rate by 25 basis points to 4.5 percent and its reverse repo rate to 4 percent.'
const ROUND =
  'Norvik has raised €640 million in a funding round led by Balderton that values it at €4.8 billion.'
const SHARES =
  'Turnover in Riyadh was 5.4 billion riyals. TSMC earned NT$19.5 a share. SAP has bought back $2 billion of shares.'

const LENDER =
  'Qamar Bank said the cost of returning deposits was put at $22 billion. Its net interest margin narrowed to 3.32%. Qamar shares rose 9.9%.'
const FINES =
  'The law allows fines of up to 3% of the yearly turnover of Norvik, whose market value is $9 billion.'
const CLOUD =
  'زادت إيرادات السحابة لدى أوراكل 55% إلى 3.3 مليارات دولار. وتوقعت أوراكل أن تنمو هذه الإيرادات 77%.'

test.each([
  // Where a side names two measures, or one that stands for many things, nothing contradicts.
  ['The cost of the plan of Qamar Bank was put at $22bn.', LENDER],
  ['قدرت كلفة خطة بنك قمر بنحو 22 مليار دولار.', LENDER.replace('was put at', 'was put at about')],
  ['انكمش هامش صافي الفائدة لدى بنك قمر إلى 3.32%.', LENDER],
  ['Qamar soared 9.9% on its return to profit.', LENDER],
  ['It can cost Norvik as much as 3% of its yearly turnover.', FINES],
  ['Oracle expects its cloud revenue to grow 77%.', CLOUD],
  ['تتوقع أوراكل نمو إيراداتها السحابية 77%.', CLOUD],
  ["Nvidia's data-center revenue climbed 66% to $51.2 billion.", NVIDIA],
  ['Of $57 billion of revenue, $51.2 billion came from data centres.', NVIDIA],
  ['ارتفعت إيرادات قطاع السيارات لدى إنفيديا 32% إلى 592 مليون دولار.', NVIDIA],
  ['زادت إيرادات إنفيديا من مراكز البيانات 66%.', NVIDIA],
  ["Microsoft's cloud revenue rose 26% to $49.1 billion.", MICROSOFT],
  ["Microsoft's advertising revenue grew 16%.", MICROSOFT],
  ['قفزت إيرادات الترخيص لدى آرم 56% إلى 515 مليون دولار.', ARM],
  ["Samsung's semiconductor unit posted an operating profit of 16.4tn won.", SAMSUNG],
  ["Samsung's mobile business earned 1.9 trillion won.", SAMSUNG],
  ['ارتفعت إيرادات ميتا 26% إلى 51.2 مليار دولار.', META],
  // A brand and its parent are one.
  ["Amazon's cloud revenue rose 20.2%.", AWS],
  ["Amazon's revenue rose 20.2% to $33 billion.", AWS],
  ['خفض البنك المركزي السعودي معدل اتفاقيات إعادة الشراء إلى 4.5 بالمئة.', RATES],
  ['The Saudi Central Bank cut its key rate to 4.5 percent.', RATES],
  ['Norvik raised €640 million at a valuation of €4.8bn.', ROUND],
  ['The round of €640 million valued Norvik at €4.8 billion.', ROUND],
  ['جمعت نورفيك 640 مليون يورو عند تقييم يبلغ 4.8 مليار يورو.', ROUND],
  ['Shares worth 5.4 billion riyals changed hands in Riyadh.', SHARES],
  ['بلغت قيمة التداولات في الرياض 5.4 مليار ريال.', SHARES],
  ['بلغت ربحية سهم تي إس إم سي 19.5 دولار تايواني.', SHARES],
  ['SAP bought back shares worth $2 billion.', SHARES],
])('the same measure: %s | %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toEqual([])
})

test.each([
  ["Norvik's market value climbed to $171.20.", 'Norvik shares climbed to $171.20.'],
  ['ارتفعت القيمة السوقية لنورفيك إلى 171.2 دولارا.', 'Norvik shares climbed to $171.20.'],
  ["Norvik's revenue is $9 billion.", FINES],
  ["Nvidia's revenue grew 66% to $51.2 billion.", NVIDIA],
  ["Nvidia's data-centre sales rose 62%.", NVIDIA],
  ["Nvidia's automotive revenue was $51.2 billion.", NVIDIA],
  ['بلغت إيرادات مراكز البيانات لدى إنفيديا 57 مليار دولار.', NVIDIA],
  ['بلغت إيرادات إنفيديا 592 مليون دولار.', NVIDIA],
  ["Microsoft's revenue grew 26% to $49.1 billion.", MICROSOFT],
  ['نمت إيرادات مايكروسوفت السحابية 18% إلى 77.7 مليار دولار.', MICROSOFT],
  ["Microsoft's cloud revenue grew 16%.", MICROSOFT],
  ["Arm's revenue rose 56% to $515 million.", ARM],
  ['بلغت إيرادات آرم 620 مليون دولار.', ARM],
  ["Arm's licensing revenue came to $1.14 billion.", ARM],
  ["Samsung's operating profit came to 16.4 trillion won.", SAMSUNG],
  ["Operating profit at Samsung's chip business was 20.1 trillion won.", SAMSUNG],
  ['The Saudi Central Bank cut its reverse repo rate to 4.5 percent.', RATES],
  ['خفض البنك المركزي السعودي معدل إعادة الشراء المعاكس إلى 4.5 بالمئة.', RATES],
  ['Norvik raised €4.8 billion.', ROUND],
  ['Norvik was valued at €640 million.', ROUND],
  ['بلغ صافي ربح تي إس إم سي 19.5 دولار تايواني.', SHARES],
])('another measure: %s | %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toContain('metric')
})
