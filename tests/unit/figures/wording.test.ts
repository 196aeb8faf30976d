import { expect, test } from 'vitest'
import { shippedCodesOf } from './shipped-registry.ts'

// The articles came out on Tuesday, 28 January 2025.

test.each([
  // Whom a figure belongs to.
  [
    'Stargate, led by SoftBank and OpenAI, is to put $500bn into data centres.',
    'Stargate will invest $500 billion in data centres, with SoftBank and OpenAI in the lead.',
  ],
  [
    'Calpine, which owns 27,000 MW of plants, will be bought by Constellation Energy.',
    'Constellation Energy will buy Calpine. Calpine owns 27 GW of plants.',
  ],
  [
    'Apple lost 3.7% on Friday.',
    'Apple warned of higher costs. The stock fell 3.7% on Friday, while Microsoft added 2.3%.',
  ],
  [
    'تراجع سهم أبل 3.7% الجمعة.',
    'حذرت أبل من التكاليف. وتراجع السهم 3.7% الجمعة، بينما صعد سهم مايكروسوفت 2.3%.',
  ],
  [
    'While Intel rose 16.1%, those of Broadcom slipped 1.9%.',
    'Intel jumped 16.1%, while Broadcom eased 1.9%.',
  ],
  ['Groq has won a commitment of $1.5bn.', 'حصلت غروك على التزام بقيمة مليار ونصف المليار دولار.'],
  [
    'According to the White House, Stargate means over 100,000 jobs.',
    'Stargate opens. The White House speaks of more than 100,000 jobs.',
  ],
  // Done, under way, planned.
  ['A dividend of $0.41 a share is due from Cisco.', 'Cisco will pay a dividend of $0.41 a share.'],
  ['تعهدت ألفابت باستثمار 5 مليارات دولار.', 'Alphabet pledged to invest $5bn.'],
  ['قالت ألفابت إن العمل سيستمر خمس سنوات.', 'Alphabet said the work would last five years.'],
  // Dates.
  [
    'Azure grew 31% in the December quarter, but Microsoft fell 6.2% on Monday.',
    'Azure grew 31% in the December quarter. Microsoft fell 6.2% on Monday.',
  ],
  [
    'Nvidia fell 16.97% on Monday.',
    "Nvidia closed at $118.51 on Monday, down 16.97% from Friday's $142.62.",
  ],
  ['تستضيف باريس القمة في 10 و11 فبراير.', 'Paris hosts the summit on February 10 and 11.'],
  ['Paris hosts the summit on February 10 and 11.', 'تستضيف باريس القمة يومي 10 و11 فبراير.'],
  [
    'ربحت إنتل 310 ملايين دولار الاثنين.',
    'هبط سهم إيه إم دي الاثنين. وربحت إنتل 310 ملايين دولار في اليوم نفسه.',
  ],
  ['Nvidia made $39 billion in the third quarter of 2025.', 'Nvidia made $39 billion in 3Q25.'],
  // Hedges that a subject parts from their figure.
  ['تجاوز تقييم أنثروبيك 60 مليار دولار.', 'بلغ تقييم أنثروبيك 61.5 مليار دولار.'],
  ['Downloads at OpenAI topped 1.5 billion.', 'تجاوزت التنزيلات لدى أوبن إيه آي 1.5 مليار.'],
  [
    'The model of DeepSeek cost an estimated $5.6 million.',
    'تُقدَّر تكلفة نموذج ديب سيك بـ5.6 مليون دولار.',
  ],
  [
    'Under a five-year contract Oracle sells $300bn of computing power.',
    'تبيع أوراكل قدرة حاسوبية بقيمة 300 مليار دولار بموجب عقد مدته خمس سنوات.',
  ],
  // Numbers.
  ['مخزون مايكرون يكفي 11 أسبوعًا.', 'قالت مايكرون إن مخزونها يكفي أحد عشر أسبوعًا.'],
  ['Meta has about 1,000 MW.', 'لدى ميتا نحو غيغاواط واحد.'],
  ['Drones hit three depots.', 'أصابت المسيّرات ثلاثة مستودعات.'],
  ['خفضت سيلزفورس 4 آلاف وظيفة.', 'Salesforce cut 4,000 customer support roles.'],
  ['تضاعفت إيرادات كور ويف ثلاث مرات.', "CoreWeave's revenue tripled."],
  ['تخطط ميتا لإنفاق من 60 إلى 65 مليار دولار.', 'تعتزم ميتا إنفاق ما بين 60 و65 مليار دولار.'],
  ['The spread narrowed by 0.04 percentage points.', 'The spread narrowed by 4 bp to 118 bp.'],
  ['MGX takes half of the project.', 'تستحوذ إم جي إكس على نصف المشروع.'],
  // Names in other words.
  [
    'قال هوارد لوتنيك لأعضاء مجلس الشيوخ إن الرسوم سترتفع.',
    'Howard Lutnick told senators that tariffs would rise.',
  ],
  [
    'ارتفع العائد على سندات الخزانة الأميركية 5 نقاط أساس.',
    'The yield on U.S. Treasuries rose 5 basis points.',
  ],
  ['بلغت إيرادات تي إس إم سي 839 مليار دولار تايواني.', 'TSMC posted revenue of NT$839bn.'],
  ['A spokesman told France 24 so.', 'قال متحدث لقناة فرانس 24 ذلك.'],
])('supported: %s | %s', (claim, source) => {
  expect(shippedCodesOf(claim, source)).toEqual([])
})

test.each([
  [
    'owner',
    'Starlink has around 650 satellites.',
    'Eutelsat tripled. Its OneWeb fleet counts around 650 satellites; Starlink has over 7,000.',
  ],
  [
    'owner',
    'China accounts for 45% of the revenue.',
    'The United States accounts for 45% of the revenue, China for 2%.',
  ],
  [
    'owner',
    'أعلن ترمب رسومًا بنسبة 20% على تايوان.',
    'أعلن ترمب رسومًا بنسبة 32% على تايوان و20% على الصين.',
  ],
  [
    'owner',
    'نمت إيرادات غوغل 19%.',
    'نمت إيرادات أمازون ومايكروسوفت وغوغل 19% و31% و30% على الترتيب.',
  ],
  ['owner', 'صعد سهم دياجيو 2.9%.', 'AstraZeneca gained 2.9%, and Diageo lost 6.5%.'],
  [
    'metric',
    'Anthropic raised $61.5 billion.',
    'Anthropic raises $3.5 billion at a value of $61.5 billion.',
  ],
  [
    'metric',
    "Dell's operating margin narrowed to 18.7%.",
    'تقلص هامش الربح الإجمالي لدى ديل إلى 18.7%.',
  ],
  [
    'metric',
    'Google had revenue of $12.19 billion.',
    "Google's revenue was short of the $12.19 billion that analysts had forecast.",
  ],
  ['metric', 'AMD will lose $1.5 billion.', 'AMD lost $1.5 billion.'],
  ['metric', 'ستخسر إيه إم دي 1.5 مليار دولار.', 'خسرت إيه إم دي 1.5 مليار دولار.'],
  [
    'direction',
    'Broadcom lost another $28 billion.',
    "A rally erased $28 billion of Broadcom's losses.",
  ],
  ['direction', 'Oracle gained another $9 billion.', 'Oracle gave up another $9 billion.'],
  [
    'rounding',
    'تزيد إيرادات أنثروبيك على 1.4 مليار دولار.',
    'تبلغ إيرادات أنثروبيك 1.4 مليار دولار.',
  ],
  [
    'rounding',
    'The model of DeepSeek cost $5.6 million.',
    'تُقدَّر تكلفة نموذج ديب سيك بـ5.6 مليون دولار.',
  ],
  ['unit', 'ستنتج راينميتال 1.5 مليون دبابة.', 'ستنتج راينميتال 1.5 مليون قذيفة.'],
  ['figure-missing', 'زادت القدرة إلى ثلاثة أمثالها.', 'زادت القدرة إلى مثليها.'],
  ['derived', 'Cerebras increased its orders by 100%.', 'Orders at Cerebras doubled.'],
  ['derived', 'خفض الصندوق توقعاته نصف نقطة مئوية.', 'خفض الصندوق توقعاته إلى 2.8% من 3.3%.'],
  [
    'date',
    'Intel fell 26%, its worst day since 1984.',
    'Intel fell 26%, its worst day since 1974.',
  ],
  [
    'name',
    'قاد صندوق مدار كابيتال جولة بقيمة 12 مليون دولار.',
    'قاد صندوق واحة كابيتال جولة بقيمة 12 مليون دولار.',
  ],
  ['name', 'ستورّد أوراكل وإريكسون معدات.', 'Oracle and Cisco will supply equipment.'],
])('rejected as %s: %s | %s', (code, claim, source) => {
  expect(shippedCodesOf(claim, source)).toContain(code)
})
