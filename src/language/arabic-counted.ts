/** A noun that the news counts, without diacritics. */
export interface CountedNoun {
  readonly one: string
  readonly plural: readonly string[]
  readonly gender: 'f' | 'm'
}

const nouns = (gender: 'f' | 'm', rows: string): CountedNoun[] =>
  rows.split(' ').map((row) => {
    const [one = '', ...plural] = row.split('/')
    return { one, plural, gender }
  })

/** Words of magnitude: counted themselves, and followed by a singular noun. */
export const SCALES = nouns(
  'm',
  'ألف/آلاف مليون/ملايين مليار/مليارات بليون/بلايين تريليون/تريليونات ترليون/ترليونات',
)

/** What comes in numbers in this news; plurals stand in the genitive. */
export const NOUNS: readonly CountedNoun[] = [
  ...nouns(
    'm',
    'دولار/دولارات ريال/ريالات درهم/دراهم دينار/دنانير جنيه/جنيهات سنت/سنتات سهم/أسهم نموذج/نماذج مركز/مراكز مصنع/مصانع عام/أعوام شهر/أشهر/شهور يوم/أيام أسبوع/أسابيع موظف/موظفين مهندس/مهندسين محلل/محللين مستثمر/مستثمرين مستخدم/مستخدمين عميل/عملاء صاروخ/صواريخ عقد/عقود منتج/منتجات مشروع/مشاريع/مشروعات بنك/بنوك مصرف/مصارف خادم/خوادم مصدر/مصادر برنامج/برامج جهاز/أجهزة برميل/براميل طن/أطنان متر/أمتار كيلومتر/كيلومترات قطاع/قطاعات مفاعل/مفاعلات قمر/أقمار خبير/خبراء مسؤول/مسؤولين قرن/قرون',
  ),
  ...nouns(
    'f',
    'شركة/شركات نقطة/نقاط رقاقة/رقائق/رقاقات وحدة/وحدات دولة/دول سنة/سنوات/سنين ساعة/ساعات دقيقة/دقائق جلسة/جلسات مرة/مرات طائرة/طائرات مسيرة/مسيرات منصة/منصات وظيفة/وظائف صفقة/صفقات ثغرة/ثغرات سيارة/سيارات طلبية/طلبيات هيئة/هيئات وكالة/وكالات ولاية/ولايات جامعة/جامعات دعوى/دعاوى شريحة/شرائح',
  ),
]

const byPlural = (list: readonly CountedNoun[]): readonly [string, CountedNoun][] =>
  list.flatMap((noun) => noun.plural.map((plural): [string, CountedNoun] => [plural, noun]))

/** Scales and nouns by their singular and by each of their plurals. */
export const BY_SINGULAR: ReadonlyMap<string, CountedNoun> = new Map(
  [...SCALES, ...NOUNS].map((noun) => [noun.one, noun]),
)
export const BY_PLURAL: ReadonlyMap<string, CountedNoun> = new Map(byPlural([...SCALES, ...NOUNS]))
