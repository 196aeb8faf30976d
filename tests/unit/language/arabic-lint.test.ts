import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createArabicLint } from '#language/arabic-lint.ts'
import { createArabicNormaliser } from '#language/glossary.ts'
import { splitSentences } from '#language/sentences.ts'
import { AMNESTY, COMPANIES, GLOSSARY } from './registry.ts'

const lint = createArabicLint({ companies: COMPANIES, glossary: GLOSSARY })

const rules = (text: string): string[] => [...new Set(lint(text).map(({ rule }) => rule))]
const hardRules = (text: string): string[] =>
  lint(text)
    .filter(({ hard }) => hard)
    .map(({ rule }) => rule)

test.each([
  ['glossary-never', 'تطور الشركة نماذج منظمة العفو الدولية'],
  ['glossary-never', 'وصفه بأنه دعوة استيقاظ للقطاع'],
  ['glossary-never', 'خسرت 589 بليون دولار'],
  ['glossary-never', 'طفرة الذكاء الاصطناعى'],
  ['repeated', 'النماذج معرضة لخطر التعرض لخطر التعرض للتلاعب'],
  ['cut', 'قالت الشركة إن الأرباح ارتفعت في'],
  ['cut', 'قالت الشركة إن الأرباح...'],
  ['cut', 'تراجعت الأسهم،'],
  ['dangling-waw', 'تراجعت الرقائق و.'],
  ['digits', 'من 17% إلى ١٨%'],
  ['unbalanced', 'قال: «نعم'],
  ['unbalanced', 'تراجع السهم (NVDA'],
  ['latin-term', 'شركات AI تشتري وحدات GPU'],
  ['latin-name', 'قالت Deepeek إنها بخير'],
  ['money-sign', 'خسرت $589bn في يوم'],
  ['market-verb', 'انهار السهم 2%'],
  ['market-verb', 'هوى سهم إنفيديا (NVDA) بنسبة ١٫٧ في المئة'],
  ['market-verb', 'قفز السهم بقوة بنسبة 0.8%'],
  ['market-verb', 'هبطت الأسهم بشدة 1.2% الجمعة'],
  ['signed-change', 'هبط السهم بنسبة -4.5% الجمعة'],
  ['signed-change', 'تراجعت أسهم الرقائق −٣٪'],
  ['name-drift', 'قالت إنفيديا إن انفيديا ستنمو'],
  ['dialect', 'قال إنه عايز يشتري'],
])('%s is an error: %s', (rule, sentence) => {
  expect(hardRules(sentence)).toContain(rule)
})

test.each([
  ['avoid', 'قامت بإطلاق نموذج جديد'],
  ['avoid', 'سوف يرتفع السهم'],
  ['market-verb', 'هبط السهم 2%'],
  ['name-spelling', 'قالت انفيديا'],
  ['latin-name', 'قالت NVIDIA'],
  ['exclamation', 'يا للعجب!'],
  ['market-verb', 'هبط السهم بحسب البيانات 2%'],
  ['signed-number', 'السهم -17% عند الإغلاق'],
])('%s is advice: %s', (rule, sentence) => {
  expect(rules(sentence)).toContain(rule)
  expect(hardRules(sentence)).toEqual([])
})

test.each([
  'هوى سهم إنفيديا (NVDA) 17% الاثنين، بعدما أثار نموذج ديب سيك مخاوف من حرب أسعار، بحسب بيانات السوق',
  'إنفيديا تفقد 589 مليار دولار من قيمتها السوقية',
  'تراجعت وحدات معالجة الرسومات (GPU) قليلًا.',
  'هوى سهم إنفيديا إلى 2% من قيمته',
  'هبط مؤشر ستاندرد آند بورز 500 نحو 2%',
  'زار ولي ولي العهد آي سي آي سي آي',
  'قالت «أوبن إيه آي»: «لا تعليق».',
])('what the style sheet prints passes: %s', (sentence) => {
  expect(lint(sentence)).toEqual([])
})

test('Amnesty International may be named where the registry has it, but not for AI', () => {
  const withAmnesty = createArabicLint({ companies: [...COMPANIES, AMNESTY], glossary: GLOSSARY })
  expect(withAmnesty('قالت منظمة العفو الدولية إن القانون جائر')).toEqual([])
  expect(withAmnesty('طفرة رقائق منظمة العفو الدولية').map(({ rule }) => rule)).toEqual([
    'glossary-never',
  ])
})

const CORPUS = fileURLToPath(
  new URL('../../../../shared/corpus/articles-ar/saudinewsnet-2015.jsonl', import.meta.url),
)
const SAMPLE_EVERY = 8
// A sentence cut out of a longer quotation is rightly refused, and newspapers are full of them.
const RIGHTLY_COMMON = 'unbalanced'

test.skipIf(!existsSync(CORPUS))(
  'hard rules refuse under 1 in 100 newspaper sentences (needs ../shared)',
  () => {
    const normalise = createArabicNormaliser({ companies: COMPANIES, glossary: GLOSSARY })
    const sentences = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .filter((_line, at) => at % SAMPLE_EVERY === 0)
      .flatMap((line) => splitSentences(JSON.parse(line).content, 'ar'))
      .filter(({ text }) => text.length >= 40 && text.length <= 400)
    const refused = sentences.filter(({ text }) =>
      hardRules(normalise(text)).some((rule) => rule !== RIGHTLY_COMMON),
    )
    expect(sentences.length).toBeGreaterThan(1000)
    expect(refused.length / sentences.length).toBeLessThan(0.01)
  },
)
