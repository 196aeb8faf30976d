import { BUCKETS, type Bucket, type Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<Bucket, readonly string[]>>>> = {
  en: {
    chips: ['chip', 'semiconductor', 'gpu', 'foundr', 'processor', 'memory'],
    datacenters: [
      'data centre',
      'data center',
      'compute',
      'infrastructure',
      'server',
      'stargate',
      'capital spending',
      'capital expenditure',
      'capex',
    ],
    cloud: ['cloud'],
    cybersecurity: ['cybersecurity', 'cyber defence', 'cyber defense', 'security firm'],
    defense: ['defence contract', 'defense contract', 'pentagon contract', 'drone', 'defence tech'],
    power: ['electricity', 'power plant', 'nuclear', 'grid', 'turbine', 'utility', 'utilities'],
  },
  ar: {
    chips: ['رقائق', 'رقاقة', 'أشباه الموصلات', 'معالجة رسومات', 'معالجة الرسومات', 'معالجات'],
    datacenters: [
      'مراكز بيانات',
      'مراكز البيانات',
      'مركز بيانات',
      'حوسبة',
      'الحوسبة',
      'البنية التحتية',
      'خوادم',
      'ستارغيت',
      'رأسمالي',
      'قدراتها',
      'قدراته',
    ],
    cloud: ['سحابية', 'السحابة', 'سحابي'],
    cybersecurity: ['أمن سيبراني', 'الأمن السيبراني', 'الدفاع السيبراني'],
    defense: ['صناعات دفاعية', 'الصناعات الدفاعية', 'مسيرات', 'عقد دفاعي'],
    power: ['كهرباء', 'الكهرباء', 'طاقة نووية', 'محطة', 'توربينات', 'شبكة الكهرباء'],
  },
}

/**
 * Where in the infrastructure a winners' text belongs: by its words, most mentions first,
 * then by the first company of the registry that has a bucket. Null where neither tells.
 */
export function findBucket(
  text: string,
  language: Language,
  companies: readonly Company[],
): Bucket | null {
  const folded = foldForMatch(text, language)
  let best: Bucket | null = null
  let most = 0
  for (const bucket of BUCKETS) {
    const words = WORDS[language][bucket]
    const mentions = words.filter((word) => folded.includes(foldForMatch(word, language)))
    if (mentions.length > most) {
      best = bucket
      most = mentions.length
    }
  }
  return best ?? companies.find((company) => company.bucket !== null)?.bucket ?? null
}

const FALLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:fell|falls?|dropped|lost|shed|plunged|tumbled|slumped|slid|sank|sell-?off|rout|dragged)\b/u,
  ar: /(?<!\p{L})[وف]?(?:هبط|هوى|هوت|تهاو|تراجع|انخفض|نزل|خسر|فقد|تكبد)\p{L}*/u,
}

/** Whether a sentence tells of something that fell: nobody won by it. */
export const tellsOfFall = (text: string, language: Language): boolean =>
  FALLS[language].test(text.toLowerCase())
