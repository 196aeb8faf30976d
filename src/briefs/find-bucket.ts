import { BUCKETS, type Bucket, type Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'
import { createCueFinder, type CueFinder } from './cue-finder.ts'
import { listOf } from './part-cues.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<Bucket, readonly string[]>>>> = {
  en: {
    chips: listOf('chip | chips | chipmaker* | semiconductor* | gpu | gpus | foundr* | wafer* | processor* | memory'),
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
    chips: listOf('رقائق | رقاقة | رقاقات | أشباه الموصلات | معالجة رسومات | معالجة الرسومات | معالجات'),
    datacenters: listOf(`
      مراكز بيانات | مراكز البيانات | مركز بيانات | مركز البيانات | حوسبة | قدرة حاسوبية |
      البنية التحتية للذكاء الاصطناعي | بنية تحتية للذكاء الاصطناعي | خوادم | إنفاق رأسمالي |
      الإنفاق الرأسمالي | إنفاقها الرأسمالي | إنفاقه الرأسمالي | قدراتها الحاسوبية`),
    cloud: listOf('سحابية | السحابة | سحابي'),
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
 * Where in the infrastructure a winners' text belongs: by its words, most mentions first,
 * then by the first company of the registry that has a bucket. Null where neither tells.
 */
export function findBucket(
  text: string,
  language: Language,
  companies: readonly Company[],
): Bucket | null {
  let best: Bucket | null = null
  let most = 0
  const found = finders[language].find(text)
  for (const bucket of BUCKETS) {
    const mentions = found.filter((cue) => cue.value === bucket).length
    if (mentions > most) {
      best = bucket
      most = mentions
    }
  }
  return best ?? companies.find((company) => company.bucket !== null)?.bucket ?? null
}

const FALLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:fell|falls|falling|dropp?(?:s|ed|ing)|lost|loses|losing|shed|sheds|plung(?:es|ed)|tumbl(?:es|ed)|slump(?:s|ed)?|slid|slides|sank|sinks|declin(?:es|ed)|sell-?off|rout|dragged|lower(?:s|ed|ing)? (?:its|their|the)|cuts? (?:its|their) (?:forecast|outlook|guidance|target)|below (?:\w+ ){0,3}(?:estimates|expectations|forecasts)|weaker[- ]than|miss(?:es|ed) (?:\w+ ){0,2}(?:estimates|expectations|forecasts)|underperform\w*|lagg(?:ed|ing)|negative sentiment|struggling)\b/u,
  ar: /(?<!\p{L})[وف]?(?:هبط|هوي|هوت|تهاو|تراجع|انخفض|نزل|خسر|فقدت|فقدان|تكبد|دون التوقعات|دون توقعات|خفضت توقعات|خفض توقعات)\p{L}*/u,
}

/** Whether a sentence tells of something that fell, or fell short: nobody won by it. */
export const tellsOfFall = (text: string, language: Language): boolean =>
  FALLS[language].test(foldForMatch(text, language))
