import { foldWord } from '#figures/fold.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

export const HEADS = set(
  `unit units business businesses division divisions segment segments arm operation operations sector product products
  related group market category وحدة وحدات قطاع قسم أعمال نشاط شعبة ذراع منتجات منصة مجال فرع`,
)
export const FILLERS = set(
  'net total quarterly annual adjusted organic chip chips semiconductor and its the global & -',
)
export const LINKS = set('from of in at for by its the their from من في ل عن')
// "the cloud company's revenue", «شركة البرمجيات»: these tell who somebody is.
export const MAKERS = set(
  `company companies group maker makers firm firms giant start-up startup provider operator specialist leader supplier
  investor investors boom demand spending race bubble designer designers developer developers vendor vendors seller
  sellers retailer producer producers manufacturer manufacturers builder builders titan heavyweight house stock stocks
  social television tv شركة شركات عملاق عملاقة صانع صانعة صناع مزود مزودة مصنع مصنعة منتج منتجة مطور مطورة مشغل مشغلة مورد موردة موقع شبكة مجموعة طفرة الطلب طلب`,
)
// "revenue jumped thanks to AI" is no revenue from AI.
export const CAUSES = set(
  `on thanks due because driven amid boosted helped demand strength بفضل بدعم بدفع بسبب نتيجة وسط مع بقيادة مدفوعة
  مدعومة الطلب طلب`,
)
// They open a clause that says of which line of business the next one tells.
export const FRONTS = set('in at for from within في من لدى')
// A claim that names one of these is not told of the whole.
export const UNITS = set('unit division segment arm business وحدة قطاع قسم شعبة ذراع نشاط')
