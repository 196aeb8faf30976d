import type { Company } from '#domain/company.ts'
import type { Finding, Rule } from './finding.ts'
import { findRows, type StyleRow, wholeWords } from './finding.ts'
import type { NameFinder, NameMention } from './names.ts'
import { foldArabic } from './normalise.ts'

const row = (phrase: string, advice: string, hard = true): StyleRow => ({
  rule: 'agreement',
  pattern: wholeWords(phrase),
  advice,
  hard,
})

const HUMANS =
  '(?:ال)?(?:محللون|مسؤولون|مستثمرون|متعاملون|متداولون|مهندسون|باحثون|مشرعون|موظفون|عاملون|مراقبون|مساهمون|مطورون|منافسون|مديرون|اقتصاديون|خبراء|وزراء|نواب|شركاء|قراصنة)'
const THINGS =
  '(?:ال)?(?:أسهم|أسعار|أرباح|إيرادات|شركات|أسواق|مؤشرات|مبيعات|خسائر|رقائق|عوائد|صادرات|طلبيات|مصانع|بنوك|هيئات)'
const PLURAL_VERB =
  '(?:قال|حذر|توقع|رجح|أعلن|أكد|أوضح|ذكر|أضاف|تراجع|ارتفع|انخفض|هبط|صعد|قفز|خسر|كسب|زاد|نزل|سجل|رفع|خفض|أطلق|طالب|أبدى|رأى)(?:وا|ن)'
// What they move, they may move: «رفعوا أسعارهم».
const PLURAL_MOVE = '(?:تراجع|ارتفع|انخفض|هبط|صعد|قفز|نزل)(?:وا|ن)'
const FEMININE_MOVE =
  '(?:تراجعت|ارتفعت|انخفضت|هبطت|صعدت|قفزت|نزلت|هوت|انهارت|استقرت|أغلقت|تتراجع|ترتفع|تنخفض|تهبط|تصعد|تقفز)'
const MASCULINE_MOVE = '(?:تراجع|ارتفع|انخفض|هبط|صعد|قفز|نزل|هوى|انهار|استقر)'

// What can begin a clause whose subject comes first.
const CLAUSE_START = '(?<=^|[،.؛:] |(?:إن|أن|لكن) )'

const ROWS: readonly StyleRow[] = [
  row(`${PLURAL_VERB} ${HUMANS}`, 'الفعل قبل فاعله مفرد: حذّر محللون'),
  row(`${PLURAL_MOVE} ${THINGS}`, 'الفعل قبل فاعله مفرد: تراجعت أسهم الرقائق'),
  {
    ...row('', 'جمع غير العاقل يعامل معاملة المفردة المؤنثة: الأسهم تراجعت'),
    pattern: new RegExp(`${CLAUSE_START}${THINGS} ${PLURAL_VERB}(?![\\u0621-\\u065f])`, 'g'),
  },
  row(
    `${FEMININE_MOVE} (?:سهم|مؤشر|السهم|المؤشر|سعر|السعر)`,
    'السهم والمؤشر والسعر مذكّرة: تراجع السهم',
  ),
  row(
    `${MASCULINE_MOVE} (?:السوق|البورصة|القيمة السوقية|الإيرادات)`,
    'الفاعل مؤنث: تراجعت السوق',
    false,
  ),
]

// Verbs whose object is never a company: what follows them is who speaks or plans.
const MASCULINE = new Set(
  'قال أعلن أوضح أضاف يعتزم يخطط تعهد رجح توقع يتوقع نفى رفض يقول يعلن'.split(' '),
)
const FEMININE = new Set(
  'قالت أعلنت أوضحت أضافت تعتزم تخطط تعهدت رجحت توقعت تتوقع نفت رفضت تقول تعلن'.split(' '),
)
const VERB_BEFORE = /(?<![\u0621-\u064a])[وف]?([\u0621-\u064a]{3,}) $/
const VERB_WINDOW = 16

/** «أعلن ميتا», «قالت البنتاغون»: companies are feminine, a name with a masculine head is not. */
function nameAgreement(names: NameFinder): Rule {
  return (text) =>
    names.find(text, 'ar').flatMap((mention) => {
      if (!hasGender(mention.company)) return []
      return slipBefore(text, mention) ?? slipBehind(text, mention) ?? []
    })
}

const CLAUSE_BEFORE = /(?:^|[،؛:.] |(?:إن|أن|لكن) )$/
const VERB_BEHIND = /^ ([\u0621-\u064a]{3,})(?![\u0621-\u065f])/

/** «ميتا أعلن نتائجه», where the name opens its clause: «رئيس ميتا أعلن» is right. */
function slipBehind(text: string, { company, start, end }: NameMention): Finding | null {
  const verb = VERB_BEHIND.exec(text.slice(end, end + VERB_WINDOW))?.[1] ?? ''
  const opens = CLAUSE_BEFORE.test(text.slice(Math.max(0, start - VERB_WINDOW), start))
  if (!opens || !isOurSpelling(text.slice(start, end), company) || !disagrees(verb, company))
    return null
  return agreement(company, { text: text.slice(start, end + verb.length + 1), start })
}

function slipBefore(text: string, { company, start, end }: NameMention): Finding | null {
  const before = VERB_BEFORE.exec(text.slice(Math.max(0, start - VERB_WINDOW), start))
  const verb = before?.[1] ?? ''
  if (verb === '' || !/[\u0621-\u064a]/.test(text.charAt(start))) return null
  if (!disagrees(verb, company) || !isOurSpelling(text.slice(start, end), company)) return null
  return agreement(company, {
    text: `${verb} ${text.slice(start, end)}`,
    start: start - verb.length - 1,
  })
}

const disagrees = (verb: string, { gender }: Company): boolean =>
  gender === 'f' ? MASCULINE.has(verb) : FEMININE.has(verb)

// A name in other words has a head of its own: «وزارة الدفاع الأميركية» is the Pentagon.
const isOurSpelling = (written: string, { ar }: Company): boolean =>
  foldArabic(written) === foldArabic(ar)

const agreement = (
  { gender }: Company,
  found: { readonly text: string; readonly start: number },
): Finding => ({
  rule: 'agreement',
  ...found,
  advice: gender === 'f' ? 'الاسم مؤنث: أعلنت ميتا' : 'الاسم مذكّر: قال البنتاغون',
  hard: true,
})

// A person's gender is not in the registry, and a product is what others announce. A house of finance has the head
// «بنك» in every reader's mind: «يتوقع يو بي إس».
const FINANCE =
  /بنك|يو بي إس|مورغان|غولدمان|سيتي|باركليز|نومورا|بيرنشتاين|جيفريز|ماكواري|ويدبوش|كريدي|إتش إس بي سي|ستاندرد آند بورز|موديز|فيتش/
const hasGender = ({ kind, ar }: Company): boolean =>
  kind === 'agency' || (kind === 'company' && !FINANCE.test(ar))

/** Verbs and names that do not agree in number and gender. */
export function createGenderRule(names: NameFinder): Rule {
  const rows = findRows(ROWS)
  const ofNames = nameAgreement(names)
  return (text) => [...rows(text), ...ofNames(text)]
}
