import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** The lines of business by which companies split what they report; `brand:` where a name stands for one, and the whole. */
export const PARTS = phraseTable<string>([
  [
    'whole',
    'total|overall|whole company|whole group|entire company|companywide|company-wide|group-wide|إجمالي|الإجمالية|إجمالية|الكلية|مجموع',
  ],
  [
    'data-centre',
    'data centre|data center|data centres|data centers|datacentre|datacenter|datacentres|datacenters|مراكز البيانات|مراكز بيانات|مركز البيانات|مركز بيانات',
  ],
  [
    'cloud',
    'cloud|cloud services|cloud computing|cloud infrastructure|السحابة|سحابة|السحابية|سحابية|خدمات السحابة|الخدمات السحابية|الحوسبة السحابية|حوسبة سحابية|البنية التحتية السحابية',
  ],
  [
    'brand:cloud',
    'aws|amazon web services|azure|google cloud|كلاود|غوغل كلاود|جوجل كلاود|أزور|آزور|أمازون ويب سيرفيسز|أمازون ويب سيرفسز|إيه دبليو إس',
  ],
  ['gaming', 'gaming|games|video games|video game|الألعاب|ألعاب|ألعاب الفيديو|الألعاب الإلكترونية'],
  [
    'automotive',
    'automotive|auto|car|cars|vehicle|vehicles|السيارات|سيارات|المركبات|مركبات|السيارة',
  ],
  [
    'handset',
    'handset|handsets|smartphone|smartphones|mobile|mobiles|mobile phone|mobile phones|phone|phones|iphone|iphones|الهواتف|هواتف|الهواتف المحمولة|الهواتف الذكية|هواتف ذكية|الهاتف المحمول|الأجهزة المحمولة|الجوال|الجوالات|آيفون',
  ],
  [
    'memory',
    'memory|memory chip|memory chips|dram|nand|hbm|الذاكرة|ذاكرة|رقائق الذاكرة|شرائح الذاكرة|ذاكرة النطاق العريض',
  ],
  [
    'foundry',
    'foundry|foundries|contract chipmaking|contract manufacturing|التصنيع لحساب الغير|التصنيع لحساب الآخرين|التصنيع التعاقدي|السباكة|المسابك|المسبك|تصنيع الرقائق|وحدة التصنيع|قطاع التصنيع|أعمال التصنيع|قسم التصنيع',
  ],
  ['software', 'software|البرمجيات|برمجيات|البرامج|برامج'],
  ['services', 'service|services|الخدمات|خدمات'],
  ['licensing', 'licensing|licence|licences|license|licenses|الترخيص|ترخيص|التراخيص|تراخيص'],
  [
    'royalties',
    'royalty|royalties|الإتاوات|إتاوات|الإتاوة|حقوق الملكية|عوائد حقوق الملكية|حقوق الامتياز',
  ],
  [
    'advertising',
    'advertising|advertisement|advertisements|ad|ads|adverts|الإعلانات|إعلانات|الإعلان|الإعلانية|إعلانية',
  ],
  [
    'ai',
    'ai|artificial intelligence|ai chip|ai chips|الذكاء الاصطناعي|ذكاء اصطناعي|رقائق الذكاء الاصطناعي',
  ],
  ['hardware', 'hardware|device|devices|الأجهزة|أجهزة|العتاد'],
  [
    'subscriptions',
    'subscription|subscriptions|subscriber|subscribers|الاشتراكات|اشتراكات|الاشتراك|المشتركين',
  ],
  ['defence', 'defence|defense|military|الدفاع|الدفاعية|دفاعية|العسكرية'],
  [
    'networking',
    'networking|network|networks|network equipment|الشبكات|شبكات|معدات الشبكات|معدات الاتصالات',
  ],
  [
    'pc',
    'pc|pcs|personal computer|personal computers|laptop|laptops|client|client computing|mac|macs|الحواسيب|حواسيب|الحواسيب الشخصية|أجهزة الحاسوب|أجهزة الكمبيوتر|الحوسبة الشخصية|الكمبيوترات',
  ],
  ['servers', 'server|servers|الخوادم|خوادم'],
  [
    'chips',
    'chip|chips|semiconductor|semiconductors|processor|processors|أشباه الموصلات|أشباه موصلات|الرقائق|رقائق|الشرائح|شرائح|المعالجات|معالجات|الرقاقات',
  ],
  ['streaming', 'streaming|video streaming|البث|البث الرقمي|خدمات البث'],
  [
    'e-commerce',
    'e-commerce|ecommerce|online retail|online stores|التجارة الإلكترونية|المتاجر الإلكترونية|المتاجر عبر الإنترنت',
  ],
  ['retail', 'retail|stores|التجزئة|المتاجر|متاجر'],
  ['wearables', 'wearable|wearables|watches|الأجهزة القابلة للارتداء|الساعات'],
  ['displays', 'display|displays|الشاشات|شاشات'],
  ['industrial', 'industrial|الصناعية|القطاع الصناعي'],
  ['internet-of-things', 'iot|internet of things|إنترنت الأشياء'],
  ['energy', 'energy storage|solar|energy|الطاقة|تخزين الطاقة|الطاقة الشمسية'],
  ['refining', 'refining|downstream|التكرير|تكرير'],
  [
    'chemicals',
    'chemicals|petrochemicals|petrochemical|الكيماويات|كيماويات|البتروكيماويات|بتروكيماويات',
  ],
  ['insurance', 'insurance|التأمين'],
  ['robotics', 'robotics|robots|الروبوتات|روبوتات'],
] satisfies PhraseRow<string>[])

/** Lines of business that overlap: one house's AI sales are another one's data-centre sales. */
export const OVERLAPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ai', ['data-centre', 'cloud', 'memory', 'networking', 'servers', 'services', 'chips']],
  ['data-centre', ['cloud', 'servers', 'chips', 'networking']],
  ['cloud', ['services', 'software', 'subscriptions', 'servers']],
  [
    'chips',
    ['memory', 'foundry', 'handset', 'automotive', 'servers', 'pc', 'networking', 'gaming'],
  ],
  [
    'services',
    ['subscriptions', 'software', 'streaming', 'advertising', 'licensing', 'e-commerce'],
  ],
  ['software', ['subscriptions', 'licensing', 'gaming']],
  ['hardware', ['pc', 'handset', 'wearables', 'gaming', 'servers', 'networking', 'displays']],
  ['subscriptions', ['streaming', 'gaming']],
  ['retail', ['e-commerce']],
  ['royalties', ['services']],
])
