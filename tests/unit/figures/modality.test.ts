import { expect, test } from 'vitest'
import { shippedCodesOf } from './shipped-registry.ts'

const AMAZON =
  'بلغ إنفاق أمازون الرأسمالي 34.2 مليار دولار، وقد يصل إلى 125 مليار دولار. وكانت الشركة قد ألغت 14 ألف وظيفة، وقد تلغي 16 ألف وظيفة أخرى.'
const TASI = 'كان تاسي قد خسر 0.9 بالمئة. وفقد ستاندرد آند بورز 500 نحو 0.8 بالمئة.'
const CADMIA =
  'Cadmia is negotiating a funding round of up to $300 million at a valuation of $2 billion, sources said.'
const EURO =
  'Euro zone output expanded 0.2 percent, against the 0.1 percent that economists had expected. Inflation was 2.2 percent, while a Reuters poll had pointed to 2.3 percent.'
const TURKEY =
  'خفض المركزي التركي الفائدة 150 نقطة أساس، في حين رجح 20 اقتصاديا خفضا بمقدار 100 نقطة أساس.'
const MICRON =
  'Micron guided for revenue of about $18.7 billion; analysts had been looking for $14.2 billion.'
const BROADCOM = 'تتوقع برودكوم إيرادات بقيمة 19.1 مليار دولار، أي أعلى من تقديرات المحللين.'
const TSMC =
  'TSMC said capital spending would be between $52 billion and $56 billion in 2025, up from $40.9 billion in 2024. It will pay a dividend of NT$5 a share.'
const ESTIMATES =
  "Nvidia beat analysts' estimates with revenue of $57 billion. The board approved a buyback of $60 billion."

const LUMEN =
  'Lumen plans to build a memory plant for $38 billion. The board approved a buyback of up to $3 billion. It expects a charge of $25 million to $30 million.'
const NEUMA = 'حصلت نيوما على إذن لشراء 35 ألف معالج. ومن المقرر أن توظف 7 آلاف شخص في المصنع.'

test.each([
  // What is announced, allowed or only held against has not been done.
  ['Lumen shares rose after it announced a $38bn memory plant.', LUMEN],
  ['Lumen puts the charge at $25m to $30m.', LUMEN],
  ['Lumen will buy back up to $3bn of shares.', LUMEN],
  ['تعتزم لومن إعادة شراء أسهم بما يصل إلى 3 مليارات دولار.', LUMEN],
  ['حصلت نيوما على إذن بشراء 35 ألف معالج.', NEUMA],
  ['Neuma has been given permission to buy 35,000 processors.', NEUMA],
  ['ألغت أمازون 14 ألف وظيفة.', AMAZON],
  ['Amazon may cut another 16,000 jobs.', AMAZON],
  ["Amazon's capital expenditure could hit $125 billion.", AMAZON],
  ['خسر تاسي 0.9 بالمئة.', TASI],
  ['The S&P 500 lost about 0.8%.', TASI],
  ['Cadmia is in talks to raise as much as $300 million.', CADMIA],
  ['Economists had expected euro zone growth of 0.1 percent.', EURO],
  ['رجح اقتصاديون خفضا بمقدار 100 نقطة أساس.', TURKEY],
  ['توقع المحللون إيرادات قدرها 14.2 مليار دولار لمايكرون.', MICRON],
  ['Micron expects revenue of around $18.7 billion.', MICRON],
  ['Broadcom guided for $19.1 billion of revenue.', BROADCOM],
  ['TSMC has budgeted up to $56 billion of capital expenditure for 2025.', TSMC],
  ["TSMC's capex range for 2025 is $52 billion to $56 billion.", TSMC],
  ['TSMC spent $40.9 billion on capex in 2024.', TSMC],
  ['The dividend is NT$5 a share.', TSMC],
  ["Nvidia's revenue came to $57 billion.", ESTIMATES],
  ['Nvidia may buy back up to $60 billion of its own shares.', ESTIMATES],
])('told as the article tells it: %s | %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toEqual([])
})

test.each([
  ['Lumen built a memory plant for $38 billion.', LUMEN],
  ['Lumen bought back up to $3 billion of shares.', LUMEN],
  ['Lumen announced a loss of $25 million to $30 million.', LUMEN],
  ['Neuma employs 7,000 people.', NEUMA],
  ['توظف نيوما حاليا 7 آلاف شخص.', NEUMA],
  ['بلغ إنفاق أمازون الرأسمالي 125 مليار دولار.', AMAZON],
  ['Amazon cut 16,000 jobs.', AMAZON],
  ['Cadmia raised up to $300 million.', CADMIA],
  ['بلغت قيمة كادميا ملياري دولار.', CADMIA],
  ['Euro zone output expanded 0.1 percent.', EURO],
  ['نما اقتصاد منطقة اليورو 0.1 بالمئة.', EURO],
  ['Euro zone inflation was 2.3 percent.', EURO],
  ['Economists had expected a cut of 150 basis points.', TURKEY],
  ['خفض المركزي التركي الفائدة 100 نقطة أساس.', TURKEY],
  ['Micron had expected revenue of $14.2 billion.', MICRON],
  ['توقعت مايكرون أن تحقق إيرادات قدرها 14.2 مليار دولار.', MICRON],
  ['Analysts expect Broadcom to make $19.1 billion of revenue.', BROADCOM],
  ['يتوقع المحللون أن تبلغ إيرادات برودكوم 19.1 مليار دولار.', BROADCOM],
  ['TSMC spent up to $56 billion on capex.', TSMC],
  ['Nvidia bought back $60 billion of shares.', ESTIMATES],
])('not told so by the article: %s | %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toContain('metric')
})
