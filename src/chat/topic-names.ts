import type { Language } from '#domain/language.ts'

/** The topics of the shipped feeds, as readers read and write them: the first form of each is shown. */
const TOPICS: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  ai: {
    en: ['AI', 'artificial intelligence'],
    ar: ['الذكاء الاصطناعي', 'ذكاء اصطناعي'],
  },
  business: { en: ['business'], ar: ['الأعمال', 'أعمال', 'الاقتصاد'] },
  chips: { en: ['chips', 'semiconductors'], ar: ['الرقائق', 'رقائق', 'أشباه الموصلات'] },
  cloud: { en: ['cloud', 'cloud computing'], ar: ['الحوسبة السحابية', 'السحابة'] },
  cybersecurity: { en: ['cybersecurity', 'cyber'], ar: ['الأمن السيبراني', 'أمن سيبراني'] },
  datacenters: {
    en: ['data centres', 'data centers', 'datacentres'],
    ar: ['مراكز البيانات', 'مراكز بيانات'],
  },
  defense: { en: ['defence', 'defense'], ar: ['الدفاع', 'دفاع'] },
  gulf: { en: ['the Gulf', 'gulf'], ar: ['الخليج', 'أخبار الخليج'] },
  markets: { en: ['markets', 'stocks'], ar: ['الأسواق', 'أسواق', 'الأسهم'] },
  policy: { en: ['policy', 'regulation'], ar: ['السياسات', 'سياسات', 'التنظيم'] },
  power: { en: ['power', 'energy'], ar: ['الطاقة', 'طاقة', 'الكهرباء'] },
  research: { en: ['research'], ar: ['الأبحاث', 'أبحاث', 'البحث العلمي'] },
  technology: { en: ['technology', 'tech'], ar: ['التقنية', 'تقنية', 'التكنولوجيا'] },
  venture: { en: ['venture capital', 'venture'], ar: ['رأس المال الجريء', 'رأس المال المخاطر'] },
  world: { en: ['world news', 'world'], ar: ['أخبار العالم', 'العالم'] },
}

/** A topic of the feeds in words; one of the operator's own as it is written there. */
export const topicName = (topic: string, language: Language): string =>
  TOPICS[topic]?.[language][0] ?? topic.replaceAll('-', ' ')

/** What readers of either language call a topic. */
export const topicForms = (topic: string): readonly string[] => [
  topic,
  ...(TOPICS[topic]?.en ?? []),
  ...(TOPICS[topic]?.ar ?? []),
]
