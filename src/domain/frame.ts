import type { Bucket } from './company.ts'
import type { Language } from './language.ts'

/** The parts of every brief after its lead, in the order in which they are read. */
export const PARTS = ['shock', 'winners', 'defense', 'risks', 'watch'] as const
export type Part = (typeof PARTS)[number]

type Words = Readonly<Record<Language, string>>

/** The headings, as the desk's style sheet fixes them. */
export const PART_TITLES: Readonly<Record<'lead' | Part, Words>> = {
  lead: { en: 'The lead', ar: 'الخلاصة' },
  shock: { en: 'Market shock', ar: 'صدمة الأسواق' },
  winners: { en: 'Infrastructure winners', ar: 'المستفيدون في البنية التحتية' },
  defense: { en: 'Defence and national security', ar: 'الدفاع والأمن القومي' },
  risks: { en: 'Risk flags', ar: 'أبرز المخاطر' },
  watch: { en: 'What to watch next', ar: 'ما نترقبه' },
}

export const BUCKET_TITLES: Readonly<Record<Bucket, Words>> = {
  chips: { en: 'Chip makers', ar: 'شركات الرقائق' },
  datacenters: { en: 'Data centres', ar: 'مراكز البيانات' },
  cloud: { en: 'Cloud', ar: 'الحوسبة السحابية' },
  cybersecurity: { en: 'Cybersecurity', ar: 'الأمن السيبراني' },
  defense: { en: 'Defence contractors', ar: 'الصناعات الدفاعية' },
  power: { en: 'Power', ar: 'الطاقة' },
}
