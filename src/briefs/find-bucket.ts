import { BUCKETS, type Bucket, type Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import { type CueFinder, createCueFinder } from './cue-finder.ts'
import { listOf } from './part-cues.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<Bucket, readonly string[]>>>> = {
  en: {
    chips: listOf(
      'chip | chips | chipmaker* | semiconductor* | gpu | gpus | foundr* | wafer* | processor* | memory',
    ),
    datacenters: listOf(`
      data centre* | data center* | compute | computing capacity | computing power | infrastructure |
      server | servers | capital spending | capital expenditure* | capex`),
    cloud: listOf('cloud | hyperscaler*'),
    cybersecurity: listOf('cybersecurity | cyber defence | cyber defense | security firm*'),
    defense: listOf(`
      defence contract* | defense contract* | pentagon contract* | drone | drones | defence tech* |
      defense tech* | military | army`),
    power: listOf(`
      electricity | power plant* | power compan* | power supplier* | power producer* | nuclear |
      power grid | turbine* | utility | utilities`),
  },
  ar: {
    chips: listOf(
      'رقائق | رقاقة | رقاقات | أشباه الموصلات | معالجة رسومات | معالجة الرسومات | معالجات',
    ),
    datacenters: listOf(`
      مراكز بيانات | مراكز البيانات | مركز بيانات | مركز البيانات | حوسبة | قدرة حاسوبية |
      البنية التحتية للذكاء الاصطناعي | بنية تحتية للذكاء الاصطناعي | خوادم | إنفاق رأسمالي |
      الإنفاق الرأسمالي | إنفاقها الرأسمالي | إنفاقه الرأسمالي | قدراتها الحاسوبية`),
    cloud: listOf('حوسبة سحابية | الحوسبة السحابية | سحابية | السحابة | سحابي'),
    cybersecurity: listOf('أمن سيبراني | الأمن السيبراني | الدفاع السيبراني'),
    defense: listOf(`
      صناعات دفاعية | الصناعات الدفاعية | طائرات مسيرة | الطائرات المسيرة | عقد دفاعي | عقود دفاعية |
      عسكري*`),
    power: listOf(`
      كهرباء | طاقة نووية | الطاقة النووية | محطة كهرباء | محطات كهرباء | محطات الطاقة | توربينات |
      شبكة الكهرباء | شركات الطاقة`),
  },
}

const finders: Readonly<Record<Language, CueFinder<Bucket>>> = {
  en: finderOf('en'),
  ar: finderOf('ar'),
}

function finderOf(language: Language): CueFinder<Bucket> {
  const cues = BUCKETS.flatMap((bucket) =>
    WORDS[language][bucket].map((cue): readonly [string, Bucket] => [cue, bucket]),
  )
  return createCueFinder(cues, language)
}

/**
 * Where in the infrastructure a winners' text belongs: by its words, most mentions first, then by the first company of the registry that has a bucket. Null where neither tells.
 */
export function findBucket(
  text: string,
  language: Language,
  companies: readonly Company[],
): Bucket | null {
  // In the order of first mention, which decides between equals.
  const mentions = Map.groupBy(finders[language].find(text), ({ value }) => value)
  const [best] = [...mentions].sort(([, a], [, b]) => b.length - a.length)
  return best?.[0] ?? companies.find((company) => company.bucket !== null)?.bucket ?? null
}

/** The buckets that a text has words of. */
export const bucketsIn = (text: string, language: Language): readonly Bucket[] => [
  ...new Set(finders[language].find(text).map(({ value }) => value)),
]
